"""Two states of the guidance, read from Git or from files → what changed from one to the other."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from safon.artefact import Site
from safon.compare.libraries import changes
from safon.compare.state import GuidanceState, state_of
from safon.context import Build
from safon.model.change import GuidanceChange
from safon.model.edition import EDITIONS, RECORD, KeptChange
from safon.model.language import Language
from safon.model.library import Library
from safon.read.commit import snapshot_of
from safon.read.git_objects import GitError, commit_of, commit_that_added, why_not
from safon.read.load import load
from safon.read.snapshot import Snapshot, take_snapshot
from safon.report.kept_changes import kept
from safon.views.change_words import Versions


class IncomparableError(Exception):
    """There is nothing to compare with; the message says why, and what to type."""


@dataclass(frozen=True, eq=False)
class Comparison:
    """Two states of the guidance and what changed from one to the other."""

    before: Build
    """What words about the earlier state are made with."""
    after: Build
    """What words about the later state are made with."""
    changes: tuple[GuidanceChange, ...]
    """What changed, in the order of the guidance."""


def compare(root: Path, base: str, head: str | None, site: Site) -> Comparison:
    """Return what changed in the guidance from one commit to another; without a `head`, to the files as they are.

    Raises IncomparableError where there is no such commit.
    """
    one = _state(root, base)
    other = _state(root, head)
    before, after = (Build(library=each.binding, site=site) for each in (one, other))
    return Comparison(before, after, changes(one, other))


def _state(root: Path, name: str | None) -> GuidanceState:
    """Return the guidance of a commit; of the files as they are, where none is named."""
    snapshot = committed(root, name) if name is not None else take_snapshot(root)
    reading = load(snapshot)
    return state_of(reading.library, reading.problems)


def committed(root: Path, name: str) -> Snapshot:
    """Return the guidance of a commit. Raises IncomparableError where it is not in this checkout."""
    try:
        return snapshot_of(root, commit_of(root, name))
    except GitError as error:
        raise IncomparableError(why_not(root, name, error)) from error


def since_edition(root: Path, library: Library, site: Site) -> tuple[KeptChange, ...] | None:
    """Return what changed since the last edition, in words; none where there is none, or where history lacks it."""
    if not library.editions:
        return None
    try:
        base = commit_that_added(root, f"{EDITIONS}/{library.editions[-1].id}/{RECORD}")
        return in_words(compare(root, base, None, site))
    except (GitError, IncomparableError):
        return None


def guidance_of_edition(root: Path, edition: str) -> Library | None:
    """Return the guidance as it stood in an edition, as it bound; none where the history lacks it."""
    try:
        return _state(root, commit_that_added(root, f"{EDITIONS}/{edition}/{RECORD}")).binding
    except (GitError, IncomparableError):
        return None


def commits_of_editions(root: Path, library: Library) -> tuple[str, ...]:
    """Return the commit of each edition, the earliest first; empty for one that the history lacks."""
    return tuple(_commit_of_edition(root, each.id) for each in library.editions)


def _commit_of_edition(root: Path, edition: str) -> str:
    try:
        return commit_that_added(root, f"{EDITIONS}/{edition}/{RECORD}")
    except GitError:
        return ""


def in_words(found: Comparison) -> tuple[KeptChange, ...]:
    """Return what changed, in words of both languages."""
    versions = {each: Versions(found.before.for_language(each), found.after.for_language(each)) for each in Language}
    return kept(found.changes, versions)
