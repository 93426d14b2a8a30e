"""All prints of a library, typeset once for every state of the guidance, the program and the site's address."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from pathlib import Path

from safon.model.artefact import Site
from safon.model.library import Library
from safon.print.press import typeset
from safon.print.sheets import Print, Printed, Sheet
from safon.print.store import Store


@dataclass(frozen=True)
class Entry:
    """What is known of a finished print. The file itself stays in the store, or where that cannot be, in here."""

    sheet: Sheet
    """What it is."""
    pages: int
    """How many pages it has."""
    size: int
    """How large it is, in bytes."""
    key: str
    """What the store keeps it under."""
    held: bytes | None = None
    """The file, where the store does not keep it."""

    @property
    def pdf(self) -> bytes:
        """The file."""
        kept = Store().get(self.key) if self.held is None else None
        if kept is None and self.held is None:
            msg = f"{self.sheet.path} was taken from the store while the site was built; build it again"
            raise FileNotFoundError(msg)
        return kept.pdf if kept is not None else self.held or b""


_last: list[tuple[Library, Site, tuple[Entry, ...]]] = []
"""The last catalogue: each language of a build asks for it, and the print page too."""


def catalogue(library: Library, site: Site, prints: Callable[[Library, Site], Iterable[Print]]) -> tuple[Entry, ...]:
    """Return all `prints` of a library, typeset. Raises what typesetting raises."""
    if not (_last and _last[0][0] is library and _last[0][1] == site):
        _last[:] = [(library, site, _made_or_kept(library, site, prints))]
    return _last[0][2]


def _made_or_kept(
    library: Library, site: Site, prints: Callable[[Library, Site], Iterable[Print]]
) -> tuple[Entry, ...]:
    """Return the catalogue from the store if nothing has changed, without asking what each print holds."""
    with Store() as store:
        key = _fingerprint(library, site)
        if key and (kept := store.catalogue(key)) is not None:
            return tuple(Entry(sheet, pages, size, kept_as) for sheet, pages, size, kept_as in kept)
        made = tuple(_entry(each, store) for each in typeset(prints(library, site), site.moment, store))
        if key:
            store.keep_catalogue(key, [(each.sheet, each.pages, each.size, each.key) for each in made])
        return made


def _entry(printed: Printed, store: Store) -> Entry:
    held = None if store.has(printed.key) else printed.pdf
    return Entry(printed.sheet, printed.pages, len(printed.pdf), printed.key, held)


def _fingerprint(library: Library, site: Site) -> str:
    """Return a digest of all that decides every print; empty for a library that was not read from files."""
    if not library.fingerprint:
        return ""
    found = hashlib.sha256(f"{library.fingerprint}\0{site}\0{_program()}".encode())
    for path, picture in library.pictures.items():
        found.update(path.encode() + b"\0" + picture)
    return found.hexdigest()


@lru_cache(maxsize=1)
def _program() -> str:
    """Return a digest of the package's files: code, templates, words, fonts."""
    found = hashlib.sha256()
    root = Path(str(resources.files("safon")))
    for path in sorted(each for each in root.rglob("*") if each.is_file() and each.suffix != ".pyc"):
        found.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return found.hexdigest()
