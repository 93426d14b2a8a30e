"""One build of a tree at a time: two would write into one folder, and publish a mixture."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # pragma: no cover - a system without it has no make either
    fcntl = None  # type: ignore[assignment]


class BusyError(Exception):
    """Another build of the same tree is running."""

    def __init__(self, process: str) -> None:
        super().__init__(process)
        self.process = process
        """The number of its process; empty where it is not known."""


@contextmanager
def alone(path: Path) -> Iterator[int]:
    """Hold the lock in the file at `path` while something runs, and give what a process started meanwhile inherits.

    The system lets go of it when the last of them has ended, however that ends. Raises BusyError.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        if fcntl is not None:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise BusyError(os.read(handle, 20).decode("ascii", "replace").strip()) from error
        os.ftruncate(handle, 0)
        os.pwrite(handle, str(os.getpid()).encode(), 0)
        yield handle
    finally:
        os.close(handle)
