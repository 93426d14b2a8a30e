"""What a site can do without until it is published: other forms of the whole framework, which take long."""

from __future__ import annotations

import os

from safon.print.print_types import Edition, PrintKind, Sheet

_SETTING = "SAFON_PRINT_ALL"


def waits(sheet: Sheet) -> bool:
    """Return whether a print may wait: another form of the whole framework, which is there on A4 in any case."""
    return sheet.kind is PrintKind.FRAMEWORK and sheet.edition in (Edition.BOOKLET, Edition.PRESS)


def all_are_wanted() -> bool:
    """Return whether somebody wants those too: `make print-all` does."""
    return os.environ.get(_SETTING, "") not in ("", "0")
