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
from safon.print.sheets import Edition, Printed, PrintKind, Sheet

_KEPT = 4000
"""How many files stay; those that were not used for longest go first."""
_DIGITS = 6
"""Digits before each file that say how many pages it has."""


@dataclass(frozen=True)
class Kept:
    """A finished file."""

    pdf: bytes
    """The file."""
    pages: int
    """How many pages it has."""


class Store:
    """A folder of finished files by fingerprint; `SAFON_PRINTS` names it, else it is `.build/prints`."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or Path(os.environ.get("SAFON_PRINTS") or ".build/prints")
        self._grew = False

    def __enter__(self) -> Store:
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

    def catalogue(self, key: str) -> tuple[Printed, ...] | None:
        """Return the prints that were kept together under `key`; none where one of them is not there any more."""
        try:
            rows = json.loads((self._folder / key).read_bytes())
            os.utime(self._folder / key)
        except (OSError, ValueError):
            return None
        found: list[Printed] = []
        for kept_as, sheet in rows:
            kept = self.get(kept_as)
            if kept is None:
                return None
            found.append(Printed(sheet=_sheet(sheet), pdf=kept.pdf, pages=kept.pages, key=kept_as))
        return tuple(found)

    def keep_catalogue(self, key: str, prints: Iterable[Printed]) -> None:
        """Keep what is known of each print, in order; the files themselves are kept already."""
        self._write(key, json.dumps([(each.key, asdict(each.sheet)) for each in prints]).encode())

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
