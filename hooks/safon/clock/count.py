"""One function over a limit, a moment and a calendar.

Every choice that the source leaves open is read in every way; the answer holds the first and the last moment that come
of it, and names the choices on which they hang. Hours are hours, through both changes of the clocks.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from safon.clock.answer import LONDON, TIME, Binds, Ending, Happening, Refusal, UncountableError
from safon.clock.calendars import Calendar
from safon.clock.days import (
    DAY,
    MONTHS_OF,
    WayToCount,
    add_months,
    first_day_after,
    first_day_within,
    last_day,
    last_day_before,
    start_of,
)
from safon.model.counting import VALUES, Choice, ClosedDay, Counting, Days, EventDay, Nation, NoSuchDay
from safon.model.timescale import NOT_STATED, Amount, Limit, Relation, Timing, Unit

BIRTH = "birth"
"""The event from which ages are counted."""
REPEATS = frozenset({Limit.EVERY, Limit.AT_LEAST_EVERY, Limit.AT_MOST_EVERY})
_Ends = Callable[[datetime.datetime, WayToCount], datetime.datetime]
_Day = Callable[[datetime.date, Amount, WayToCount], datetime.date]
_Read = dict[Choice, str]
_Found = dict[tuple[object, ...], datetime.datetime]
"""The moment of each reading: by the instant of the event, and the value of each choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rule:
    """How the moment of a limit is worked out of the moment of its event by one reading."""

    ends: _Ends
    binds: Binds = Binds.BY
    choices: tuple[Choice, ...] = ()
    """What matters to it."""
    opens: _Ends | None = None
    working: bool = False
    """Whether the limit itself says that it counts working days."""


def count(timing: Timing, moment: Happening | None, calendar: Calendar, counting: Counting) -> Ending:
    """Return when a limit ends, given the moment of its event.

    The event of an age is the birth, and that of a repeat without an event the last time; none is a moment that is not
    known. Never raises: what cannot be counted is told in the answer.
    """
    refused = _refused(timing, moment)
    if refused is not None or moment is None:
        opens = moment.last if moment is not None and refused is Refusal.NO_LENGTH else None
        return Ending(binds=_binds(timing), refused=refused, opens=opens)
    rule = _rule(timing)
    try:
        earliest, latest, missing = _range(rule.ends, rule, moment, calendar, counting)
        opens = None
        if rule.opens is not None:
            _, opens, missing = _range(rule.opens, rule, moment, calendar, counting)
    except UncountableError as error:
        return Ending(binds=rule.binds, refused=error.why)
    return Ending(binds=rule.binds, earliest=earliest, latest=latest, opens=opens, missing=missing)


def event_of(timing: Timing) -> str | None:
    """Return the event whose moment a limit needs; none where it names none, and for the last time of a repeat."""
    if timing.amount is not None and timing.amount.unit is Unit.YEAR_OF_AGE:
        return BIRTH
    return timing.event if timing.event != NOT_STATED else None


def _refused(timing: Timing, moment: Happening | None) -> Refusal | None:
    """Return why a limit cannot be counted at all; none where it can."""
    unit = timing.amount.unit if timing.amount is not None else None
    never = {Unit.WEEK_OF_PREGNANCY: Refusal.PREGNANCY, Unit.CLOCK: Refusal.CLOCK}
    if timing.event == NOT_STATED:
        return Refusal.START_NOT_STATED
    if timing.times is not None:
        return Refusal.TIMES
    if unit in never:
        return never[unit]
    if timing.amount is None and timing.relation is Relation.AFTER:
        return Refusal.NO_LENGTH if moment is not None else Refusal.OTHER_EVENT
    if moment is not None and (timing.event is not None or unit is Unit.YEAR_OF_AGE or timing.limit in REPEATS):
        return None
    if unit is Unit.YEAR_OF_AGE:
        return Refusal.BIRTH
    if timing.event is not None:
        return Refusal.OTHER_EVENT
    return Refusal.LAST_TIME if timing.limit in REPEATS else Refusal.NO_START


