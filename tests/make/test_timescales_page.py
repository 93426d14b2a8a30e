"""Every time limit, drawn and in tables."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest
from safon.make import timescales_page
from safon.model.durations import hours
from safon.model.language import Language
from safon.model.library import Library
from safon.model.timescale import Amount, Unit
from safon.model.vocabulary import EditorNote, Journey
from safon.views.completeness import IncompleteError
from safon.views.timescale_rows import by_duration, limit_rows, starts_unstated
from safon.views.timescale_text import timescale_text

from tests.contexts import context_of, label, words_of
from tests.make.pages import found, page, told, words

BOTH = pytest.mark.parametrize("language", Language)
JOURNEYS = "//section[h3[starts-with(@id, 'journey-') or starts-with(@id, 'start-')]]"


@BOTH
def test_every_limit_stands_once_by_journey_and_once_by_duration(library: Library, language: Language) -> None:
    tree = page(timescales_page, "timescales/", library, language)
    wanted = Counter(clause.id for clause in library.clauses.values() for _ in clause.timescales)
    by_journey = words(tree, f"{JOURNEYS}//tbody/tr/th/a/text()")
    every = words(tree, "//tbody/tr/th/a/text()")
    assert Counter(by_journey) == wanted
    assert Counter(every) == wanted + wanted


@BOTH
def test_every_stage_that_starts_on_a_journey_is_drawn(library: Library, language: Language) -> None:
    tree = page(timescales_page, "timescales/", library, language)
    for journey in library.vocabulary.all(Journey):
        wanted = Counter(
            clause.id
            for clause in library.clauses.values()
            for each in clause.timescales
            for stage in each.timings()
            if (stage.event or each.timing.event) in journey.events
        ) + Counter(
            clause.id
            for clause in library.clauses.values()
            for each in clause.timescales
            if starts_unstated(journey, clause, each)
        )
        drawn = words(tree, f"//section[h3/@id='journey-{journey.id}']//a/*[@class='limit']/*[@class='id']/text()")
        assert Counter(drawn) == wanted
        assert wanted
        stops = found(tree, f"//section[h3/@id='journey-{journey.id}']//circle[@class='stop']")
        last = [each for each in journey.start_not_stated if journey.after_which(each) is None]
        assert len(stops) == len(journey.events) + bool(last)


@BOTH
def test_the_interview_whose_start_is_not_stated_stands_on_its_journey(library: Library, language: Language) -> None:
    tree = page(timescales_page, "timescales/", library, language)
    rows = found(tree, "//section[h3/@id='journey-missing']//tbody/tr")
    row = next(each for each in rows if told(each).startswith("18.8"))
    assert "72" in told(row)
    assert label(language, "time.no-start") in told(row)


@BOTH
def test_open_days_are_marked_where_they_stand(library: Library, language: Language) -> None:
    tree = page(timescales_page, "timescales/", library, language)
    row = next(each for each in found(tree, f"{JOURNEYS}//tbody/tr") if told(each).startswith("NCT10.8"))
    assert words(row, "td[1]//*[@class='sf-open']/text()") == []
    assert len(words(row, "td[2]//*[@class='sf-open']/text()")) == 1


@BOTH
def test_limits_that_differ_say_from_which(library: Library, language: Language) -> None:
    tree = page(timescales_page, "timescales/", library, language)
    rows = {words(each, "th//text()")[0]: told(each[-1]) for each in found(tree, f"{JOURNEYS}//tbody/tr")}
    notes = [each.about for each in library.vocabulary.all(EditorNote) if each.differs is not None]
    pairs = [(one, other) for about in notes for one in about if one in rows for other in about if other != one]
    assert pairs
    assert [each for each in pairs if each[1] not in rows[each[0]]] == []


@BOTH
def test_what_the_source_leaves_open_is_marked(library: Library, language: Language) -> None:
    tree = page(timescales_page, "timescales/", library, language)
    marked = Counter(words(tree, f"{JOURNEYS}//tr[.//*[@class='sf-open']]/th/a/text()"))
    wanted = [clause.id for clause in library.clauses.values() for each in clause.timescales if each.kind_of_days_open]
    assert marked == Counter(wanted)
    assert wanted
    assert str(len(wanted)) in told(tree)


@BOTH
def test_what_is_not_of_wales_says_so(library: Library, language: Language) -> None:
    tree = page(timescales_page, "timescales/", library, language)
    england = label(language, "page.jurisdiction.england")
    for row in found(tree, "//tbody/tr"):
        assert (england in told(row[-1])) == told(row[0]).startswith("NCT")


def test_drawings_can_be_read_out(library: Library) -> None:
    tree = page(timescales_page, "timescales/", library, Language.EN)
    links = found(tree, "//*[@class='sf-drawing']//a")
    assert all(str(each.get("aria-label")).startswith(told(each).split()[0]) for each in links)
    limit = timescale_text(library.clauses["18.7"].timescales[0], context_of(library, Language.EN)).whole
    assert f"18.7: {limit}" in [each.get("aria-label") for each in links]
    assert all(each.get("aria-label") for each in found(tree, "//*[@class='sf-drawing']/*"))


def test_shorter_limits_stand_first(library: Library) -> None:
    for group in by_duration(limit_rows(context_of(library, Language.EN), "timescales/"), words_of(Language.EN)):
        lengths = [hours(row.timescale.timing.amount) or 0 for row in group.rows]
        assert lengths == sorted(lengths)


@pytest.mark.parametrize(
    ("number", "unit", "length"),
    [
        ("72", Unit.HOUR, 72),
        ("5", Unit.WORKING_DAY, 24 * 7),
        ("1", Unit.FORTNIGHT, 24 * 14),
        ("12", Unit.MONTH, 24 * 365),
    ],
)
def test_a_length_is_known_in_hours(number: str, unit: Unit, length: float) -> None:
    assert hours(Amount(Decimal(number), unit)) == length


def test_a_moment_has_no_length() -> None:
    assert hours(Amount(Decimal(17), Unit.YEAR_OF_AGE)) is None
    assert hours(None) is None


def test_a_page_that_has_lost_a_limit_is_not_made(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timescales_page, "by_duration", lambda rows, context: by_duration(rows[1:], context))
    with pytest.raises(IncompleteError, match=r"timescales/ \(en, by duration\) .* It has lost: \w+\.\w+ \d+\."):
        list(timescales_page.make(context_of(library, Language.EN)))
