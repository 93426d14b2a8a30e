"""What holds of the clock for every limit, moment and way to count."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from safon.clock.answer import LONDON, Binds, Ending, Happening
from safon.clock.calendars import bank_holidays
from safon.clock.count import count
from safon.clock.moments import MomentError, read_moment
from safon.model.counting import ClosedDay, Counting, Days, EventDay, Nation, NoSuchDay
from safon.model.timescale import Amount, Limit, Relation, Timing, Unit

_often = settings(max_examples=400, deadline=None, derandomize=True)
_LENGTHS = (
    *(Unit.HOUR, Unit.DAY, Unit.WORKING_DAY, Unit.CALENDAR_DAY, Unit.WEEK, Unit.FORTNIGHT),
    *(Unit.MONTH, Unit.CALENDAR_MONTH, Unit.YEAR),
)
_wall = st.datetimes(datetime.datetime(2020, 3, 1), datetime.datetime(2026, 12, 31), timezones=st.just(LONDON))
_units, _numbers = st.sampled_from(_LENGTHS), st.integers(1, 14)
_stated = st.builds(
    Counting,
    event_day=st.sampled_from(EventDay),
    days=st.sampled_from(Days),
    calendar=st.sampled_from(Nation),
    closed_day=st.sampled_from(ClosedDay),
    day_ends=st.sampled_from((None, datetime.time(17), datetime.time(9, 30))),
    no_such_day=st.sampled_from((NoSuchDay.BACK, NoSuchDay.FORWARD)),
)
_countings = st.one_of(st.just(Counting()), _stated)


def _answer(limit: Limit, unit: Unit, number: int, relation: Relation, at: datetime.datetime, how: Counting) -> Ending:
    timing = Timing(limit=limit, amount=Amount(Decimal(number), unit), relation=relation, event="x")
    return count(timing, Happening(at, at), bank_holidays(), how)


def _utc(moment: datetime.datetime | None) -> datetime.datetime:
    assert moment is not None
    return moment.astimezone(datetime.UTC)


@_often
@given(_units.filter(lambda unit: unit is not Unit.YEAR), _numbers, _wall, _countings)
def test_no_limit_ends_before_its_event(unit: Unit, number: int, at: datetime.datetime, how: Counting) -> None:
    answer = _answer(Limit.WITHIN, unit, number, Relation.OF, at, how)
    assert _utc(at).replace(microsecond=0) <= _utc(answer.earliest) <= _utc(answer.latest)


@_often
@given(_units.filter(lambda unit: unit is not Unit.YEAR), _numbers, _wall, _countings)
def test_what_has_to_be_done_before_an_event_ends_before_it(
    unit: Unit, number: int, at: datetime.datetime, how: Counting
) -> None:
    answer = _answer(Limit.AT_LEAST, unit, number, Relation.BEFORE, at, how)
    if answer.latest is not None:
        assert _utc(answer.earliest) <= _utc(answer.latest) <= _utc(at)


@_often
@given(_units.filter(lambda unit: unit is not Unit.YEAR), _numbers, _wall, _countings)
def test_a_longer_limit_never_ends_sooner(unit: Unit, number: int, at: datetime.datetime, how: Counting) -> None:
    shorter, longer = (_answer(Limit.WITHIN, unit, each, Relation.OF, at, how) for each in (number, number + 1))
    assert _utc(shorter.earliest) <= _utc(longer.earliest)
    assert _utc(shorter.latest) <= _utc(longer.latest)


@_often
@given(st.sampled_from(Limit), _units, _numbers, st.sampled_from(Relation), _wall, _stated)
def test_where_nothing_is_silent_there_is_one_moment(
    limit: Limit, unit: Unit, number: int, relation: Relation, at: datetime.datetime, how: Counting
) -> None:
    answer = _answer(limit, unit, number, relation, at, how)
    assert answer.earliest == answer.latest
    assert answer.missing == ()


@_often
@given(_units, _numbers, _wall, _countings)
def test_a_choice_is_named_just_where_there_are_two_moments(
    unit: Unit, number: int, at: datetime.datetime, how: Counting
) -> None:
    answer = _answer(Limit.WITHIN, unit, number, Relation.AFTER, at, how)
    assert bool(answer.missing) == (answer.earliest != answer.latest)


@_often
@given(_units, _numbers, _wall, _stated)
def test_what_a_source_states_is_one_of_the_readings_of_its_silence(
    unit: Unit, number: int, at: datetime.datetime, how: Counting
) -> None:
    plain = Counting(
        event_day=how.event_day,
        days=how.days,
        calendar=how.calendar,
        closed_day=how.closed_day,
        no_such_day=how.no_such_day,
    )
    one = _answer(Limit.WITHIN, unit, number, Relation.OF, at, plain)
    silent = _answer(Limit.WITHIN, unit, number, Relation.OF, at, Counting())
    if silent.latest is not None:
        assert _utc(silent.earliest) <= _utc(one.earliest) <= _utc(silent.latest)


@_often
@given(_numbers, _wall, _countings)
def test_working_days_never_end_on_a_closed_day(number: int, at: datetime.datetime, how: Counting) -> None:
    for relation, limit in ((Relation.OF, Limit.WITHIN), (Relation.BEFORE, Limit.AT_LEAST)):
        answer = _answer(limit, Unit.WORKING_DAY, number, relation, at, how)
        for moment in (answer.earliest, answer.latest):
            if moment is not None:
                assert any(bank_holidays().is_open(moment.date(), nation) for nation in Nation)


@_often
@given(_numbers, _wall)
def test_hours_are_hours(number: int, at: datetime.datetime) -> None:
    answer = _answer(Limit.WITHIN, Unit.HOUR, number, Relation.OF, at, Counting())
    assert _utc(answer.earliest) - _utc(at) == datetime.timedelta(hours=number)
    assert answer.binds is Binds.BY


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("tomorrow", "Type a day and a time, such as 2026-11-27T22:40"),
        ("27/11/2026", "or a day, 2026-11-27"),
        ("20261127", "or now"),
        ("2026-11-31T10:00", "Type a day and a time"),
        ("2027-03-28T01:30", "Type 2027-03-28T02:30"),
    ],
)
def test_what_is_no_moment_is_told_with_what_to_type(text: str, offered: str) -> None:
    with pytest.raises(MomentError, match="Type") as told:
        read_moment(text, datetime.datetime.now(datetime.UTC))
    assert offered in str(told.value)
