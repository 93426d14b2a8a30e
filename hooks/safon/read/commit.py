"""The guidance as it stands in a commit, read from Git as files are, without touching the checkout."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from safon.model.settings import SETTINGS
from safon.read.git_objects import TreeFile, contents, files_of
from safon.read.snapshot import TREE, RawFile, Snapshot, is_left_out, most_bytes


def snapshot_of(root: Path, commit: str) -> Snapshot:
    """Return the files of the guidance in a commit of the checkout at `root`. Raises GitError.

    The files, and what is read of each, are those that `take_snapshot` returns of a checkout of that commit.
    """
    found = [each for each in files_of(root, commit, TREE, SETTINGS) if not is_left_out(each.path)]
    wanted = [each for each in found if each.regular and each.size <= most_bytes(PurePosixPath(each.path).suffix)]
    read = dict(zip((each.path for each in wanted), contents(root, [each.name for each in wanted]), strict=True))
    return Snapshot(tuple(sorted(_files(found, read), key=lambda file: file.path)))


def _files(found: list[TreeFile], read: dict[str, bytes]) -> Iterator[RawFile]:
    for each in found:
        size = each.size if each.regular else 0
        yield RawFile(each.path, read.get(each.path, b""), size, outside=not each.regular)
