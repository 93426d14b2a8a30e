"""Whether files of a tree changed, as the system tells it, without a look into them."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

WatchedFiles = frozenset[tuple[str, int, int]]
"""Files by path, time of the last change in nanoseconds, and length in bytes."""


def files_at(root: Path, tops: tuple[str, ...]) -> WatchedFiles:
    """Return the files at and below some places of a tree; what is made of them by itself is none of them."""
    return frozenset(
        found for top in tops for path in ((root / top), *(root / top).rglob("*")) for found in _seen(path)
    )


def changed_between(files: WatchedFiles, others: WatchedFiles) -> frozenset[str]:
    """Return the paths of what is in one of the two, and not the same in the other."""
    return frozenset(path for path, _, _ in files ^ others)


def _seen(path: Path) -> Iterator[tuple[str, int, int]]:
    with suppress(OSError):  # not there, or not there any more
        told = path.stat()
        if stat.S_ISREG(told.st_mode) and "__pycache__" not in path.parts:
            yield str(path), told.st_mtime_ns, told.st_size
