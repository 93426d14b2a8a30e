"""The review of 2018 is there as a whole.

The inventory of its text, by line, stands in `standards/sources/`, to which `safon check` holds the guidance: one row
for each recommendation, concern, request, pilot, figure and group.
"""

from __future__ import annotations

from collections import Counter

import pytest
from safon.model.front_matter import ModelHeader
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.model.review_header import ReviewHeader
from safon.model.statements import (
    Pilot,
    Recommendation,
    ReportedFigure,
    ResearchProject,
)
from safon.pipeline import read_and_check
from safon.views.source_words import source_words

from tests.contexts import context_of
from tests.site.building import ROOT

REVIEW = "practice-review-2018"


@pytest.fixture(scope="module")
def library() -> Library:
    """Read the real guidance."""
    return read_and_check(ROOT).library


def test_every_recommendation_is_to_the_one_body_and_numbered_in_the_order_of_the_source(library: Library) -> None:
    listed = library.vocabulary.all(Recommendation)
    found = sorted(listed, key=lambda each: int((each.source.lines or "0").split("-")[0]))
    assert [each.number for each in found] == list(range(1, len(found) + 1))
    assert {each.to.en for each in found} == {"Social Care Wales"}
    assert {each.of for each in found} == {REVIEW}


def test_every_pilot_is_there_with_what_was_found(library: Library) -> None:
    assert all(each.found.en and each.found.cy for each in library.vocabulary.all(Pilot))


def test_every_figure_is_there_with_what_it_does_not_show(library: Library) -> None:
    found = library.vocabulary.all(ReportedFigure)
    assert all(each.caution.en and each.caution.cy and each.when.en and each.place.en for each in found)


def test_the_research_is_listed_with_its_publications(library: Library) -> None:
    counted = Counter(each.published is not None for each in library.vocabulary.all(ResearchProject))
    assert counted == {False: 25, True: 5}


def test_its_limits_come_before_everything_else(library: Library) -> None:
    whole = library.by_id[REVIEW]
    for language in Language:
        first = whole.texts[language].sections[0]
        assert any(word in first.prose for word in ("complete set of data", "set gyflawn o ddata"))
    parts = [each.facts(ReviewHeader) for each in library.of_kind(Kind.REVIEW) if each.id != REVIEW]
    assert {each.part_of for each in parts} == {REVIEW}


def test_no_day_is_given_to_it_that_it_does_not_give(library: Library) -> None:
    models = [each for each in library.of_kind(Kind.MODEL) if each.source and each.source.document == REVIEW]
    assert models
    assert {each.facts(ModelHeader).edition for each in models} == {None}
    assert {each.facts(ReviewHeader).edition for each in library.of_kind(Kind.REVIEW)} == {None}


def test_no_title_of_it_is_shown_as_if_the_source_had_one(library: Library) -> None:
    source = library.by_id["incredible-years"].source
    assert source is not None
    told = {each: str(source_words(source, context_of(library, each))) for each in Language}
    assert " (title by Safon), CASCADE" in told[Language.EN]
    assert " (teitl gan Safon), CASCADE" in told[Language.CY]
