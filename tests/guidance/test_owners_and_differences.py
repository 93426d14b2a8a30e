"""Duties fall to whom the source gives them, and clauses that do not agree say so."""

from __future__ import annotations

import re

import pytest
from safon.model.kinds import Kind
from safon.model.library import Library
from safon.model.vocabulary import Law
from safon.pipeline import read_and_check

from tests.site.building import ROOT

DIFFERENCES = (
    {"NCT8.6", "NCT9.1"},
    {"NCT10.10", "NCT11.3", "NCT11.8"},
    {"NCT3.2d", "NCT11.8"},
    {"NCT5.8b", "NCT9.3"},
    {"18.1", "18.7"},
    {"18.3", "18.10"},
    {"NCT5.8c", "NCT12.1"},
)
"""Clauses that the report of the trial found to differ, or that the sources themselves set side by side."""
PROMISES_THAT_KEEP_SHOULD = ("2.14", "18.7", "18.12")


@pytest.fixture(scope="module")
def library() -> Library:
    """Read the real guidance."""
    return read_and_check(ROOT).library


def test_we_of_the_trust_are_its_own_people(library: Library) -> None:
    lines = [each for document in library.of_kind(Kind.LOCAL_STANDARD) for each in document.clauses]
    assert [each.id for each in lines if each.nobody_named] == []
    assert sum("trust-workforce" in each.who for each in lines) >= 90


@pytest.mark.parametrize("holder", ["housing", "local-health-board", "interviewer", "receiving-local-authority"])
def test_a_page_of_an_agency_or_role_names_what_falls_to_it(library: Library, holder: str) -> None:
    assert [each for each in library.clauses_for(holder) if holder in each.named]


@pytest.mark.parametrize("clauses", DIFFERENCES, ids=lambda each: " ".join(sorted(each)))
def test_clauses_that_differ_say_from_which(library: Library, clauses: set[str]) -> None:
    for each in clauses:
        others = {other for found in library.differences_of(library.clauses[each]) for other in found.others}
        assert clauses - {each} <= others


def test_a_child_is_told_no_more_than_the_clause_says(library: Library) -> None:
    for each in PROMISES_THAT_KEEP_SHOULD:
        promise = library.clauses[each].promise
        assert "should" in promise.en.text, each
        assert re.search(r"\bd?dyl(ai|id|wn)\b", promise.cy.text, re.IGNORECASE), each


def test_every_law_says_where_it_holds_and_what_cites_it(library: Library) -> None:
    assert [each.id for each in library.vocabulary.all(Law) if not each.cited_by] == []


OWN_WORDS = {"practice-review-2018-evidence part-5"}
"""Parts of a review that say of themselves that they are Safon’s own: no line of a source carries them."""


def test_every_part_of_a_review_rests_on_lines_of_its_source(library: Library) -> None:
    held = {each.held_by for passages in library.source_passages.values() for each in passages}
    sections = {
        f"{document.id} {section.key}"
        for document in library.of_kind(Kind.REVIEW)
        for section in document.texts.en.sections
    }
    assert {each for each in sections if not any(name.startswith(f"{each}/") for name in held)} == OWN_WORDS
    assert all(each.fingerprint for passages in library.source_passages.values() for each in passages)


def test_whatever_rests_on_lines_has_words_to_show_beside_them(library: Library) -> None:
    held = {each.held_by for passages in library.source_passages.values() for each in passages if each.held_by}
    assert len(held) > 1000
    assert [each for each in held if not library.parts[each].strip()] == []
