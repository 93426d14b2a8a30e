"""The clause numbers that are published already, which nobody may delete: from the branch that is published."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

BRANCH = "origin/main"
"""The published branch, unless SAFON_PUBLISHED_BRANCH names another."""
_NUMBERED = r"^[[:space:]]*[-*+] +[*][*][A-Z]*[0-9]+[.][0-9]+[a-z]?[*][*]"
_FOUND = re.compile(r"(?P<branch>[^:]*):(?P<path>[^:]*):\s*[-*+] +\*\*(?P<id>[A-Z]*\d+\.\d+[a-z]?)\*\*")


def published_numbers(root: Path) -> tuple[tuple[str, str], ...]:
    """Return each published clause number with its English file; nothing outside Git or without the branch."""
    branch = os.environ.get("SAFON_PUBLISHED_BRANCH") or BRANCH
    if not (root / ".git").exists() or branch.startswith("-"):
        return ()
    command = ["git", "-C", str(root), "grep", "-E", _NUMBERED, branch, "--", "standards/*.en.md"]
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=20)  # noqa: S603 - fixed words, one branch
    except (OSError, subprocess.TimeoutExpired):
        return ()
    lines = done.stdout.decode("utf-8", "replace").splitlines() if done.returncode == 0 else []
    found = (match for line in lines if (match := _FOUND.match(line)) is not None)
    return tuple((match["id"], match["path"]) for match in found)
