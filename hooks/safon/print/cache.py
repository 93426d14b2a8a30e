"""Where finished files are kept between runs. Losing it costs time, nothing else."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType

from safon.model.language import Language
from safon.print.print_types import Edition, PrintKind, Sheet

_KEPT = 4000
"""How many files stay; those that were not used for longest go first."""
_DIGITS = 6
"""Digits before each file that say how many pages it has."""


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
        path = self._folder / key
        try:
            content = path.read_bytes()
            os.utime(path)
        except OSError:
            return None
        head, pdf = content[:_DIGITS], content[_DIGITS:]
        return Kept(pdf, int(head)) if head.isdigit() and pdf.startswith(b"%PDF") else None

    def put(self, key: str, pdf: bytes, pages: int) -> None:
        """Keep a file."""
        self._write(key, f"{pages:0{_DIGITS}}".encode() + pdf)

    def has(self, key: str) -> bool:
        """Return whether something is kept under `key`, and take it as used."""
        try:
            os.utime(self._folder / key)
        except OSError:
            return False
        return True

    def catalogue(self, key: str) -> list[PrintRecord] | None:
        """Return what was kept together under `key`; none where a file of it is not there any more."""
        try:
            rows = json.loads((self._folder / key).read_bytes())
        except (OSError, ValueError):
            return None
        found = [(_sheet(sheet), int(pages), int(size), str(kept_as)) for sheet, pages, size, kept_as in rows]
        return found if self.has(key) and all(self.has(kept_as) for *_, kept_as in found) else None

    def keep_catalogue(self, key: str, rows: Iterable[PrintRecord]) -> None:
        """Keep what is known of each print, in order; the files themselves are kept already."""
        self._write(key, json.dumps([(asdict(sheet), *others) for sheet, *others in rows]).encode())

    def _write(self, key: str, content: bytes) -> None:
        """Write a file, whole or not at all. A store that cannot be written is no store, and no error."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._folder)
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(name).replace(self._folder / key)
        except OSError:
            return
        self._grew = True

    def _prune(self) -> None:
        with os.scandir(self._folder) as found:
            files = sorted((each.stat().st_mtime, each.path) for each in found if each.is_file())
        for _, path in files[: max(0, len(files) - _KEPT)]:
            Path(path).unlink(missing_ok=True)


def _sheet(row: dict[str, str]) -> Sheet:
    return Sheet(
        name=row["name"],
        kind=PrintKind(row["kind"]),
        edition=Edition(row["edition"]),
        language=Language(row["language"]) if row["language"] else None,
        title=row["title"],
        group=row["group"],
    )
