"""Git's history of the guidance → what a stale block said when it was last checked, and how often it changed since.

The state of a block is kept in its own file and needs no history; this only shows what changed. Where there is no
history, or a text is older than it reaches, nothing is shown.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from safon.model.language import Bilingual, Language
from safon.model.library import Library
from safon.model.translated import TranslatedBlock
from safon.model.translation import BlockRecord, Earlier
from safon.model.translations import blocks_in, files_of, translations_in
from safon.read.load import load
from safon.read.snapshot import RawFile, Snapshot

_COMMITS = 200
"""How far back somebody looks who wants to know what changed."""

Version = Mapping[str, TranslatedBlock]
"""The blocks of a document or list at one time, by name."""


def earlier_texts(root: Path, library: Library) -> Mapping[tuple[str, str], Earlier]:
    """Return what is known of the stale blocks of `library`, by document or list and block."""
    stale = {name: each for name, each in translations_in(library).items() if each.stale}
    now = blocks_in(library) if stale else {}
    found: dict[tuple[str, str], Earlier] = {}
    for name, translation in stale.items():
        versions = ({each.name: each for each in now[name]}, *_versions(root, files_of(name, library)))
        for block in translation.stale:
            record = translation.record_of(block)
            if record is not None:
                found[name, block] = _earlier(block, record, versions)
    return found


def _earlier(block: str, record: BlockRecord, versions: tuple[Version, ...]) -> Earlier:
    sides = Bilingual.of(lambda language: _side(block, language, record, versions))
    return Earlier(texts=sides.map(lambda side: side[0]), changes=sides.map(lambda side: side[1]))


def _side(block: str, language: Language, record: BlockRecord, versions: tuple[Version, ...]) -> tuple[str | None, int]:
    """Return what one side said when it was checked, and how often it changed since."""
    wanted, changes, last = record.fingerprints[language], 0, ""
    for version in versions:
        if block not in version:
            continue
        print_now = version[block].fingerprints[language]
        changes += last not in ("", print_now)
        last = print_now
        if print_now == wanted:
            return version[block].text[language], changes
    return None, 0


def _versions(root: Path, paths: tuple[str, ...]) -> Iterator[Version]:
    """Yield what is in the last commits that touched the files of a document or list, the newest first."""
    log = _git(root, "log", f"-n{_COMMITS}", "--format=%H", "--", *paths) if paths else None
    commits = (log or b"").decode("ascii").split()
    if not commits:
        return
    asked = "".join(f"{commit}:./{path}\n" for commit in commits for path in paths)
    answer = _git(root, "cat-file", "--batch", told=asked.encode())
    contents = list(_contents(answer)) if answer is not None else []
    if len(contents) != len(commits) * len(paths):
        return
    for at in range(0, len(contents), len(paths)):
        there = zip(paths, contents[at : at + len(paths)], strict=True)
        yield _blocks(tuple((path, content) for path, content in there if content is not None))


@lru_cache(maxsize=256)
def _blocks(files: tuple[tuple[str, bytes], ...]) -> Version:
    """Return the blocks of the one document or list that is in `files`."""
    made = load(Snapshot(tuple(RawFile(path, content, len(content)) for path, content in files))).library
    blocks = blocks_in(made)
    return {each.name: each for own in blocks.values() for each in own}


def _contents(answer: bytes) -> Iterator[bytes | None]:
    """Yield each file that Git was asked for; none for one that a commit does not have."""
    at = 0
    while at < len(answer):
        end = answer.index(b"\n", at)
        line = answer[at:end]
        at = end + 1
        if line.endswith(b" missing"):
            yield None
            continue
        size = int(line.rsplit(b" ", 1)[1])
        yield answer[at : at + size]
        at += size + 1


def _git(root: Path, *words: str, told: bytes = b"") -> bytes | None:
    """Return what Git says; none where there is no Git, or no repository."""
    command = ["git", "-C", str(root), "-c", "core.quotePath=false", *words]
    try:
        done = subprocess.run(command, input=told, capture_output=True, check=False, timeout=60)  # noqa: S603 - paths of the tree
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None
