"""All prints of a library, typeset once for every state of the guidance, the program and the site's address."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from safon.context import Build, program_of
from safon.model.front_matter import EngagementHeader
from safon.model.kinds import Kind
from safon.print.cache import PrintCache
from safon.print.print_types import Print, Printed, Sheet
from safon.print.typeset import typeset


@dataclass(frozen=True)
class FinishedPrint:
    """What is known of a finished print. The file itself stays in the store, or where that cannot be, in here."""

    sheet: Sheet
    """What it is."""
    pages: int
    """How many pages it has."""
    size: int
    """How large it is, in bytes."""
    key: str
    """What the store keeps it under."""
    store: PrintCache = field(compare=False, repr=False)
    """Where the file is."""
    held: bytes | None = None
    """The file, where the store does not keep it."""

    @property
    def pdf(self) -> bytes:
        """The file."""
        kept = self.store.get(self.key) if self.held is None else None
        if kept is None and self.held is None:
            msg = f"{self.sheet.path} was taken from the store while the site was built; build it again"
            raise FileNotFoundError(msg)
        return kept.pdf if kept is not None else self.held or b""


def catalogue(build: Build, prints: Callable[[Build], Iterable[Print]]) -> tuple[FinishedPrint, ...]:
    """Return all `prints` of a build, typeset: from the store if nothing has changed, without asking what each holds.

    Raises what typesetting raises.
    """
    with PrintCache(build.prints) as store:
        key = _fingerprint(build)
        if key and (kept := store.catalogue(key)) is not None:
            return tuple(FinishedPrint(sheet, pages, size, kept_as, store) for sheet, pages, size, kept_as in kept)
        made = tuple(_entry(each, store) for each in typeset(prints(build), store))
        if key:
            store.keep_catalogue(key, [(each.sheet, each.pages, each.size, each.key) for each in made])
        return made


def _entry(printed: Printed, store: PrintCache) -> FinishedPrint:
    held = None if store.has(printed.key) else printed.pdf
    return FinishedPrint(printed.sheet, printed.pages, len(printed.pdf), printed.key, store, held)


def _fingerprint(build: Build) -> str:
    """Return a digest of all that decides every print; empty for a library that was not read from files."""
    if not build.library.fingerprint:
        return ""
    engagements = [each.facts(EngagementHeader) for each in build.library.of_kind(Kind.ENGAGEMENT)]
    states = [each.window.state_at(build.site.made_at).value for each in engagements]
    parts = (build.library.fingerprint, build.site.url, _dates(build), states, program_of(build))
    found = hashlib.sha256("\0".join(map(str, parts)).encode())
    for path, picture in build.library.pictures.items():
        found.update(path.encode() + b"\0" + picture)
    return found.hexdigest()


def _dates(build: Build) -> object:
    """Return what decides the dates of prints: not the last commit’s, where everything that they show is committed."""
    dates = build.dates
    if dates is None:
        return build.site.moment
    texts = [text.path for each in build.library.documents for text in (each.texts.en, each.texts.cy)]
    committed = all(each in dates.files for each in texts)
    otherwise = None if committed else dates.otherwise
    return sorted(dates.files.items()), sorted(dates.lines.items()), dates.oldest, otherwise
