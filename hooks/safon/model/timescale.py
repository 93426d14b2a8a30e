"""Limits as data, so that words and numbers cannot disagree and both languages say the same.

Nothing here is a default: what a source leaves open (which days, from when) is kept open.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from safon.model.position import Position


class Limit(StrEnum):
    """How an amount of time binds."""

    WITHIN = "within"
    EVERY = "every"
    AT_LEAST_EVERY = "at least every"
    AT_MOST_EVERY = "at most every"
    AT_LEAST = "at least"
    """So long, or longer, before an event; or so many times, or more, in each unit."""
    TIMES = "times a"
    """So many times in each unit."""
    BEFORE = "before"
    BY = "by"
    AT = "at"
    """At a moment; or when so long has passed, no sooner and no later."""
    FROM = "from"
    UNTIL = "until"


class Unit(StrEnum):
    """What is counted. `DAY` is a day of which the source does not say whether it is a working day."""

    HOUR = "hour"
    DAY = "day"
    WORKING_DAY = "working day"
    CALENDAR_DAY = "calendar day"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    CALENDAR_MONTH = "calendar month"
    """A month that the source itself calls so."""
    YEAR = "year"
    WEEK_OF_PREGNANCY = "week of pregnancy"
    YEAR_OF_AGE = "year of age"
    CLOCK = "clock time"
    """A time of day; the number is the minutes since midnight."""


MOMENTS = frozenset({Unit.WEEK_OF_PREGNANCY, Unit.YEAR_OF_AGE, Unit.CLOCK})
"""Units that name a moment, as "age 17" does; the others measure how long."""


class Relation(StrEnum):
    """On which side of the event the time runs."""

    OF = "of"
    AFTER = "after"
    BEFORE = "before"


NOT_STATED = "not stated"
"""In place of an event id: the source does not say what starts the clock."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of units."""

    number: Decimal
    """How many; for a clock time, minutes since midnight."""
    unit: Unit
    """Of what."""

    def __str__(self) -> str:
        """Return it as `Within` writes it: `24 hours`."""
        return f"{self.number:f} {self.unit}{'' if self.number == 1 else 's'}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """One limit: `at least every 6 weeks until long-term-home`."""

    limit: Limit
    """How it binds."""
    amount: Amount | None = None
    """How long; none for "before the move"."""
    times: int | None = None
    """How many times in each `amount`, where times are counted."""
    relation: Relation | None = None
    """On which side of the event; none where no event is named."""
    event: str | None = None
    """An id of `vocabulary/events.yml`, or `NOT_STATED`."""
    same_day: bool = False
    """On the very day of the event."""
    until: str | None = None
    """The event that ends this stage, as an id of `vocabulary/events.yml`."""
    until_age: Decimal | None = None
    """The age that ends this stage, in years."""

    def events(self) -> Iterator[str]:
        """Yield the ids of the events that it names."""
        if self.event is not None and self.event != NOT_STATED:
            yield self.event
        if self.until is not None:
            yield self.until


@dataclass(frozen=True, slots=True, kw_only=True)
class Timescale:
    """A limit with all that the source says about it."""

    timing: Timing
    """The limit itself."""
    condition: str | None = None
    """When it applies (`For`), as an id of `vocabulary/conditions.yml`."""
    usually: bool = False
    """Whether the source softens it ("usually", "wherever possible")."""
    often: bool = False
    """Whether the source says that it is often so, which is weaker still."""
    either: Timing | None = None
    """Another limit, of which one or the other is to be kept (`Or`)."""
    fallback: Timing | None = None
    """What applies where the limit cannot be kept (`If not`)."""
    then: tuple[Timing, ...] = ()
    """Later stages, in order (`Then`)."""
    sooner: Timing | None = None
    """A second limit, of which the earlier one binds (`Whichever sooner`)."""
    exception: str | None = None
    """When it does not apply (`Except`), as an id of `vocabulary/conditions.yml`."""
    owner: str | None = None
    """Another body or role that the source gives the limit to (`Owner`)."""
    position: Position
    """Where `Within` stands."""

    def timings(self) -> Iterator[Timing]:
        """Yield every limit in it, the first one first."""
        yield self.timing
        yield from self.then
        yield from (extra for extra in (self.sooner, self.fallback, self.either) if extra is not None)

    def conditions(self) -> Iterator[str]:
        """Yield the ids of the conditions that it names."""
        yield from (each for each in (self.condition, self.exception) if each is not None)

    @property
    def kind_of_days_open(self) -> bool:
        """Whether it counts days without saying which: the source's own gap, shown as such."""
        return any(days_open(each) for each in self.timings())


_EVERY = (Limit.EVERY, Limit.AT_LEAST_EVERY, Limit.AT_MOST_EVERY)


def days_open(timing: Timing) -> bool:
    """Return whether a limit counts bare days; "every day" leaves nothing open."""
    amount = timing.amount
    return amount is not None and amount.unit is Unit.DAY and not (timing.limit in _EVERY and amount.number == 1)
