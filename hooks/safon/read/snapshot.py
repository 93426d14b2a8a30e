"""The bytes of `standards/**` and of `safon.toml`, read once, with a fingerprint.

However many languages a site has, its library is read once for each fingerprint.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from safon.model.settings import SETTINGS

MAX_BYTES = 256 * 1024
"""A file of guidance is at most this large; two printed pages are about 8 KiB."""
TREE = "standards"
"""The folder of the guidance, from the root of the tree."""
MAX_PICTURE_BYTES = 2 * 1024 * 1024
"""A picture is at most this large; a page on a phone carries it whole."""
PICTURE_SUFFIXES = (".png", ".jpg", ".jpeg", ".webp")
"""Pictures that are published. Not SVG, which can carry a script."""
TEXT_SUFFIXES = (".md", ".yml", ".yaml", ".csv", ".toml")
"""Files that are read; others (pictures) are only known to be there."""


@dataclass(frozen=True)
class RawFile:
    """A file before it is read as text."""

    path: str
    """From the root of the tree, with forward slashes."""
    content: bytes
    """What is in it; empty where it is too large, or is not read as text."""
    size: int
    """How large it is, in bytes."""
    outside: bool = False
    """Whether it is a link, and so could lead out of the tree."""


@dataclass(frozen=True)
class Snapshot:
    """All files of the guidance at one moment."""

    files: tuple[RawFile, ...]
    """Every file, by path."""

    @cached_property
    def fingerprint(self) -> str:
        """A digest that changes when any file does."""
        digest = hashlib.sha256()
        for file in self.files:
            digest.update(f"{file.path}\0{file.size}\0{file.outside}\0".encode("utf-8", "surrogateescape"))
            digest.update(file.content)
        return digest.hexdigest()

    def __hash__(self) -> int:
        return hash(self.fingerprint)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Snapshot) and self.fingerprint == other.fingerprint


def take_snapshot(root: Path) -> Snapshot:
    """Read the files below `root/standards` and the settings; hidden files and README files are left out."""
    settings = (root / SETTINGS,) if (root / SETTINGS).exists() or (root / SETTINGS).is_symlink() else ()
    found = (*(_raw(root, path) for path in settings), *_files(root))
    return Snapshot(tuple(sorted(found, key=lambda file: file.path)))


def is_left_out(path: str) -> bool:
    """Return whether a file of the tree is none of the guidance: hidden, or for those who look at the folder."""
    parts = path.split("/")
    return parts[-1] == "README.md" or any(part.startswith(".") for part in parts)


def most_bytes(suffix: str) -> int:
    """Return how large a file with that ending may be to be read; 0 where none is."""
    return MAX_PICTURE_BYTES if suffix in PICTURE_SUFFIXES else MAX_BYTES if suffix in TEXT_SUFFIXES else 0


def _files(root: Path) -> Iterator[RawFile]:
    for folder, folders, names in os.walk(root / TREE, followlinks=False):
        linked = [name for name in folders if (Path(folder) / name).is_symlink()]
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in linked)
        for name in sorted([*names, *linked]):
            if not is_left_out(name):
                yield _raw(root, Path(folder) / name)


def _raw(root: Path, path: Path) -> RawFile:
    name = path.relative_to(root).as_posix()
    if path.is_symlink() or not path.is_file():
        return RawFile(name, b"", 0, outside=True)
    size = path.stat().st_size
    return RawFile(name, path.read_bytes() if size <= most_bytes(path.suffix) else b"", size)