def _binds(timing: Timing) -> Binds:
    if timing.limit in (Limit.FROM, Limit.AT_MOST_EVERY):
        return Binds.NOT_BEFORE
    if timing.limit is Limit.AT_LEAST and timing.relation is Relation.AFTER:
        return Binds.NOT_BEFORE
    if timing.limit is Limit.UNTIL:
        return Binds.UNTIL
    return Binds.ON if timing.limit is Limit.AT else Binds.BY


def _rule(timing: Timing) -> _Rule:
    binds, amount = _binds(timing), timing.amount
    if amount is None:
        if timing.same_day:
            return _Rule(ends=lambda at, how: how.end_of(how.day_of(at)), binds=binds)
        return _Rule(ends=lambda at, _: at, binds=binds)
    if amount.unit is Unit.YEAR_OF_AGE:
        return _age(timing.limit, amount, binds)
    if amount.unit is Unit.HOUR:
        return _hours(timing, amount, binds)
    return _days(timing, amount, binds)


def _days(timing: Timing, amount: Amount, binds: Binds) -> _Rule:
    """Return the rule of a length in days, weeks, months or years."""

    def day(work_out: _Day, put: Callable[[WayToCount, datetime.date], datetime.datetime]) -> _Ends:
        return lambda at, how: put(how, work_out(how.day_of(at), amount, how))

    opens: _Ends | None = None
    if timing.relation is Relation.BEFORE and timing.limit is Limit.WITHIN:
        ends: _Ends = lambda at, _: at  # noqa: E731
        opens = day(first_day_within, lambda _, on: start_of(on))
    elif timing.relation is Relation.BEFORE:
        ends = day(last_day_before, WayToCount.end_of)
    elif binds is Binds.NOT_BEFORE:
        ends = day(first_day_after, lambda _, on: start_of(on))
    else:
        ends = day(last_day, WayToCount.end_of)
    choices, working = tuple(_choices(amount.unit, binds)), amount.unit is Unit.WORKING_DAY
    return _Rule(ends=ends, binds=binds, choices=choices, opens=opens, working=working)


def _choices(unit: Unit, binds: Binds) -> Iterator[Choice]:
    yield Choice.EVENT_DAY
    if unit is Unit.DAY:
        yield Choice.DAYS
    if unit in (Unit.DAY, Unit.WORKING_DAY) or binds is not Binds.NOT_BEFORE:
        yield Choice.CALENDAR
    if unit is not Unit.WORKING_DAY and binds is not Binds.NOT_BEFORE:
        yield Choice.CLOSED_DAY
    if unit in MONTHS_OF:
        yield Choice.NO_SUCH_DAY


def _hours(timing: Timing, amount: Amount, binds: Binds) -> _Rule:
    length = datetime.timedelta(seconds=int(amount.number * 3600))
    if timing.relation is not Relation.BEFORE:
        return _Rule(ends=lambda at, _: _later(at, length), binds=binds)
    if timing.limit is Limit.WITHIN:
        return _Rule(ends=lambda at, _: at, binds=binds, opens=lambda at, _: _later(at, -length))
    return _Rule(ends=lambda at, _: _later(at, -length), binds=binds)


def _later(at: datetime.datetime, length: datetime.timedelta) -> datetime.datetime:
    """Return the moment so long after another, whatever clocks on the wall do in between."""
    return (at.astimezone(datetime.UTC) + length).astimezone(LONDON)


