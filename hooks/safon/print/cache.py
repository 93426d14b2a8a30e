"""Where finished files are kept between runs. Losing it costs time, nothing else."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType

from safon.model.language import Language
from safon.print.print_types import Edition, PrintKind, Sheet

_KEPT = 4000
"""How many files stay; those that were not used for longest go first."""
_DIGITS = 6
"""Digits before each file that say how many pages it has."""
_DIGEST = 16
"""Bytes before all of it that say what it has to be: what was cut short or changed on the disk does not fit them."""
_ENDING, _UNFINISHED = ".kept", ".unfinished-"
"""How the name of what is kept ends, and how that of what is being written begins."""
_ABANDONED = 3600
"""Seconds after which nobody writes any more."""


PrintRecord = tuple[Sheet, int, int, str]
"""A print, its pages, its size in bytes, and what it is kept under."""


@dataclass(frozen=True)
class Kept:
    """A finished file."""

    pdf: bytes
    """The file."""
    pages: int
    """How many pages it has."""


def folder_of(root: Path) -> Path:
    """Return the folder for the prints of the tree at `root`: what `SAFON_PRINTS` names, else its `.build/prints`."""
    named = os.environ.get("SAFON_PRINTS")
    return Path(named) if named else root / ".build" / "prints"


class PrintCache:
    """A folder of finished files by fingerprint."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._grew = False

    def __enter__(self) -> PrintCache:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._grew:
            self._prune()

    def get(self, key: str) -> Kept | None:
        """Return what is kept under `key`, or none."""
        content = self._read(key)
        return None if content is None else Kept(content[_DIGITS:], int(content[:_DIGITS]))

    def put(self, key: str, pdf: bytes, pages: int) -> None:
        """Keep a file."""
        self._write(key, f"{pages:0{_DIGITS}}".encode() + pdf)

    def has(self, key: str) -> bool:
        """Return whether something is kept under `key`, whole, and take it as used."""
        return self._read(key) is not None

    def catalogue(self, key: str) -> list[PrintRecord] | None:
        """Return what was kept together under `key`; none where a file of it is not there any more."""
        content = self._read(key)
        if content is None:
            return None
        found = [
            (_sheet(sheet), int(pages), int(size), str(kept_as)) for sheet, pages, size, kept_as in json.loads(content)
        ]
        return found if all(self.has(kept_as) for *_, kept_as in found) else None

    def keep_catalogue(self, key: str, rows: Iterable[PrintRecord]) -> None:
        """Keep what is known of each print, in order; the files themselves are kept already."""
        self._write(key, json.dumps([(asdict(sheet), *others) for sheet, *others in rows]).encode())

    def note(self, key: str) -> bytes | None:
        """Return a note that was kept under `key`, or none."""
        return self._read(key)

    def keep_note(self, key: str, content: bytes) -> None:
        """Keep what is no print and helps to make some."""
        self._write(key, content)

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}{_ENDING}"

    def _read(self, key: str) -> bytes | None:
        """Return what was written under `key`; none, and no trace of it, where it does not fit its digest."""
        path = self._path(key)
        try:
            raw = path.read_bytes()
        except OSError:
            raw = b""
        digest, content = raw[:_DIGEST], raw[_DIGEST:]
        if digest != _digest(key, content):
            _remove(path)
            return None
        with suppress(OSError):  # a store that may only be read serves as well
            os.utime(path)
        return content

    def _write(self, key: str, content: bytes) -> None:
        """Write a file, whole or not at all. A store that cannot be written is no store, and no error."""
        written: Path | None = None
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._folder, prefix=_UNFINISHED)
            written = Path(name)
            with os.fdopen(handle, "wb") as file:
                file.write(_digest(key, content) + content)
            written.replace(self._path(key))
        except OSError:
            if written is not None:
                _remove(written)
            return
        self._grew = True

    def _prune(self) -> None:
        """Let go of what was not used for longest, and of what a build that was stopped left half written."""
        kept: list[tuple[float, str]] = []
        with suppress(OSError), os.scandir(self._folder) as found:
            for each in found:
                with suppress(OSError):  # another build may have taken it away
                    used = each.stat().st_mtime
                    if each.name.startswith(_UNFINISHED) and time.time() - used > _ABANDONED:
                        _remove(Path(each.path))
                    elif each.is_file():
                        kept.append((used, each.path))
        for _, path in sorted(kept)[: max(0, len(kept) - _KEPT)]:
            _remove(Path(path))


def _digest(key: str, content: bytes) -> bytes:
    return hashlib.blake2b(key.encode() + content, digest_size=_DIGEST).digest()


def _remove(path: Path) -> None:
    with suppress(OSError):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def _sheet(row: dict[str, str]) -> Sheet:
    return Sheet(
        name=row["name"],
        kind=PrintKind(row["kind"]),
        edition=Edition(row["edition"]),
        language=Language(row["language"]) if row["language"] else None,
        title=row["title"],
        group=row["group"],
    )
