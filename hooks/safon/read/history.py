"""Git's history of the guidance → when each file and each line of a list last changed.

What was changed and not committed counts as of the last commit: a date is never the clock's. Where the history was cut
off (a shallow clone), what lies before is not known, and the oldest commit's time stands for it.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from safon.model.dates import Dates
from safon.model.settings import SETTINGS
from safon.read.snapshot import TREE

_LISTS = "vocabulary"
_UNCOMMITTED = "0" * 40


def dates_of(root: Path, head: int) -> Dates:
    """Return the dates of the tree at `root`, whose last commit is of the time `head`; outside Git `head` for all."""
    log = _git(root, "log", "--format=%x00%ct", "--name-only", "--no-renames", "--relative", "--", TREE, SETTINGS)
    if log is None:
        return Dates(otherwise=head)
    changed = set(_changed(_git(root, "status", "--porcelain", "-z", "--no-renames", "--", TREE, SETTINGS) or ""))
    files = {path: time for path, time in _files(log).items() if path not in changed}
    lists = sorted(path for path in files if path.startswith(f"{TREE}/{_LISTS}/"))
    with ThreadPoolExecutor() as pool:
        lines = dict(zip(lists, pool.map(lambda path: _lines(root, path, head), lists), strict=True))
    shallow = (_git(root, "rev-parse", "--is-shallow-repository") or "").strip() == "true"
    oldest = min((int(each) for each in (_git(root, "log", "--format=%ct") or "").split()), default=None)
    return Dates(otherwise=head, files=files, lines=lines, oldest=oldest if shallow else None)


def _files(log: str) -> dict[str, int]:
    """Return each file with the time of its last commit, which comes first in the log."""
    found: dict[str, int] = {}
    for commit in log.split("\0")[1:]:
        time, *paths = (line for line in commit.splitlines() if line)
        for path in paths:
            found.setdefault(path.strip('"'), int(time))
    return found


def _changed(status: str) -> Iterator[str]:
    return (each[3:] for each in status.split("\0") if each)


def _lines(root: Path, path: str, head: int) -> tuple[int, ...]:
    """Return the time of the last commit of each line; a line that is in no commit yet counts as of the last one."""
    times: dict[str, int] = {_UNCOMMITTED: head}
    found, commit = [], ""
    for line in (_git(root, "blame", "--porcelain", "--", path) or "").splitlines():
        if line.startswith("\t"):
            found.append(times.get(commit, head))
        elif line.startswith("committer-time ") and commit != _UNCOMMITTED:
            times[commit] = int(line.split(" ")[1])
        elif len(word := line.split(" ")[0]) == len(_UNCOMMITTED) and word.isalnum():
            commit = word
    return tuple(found)


def _git(root: Path, *arguments: str) -> str | None:
    """Return what Git says; none where there is no Git, or no repository."""
    command = ["git", "-C", str(root), "-c", "core.quotePath=false", *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=60)  # noqa: S603 - paths of the tree
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None
