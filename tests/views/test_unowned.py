"""Which clauses name nobody, and which of them count apart."""

from __future__ import annotations

from pathlib import Path

import pytest
from safon.model.clause import Clause
from safon.model.language import Language
from safon.model.library import Library
from safon.pipeline import read_and_check
from safon.views.unowned import unowned, unowned_view

from tests.check.trees import CY, EN, LOCAL, edit, valid_tree
from tests.contexts import context_of

ABOUT = "standards/local/exampleshire/about.en.md"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    return valid_tree(tmp_path)


def _read(tree: Path) -> Library:
    guidance = read_and_check(tree)
    assert guidance.publishable, guidance.report()
    return guidance.library


def _ids(clauses: tuple[Clause, ...]) -> list[str]:
    return [each.id for each in clauses]


def test_the_national_ones_and_those_of_each_local_set_are_two_things(tree: Path) -> None:
    found = unowned(_read(tree))
    assert _ids(found.national) == ["1.3"]
    assert [(head.id, _ids(inside)) for head, inside in found.apart] == [("EXA", ["EXA1.1", "EXA1.2"])]


def test_a_withdrawn_clause_does_not_count(tree: Path) -> None:
    text = (tree / EN).read_text(encoding="utf-8")
    start = text.index("- **1.3**")
    (tree / EN).write_text(f"{text[:start]}- **1.3** Withdrawn 2027-01-10.\n", encoding="utf-8")
    text = (tree / CY).read_text(encoding="utf-8")
    start = text.index("- **1.3**")
    (tree / CY).write_text(f"{text[:start]}- **1.3** Tynnwyd yn ôl 2027-01-10.\n", encoding="utf-8")
    library = _read(tree)
    assert library.clauses["1.3"].withdrawn is not None
    assert unowned(library).national == ()


def test_a_clause_that_repeats_another_has_its_duty_holders(tree: Path) -> None:
    for language in ("en", "cy"):
        file = tree / f"{LOCAL}.{language}.md"
        line = "    - Repeats: [1.1]\n" if language == "en" else ""
        file.write_text(file.read_text(encoding="utf-8") + f"- **EXA1.3**\n{line}", encoding="utf-8")
    library = _read(tree)
    assert library.clauses["EXA1.3"].who == ("council",)
    assert _ids(unowned(library).apart[0][1]) == ["EXA1.1", "EXA1.2"]


def test_a_standard_from_elsewhere_counts_apart_too(tree: Path) -> None:
    edit(tree, EN, "theme: voice\n", "theme: voice\njurisdiction: england\n")
    found = unowned(_read(tree))
    assert found.national == ()
    assert [head.id for head, _ in found.apart] == ["S1", "EXA"]


def test_a_set_from_elsewhere_is_spoken_of_only_where_a_clause_of_it_stands(tree: Path) -> None:
    library = _read(tree)
    view = unowned_view("agencies/council/", context_of(library, Language.EN))
    assert view is not None
    told = "In the local set “Exampleshire practice standards”: 2 clauses name nobody."
    assert [each.words for each in view.apart] == [told]
    edit(tree, ABOUT, "set: EXA\n", "set: EXA\njurisdiction: england\nexample: true\n")
    library = _read(tree)
    for beside, wanted in (((), []), ((library.clauses["EXA1.1"],), [told])):
        view = unowned_view("agencies/council/", context_of(library, Language.EN), beside)
        assert view is not None
        assert view.count == 1
        assert [each.words for each in view.apart] == wanted


def test_where_every_clause_names_somebody_there_is_nothing_to_say(tree: Path) -> None:
    edit(tree, EN, "    - Within: 5 working days", "    - Who: all\n    - Within: 5 working days")
    edit(tree, ABOUT, "set: EXA\n", "set: EXA\njurisdiction: england\nexample: true\n")
    assert unowned_view("agencies/council/", context_of(_read(tree), Language.EN)) is None
