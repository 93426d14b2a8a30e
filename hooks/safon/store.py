"""Finished work, kept between builds by what went into it: pages, workbooks. Losing it costs time, nothing else.

A key is a digest of everything that decides what is kept under it: the guidance that it shows, the words and templates
it is made with, the code that makes it and the versions of what that calls. So nothing in here can be out of date, and
a build that takes from it gives the same bytes as one that makes everything anew.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from importlib import metadata, resources
from pathlib import Path
from typing import TypeVar

FASTEST = 1
"""The lightest packing: a page takes a millisecond and a tenth of its size is left."""
_BUILDS = 8
"""For how many builds something is kept that none of them used: going to a branch and back finds it there."""
_AT_ONCE = 64
"""How many are written together: what waits to be written is in memory."""
_PATIENCE = 5.0
"""Seconds to wait for another build that writes."""
_OURS = 0x5AF0
"""What marks a file as one of ours: SQLite has a place for such a number."""
_DIGEST = 16
"""Bytes."""
_APART = ("templates/", "print/typst/", "print/fonts/")
"""Folders of the package that what is kept depends on by what they make."""
_WORDS = ("safon/labels/en.yml", "safon/labels/cy.yml")
"""Interface words: who depends on them by what they are made into can do without."""
_TABLE = (
    "create table if not exists kept (key blob primary key, build integer not null, content blob not null) "
    "without rowid"
)

T = TypeVar("T")


def key_of(*parts: object) -> bytes:
    """Return the digest of `parts` in their order, none of which can run into the next."""
    found = hashlib.sha256()
    for part in parts:
        content = part if isinstance(part, bytes) else str(part).encode()
        found.update(len(content).to_bytes(8, "big") + content)
    return found.digest()


@dataclass(frozen=True)
class Program:
    """Digests of what a build is made with."""

    whole: str
    """Of code and interface words."""
    code: str
    """Of code alone."""


def program() -> Program:
    """Return digests of the files of the package and of the adapter beside it, as they are now.

    Not of templates and fonts. What a page's template makes is part of the page, whose digest is asked for beside this;
    those of prints have a digest of their own.
    """
    whole, code = hashlib.sha256(), hashlib.sha256()
    root = Path(str(resources.files("safon")))
    inside = {path.relative_to(root).as_posix(): path for path in root.rglob("*") if path.suffix != ".pyc"}
    paths = [path for name, path in inside.items() if not name.startswith(_APART) and path.is_file()]
    for path in sorted((*paths, *root.parent.glob("*.py"))):
        name = path.relative_to(root.parent).as_posix()
        told = name.encode() + b"\0" + path.read_bytes()
        whole.update(told)
        if not name.endswith(_WORDS):
            code.update(told)
    return Program(whole.hexdigest(), code.hexdigest())


def versions(*packages: str) -> str:
    """Return which versions of `packages` are installed."""
    return " ".join(f"{each} {metadata.version(each)}" for each in packages)


def store_of(root: Path) -> Store:
    """Return the store of the tree at `root`; one that holds nothing yet, where `SAFON_FRESH` says so."""
    return Store(root / ".build" / "made.sqlite", fresh=bool(os.environ.get("SAFON_FRESH")))


class Store:
    """Packed texts and files in one file of the system.

    What cannot be read is not there, and what cannot be written is not kept: neither is an error.
    """

    def __init__(self, path: Path | None = None, *, fresh: bool = False) -> None:
        """Keep in the file at `path`, or nothing at all; find nothing of earlier builds where it is `fresh`."""
        self._path, self._fresh = path, fresh
        self._waiting: dict[bytes, bytes] = {}
        self._used: set[bytes] = set()
        self._file = _opened(path) if path is not None else None
        self._build = 1 + self._tried(_last_build, 0)

    def made(self, key: bytes, make: Callable[[], bytes]) -> bytes:
        """Return what is kept under `key`, or what `make` makes, which then is kept."""
        if (found := self.get(key)) is not None:
            return found
        content = make()
        self.put(key, content)
        return content

    def get(self, key: bytes) -> bytes | None:
        """Return what an earlier build kept under `key`; none where there is nothing whole."""
        packed = self.packed(key)
        return zlib.decompress(packed) if packed is not None else None

    def packed(self, key: bytes) -> bytes | None:
        """Return the same as zlib packed it, for who keeps it so."""
        if self._fresh:
            return None
        kept = self._tried(lambda file: _packed_under(file, key), None)
        packed = _whole(key, kept) if kept is not None else None
        if packed is not None:
            self._used.add(key)
        return packed

    def put(self, key: bytes, content: bytes) -> None:
        """Keep `content`."""
        if self._file is not None:
            self._waiting[key] = _packed(key, content)
            if len(self._waiting) >= _AT_ONCE:
                self._write()

    def close(self, *, whole: bool = True) -> None:
        """Write what waits; after a `whole` build also let go of what none has used for long."""
        self._write()
        if whole:
            self._tried(self._tidied, None)
        if self._file is not None:
            self._file.close()
            self._file = None

    def _write(self) -> None:
        rows = [(key, self._build, content) for key, content in self._waiting.items()]
        self._waiting.clear()
        self._tried(lambda file: _written(file, rows), None)

    def _tidied(self, file: sqlite3.Connection) -> None:
        with file:
            file.executemany("update kept set build = ? where key = ?", ((self._build, key) for key in self._used))
            file.execute("delete from kept where build <= ?", (self._build - _BUILDS,))

    def _tried(self, work: Callable[[sqlite3.Connection], T], otherwise: T) -> T:
        """Return what `work` does with the file; where it is damaged, in use or full, go on without it."""
        if self._file is not None:
            try:
                return work(self._file)
            except sqlite3.Error as error:
                self._file.close()
                self._file = None
                if self._path is not None and type(error) is sqlite3.DatabaseError:  # damaged, and no less next time
                    _removed(self._path)
        return otherwise


def _opened(path: Path) -> sqlite3.Connection | None:
    """Return the file of a store, made anew where it is none of ours; none where no file can be had."""
    for _ in range(2):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            # A preview makes prints in a thread of its own, and waits for it before it goes on.
            file = sqlite3.connect(path, timeout=_PATIENCE, check_same_thread=False)
            if path.stat().st_size == 0:
                file.executescript(f"pragma application_id = {_OURS}; {_TABLE}")
            columns = [name for _, name, *_ in file.execute("pragma table_info(kept)")]
            if file.execute("pragma application_id").fetchone() == (_OURS,) and columns == ["key", "build", "content"]:
                file.execute("pragma synchronous = off")  # a computer that stops loses time, and a digest tells
                return file
            file.close()
        except (OSError, sqlite3.OperationalError):
            return None
        except sqlite3.DatabaseError:
            file.close()
        _removed(path)
    return None


def _removed(path: Path) -> None:
    for each in (path, *(path.with_name(f"{path.name}-{part}") for part in ("journal", "wal", "shm"))):
        with suppress(OSError):
            each.unlink()


def _last_build(file: sqlite3.Connection) -> int:
    return int(file.execute("select coalesce(max(build), 0) from kept").fetchone()[0])


def _packed_under(file: sqlite3.Connection, key: bytes) -> bytes | None:
    row = file.execute("select content from kept where key = ?", (key,)).fetchone()
    return row[0] if row is not None and isinstance(row[0], bytes) else None


def _written(file: sqlite3.Connection, rows: list[tuple[bytes, int, bytes]]) -> None:
    with file:
        file.executemany("insert or replace into kept values (?, ?, ?)", rows)


def _packed(key: bytes, content: bytes) -> bytes:
    packed = zlib.compress(content, FASTEST)
    return _digest(key, packed) + packed


def _whole(key: bytes, kept: bytes) -> bytes | None:
    """Return what was packed; none where a byte of it, or what it is kept under, is another."""
    digest, packed = kept[:_DIGEST], kept[_DIGEST:]
    return packed if digest == _digest(key, packed) else None


def _digest(key: bytes, packed: bytes) -> bytes:
    return hashlib.blake2b(key + packed, digest_size=_DIGEST).digest()
