"""What the sources say stands beside them as data, for every clause that restates one, and the guidance says it.

The facts themselves stand in `standards/sources/`; `safon check` holds the guidance to them, so that a new clause or
another limit needs no test. What is held here is that none of them can go missing with what they are held against.
"""

from __future__ import annotations

import pytest
import yaml
from safon.model.kinds import Kind
from safon.model.library import Library
from safon.model.vocabulary import StrategicStandard
from safon.pipeline import read_and_check

from tests.site.building import ROOT

_FOLDER = ROOT / "standards/sources"
FACTS = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in _FOLDER.glob("*.yml")}


@pytest.fixture(scope="module")
def library() -> Library:
    """Read the real guidance."""
    guidance = read_and_check(ROOT)
    assert guidance.publishable, guidance.report()
    return guidance.library


def test_every_source_with_a_table_has_its_facts(library: Library) -> None:
    assert FACTS.keys() == library.source_passages.keys() == library.source_facts.keys()


def test_every_clause_of_a_source_is_held_to_it(library: Library) -> None:
    held = {row["clause"] for facts in FACTS.values() for row in facts.get("clauses", ())}
    assert held >= {each.id for each in library.in_force}


def test_each_kind_of_document_that_a_source_has_is_counted() -> None:
    counted = {(row["of"], row.get("stage")) for facts in FACTS.values() for row in facts["counts"]}
    kinds = {each.value for each in Kind if each is not Kind.NOTE}  # Notes are ours: no source has them.
    assert kinds <= {of for of, _ in counted}
    assert {("national standard", "full draft"), ("national standard", "outline")} <= counted
    lists = {"principles", "strategic-standards", "engagement-questions", "measures", "statements", "laws", "research"}
    assert lists <= {of for of, _ in counted}


def test_what_differs_from_a_source_has_a_reason() -> None:
    rows = [row for facts in FACTS.values() for part in facts.values() for row in part if isinstance(row, dict)]
    assert [row for row in rows if {"ours", "differs", "here"} & row.keys() and not row.get("why")] == []


def test_no_strategic_standard_is_tied_to_a_national_one(library: Library) -> None:
    assert set(StrategicStandard.model_fields) == {"id", "number", "title", "source"}
    assert list(library.vocabulary.all(StrategicStandard))


def test_the_folder_has_nothing_else() -> None:
    assert {path.suffix for path in _FOLDER.iterdir()} == {".csv", ".yml"}