def _age(limit: Limit, amount: Amount, binds: Binds) -> _Rule:
    """Return the rule of an age, which is reached as its day begins (section 9 of the Family Law Reform Act 1969)."""

    def reached(at: datetime.datetime, how: WayToCount) -> datetime.date:
        number = amount.number * MONTHS_OF[amount.unit]
        if number != number.to_integral_value():
            raise UncountableError(Refusal.PART)
        return add_months(at.date(), int(number), how.no_such_day)

    if limit is Limit.FROM:
        return _Rule(ends=lambda at, how: start_of(reached(at, how)), binds=binds, choices=(Choice.NO_SUCH_DAY,))
    if limit is Limit.AT:
        return _Rule(ends=lambda at, how: how.end_of(reached(at, how)), binds=binds, choices=(Choice.NO_SUCH_DAY,))
    if limit is Limit.BEFORE:
        return _Rule(
            ends=lambda at, how: how.end_of(reached(at, how) - DAY), binds=binds, choices=(Choice.NO_SUCH_DAY,)
        )
    return _Rule(
        ends=lambda at, how: how.end_of(reached(at, how) - (DAY * 0 if how.counts else DAY)),
        binds=binds,
        choices=(Choice.EVENT_DAY, Choice.NO_SUCH_DAY),
    )


_OPEN: dict[Choice, tuple[str, ...]] = VALUES | {Choice.NO_SUCH_DAY: (NoSuchDay.BACK, NoSuchDay.FORWARD)}
"""How a choice may be read that no source makes; that a limit has no day at all is no reading of it."""


def _range(
    ends: _Ends, rule: _Rule, moment: Happening, calendar: Calendar, counting: Counting
) -> tuple[datetime.datetime, datetime.datetime, tuple[str, ...]]:
    """Return the first and last moment of all readings, and the choices that make a difference."""
    stated = _stated(counting)
    ways = {each: (stated[each],) if each in stated else _OPEN[each] for each in rule.choices}
    moments = {_instant(each): each for each in (moment.first, moment.last)}
    found: _Found = {}
    for values in itertools.product(*ways.values()):
        reading = _reading(dict(zip(ways, values, strict=True)), rule, calendar, counting)
        found |= {(instant, *values): ends(at, reading) for instant, at in moments.items()}
    missing = tuple(name for place, name in enumerate((TIME, *ways)) if _matters(found, place))
    ordered = sorted(found.values(), key=_instant)
    return ordered[0], ordered[-1], tuple(str(each) for each in missing)


def _matters(found: _Found, place: int) -> bool:
    """Return whether two readings that differ in one thing alone lead to different moments."""
    alike: dict[object, set[datetime.datetime]] = {}
    for values, end in found.items():
        alike.setdefault((values[:place], values[place + 1 :]), set()).add(_instant(end))
    return any(len(each) > 1 for each in alike.values())


def _instant(moment: datetime.datetime) -> datetime.datetime:
    """Return a moment in UTC: two of one zone are compared by the wall clock else, in an hour that comes twice."""
    return moment.astimezone(datetime.UTC)


def _stated(counting: Counting) -> _Read:
    told = {
        Choice.EVENT_DAY: counting.event_day,
        Choice.DAYS: counting.days,
        Choice.CALENDAR: counting.calendar,
        Choice.CLOSED_DAY: counting.closed_day,
        Choice.NO_SUCH_DAY: counting.no_such_day,
    }
    return {choice: value for choice, value in told.items() if value is not None}


def _reading(values: _Read, rule: _Rule, calendar: Calendar, counting: Counting) -> WayToCount:
    return WayToCount(
        bank=calendar,
        event_day=EventDay(values.get(Choice.EVENT_DAY, EventDay.APART)),
        working=values[Choice.DAYS] == Days.WORKING if Choice.DAYS in values else rule.working,
        nation=Nation(values.get(Choice.CALENDAR, Nation.WALES)),
        closed_day=ClosedDay(values.get(Choice.CLOSED_DAY, ClosedDay.STAYS)),
        no_such_day=NoSuchDay(values.get(Choice.NO_SUCH_DAY, NoSuchDay.BACK)),
        day_ends=counting.day_ends,
    )
