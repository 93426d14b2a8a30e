"""Which days are working days: Monday to Friday without the bank holidays of England or of Wales.

The bank holidays stand in `bank-holidays.json`, which `make bank-holidays` writes from a library. Beyond its years
nothing is known, since a government adds and moves them.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from safon.clock.answer import Refusal, UncountableError
from safon.model.counting import Nation
from safon.model.unhashable import no_hash

FILE = Path(__file__).parent / "bank-holidays.json"
_DAY = datetime.timedelta(days=1)
_SATURDAY = 5


@dataclass(frozen=True)
class Calendar:
    """The bank holidays of some whole years."""

    __hash__ = no_hash

    first: int
    """The first year of which they are known."""
    last: int
    """The last one."""
    closed: Mapping[Nation, frozenset[datetime.date]]
    """The bank holidays of each nation, substitute days among them."""
    source: str = ""
    """What they were made with."""
    checked_on: str = ""
    """The day on which they were last compared, and with what, is said in the file."""

    def is_open(self, day: datetime.date, nation: Nation) -> bool:
        """Return whether a day is a working day. Raises UncountableError beyond the years that are known."""
        if not self.first <= day.year <= self.last:
            raise UncountableError(Refusal.BEYOND_CALENDAR)
        return day.weekday() < _SATURDAY and day not in self.closed[nation]

    def next_open(self, day: datetime.date, nation: Nation, step: int = 1) -> datetime.date:
        """Return `day` if it is open, or the next that is; with a step of -1 the last one before."""
        while not self.is_open(day, nation):
            day += step * _DAY
        return day

    def nth_open(self, day: datetime.date, number: int, nation: Nation, step: int = 1) -> datetime.date:
        """Return the working day of that number, counted from the day after `day`, or backwards from the one before."""
        for _ in range(number):
            day = self.next_open(day + step * _DAY, nation, step)
        return day


@cache
def bank_holidays() -> Calendar:
    """Return the calendar of the vendored file."""
    told = json.loads(FILE.read_text(encoding="utf-8"))
    return Calendar(
        first=told["first-year"],
        last=told["last-year"],
        closed={each: frozenset(map(datetime.date.fromisoformat, told["days"][each])) for each in Nation},
        source=told["source"],
        checked_on=told["checked-on"],
    )
