"""From when until when something is open, to the second, whatever the clocks do in between."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum
from zoneinfo import ZoneInfo


class State(StrEnum):
    """Where a moment lies."""

    BEFORE = "before"
    OPEN = "open"
    AFTER = "after"


@dataclass(frozen=True)
class Interval:
    """The time from an opening until a closing, as instants in UTC."""

    opens: datetime.datetime | None
    """The first second in which it is open; none where it always was."""
    closes: datetime.datetime | None
    """The first second in which it no longer is; none where no end is known."""

    def state_at(self, moment: datetime.datetime) -> State:
        """Return where a moment lies. Raises TypeError for one without a time zone."""
        if self.closes is not None and moment >= self.closes:
            return State.AFTER
        return State.BEFORE if self.opens is not None and moment < self.opens else State.OPEN


def interval(opens: datetime.date | None, closes: datetime.date | None, zone: str) -> Interval:
    """Return the window between two days or moments of a time zone's clocks.

    A day is open from its first second to its last, however many hours it has. A time that the clocks show twice is the
    earlier of the two for an opening and the later for a closing; so is one that they leave out. Nobody loses an hour.
    Raises ZoneInfoNotFoundError for a time zone that the tz database does not have.
    """
    clocks = ZoneInfo(zone)
    return Interval(
        min(_instants(opens, clocks, days=0)) if opens is not None else None,
        max(_instants(closes, clocks, days=1)) if closes is not None else None,
    )


def _instants(at: datetime.date, clocks: ZoneInfo, *, days: int) -> tuple[datetime.datetime, ...]:
    """Return the instants that a day or a moment can mean; of a day, its midnight, or that of `days` later."""
    if not isinstance(at, datetime.datetime):
        at = datetime.datetime.combine(at + datetime.timedelta(days=days), datetime.time.min)
    if at.tzinfo is not None:
        return (at.astimezone(datetime.UTC),)
    return tuple(at.replace(tzinfo=clocks, fold=fold).astimezone(datetime.UTC) for fold in (0, 1))
