"""The lists of the real guidance: ways through services, words, links and where the examples of the paper stand."""

from __future__ import annotations

import pytest
from safon.model.front_matter import RelationStrength, StandardHeader
from safon.model.kinds import Kind
from safon.model.library import Library
from safon.model.timescale import Unit
from safon.model.vocabulary import EditorNote, Event, Journey, Resource, Term, Theme, WordToAvoid
from safon.pipeline import read_and_check

from tests.site.building import ROOT

NEVER_EXPANDED = ("daat", "mash", "iha", "mhfa")


@pytest.fixture(scope="module")
def library() -> Library:
    """Read the real guidance."""
    return read_and_check(ROOT).library


def test_england_is_tied_to_welsh_standards_by_our_reading_alone(library: Library) -> None:
    ties = [link for link in library.links if link.source == "england-national-framework" and link.strength is not None]
    assert ties
    assert {link.strength for link in ties} == {RelationStrength.INFERRED}


def test_every_event_stands_on_one_of_the_five_journeys(library: Library) -> None:
    journeys = {each.id: each.events for each in library.vocabulary.all(Journey)}
    assert set(journeys) == {"missing", "child-protection", "coming-into-care", "leaving-care", "child-in-need-plan"}
    placed = {event for events in journeys.values() for event in events}
    assert placed == set(library.vocabulary.ids(Event))


def test_letters_that_no_source_expands_say_so(library: Library) -> None:
    for term_id in NEVER_EXPANDED:
        term = library.vocabulary.get(Term, term_id)
        assert term is not None
        assert term.definition is not None
        assert "never expand" in term.definition.en
        assert "byth yn eu hegluro" in term.definition.cy


def test_words_to_avoid_have_a_better_one_a_reason_and_a_source(library: Library) -> None:
    words = list(library.vocabulary.all(WordToAvoid))
    assert all(each.source is not None for each in words)


def test_every_standard_has_a_resource_and_no_address_is_guessed(library: Library) -> None:
    bare = [each.id for each in library.of_kind(Kind.STANDARD) if not each.facts(StandardHeader).resources]
    assert bare == []
    assert [each.id for each in library.vocabulary.all(Resource) if each.url is not None] == []


def test_no_two_themes_are_described_in_the_same_sentence(library: Library) -> None:
    sentences = [
        sentence.strip()
        for theme in library.vocabulary.all(Theme)
        for text in (theme.description.en, theme.description.cy)
        for sentence in text.split(". ")
    ]
    assert len(sentences) == len(set(sentences))


def test_every_limit_in_bare_days_is_noted_for_editors(library: Library) -> None:
    bare = {
        each.id
        for each in library.clauses.values()
        for timescale in each.timescales
        for timing in timescale.timings()
        if timing.amount is not None and timing.amount.unit is Unit.DAY and each.id.startswith("NCT")
    }
    note = library.vocabulary.get(EditorNote, "nct-bare-days")
    assert note is not None
    assert set(note.about) == bare
