"""The command as authors run it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_LONGEST = 600
"""Seconds after which something hangs; a run takes less than one."""


def run_safon(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `safon` in the tree at `root`."""
    command = [sys.executable, "-m", "safon.cli.main", *arguments]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, timeout=_LONGEST)
