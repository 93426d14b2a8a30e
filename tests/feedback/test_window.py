"""Opening and closing, at the second, whatever the clocks do in between."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import given
from hypothesis import strategies as st
from safon.model.interval import State, interval

WALES = "Europe/London"
SECOND = timedelta(seconds=1)
Moment = date | datetime


@pytest.mark.parametrize(
    ("opens", "closes", "first", "over"),
    [
        (date(2026, 1, 5), date(2026, 1, 5), "2026-01-05T00:00:00Z", "2026-01-06T00:00:00Z"),
        (date(2026, 7, 1), date(2026, 7, 31), "2026-06-30T23:00:00Z", "2026-07-31T23:00:00Z"),
        # The day on which summer time begins has 23 hours, the one on which it ends has 25.
        (date(2026, 3, 29), date(2026, 3, 29), "2026-03-29T00:00:00Z", "2026-03-29T23:00:00Z"),
        (date(2026, 10, 25), date(2026, 10, 25), "2026-10-24T23:00:00Z", "2026-10-26T00:00:00Z"),
        (datetime(2026, 7, 1, 9), datetime(2026, 7, 1, 17, 0, 1), "2026-07-01T08:00:00Z", "2026-07-01T16:00:01Z"),
        # 01:30 comes twice: open from the first, and until the second.
        (datetime(2026, 10, 25, 1, 30), datetime(2026, 10, 25, 1, 30), "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"),
        # 01:30 never comes: open from the earlier reading, and until the later.
        (datetime(2026, 3, 29, 1, 30), datetime(2026, 3, 29, 1, 30), "2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z"),
        # Midnight is no moment of its own: a time of 00:00 is the beginning of its day.
        (datetime(2026, 1, 5, 0, 0), datetime(2026, 1, 6, 0, 0), "2026-01-05T00:00:00Z", "2026-01-06T00:00:00Z"),
    ],
)
def test_it_opens_and_closes_at_the_second(opens: Moment, closes: Moment, first: str, over: str) -> None:
    seen = interval(opens, closes, WALES)
    start, end = datetime.fromisoformat(first), datetime.fromisoformat(over)
    assert (seen.opens, seen.closes) == (start, end)
    assert [seen.state_at(each) for each in (start - SECOND, start)] == [State.BEFORE, State.OPEN]
    assert [seen.state_at(each) for each in (end - SECOND, end)] == [State.OPEN, State.AFTER]


def test_the_time_zone_of_the_reader_makes_no_difference() -> None:
    seen = interval(None, date(2026, 7, 31), WALES)
    last = datetime(2026, 7, 31, 23, 59, 59, tzinfo=ZoneInfo(WALES))
    for zone in ("Pacific/Auckland", "America/Los_Angeles", "UTC"):
        assert seen.state_at(last.astimezone(ZoneInfo(zone))) is State.OPEN
        assert seen.state_at((last + SECOND).astimezone(ZoneInfo(zone))) is State.AFTER


def test_another_time_zone_has_another_midnight() -> None:
    assert interval(date(2026, 7, 1), None, "Europe/Paris").opens == datetime(2026, 6, 30, 22, tzinfo=UTC)


def test_without_days_it_is_open() -> None:
    assert interval(None, None, WALES).state_at(datetime(1999, 1, 1, tzinfo=UTC)) is State.OPEN


def test_an_unknown_time_zone_is_refused() -> None:
    with pytest.raises(ZoneInfoNotFoundError):
        interval(None, None, "Europe/Cardif")


@given(st.dates(date(2000, 1, 1), date(2037, 1, 1)), st.integers(min_value=0, max_value=400))
def test_every_second_of_every_day_between_is_open(opens: date, days: int) -> None:
    seen = interval(opens, opens + timedelta(days=days), WALES)
    assert seen.opens is not None
    assert seen.closes is not None
    assert abs((seen.closes - seen.opens) - timedelta(days=days + 1)) <= timedelta(hours=1)
    assert seen.opens.astimezone(ZoneInfo(WALES)).time() == datetime.min.time()
    assert seen.closes.astimezone(ZoneInfo(WALES)).time() == datetime.min.time()
