"""All prints of a library, typeset once for every state of the guidance, the program and the site's address."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from importlib import resources
from pathlib import Path

from safon.context import Build
from safon.model.front_matter import EngagementHeader
from safon.model.kinds import Kind
from safon.print.cache import PrintCache
from safon.print.finished_print import FinishedPrint
from safon.print.print_types import Print, Sheet
from safon.print.typeset import Typesetting


class Catalogue:
    """All prints of a build: known from the store if nothing has changed, else being typeset while it goes on."""

    def __init__(self, build: Build, prints: Callable[[Build], Iterable[Print]]) -> None:
        """Begin; what each of `prints` holds is not asked for where nothing has changed."""
        self._store = PrintCache(build.prints)
        self._key = _fingerprint(build)
        kept = self._store.catalogue(self._key) if self._key else None
        self._typesetting: Typesetting | None = None
        self._known: tuple[FinishedPrint, ...] = ()
        if kept is None:
            self._typesetting = Typesetting(prints(build), self._store)
        else:
            self._known = tuple(FinishedPrint(*each, self._store) for each in kept)

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """What each print is, typeset or not."""
        return self._typesetting.sheets if self._typesetting else tuple(each.sheet for each in self._known)

    def finished(self) -> tuple[FinishedPrint, ...]:
        """Return all prints, once they are typeset. Raises what typesetting raises."""
        if self._typesetting is not None:
            with self._store:
                self._known = tuple(self._typesetting.finished())
                if self._key:
                    rows = [(each.sheet, each.pages, each.size, each.key) for each in self._known]
                    self._store.keep_catalogue(self._key, rows)
            self._typesetting = None
        return self._known


def catalogue(build: Build, prints: Callable[[Build], Iterable[Print]]) -> tuple[FinishedPrint, ...]:
    """Return all `prints` of a build, typeset. Raises what typesetting raises."""
    return Catalogue(build, prints).finished()


def _fingerprint(build: Build) -> str:
    """Return a digest of all that decides every print; empty for a library that was not read from files."""
    if not build.library.fingerprint:
        return ""
    engagements = [each.facts(EngagementHeader) for each in build.library.of_kind(Kind.ENGAGEMENT)]
    states = [each.window.state_at(build.site.made_at).value for each in engagements]
    parts = (build.library.fingerprint, build.site.url, build.every_print, _dates(build), states, _program())
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


def _program() -> str:
    """Return a digest of the package's files: code, templates, words, fonts."""
    found = hashlib.sha256()
    root = Path(str(resources.files("safon")))
    for path in sorted(each for each in root.rglob("*") if each.is_file() and each.suffix != ".pyc"):
        found.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return found.hexdigest()
