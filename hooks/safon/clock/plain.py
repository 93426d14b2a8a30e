"""A limit, what is stated of how it is counted, and the bank holidays, as the script of a page reads them."""

from __future__ import annotations

from decimal import Decimal

from safon.clock.calendars import Calendar
from safon.model.counting import Counting
from safon.model.timescale import Timing

Plain = dict[str, object]


def plain_timing(timing: Timing) -> Plain:
    """Return a limit with a letter for each key: limit, number, unit, relation, event, times, same day."""
    amount = timing.amount
    told: Plain = {
        "l": timing.limit.value,
        "n": _number(amount.number) if amount is not None else None,
        "u": amount.unit.value if amount is not None else None,
        "r": timing.relation.value if timing.relation is not None else None,
        "e": timing.event,
        "t": timing.times,
        "s": timing.same_day or None,
    }
    return {key: value for key, value in told.items() if value is not None}


def _number(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)


def plain_counting(counting: Counting) -> Plain:
    """Return what is stated, by the name of each choice; the hour at which a day ends in seconds."""
    ends = counting.day_ends
    told: Plain = {
        "event-day": counting.event_day,
        "days": counting.days,
        "calendar": counting.calendar,
        "closed-day": counting.closed_day,
        "no-such-day": counting.no_such_day,
        "day-ends": (ends.hour * 60 + ends.minute) * 60 if ends is not None else None,
    }
    return {key: value for key, value in told.items() if value is not None}


def plain_calendar(calendar: Calendar) -> Plain:
    """Return the first and the last year, and the bank holidays of each nation."""
    days = {nation.value: sorted(map(str, closed)) for nation, closed in calendar.closed.items()}
    return {"first": calendar.first, "last": calendar.last, "days": days}
