"""The table of bank holidays that the clock counts by:  make bank-holidays.

Made of the library `holidays`, with Wales and England named each: without a nation it knows only the days of the whole
Kingdom, and two are lost. Compared with GOV.UK's own list, which `govuk-bank-holidays` brings along; the last year is
the last of that list, since later ones may still get a day or lose one. Where the two differ nothing is written.
"""

from __future__ import annotations

import datetime
import json
import sys
from importlib.metadata import version

import holidays
from govuk_bank_holidays.bank_holidays import BankHolidays
from safon.clock.calendars import FILE
from safon.model.counting import Nation

FIRST = 2020
_LIBRARY = {Nation.ENGLAND: "ENG", Nation.WALES: "WLS"}
_SATURDAY = 5


def of_library(nation: Nation, last: int) -> list[datetime.date]:
    """Return the bank holidays from Monday to Friday of a nation, as the library knows them."""
    known = holidays.country_holidays("GB", subdiv=_LIBRARY[nation], years=range(FIRST, last + 1))
    return sorted(each for each in known if each.weekday() < _SATURDAY)


def of_government() -> list[datetime.date]:
    """Return those of England and Wales, which GOV.UK lists together, without asking any host."""
    known = BankHolidays(use_cached_holidays=True).get_holidays(division=BankHolidays.ENGLAND_AND_WALES)
    return sorted(each["date"] for each in known if each["date"].year >= FIRST and each["date"].weekday() < _SATURDAY)


def table(checked_on: datetime.date) -> dict[str, object]:
    """Return what is vendored. Raises ValueError where the two sources differ."""
    listed = of_government()
    days = {nation: of_library(nation, listed[-1].year) for nation in Nation}
    for nation, known in days.items():
        if known != listed:
            apart = ", ".join(map(str, sorted(set(known) ^ set(listed))))
            msg = f"{nation}: the library and GOV.UK differ on {apart}"
            raise ValueError(msg)
    return {
        "source": f"holidays {version('holidays')}, England and Wales named; compared with GOV.UK’s list",
        "checked-on": checked_on.isoformat(),
        "first-year": FIRST,
        "last-year": listed[-1].year,
        "days": {nation.value: [each.isoformat() for each in known] for nation, known in days.items()},
    }


if __name__ == "__main__":
    try:
        made = table(datetime.datetime.now(datetime.UTC).date())
    except ValueError as error:
        sys.exit(str(error))
    FILE.write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    sys.stdout.write(f"{FILE.name}: {made['first-year']} to {made['last-year']}\n")
