"""The date of everything that is written: the last commit's, so that the same input gives the same bytes."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from safon.artefact import UNDATED

_VARIABLE = "SOURCE_DATE_EPOCH"
_fixed: set[str] = set()
"""What this process wrote into the variable itself, so that nobody gave it."""


def fix_clock(moment: int) -> None:
    """Have the site generator too take this for the date of everything, where nobody gave another."""
    if not date_is_given():
        _fixed.add(str(moment))
        os.environ[_VARIABLE] = str(moment)


def date_is_given() -> bool:
    """Return whether somebody gave the date of everything."""
    value = os.environ.get(_VARIABLE, "")
    return value.isdecimal() and value not in _fixed


def source_date(root: Path) -> int:
    """Return seconds since 1970: `SOURCE_DATE_EPOCH`, else the last commit's time, else a fixed time."""
    if date_is_given():
        return int(os.environ[_VARIABLE])
    command = ["git", "-C", str(root), "log", "-1", "--format=%ct"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=10)  # noqa: S603 - no input
    except (OSError, subprocess.TimeoutExpired):
        return UNDATED
    return int(done.stdout) if done.returncode == 0 and done.stdout.strip().isdecimal() else UNDATED
