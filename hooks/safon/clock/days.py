"""Arithmetic of days and months by one reading, in which nothing is open any more."""

from __future__ import annotations

import calendar as months
import datetime
from dataclasses import dataclass

from safon.clock.answer import LONDON, Refusal, UncountableError
from safon.clock.calendars import Calendar
from safon.model.counting import ClosedDay, EventDay, Nation, NoSuchDay
from safon.model.timescale import Amount, Unit
from safon.model.unhashable import no_hash

DAY = datetime.timedelta(days=1)
_LAST_SECOND = datetime.time(23, 59, 59)
DAYS_OF = {Unit.DAY: 1, Unit.CALENDAR_DAY: 1, Unit.WEEK: 7, Unit.FORTNIGHT: 14}
MONTHS_OF = {Unit.MONTH: 1, Unit.CALENDAR_MONTH: 1, Unit.YEAR: 12, Unit.YEAR_OF_AGE: 12}


@dataclass(frozen=True, slots=True, kw_only=True)
class WayToCount:
    """One way to read a limit: every choice is made."""

    __hash__ = no_hash

    bank: Calendar
    event_day: EventDay = EventDay.APART
    working: bool = False
    """Whether working days are counted."""
    nation: Nation = Nation.WALES
    closed_day: ClosedDay = ClosedDay.STAYS
    no_such_day: NoSuchDay = NoSuchDay.BACK
    day_ends: datetime.time | None = None

    @property
    def counts(self) -> bool:
        """Whether the day of the event is one of the days."""
        return self.event_day is EventDay.COUNTS

    def day_of(self, moment: datetime.datetime) -> datetime.date:
        """Return the day that something belongs to: the next, where it happened after the day had ended."""
        late = self.day_ends is not None and moment.time().replace(tzinfo=None) > self.day_ends
        return moment.date() + DAY if late else moment.date()

    def end_of(self, day: datetime.date) -> datetime.datetime:
        """Return the last moment of a day."""
        return datetime.datetime.combine(day, self.day_ends or _LAST_SECOND, LONDON)


def start_of(day: datetime.date) -> datetime.datetime:
    """Return the first moment of a day."""
    return datetime.datetime.combine(day, datetime.time(), LONDON)


def last_day(event: datetime.date, amount: Amount, reading: WayToCount) -> datetime.date:
    """Return the day on which so long after an event has passed."""
    if reading.working:
        base = event - DAY if reading.counts else event
        return reading.bank.nth_open(base, _whole(amount, 1), reading.nation)
    end = corresponding(event, amount, reading) - (DAY if reading.counts else DAY * 0)
    return _rolled(end, reading, lowest=event)


def last_day_before(event: datetime.date, amount: Amount, reading: WayToCount) -> datetime.date:
    """Return the last day on which so long, or longer, is left before an event.

    Where the day of the event does not count, so many whole days lie between: clear days, as in CPR 2.8.
    """
    if reading.working:
        base = event + DAY if reading.counts else event
        return reading.bank.nth_open(base, _whole(amount, 1) + 1, reading.nation, -1)
    day = corresponding(event, amount, reading, -1) - (DAY * 0 if reading.counts else DAY)
    return _rolled(day, reading, highest=event - DAY)


def first_day_within(event: datetime.date, amount: Amount, reading: WayToCount) -> datetime.date:
    """Return the first of so many days before an event."""
    if reading.working:
        base = event + DAY if reading.counts else event
        return reading.bank.nth_open(base, _whole(amount, 1), reading.nation, -1)
    return corresponding(event, amount, reading, -1) + (DAY if reading.counts else DAY * 0)


def first_day_after(event: datetime.date, amount: Amount, reading: WayToCount) -> datetime.date:
    """Return the first day on which so long has passed in whole days; that day may be a closed one."""
    if reading.working:
        base = event - DAY if reading.counts else event
        return reading.bank.nth_open(base, _whole(amount, 1) + 1, reading.nation)
    return corresponding(event, amount, reading) + (DAY * 0 if reading.counts else DAY)


def corresponding(day: datetime.date, amount: Amount, reading: WayToCount, sign: int = 1) -> datetime.date:
    """Return the day so long after another, or before it: of a month, the day of the same number."""
    if amount.unit in DAYS_OF:
        return day + sign * DAY * _whole(amount, DAYS_OF[amount.unit])
    return add_months(day, sign * _whole(amount, MONTHS_OF[amount.unit]), reading.no_such_day)


def add_months(day: datetime.date, number: int, no_such_day: NoSuchDay) -> datetime.date:
    """Return the day of the same number some months later. Raises UncountableError where it may not be replaced."""
    year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
    length = months.monthrange(year, month + 1)[1]
    if day.day <= length:
        return datetime.date(year, month + 1, day.day)
    if no_such_day is NoSuchDay.REFUSE:
        raise UncountableError(Refusal.NO_SUCH_DAY)
    end = datetime.date(year, month + 1, length)
    return end + DAY if no_such_day is NoSuchDay.FORWARD else end


def _rolled(
    day: datetime.date,
    reading: WayToCount,
    lowest: datetime.date = datetime.date.min,
    highest: datetime.date = datetime.date.max,
) -> datetime.date:
    """Return where a limit goes that ends on `day`: never to the other side of its event."""
    if reading.closed_day is ClosedDay.STAYS:
        return day
    open_day = reading.bank.next_open(day, reading.nation, 1 if reading.closed_day is ClosedDay.NEXT else -1)
    return open_day if lowest <= open_day <= highest else day


def _whole(amount: Amount, times: int) -> int:
    """Return how many days or months an amount is. Raises UncountableError where it is no whole number of them."""
    number = amount.number * times
    if number != number.to_integral_value():
        raise UncountableError(Refusal.PART)
    return int(number)
