"""One worked example of every form of the grammar, with its words in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

import pytest
import yaml
from safon.model.language import Language
from safon.model.library import Library
from safon.model.position import Position
from safon.model.timescale import NOT_STATED, Limit, Relation, Timing, Unit
from safon.read.timescales import TIMESCALE_LINES
from safon.read.timings import read_timing
from safon.views.timescale_text import timescale_text

from tests.contexts import context_of
from tests.timescales.reading import library, phrases, read


class Form(TypedDict):
    lines: str
    en: str
    cy: str


FORMS: list[Form] = yaml.safe_load((Path(__file__).parent / "forms.yml").read_text(encoding="utf-8"))
each_form = pytest.mark.parametrize("form", FORMS, ids=[form["lines"].strip().replace("\n", "; ") for form in FORMS])


@pytest.fixture(scope="module")
def words() -> Library:
    return library()


@pytest.fixture(scope="module")
def timings() -> tuple[Timing, ...]:
    return tuple(_timings())


def _timings() -> Iterator[Timing]:
    for form in FORMS:
        for timescale in read(form["lines"])[0]:
            yield from timescale.timings()


@each_form
def test_a_form_has_its_words_in_english_and_in_welsh(form: Form, words: Library) -> None:
    timescales, problems = read(form["lines"])
    assert problems == []
    assert phrases(timescales, words, Language.EN) == [form["en"]]
    assert phrases(timescales, words, Language.CY) == [form["cy"]]


def test_the_examples_show_every_limit(timings: tuple[Timing, ...]) -> None:
    assert {timing.limit for timing in timings} == set(Limit)


def test_the_examples_show_every_unit(timings: tuple[Timing, ...]) -> None:
    assert {timing.amount.unit for timing in timings if timing.amount is not None} == set(Unit)


def test_the_examples_show_every_relation(timings: tuple[Timing, ...]) -> None:
    assert {timing.relation for timing in timings} == {None, *Relation}


def test_the_examples_show_every_kind_of_end_and_start(timings: tuple[Timing, ...]) -> None:
    assert any(timing.until is not None for timing in timings)
    assert any(timing.until_age is not None for timing in timings)
    assert any(timing.same_day for timing in timings)
    assert any(timing.event == NOT_STATED for timing in timings)


def test_the_examples_show_every_companion() -> None:
    shown = {line.split(":")[0] for form in FORMS for line in form["lines"].splitlines()}
    assert shown == set(TIMESCALE_LINES)


def test_spaces_do_not_matter() -> None:
    tidy, untidy = "at least every 6 weeks until first-visit", "  at  least every 6\tweeks until  first-visit "
    assert read_timing(untidy, Position("x")) == read_timing(tidy, Position("x"))


def test_a_companion_belongs_to_the_last_limit_above_it() -> None:
    first, second = read("Within: 5 days\nWithin: 10 days\nFor: under-five")[0]
    assert (first.condition, second.condition) == (None, "under-five")


def test_until_ends_the_last_stage_above_it() -> None:
    (timescale,) = read("Within: every day\nUntil: first-visit\nThen: every week\nUntil: 18 years of age")[0]
    assert timescale.timing.until == "first-visit"
    assert [each.until_age for each in timescale.then] == [18]


@pytest.mark.parametrize(
    ("lines", "open_"),
    [
        ("Within: 5 days", True),
        ("Within: 5 working days", False),
        ("Within: 5 calendar days", False),
        ("Within: 1 week\nThen: 5 days", True),
        ("Within: 1 week\nIf not: 5 days", True),
        ("Within: 1 week\nWhichever sooner: 5 days", True),
        ("Within: before first-visit", False),
    ],
)
def test_days_of_which_the_source_does_not_say_what_kind_are_known_as_such(
    lines: str,
    open_: bool,  # noqa: FBT001 - a column of the table
    words: Library,
) -> None:
    (timescale,) = read(lines)[0]
    assert timescale.kind_of_days_open is open_
    assert timescale_text(timescale, context_of(words, Language.EN)).kind_of_days_open is open_


def test_the_limit_and_what_goes_with_it_can_stand_apart(words: Library) -> None:
    (timescale,) = read("Within: 10 days of initial-conference\nFor: for-first-core-group")[0]
    shown = timescale_text(timescale, context_of(words, Language.EN))
    assert (shown.limit, shown.rest) == ("within 10 days", "of the initial conference, for the first core group")


def test_a_limit_that_is_nothing_but_its_event_leaves_nothing_beside_it(words: Library) -> None:
    (timescale,) = read("Within: before first-visit")[0]
    shown = timescale_text(timescale, context_of(words, Language.CY))
    assert (shown.limit, shown.rest) == ("cyn yr ymweliad cyntaf", "")
