"""What the clock answers: two moments, the words that the source leaves out, or why it cannot count."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
"""The time of England and of Wales."""


class Binds(StrEnum):
    """How a moment binds."""

    BY = "by"
    """It has to be done by then."""
    ON = "on"
    """It has to be done on that day, or then."""
    NOT_BEFORE = "not-before"
    """It may be done from then on, and not sooner: the later of two moments is the stricter one."""
    UNTIL = "until"
    """It goes on until then."""


class Refusal(StrEnum):
    """Why a limit cannot be counted."""

    START_NOT_STATED = "start-not-stated"
    NO_START = "no-start"
    OTHER_EVENT = "other-event"
    NO_LENGTH = "no-length"
    LAST_TIME = "last-time"
    TIMES = "times"
    BIRTH = "birth"
    PREGNANCY = "pregnancy"
    CLOCK = "clock"
    BEYOND_CALENDAR = "beyond-calendar"
    NO_SUCH_DAY = "no-such-day"
    PART = "part"


class UncountableError(Exception):
    """A reading leads to no day."""

    def __init__(self, why: Refusal) -> None:
        super().__init__(why.value)
        self.why = why


TIME = "time"
"""Beside the choices, what may be missing: the time of day at which it happened, or which of two equal ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """When a limit ends by every reading of what its source leaves open."""

    binds: Binds = Binds.BY
    earliest: datetime.datetime | None = None
    """By the reading that ends first, in local time; none where it cannot be counted."""
    latest: datetime.datetime | None = None
    """By the reading that ends last."""
    opens: datetime.datetime | None = None
    """Before which it is too early, where the limit says so beside its end; by the strictest reading."""
    missing: tuple[str, ...] = ()
    """The choices that the source leaves open and on which the moment hangs; `time` for the time of the event."""
    refused: Refusal | None = None
    """Why it cannot be counted."""


@dataclass(frozen=True, slots=True)
class Happening:
    """When something happened; from first to last where that is not known to the minute."""

    first: datetime.datetime
    last: datetime.datetime
    """In the time of London, as is `first`."""
