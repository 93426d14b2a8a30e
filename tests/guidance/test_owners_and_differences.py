"""Duties fall to whom the source gives them, and clauses that do not agree say so."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from safon.model.clause import Strength
from safon.model.kinds import Kind
from safon.model.library import ALL, Library
from safon.model.statements import Statement, StatementKind
from safon.model.timescale import Unit
from safon.model.vocabulary import Law
from safon.pipeline import read_and_check

from tests.site.building import ROOT

OWNERS = {
    "2.1": {ALL, "professional"},
    "18.5": {"interviewer", "missing-co-ordinator"},
    "18.22": {"police"},
    "18.23": {"education"},
    "18.24": {"health"},
    "18.25": {"housing"},
    "19.23": {"local-health-board", "local-authority"},
    "NCT6.11": {"receiving-local-authority"},
}
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
POINTS = {
    ("england-national-framework", StatementKind.PRINCIPLE): 6,
    ("england-national-framework", StatementKind.ENABLER): 3,
    ("england-national-framework", StatementKind.OUTCOME): 28,
    ("england-national-framework", StatementKind.USE): 6,
    ("england-national-framework", StatementKind.PLAN): 5,
    ("NCT", StatementKind.PRINCIPLE): 34,
}
"""How many points each document has: England’s four outcomes with their 24 points, Northamptonshire’s five with 29."""


@pytest.fixture(scope="module")
def library() -> Library:
    """Read the real guidance."""
    return read_and_check(ROOT).library


@pytest.mark.parametrize("clause", OWNERS)
def test_a_duty_falls_to_whom_the_source_names(library: Library, clause: str) -> None:
    assert set(library.clauses[clause].named) >= OWNERS[clause]


def test_all_statutory_agencies_share_what_standard_4_says_and_four_of_them_are_named(library: Library) -> None:
    assert "statutory-agency" in library.clauses["4.1"].who
    assert len(library.clauses["4.1"].who) == 5


def test_we_of_the_trust_are_its_own_people(library: Library) -> None:
    lines = [each for document in library.of_kind(Kind.LOCAL_STANDARD) for each in document.clauses]
    assert [each.id for each in lines if each.nobody_named] == []
    assert sum("trust-workforce" in each.who for each in lines) >= 90


@pytest.mark.parametrize("holder", ["housing", "local-health-board", "interviewer", "receiving-local-authority"])
def test_a_page_of_an_agency_or_role_names_what_falls_to_it(library: Library, holder: str) -> None:
    assert [each for each in library.clauses_for(holder) if holder in each.named]


def test_what_was_in_prose_alone_is_no_must(library: Library) -> None:
    moved = ("18.22", "18.23", "18.24", "18.25", "19.23", "19.24")
    strengths = {each: library.clauses[each].strength for each in moved}
    assert Strength.MUST not in strengths.values()


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


def test_often_either_and_calendar_months_are_kept(library: Library) -> None:
    assert [each.often for each in library.clauses["NCT4.6"].timescales] == [False, True]
    assert any(each.either is not None for each in library.clauses["NCT6.10"].timescales)
    amounts = [each.timing.amount for each in library.clauses["NCT6.11"].timescales]
    units = {each.unit for each in amounts if each is not None}
    assert Unit.CALENDAR_MONTH in units


def test_every_point_of_the_frameworks_is_there(library: Library) -> None:
    counted = Counter((each.of, each.kind) for each in library.citable.values() if isinstance(each, Statement))
    assert {key: counted[key] for key in POINTS} == POINTS


def test_every_law_says_where_it_holds_and_what_cites_it(library: Library) -> None:
    laws = list(library.vocabulary.all(Law))
    assert len(laws) == 31
    assert [each.id for each in laws if not each.cited_by] == []


OWN_WORDS = {"practice-review-2018-evidence part-5"}
"""Parts of a review that say of themselves that they are Safon’s own: no line of a source carries them."""


def test_everything_rests_on_lines_of_its_source(library: Library) -> None:
    held = {each.held_by for passages in library.source_passages.values() for each in passages}
    assert [each for each in library.clauses if each not in held] == []
    assert [each.id for each in library.citable.values() if isinstance(each, Statement) and each.id not in held] == []
    sections = {
        f"{document.id} {section.key}"
        for document in library.of_kind(Kind.REVIEW)
        for section in document.texts.en.sections
    }
    assert {each for each in sections if not any(name.startswith(f"{each}/") for name in held)} == OWN_WORDS
    assert len(library.source_passages) == 5
    assert all(each.fingerprint for passages in library.source_passages.values() for each in passages)


def test_whatever_rests_on_lines_has_words_to_show_beside_them(library: Library) -> None:
    held = {each.held_by for passages in library.source_passages.values() for each in passages if each.held_by}
    assert len(held) > 1000
    assert [each for each in held if not library.parts[each].strip()] == []
