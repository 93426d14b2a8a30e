"""What Git keeps: which commit a name leads to, which files a commit has, and what is in them.

Only Git's own store of objects is read. No hook, filter or setting of the checkout runs, and no file is written.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_LONGEST = 20
"""Seconds after which Git hangs; an answer takes a few hundredths of one."""


class GitError(Exception):
    """Git could not answer; the message is what it said."""


@dataclass(frozen=True, slots=True)
class TreeFile:
    """One file of a commit."""

    path: str
    """From the root of the tree, with forward slashes."""
    name: str
    """Git's name for what is in it."""
    size: int
    """How large it is, in bytes."""
    regular: bool
    """Whether it is a file: neither a link nor another repository."""


def commit_of(root: Path, name: str) -> str:
    """Return the commit that a branch, tag or part of a commit's name leads to. Raises GitError where there is none."""
    if not (root / ".git").exists():
        msg = "this is no checkout of Git"
        raise GitError(msg)
    if name.startswith("-"):
        msg = "this is not the name of a branch"
        raise GitError(msg)
    found = git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    return found.decode("ascii").strip()


def commit_that_added(root: Path, path: str) -> str:
    """Return the commit in which a file first stood where it stands. Raises GitError where the history lacks it.

    Where a history was cut off, its oldest commit seems to add everything; that says nothing.
    """
    told = git(root, "log", "--diff-filter=A", "--format=%H", "-1", "--", path).decode("ascii").strip()
    if not told:
        msg = f"no commit of this checkout added {path}"
        raise GitError(msg)
    shallow = git(root, "rev-parse", "--is-shallow-repository").strip() == b"true"
    if shallow and not git(root, "log", "--format=%P", "-1", told).strip():
        msg = f"the history of this checkout begins after {path} was added"
        raise GitError(msg)
    return told


def files_of(root: Path, commit: str, *paths: str) -> Iterator[TreeFile]:
    """Yield the files of a commit that stand at or below `paths`. Raises GitError."""
    listed = git(root, "ls-tree", "-r", "-z", "--long", commit, "--", *paths).decode("utf-8", "surrogateescape")
    for line in listed.split("\0"):
        about, _, path = line.partition("\t")
        if path:
            mode, _, name, size = about.split()
            yield TreeFile(path, name, int(size) if size.isdigit() else 0, regular=mode.startswith("100"))


def contents(root: Path, names: list[str]) -> Iterator[bytes]:
    """Yield what Git keeps under each name, in their order. Raises GitError where one of them is not there."""
    if not names:
        return
    answer = git(root, "cat-file", "--batch", told="".join(f"{name}\n" for name in names).encode("ascii"))
    at = 0
    for _ in names:
        end = answer.index(b"\n", at)
        name, kind, *rest = answer[at:end].split(b" ")
        if kind != b"blob":
            msg = f"{name.decode('ascii', 'replace')} is not in this checkout"
            raise GitError(msg)
        size = int(rest[0])
        yield answer[end + 1 : end + 1 + size]
        at = end + size + 2


def git(root: Path, *words: str, told: bytes = b"") -> bytes:
    """Return what Git says to fixed words. Raises GitError where it refuses, hangs or is not there."""
    command = ["git", "-C", str(root), *words]
    try:
        done = subprocess.run(command, input=told, capture_output=True, check=False, timeout=_LONGEST)  # noqa: S603 - fixed words, one name that cannot be an option
    except (OSError, subprocess.TimeoutExpired) as error:
        raise GitError(str(error)) from error
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise GitError(said[0] if said else "this checkout has no such branch")
    return done.stdout


def why_not(root: Path, name: str, error: GitError) -> str:
    """Return why the commit that `name` should lead to cannot be read, and what to type."""
    if not (root / ".git").exists():
        return f"{error}, so that there is nothing to compare with."
    told = f'no commit, branch or tag is called "{name}" in this checkout'
    if not _is_shallow(root):
        return f"{told}. If it is on the server, run: git fetch --tags origin"
    told = f"{told}, which has only the newest commits"
    remote, _, branch = name.partition("/")
    if branch and remote == "origin":
        return f"{told}. Run: git fetch --depth=1 origin +refs/heads/{branch}:refs/remotes/origin/{branch}"
    return f"{told}. Run: git fetch --unshallow --tags origin"


def _is_shallow(root: Path) -> bool:
    try:
        return git(root, "rev-parse", "--is-shallow-repository").strip() == b"true"
    except GitError:
        return False
