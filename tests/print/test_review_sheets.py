"""What a review recommends, and what it found, each on one sheet of paper, read back from the finished files."""

from __future__ import annotations

import pytest
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.model.statements import Pilot, Recommendation
from safon.print.print_types import Edition, PrintKind
from safon.urls import told_address

from tests.contexts import context_of, label
from tests.print.finished import Finished

pytestmark = pytest.mark.xdist_group("prints")
BOTH = pytest.mark.parametrize("language", Language)
REVIEW, EVIDENCE = "practice-review-2018", "practice-review-2018-evidence"
ONE_SHEET = 2
"""The pages of a sheet, front and back."""


def _sheet(finished: tuple[Finished, ...], group: str, language: Language) -> Finished:
    return next(
        each
        for each in finished
        if each.sheet.kind is PrintKind.REVIEW
        and each.sheet.group == group
        and each.sheet.language is language
        and each.sheet.edition is Edition.STANDARD
    )


def _told(sheet: Finished) -> str:
    return " ".join(sheet.texts)


@BOTH
@pytest.mark.parametrize("group", [REVIEW, EVIDENCE])
def test_each_is_one_sheet_with_the_day_of_its_facts_and_its_limits(
    finished: tuple[Finished, ...], language: Language, group: str
) -> None:
    sheet = _sheet(finished, group, language)
    when = {Language.EN: "January to March 2018", Language.CY: "Ionawr i Fawrth 2018"}
    assert len(sheet.texts) == ONE_SHEET
    assert label(language, "review.notice", when=when[language]) in sheet.texts[0]
    assert told_address(f"id/{group}/", language) in _told(sheet).replace(" ", "")


@BOTH
def test_all_nine_recommendations_are_on_it_as_strongly_as_they_are_put(
    finished: tuple[Finished, ...], library: Library, language: Language
) -> None:
    told = _told(_sheet(finished, REVIEW, language))
    found = sorted(library.vocabulary.all(Recommendation), key=lambda each: each.number or "")
    assert len(found) == 9
    places = [told.index(each.text[language]) for each in found]
    assert places == sorted(places)
    for at, (each, place) in enumerate(zip(found, places, strict=True)):
        strength = " · ".join(label(language, f"points.advice.{one}") for one in each.advice)
        assert told[:place].endswith(f" {each.number}. {strength} "), each.id
        after = told[place : places[at + 1] if at + 1 < len(places) else None]
        assert f"{label(language, 'points.facts.to')} {each.to[language]}" in after, each.id
        assert each.id in after, each.id


@BOTH
def test_no_recommendation_runs_over_the_page(
    finished: tuple[Finished, ...], library: Library, language: Language
) -> None:
    pages = _sheet(finished, REVIEW, language).texts
    for each in library.vocabulary.all(Recommendation):
        assert [each.id in page for page in pages] == [each.text[language] in page for page in pages], each.id


@BOTH
def test_the_evidence_names_every_approach_that_was_reported_and_every_pilot(
    finished: tuple[Finished, ...], library: Library, language: Language
) -> None:
    told = _told(_sheet(finished, EVIDENCE, language))
    models = [
        each for each in library.of_kind(Kind.MODEL) if each.source is not None and each.source.document == REVIEW
    ]
    names = [each.texts[language].title for each in models]
    names += [each.title[language] for each in library.vocabulary.all(Pilot) if each.title is not None]
    assert names
    assert [each for each in names if each not in told] == []
    assert context_of(library, language).library.by_id[EVIDENCE].texts[language].summary in told
