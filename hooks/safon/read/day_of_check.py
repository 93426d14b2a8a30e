"""The day for which the guidance is checked: the given date of everything that is written, and otherwise today."""

from __future__ import annotations

import datetime
import os


def day_of_check() -> datetime.date:
    """Return the day of `SOURCE_DATE_EPOCH` where that is set, in seconds since 1970, or else today, both in UTC."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = datetime.datetime.now(datetime.UTC)
    try:
        return datetime.datetime.fromtimestamp(int(given), datetime.UTC).date() if given.isdecimal() else now.date()
    except (ValueError, OverflowError, OSError):
        return now.date()
