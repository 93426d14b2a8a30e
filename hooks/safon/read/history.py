"""Git's history of the guidance → when each file and each line of it last changed.

What was changed and not committed counts as of the last commit: a date is never the clock's. Where the history was cut
off (a shallow clone), what lies before is not known, and the oldest commit's time stands for it.
"""

from __future__ import annotations

import hashlib
import subprocess
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from safon.model.dates import Dates
from safon.model.settings import SETTINGS
from safon.read.parts import listed_lines
from safon.read.snapshot import TREE

_UNCOMMITTED = "0" * 40

Keep = Callable[[str, Callable[[], bytes]], bytes]
"""Returns what is kept under a name, or what is made, which then is kept."""


def dates_of(root: Path, head: int, keep: Keep) -> Dates:
    """Return the dates of the tree at `root`, whose last commit is of the time `head`; outside Git `head` for all.

    `keep` returns what an earlier build found under a name, or has it found: to go through the history of a file takes
    as long as to set half a page.
    """
    log = _git(root, "log", "--format=%x00%H %ct", "--name-only", "--no-renames", "--relative", "--", TREE, SETTINGS)
    if log is None:
        return Dates(otherwise=head, state=str(head))
    changed = set(
        _changed(_git(root, "status", "--porcelain", "-z", "-uall", "--no-renames", "--", TREE, SETTINGS) or "")
    )
    commits = _commits(log)
    shallow = (_git(root, "rev-parse", "--is-shallow-repository") or "").strip() == "true"
    oldest = min((int(each) for each in (_git(root, "log", "--format=%ct") or "").split()), default=None)
    cut = oldest if shallow else None

    def kept(what: str, path: str, find: Callable[[str], str]) -> str:
        if path in changed or path not in commits:
            return find(path)
        name = f"{what} {path} {commits[path][0].id} {cut}"
        return keep(name, lambda: find(path).encode()).decode()

    @cache
    def lines(path: str) -> tuple[int, ...]:
        told = kept("lines", path, lambda each: " ".join(map(str, _lines(root, each, head))))
        return tuple(map(int, told.split()))

    @cache
    def listed(path: str) -> int | None:
        return int(kept("listed", path, lambda each: str(_listed(root, each, commits.get(each, ()), head))))

    return Dates(
        otherwise=head,
        files={path: found[0].time for path, found in commits.items() if path not in changed},
        uncommitted=changed,
        lines=lines,
        listed=listed,
        oldest=cut,
        state=_state(commits, changed, cut, head),
    )


@dataclass(frozen=True)
class _Commit:
    """A commit: what Git calls it, and its time in seconds since 1970."""

    id: str
    time: int


def _state(commits: Mapping[str, Sequence[_Commit]], changed: Collection[str], cut: int | None, head: int) -> str:
    """Return a digest of all that decides dates: an id of a commit stands for all that came before it."""
    ids = sorted((path, found[0].id) for path, found in commits.items())
    told = repr((ids, sorted(changed), cut, head if changed else None))
    return hashlib.sha256(told.encode()).hexdigest()


def _commits(log: str) -> dict[str, list[_Commit]]:
    """Return each file with the commits that touched it, the last one first as in the log."""
    found: dict[str, list[_Commit]] = {}
    for commit in log.split("\0")[1:]:
        head, *paths = (line for line in commit.splitlines() if line)
        name, time = head.split(" ")
        for path in paths:
            found.setdefault(path.strip('"'), []).append(_Commit(name, int(time)))
    return found


def _listed(root: Path, path: str, commits: Sequence[_Commit], head: int) -> int:
    """Return when what a list shows of a file became what it is now: no line of a history tells what was taken away."""
    try:
        now = listed_lines((root / path).read_text(encoding="utf-8-sig", errors="replace"))
    except OSError:
        return head
    since = head
    for commit in commits:
        text = _git(root, "show", f"{commit.id}:./{path}")
        if text is None or listed_lines(text) != now:
            break
        since = commit.time
    return since


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
