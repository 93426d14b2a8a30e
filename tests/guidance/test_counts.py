"""The real guidance holds what its sources hold: counted, so that nothing is dropped unseen.

The numbers are those of the source documents, as they were counted when the guidance was written.
"""

from __future__ import annotations

from collections import Counter

import pytest
from safon.model.clause import ClauseClass, Strength
from safon.model.front_matter import RelationStrength, Stage, StandardHeader
from safon.model.kinds import Kind
from safon.model.library import Library
from safon.model.links import LinkKind
from safon.model.vocabulary import EngagementQuestion, Measure, Principle, StrategicStandard
from safon.pipeline import read_and_check

from tests.site.building import ROOT

MUST_DOS = {"S2": 4, "S12": 3, "S16": 3, "S18": 6, "S19": 7, "S24": 4}
BOTTOM_LINES = (6, 6, 8, 13, 11, 11, 7, 7, 6, 11, 9, 9, 6)
STATED = {("S4", "S17"), ("S10", "S8"), ("S13", "S2"), ("S21", "S3")}
NAMED = {("S16", "S8"), ("S12", "S3"), ("S24", "S2")}


@pytest.fixture(scope="module")
def library() -> Library:
    """Read the real guidance."""
    guidance = read_and_check(ROOT)
    assert guidance.publishable, guidance.report()
    return guidance.library


def test_every_kind_of_document_is_there_in_full(library: Library) -> None:
    counted = Counter(document.kind for document in library.documents)
    assert counted[Kind.STANDARD] == 26
    assert counted[Kind.LOCAL_STANDARD] == 13
    assert counted[Kind.LOCAL_SET] == 1
    assert counted[Kind.NOTE] >= 8
    assert counted[Kind.MODEL] >= 23
    assert counted[Kind.FRAMEWORK] == 3
    assert counted[Kind.ENGAGEMENT] == 1


def test_six_standards_are_full_drafts_with_their_must_dos_and_no_outline_has_one(library: Library) -> None:
    found = {document.id: len(document.of_class(ClauseClass.MUST_DO)) for document in library.of_kind(Kind.STANDARD)}
    assert {number: count for number, count in found.items() if count} == MUST_DOS
    full = [each.id for each in library.of_kind(Kind.STANDARD) if each.facts(StandardHeader).stage is Stage.FULL_DRAFT]
    assert full == list(MUST_DOS)


def test_the_must_dos_bind_as_strongly_as_their_source(library: Library) -> None:
    strengths = Counter(each.strength for each in library.clauses.values() if each.kind is ClauseClass.MUST_DO)
    assert strengths == {Strength.MUST: 14, Strength.SHOULD: 4, Strength.MAY: 1, Strength.NONE: 8}
    assert library.clauses["18.1"].strength is Strength.MAY
    assert {library.clauses[each].strength for each in ("16.3", "18.5", "18.6", "24.1")} == {Strength.SHOULD}


def test_must_dos_without_a_duty_holder_are_those_of_the_source(library: Library) -> None:
    must_dos = [each for each in library.clauses.values() if each.kind is ClauseClass.MUST_DO]
    unnamed = {each.id for each in must_dos if each.nobody_named}
    assert unnamed == {"2.3", "12.3", "16.1", "16.2", "16.3", "18.4", "19.2", "19.5"}


def test_every_bottom_line_of_the_local_set_is_a_clause(library: Library) -> None:
    counted = tuple(len(document.clauses) for document in library.of_kind(Kind.LOCAL_STANDARD))
    assert counted == BOTTOM_LINES
    assert sum(counted) == 110
    lettered = [each.id for each in library.clauses.values() if each.id[-1].isalpha()]
    assert len(lettered) == 8
    repeated = [each.repeats for each in library.by_id["NCT2"].clauses]
    assert repeated == [f"NCT1.{number}" for number in range(1, 7)]


def test_what_good_looks_like_is_said_in_sixty_to_ninety_points(library: Library) -> None:
    sections = [document.texts.en.section("good") for document in library.of_kind(Kind.LOCAL_STANDARD)]
    points = sum(line.startswith("- ") for each in sections if each is not None for line in each.prose.split("\n"))
    assert 60 <= points <= 90


def test_only_what_a_source_states_or_names_is_shown_as_that(library: Library) -> None:
    national = {each.id for each in library.of_kind(Kind.STANDARD)}
    found: dict[RelationStrength | None, set[tuple[str, str]]] = {}
    for link in library.links:
        if link.source in national and link.kind is LinkKind.RELATED:
            found.setdefault(link.strength, set()).add((link.source, link.to))
    assert found[RelationStrength.STATED] == STATED
    assert found[RelationStrength.NAMED] == NAMED


def test_local_lines_add_to_national_clauses_each_with_a_reason(library: Library) -> None:
    relations = [each for clause in library.clauses.values() for each in clause.adds_to]
    assert len(relations) >= 20
    assert all(each.why.en and each.why.cy for each in relations)


def test_the_lists_hold_what_the_sources_count(library: Library) -> None:
    lists = library.vocabulary
    assert len(list(lists.all(Principle))) == 5
    assert len(list(lists.all(StrategicStandard))) == 5
    assert len(list(lists.all(EngagementQuestion))) == 5
    assert Counter(each.stage for each in lists.all(Measure)) == {"initial": 7, "planned": 6}


def test_no_strategic_standard_is_tied_to_a_national_one(library: Library) -> None:
    assert set(StrategicStandard.model_fields) == {"id", "number", "title", "source"}
    assert list(library.vocabulary.all(StrategicStandard))
