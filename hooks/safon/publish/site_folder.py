"""The folder of a site while it is built: a file that stands there with the same bytes stays as it is.

To delete thousands of small files and to write them again is the slowest thing a disk can be asked for: on some it took
longer than all making. Nothing that stands is trusted: each file is compared, byte for byte, with what is to be there.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from safon.artefact import LateWords, StaticFile
from safon.publish.styles_within import NOTHING, StylesWithin
from safon.publish.writing import path_of, write_file

_Seen = tuple[int, int]
"""When a file was last written, in nanoseconds, and its length."""


class SiteFolder:
    """A folder that one build writes into, and which holds what an earlier one left."""

    def __init__(self, path: Path, within: StylesWithin = NOTHING) -> None:
        """Write into the folder at `path`, which need not be there, and pages with what stands `within` them."""
        self._within = within
        self._path, self._aside = path, path.with_name(f".{path.name}.safon-standing")
        self._stood: dict[str, _Seen] = {}
        self._written: set[str] = set()

    def step_aside(self) -> None:
        """Move the folder out of the way of a generator that empties it before it begins."""
        if self._path.is_dir() and not self._path.is_symlink():
            shutil.rmtree(self._aside, ignore_errors=True)
            self._path.rename(self._aside)

    def step_back(self) -> None:
        """Move it back, also after a build that was stopped between the two; once it is back, nothing is done."""
        if self._aside.is_dir():
            with suppress(OSError):
                self._path.rmdir()  # empty, where the generator made one
            if not self._path.exists():
                self._aside.rename(self._path)
                self._stood = _standing(self._path)
            shutil.rmtree(self._aside, ignore_errors=True)

    def write(self, file: StaticFile | LateWords) -> None:
        """Write a file, or words into a page that has none yet."""
        self._written.add(path_of(file))
        write_file(file, self._path)

    def write_page(self, path: str, html: str) -> str:
        """Write a finished page, and return what is left for a generator to write: nothing."""
        self.write(StaticFile(path=path, content=self._within.put_into(path, html)))
        return ""

    def finish(self) -> None:
        """Delete what stood there and was not written again, by us or by the generator itself."""
        for name, seen in self._stood.items():
            file = self._path / name
            if name not in self._written and _seen(file) == seen:
                file.unlink()
                with suppress(OSError):  # the first folder that still holds something
                    for folder in file.relative_to(self._path).parents[:-1]:
                        (self._path / folder).rmdir()


def _standing(root: Path) -> dict[str, _Seen]:
    """Return the files below a folder; none, and an emptied folder, where anything but files and folders stands."""
    try:
        return dict(_files(str(root), ""))
    except ValueError:
        shutil.rmtree(root)
        return {}


def _files(folder: str, name: str) -> Iterator[tuple[str, _Seen]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path, f"{name}{entry.name}/")
            elif entry.is_file(follow_symlinks=False):
                told = entry.stat(follow_symlinks=False)
                yield f"{name}{entry.name}", (told.st_mtime_ns, told.st_size)
            else:  # a link, which would lead what is written to somewhere else
                raise ValueError(entry.path)


def _seen(file: Path) -> _Seen | None:
    try:
        told = file.lstat()
    except OSError:
        return None
    return (told.st_mtime_ns, told.st_size) if stat.S_ISREG(told.st_mode) else None
