"""How periods are counted: choices that no law makes for all, so that each is stated with its source or left open.

Part 2 of the Legislation (Wales) Act 2019 says nothing of periods of days in general, and what a working day is differs
from one instrument to the next. What no rule states for a clause or its set is open, and every reading of it is given.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints, ValidationInfo, field_validator

from safon.model.entry import Entry
from safon.model.fields import Line
from safon.model.front_matter import Source
from safon.model.ids import LETTERS


class Choice(StrEnum):
    """What has to be chosen before a period of days, weeks, months or years can be counted."""

    EVENT_DAY = "event-day"
    """Whether the day of the event is one of the days."""
    DAYS = "days"
    """Whether working days are counted or all days, where the source says only days."""
    CALENDAR = "calendar"
    """Whose bank holidays are no working days."""
    CLOSED_DAY = "closed-day"
    """What becomes of a limit that ends on a day that is no working day."""
    DAY_ENDS = "day-ends"
    """The hour at which a day ends; what happens later belongs to the next day."""
    NO_SUCH_DAY = "no-such-day"
    """What becomes of a limit that ends on the 31st of a month of 30 days."""


class EventDay(StrEnum):
    """Whether the day of the event is one of the days."""

    COUNTS = "counts"
    APART = "does not count"


class Days(StrEnum):
    """What a bare day is."""

    WORKING = "working"
    CALENDAR = "calendar"


class Nation(StrEnum):
    """Whose bank holidays."""

    ENGLAND = "england"
    WALES = "wales"


class ClosedDay(StrEnum):
    """Where a limit goes that ends on a closed day."""

    STAYS = "stays"
    NEXT = "next"
    PREVIOUS = "previous"


class NoSuchDay(StrEnum):
    """Where a limit goes that ends on a day which its month does not have."""

    BACK = "back"
    FORWARD = "forward"
    REFUSE = "refuse"


VALUES: dict[Choice, tuple[str, ...]] = {
    Choice.EVENT_DAY: tuple(EventDay),
    Choice.DAYS: tuple(Days),
    Choice.CALENDAR: tuple(Nation),
    Choice.CLOSED_DAY: tuple(ClosedDay),
    Choice.NO_SUCH_DAY: tuple(NoSuchDay),
}
"""What each choice may be; the hour at which a day ends is a time of day."""
_HOUR = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")


class CountingRule(Entry):
    """One choice that a source makes for how its limits are counted."""

    holds_for: Annotated[tuple[Annotated[str, StringConstraints(pattern=rf"^{LETTERS}$")], ...], Field(min_length=1)]
    """Ids of the sets, standards or clauses for which it holds; the narrowest wins."""
    choice: Choice
    """What is chosen: `event-day`, `days`, `calendar`, `closed-day`, `day-ends` or `no-such-day`."""
    value: Line
    """How, in the words of the choice; for `day-ends` a time such as "17:00"."""
    source: Source
    """Who says so."""

    @field_validator("value")
    @classmethod
    def _fits(cls, value: str, known: ValidationInfo) -> str:
        if (choice := known.data.get("choice")) is None:
            return value
        allowed = VALUES.get(choice)
        if allowed is not None and value not in allowed:
            msg = f"write one of {', '.join(allowed)}"
            raise ValueError(msg)
        if allowed is None and _HOUR.fullmatch(value) is None:
            msg = 'write a time of day in quotes, such as "17:00"'
            raise ValueError(msg)
        return value


@dataclass(frozen=True, slots=True, kw_only=True)
class Counting:
    """What is stated of how the limits of one clause are counted; none where the source is silent."""

    event_day: EventDay | None = None
    days: Days | None = None
    calendar: Nation | None = None
    closed_day: ClosedDay | None = None
    day_ends: datetime.time | None = None
    """None: the end of the calendar day."""
    no_such_day: NoSuchDay | None = None


def counting_of(rules: Iterable[CountingRule], ids: tuple[str, ...]) -> Counting:
    """Return what the rules state for a clause, whose `ids` are its own, its document’s and its set’s."""
    stated: dict[Choice, str] = {}
    for each_id in reversed(ids):
        stated.update({rule.choice: rule.value for rule in rules if each_id in rule.holds_for})
    ends = stated.get(Choice.DAY_ENDS)
    return Counting(
        event_day=EventDay(stated[Choice.EVENT_DAY]) if Choice.EVENT_DAY in stated else None,
        days=Days(stated[Choice.DAYS]) if Choice.DAYS in stated else None,
        calendar=Nation(stated[Choice.CALENDAR]) if Choice.CALENDAR in stated else None,
        closed_day=ClosedDay(stated[Choice.CLOSED_DAY]) if Choice.CLOSED_DAY in stated else None,
        day_ends=datetime.time.fromisoformat(ends) if ends is not None else None,
        no_such_day=NoSuchDay(stated[Choice.NO_SUCH_DAY]) if Choice.NO_SUCH_DAY in stated else None,
    )
