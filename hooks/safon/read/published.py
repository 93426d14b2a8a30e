"""The guidance of the published branch, whose numbers nobody may take away: read from Git, by the same reader.

Only documents that differ from the tree are read: of a pull request these are few.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from safon.model.published import Published
from safon.read.load import load
from safon.read.snapshot import TREE, RawFile, Snapshot, is_left_out

BRANCH = "origin/main"
"""The published branch, unless SAFON_PUBLISHED_BRANCH names another."""
_LONGEST = 20
"""Seconds after which Git hangs; an answer takes a few hundredths of one."""


class _GitError(Exception):
    """Git could not answer; the message is what it said."""


@dataclass(frozen=True)
class PublishedState:
    """Which state of the published branch there is, before anything of it is read."""

    branch: str
    """Its name in Git."""
    commit: str = ""
    """What it leads to; empty where there is no such branch."""
    missing: str = ""
    """Why there is none, where somebody relies on it."""


def published_state(root: Path) -> PublishedState:
    """Return the state of the published branch of the checkout at `root`.

    Outside Git, or in a checkout that has no such branch, it has no commit. That is said only where somebody relies on
    the branch: in a check on a server (`CI` is set), or where SAFON_PUBLISHED_BRANCH names one.
    """
    named = os.environ.get("SAFON_PUBLISHED_BRANCH", "")
    branch = named or BRANCH
    relied_on = bool(named) or os.environ.get("CI", "").lower() not in ("", "0", "false")
    try:
        return PublishedState(branch, commit=_commit(root, branch))
    except _GitError as error:
        return PublishedState(branch, missing=str(error) if relied_on else "")


def _commit(root: Path, branch: str) -> str:
    if not (root / ".git").exists():
        msg = "this is no checkout of Git"
        raise _GitError(msg)
    if branch.startswith("-"):
        msg = "this is not the name of a branch"
        raise _GitError(msg)
    return _git(root, "rev-parse", "--verify", "--quiet", f"{branch}^{{commit}}").decode("ascii").strip()


def read_published(root: Path, state: PublishedState, here: Snapshot) -> Published:
    """Return what the published branch has where the files of `here` are other, or gone."""
    if not state.commit:
        return Published(branch=state.branch, missing=state.missing)
    try:
        there = dict(_listed(root, state.commit))
        same = frozenset(_same(here, there))
        files = tuple(_other_files(root, here, there, same))
    except _GitError as error:
        return Published(branch=state.branch, missing=str(error))
    documents = load(Snapshot(files)).library.documents if files else ()
    return Published(branch=state.branch, documents=documents, same=same)


def _same(here: Snapshot, there: dict[str, str]) -> Iterator[str]:
    """Yield the paths of the texts that are the same here and `there`, where Git has a name for each text."""
    for file in here.files:
        if file.path in there and there[file.path] in _names_of(file.content, len(there[file.path])):
            yield file.path


def _other_files(root: Path, here: Snapshot, there: dict[str, str], same: frozenset[str]) -> Iterator[RawFile]:
    """Yield the published files of the documents that differ, both languages of each.

    Local standards have their numbers from the file about their set: it is read with each, and each with it.
    """
    own = {file.path: file.content for file in here.files if file.path in same}
    texts = {*there, *(file.path for file in here.files if file.path.endswith(".md"))}
    changed = {_document(path) for path in texts if path not in same}
    sets = {f"{PurePosixPath(each).parent}/about" for each in changed}
    changed |= sets | {_document(path) for path in there if f"{PurePosixPath(path).parent}/about" in changed}
    wanted = [path for path in sorted(there) if _document(path) in changed]
    other = [path for path in wanted if path not in same]
    contents = own | dict(zip(other, _blobs(root, [there[path] for path in other]), strict=True))
    return (RawFile(path, contents[path], len(contents[path])) for path in wanted)


def _document(path: str) -> str:
    """Return what the two files of a document have in common."""
    return path.removesuffix(".md").removesuffix(".en").removesuffix(".cy")


def _listed(root: Path, commit: str) -> Iterator[tuple[str, str]]:
    """Yield the path of each published text, and Git's name for what is in it."""
    for line in _git(root, "ls-tree", "-r", "-z", commit, "--", TREE).decode("utf-8", "surrogateescape").split("\0"):
        about, _, path = line.partition("\t")
        if path.endswith(".md") and about.startswith("100") and not is_left_out(path):
            yield path, about.split(" ")[2]


def _names_of(content: bytes, length: int) -> Iterator[str]:
    """Yield Git's names for a file as it is, and as it would be kept where Windows line ends are taken off."""
    kinds = [content, content.replace(b"\r\n", b"\n")] if b"\r\n" in content else [content]
    for each in kinds:
        digest = hashlib.sha256 if length > 40 else hashlib.sha1
        yield digest(b"blob %d\0" % len(each) + each).hexdigest()


def _blobs(root: Path, names: list[str]) -> Iterator[bytes]:
    """Yield what Git keeps under each name, in their order."""
    if not names:
        return
    answer = _git(root, "cat-file", "--batch", told="".join(f"{name}\n" for name in names).encode("ascii"))
    at = 0
    for _ in names:
        end = answer.index(b"\n", at)
        name, kind, *rest = answer[at:end].split(b" ")
        if kind != b"blob":
            msg = f"{name.decode('ascii', 'replace')} is not in this checkout"
            raise _GitError(msg)
        size = int(rest[0])
        yield answer[end + 1 : end + 1 + size]
        at = end + size + 2


def _git(root: Path, *words: str, told: bytes = b"") -> bytes:
    command = ["git", "-C", str(root), *words]
    try:
        done = subprocess.run(command, input=told, capture_output=True, check=False, timeout=_LONGEST)  # noqa: S603 - fixed words, one branch
    except (OSError, subprocess.TimeoutExpired) as error:
        raise _GitError(str(error)) from error
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise _GitError(said[0] if said else "this checkout has no such branch")
    return done.stdout
