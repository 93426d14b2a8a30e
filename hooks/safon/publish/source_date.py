"""The date of everything that is written: the last commit's, so that the same input gives the same bytes."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from safon.artefact import UNDATED


def source_date(root: Path) -> int:
    """Return seconds since 1970: `SOURCE_DATE_EPOCH`, else the last commit's time, else a fixed time."""
    if (given := os.environ.get("SOURCE_DATE_EPOCH", "")).isdecimal():
        return int(given)
    command = ["git", "-C", str(root), "log", "-1", "--format=%ct"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=10)  # noqa: S603 - no input
    except (OSError, subprocess.TimeoutExpired):
        return UNDATED
    return int(done.stdout) if done.returncode == 0 and done.stdout.strip().isdecimal() else UNDATED
