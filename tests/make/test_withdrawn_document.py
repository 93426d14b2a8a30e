"""A document that was withdrawn as a whole keeps its page, which says so, and asks nobody for anything on any list."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from safon.artefact import Page
from safon.make.checklists import make_shared
from safon.model.language import Language
from safon.pipeline import Guidance, make, read_and_check
from safon.urls import KNOWN_CLAUSES

from tests.check.trees import EN, edit, valid_tree
from tests.contexts import build_of, context_of, label


@pytest.fixture(scope="module")
def withdrawn(tmp_path_factory: pytest.TempPathFactory) -> Guidance:
    """Return the valid tree with its one standard withdrawn."""
    root: Path = valid_tree(tmp_path_factory.mktemp("withdrawn"))
    edit(root, EN, "stage: full draft\n", "stage: full draft\nstatus: withdrawn\n")
    guidance = read_and_check(root)
    assert guidance.publishable, guidance.report()
    return guidance


@pytest.mark.parametrize("language", Language)
def test_its_page_says_so_and_no_list_has_its_clauses(withdrawn: Guidance, language: Language) -> None:
    made = make(withdrawn, context_of(withdrawn.library, language), begin=False)
    pages = {each.address: str(each.content) for each in made if isinstance(each, Page)}
    own = [each for each in pages if each.startswith("standards/01-listening-first/")]
    assert len(own) == 2, "the page of the standard and both languages side by side"
    assert [each for each in own if label(language, "page.ended") not in pages[each]] == []
    kinds = ("agencies/", "checklists/", "must-dos/", "timescales/", "clock/")
    lists = [each for each in pages if each.startswith(kinds)]
    assert len(lists) > 10
    marks = ('id="clause-1-1"', 'data-id="1.1"', 'data-key="1.1')
    assert [each for each in lists if any(mark in pages[each] for mark in marks)] == []


def test_answers_that_people_keep_are_set_apart(withdrawn: Guidance) -> None:
    (known,) = (each for each in make_shared(build_of(withdrawn.library)) if each.path == KNOWN_CLAUSES)
    clauses = json.loads(known.content)["clauses"]
    assert {each: clauses[each]["withdrawn"] for each in ("1.1", "1.3", "EXA1.1")} == {
        "1.1": True,
        "1.3": True,
        "EXA1.1": False,
    }


def test_whoever_held_its_clauses_holds_them_no_more(withdrawn: Guidance) -> None:
    assert [each.id for each in withdrawn.library.clauses_for("school")] == []
    assert {each.document for each in withdrawn.library.in_force} == {"EXA1"}
