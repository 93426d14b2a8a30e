"""What a site can do without until it is published: booklets, and what a print shop gets, which take long."""

from __future__ import annotations

import os

from safon.print.print_types import Edition, Sheet

_SETTING = "SAFON_PRINT_ALL"


def waits(sheet: Sheet) -> bool:
    """Return whether a print may wait: another form of what is there on A4 in any case."""
    return sheet.edition in (Edition.BOOKLET, Edition.PRESS)


def all_are_wanted() -> bool:
    """Return whether somebody wants those too: `make print-all` does."""
    return os.environ.get(_SETTING, "") not in ("", "0")
