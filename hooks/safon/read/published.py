"""The guidance of the published branch, whose numbers nobody may take away: read from Git, by the same reader.

Only documents, lists and packs that differ from the tree are read: of a pull request these are few.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from safon.model.kinds import PACKS, VOCABULARY
from safon.model.published import Published
from safon.model.translations import blocks_in
from safon.read.git_objects import GitError, commit_of, contents, files_of
from safon.read.load import load
from safon.read.snapshot import TREE, RawFile, Snapshot, is_left_out

BRANCH = "origin/main"
"""The published branch, unless SAFON_PUBLISHED_BRANCH names another."""


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
        return PublishedState(branch, commit=commit_of(root, branch))
    except GitError as error:
        return PublishedState(branch, missing=str(error) if relied_on else "")


def read_published(root: Path, state: PublishedState, here: Snapshot) -> Published:
    """Return what the published branch has where the files of `here` are other, or gone."""
    if not state.commit:
        return Published(branch=state.branch, missing=state.missing)
    try:
        there = dict(_listed(root, state.commit))
        same = frozenset(_same(here, there))
        files = tuple(_other_files(root, here, there, same))
        lists = tuple(_other_lists(root, state.commit, here))
    except GitError as error:
        return Published(branch=state.branch, missing=str(error))
    documents = load(Snapshot(files)).library.documents if files else ()
    entries = {name: blocks for name, blocks in blocks_in(load(Snapshot(lists)).library).items() if blocks}
    return Published(branch=state.branch, documents=documents, entries=entries, same=same)


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
    texts_of = own | dict(zip(other, contents(root, [there[path] for path in other]), strict=True))
    return (RawFile(path, texts_of[path], len(texts_of[path])) for path in wanted)


def _other_lists(root: Path, commit: str, here: Snapshot) -> Iterator[RawFile]:
    """Yield the published files of the lists and packs that differ here."""
    own = {file.path: file.content for file in here.files if _is_list(file.path)}
    other = [
        each
        for each in files_of(root, commit, TREE)
        if _is_list(each.path)
        and each.regular
        and each.path in own
        and each.name not in _names_of(own[each.path], len(each.name))
    ]
    texts = contents(root, [each.name for each in other])
    yield from (RawFile(each.path, text, len(text)) for each, text in zip(other, texts, strict=True))


def _is_list(path: str) -> bool:
    return path.endswith(".yml") and path.startswith((f"{TREE}/{VOCABULARY}/", f"{TREE}/{PACKS}/"))


def _document(path: str) -> str:
    """Return what the two files of a document have in common."""
    return path.removesuffix(".md").removesuffix(".en").removesuffix(".cy")


def _listed(root: Path, commit: str) -> Iterator[tuple[str, str]]:
    """Yield the path of each published text, and Git's name for what is in it."""
    for each in files_of(root, commit, TREE):
        if each.path.endswith(".md") and each.regular and not is_left_out(each.path):
            yield each.path, each.name


def _names_of(content: bytes, length: int) -> Iterator[str]:
    """Yield Git's names for a file as it is, and as it would be kept where Windows line ends are taken off."""
    kinds = [content, content.replace(b"\r\n", b"\n")] if b"\r\n" in content else [content]
    for each in kinds:
        digest = hashlib.sha256 if length > 40 else hashlib.sha1
        yield digest(b"blob %d\0" % len(each) + each).hexdigest()
