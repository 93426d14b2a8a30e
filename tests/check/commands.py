"""The command as authors run it."""

from __future__ import annotations

import contextlib
import io
import subprocess
import sys
from pathlib import Path

from safon.cli.main import main

_LONGEST = 600
"""Seconds after which something hangs; a run takes less than one."""


def run_safon(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `safon` in the tree at `root`."""
    command = [sys.executable, "-m", "safon.cli.main", *arguments]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, timeout=_LONGEST)


def run_here(root: Path, *arguments: str) -> tuple[int, str, str]:
    """Run `safon` in the tree at `root` within this process: the exit code, what it says, and what is wrong."""
    said, wrong = io.StringIO(), io.StringIO()
    with contextlib.chdir(root), contextlib.redirect_stdout(said), contextlib.redirect_stderr(wrong):
        code = main(arguments)
    return code, said.getvalue(), wrong.getvalue()
