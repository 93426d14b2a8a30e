"""The clock of the page counts as Python does: both are held to one table of cases, and to each other."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from safon.clock.answer import LONDON
from safon.clock.calendars import bank_holidays
from safon.clock.plain import plain_calendar, plain_counting, plain_timing

from tests.clock.case import cases
from tests.site.script import Script, scripts

COUNT = """async ({count, calendarOf}, given) => {
  const {isoOf, readMoment} = await import(new URL("clock/london.js", location))
  const iso = (moment) => (moment === null ? null : isoOf(moment))
  return given.map(([limit, at, calendar, stated]) => {
    const answer = count(limit, at ? readMoment(at) : null, calendarOf(calendar), stated)
    const {binds, earliest, latest, opens, missing, refused} = answer
    return {
      binds: refused ? null : binds, earliest: iso(earliest), latest: iso(latest), opens: iso(opens),
      missing: missing.sort(), refused: refused || null,
    }
  })
}"""


@pytest.fixture(scope="module")
def script(chromium: Browser) -> Iterator[Script]:
    """Open one page for all of these tests."""
    with scripts(chromium) as page:
        yield page


def test_both_are_held_to_one_table(script: Script) -> None:
    given = [
        [plain_timing(each.timing), each.at, plain_calendar(each.calendar), plain_counting(each.counting)]
        for each in cases()
    ]
    found = script.run("clock/count", COUNT, given)
    assert len(found) >= 150
    for case, answer in zip(cases(), found, strict=True):
        assert answer == case.wanted, f"{case.name}: {case.told['why']}"


def test_both_know_the_time_of_london(script: Script) -> None:
    start = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
    moments = [start + datetime.timedelta(hours=7 * at, minutes=30) for at in range(11_000)]
    given = [int(each.timestamp() * 1000) for each in moments]
    found = script.run("clock/london", "({isoOf}, all) => all.map(isoOf)", given)
    assert found == [each.astimezone(LONDON).isoformat() for each in moments]


def test_what_is_no_moment_is_none_in_the_script_too(script: Script) -> None:
    texts = ["", "tomorrow", "2026-11-31T10:00", "2027-03-28T01:30", "20261127", "2026-11-27T25:00"]
    assert script.run("clock/london", "({readMoment}, texts) => texts.map(readMoment)", texts) == [None] * len(texts)


def test_the_calendar_of_the_page_is_the_vendored_one() -> None:
    told = plain_calendar(bank_holidays())
    assert (told["first"], told["last"]) == (2020, 2028)
