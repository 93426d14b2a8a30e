"""The date that what is made carries: never the clock's, so that the same input gives the same bytes."""

from __future__ import annotations

import datetime
import os

_UNKNOWN = 1_704_067_200
"""1 January 2024 at midnight UTC, where nobody has said."""


def made_at() -> datetime.datetime:
    """Return the moment that `SOURCE_DATE_EPOCH` gives, in UTC; the site generator sets it to the last commit's."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.datetime.fromtimestamp(int(given) if given.isdecimal() else _UNKNOWN, datetime.UTC)
