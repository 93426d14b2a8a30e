"""All prints of a library, typeset once for every state of the guidance, the program and the site's address."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable

from safon.context import Build, program_of
from safon.model.front_matter import EngagementHeader
from safon.model.kinds import Kind
from safon.print.cache import PrintCache
from safon.print.cache_key import engine_fingerprint
from safon.print.finished_print import FinishedPrint
from safon.print.print_types import Print, Sheet
from safon.print.typeset import Typesetting


class Catalogue:
    """All prints of a build: known from the store if nothing has changed, else typeset while the build goes on."""

    def __init__(self, build: Build, prints: Callable[[Build], Iterable[Print]]) -> None:
        """Look whether they are known; then nobody asks what each of `prints` holds."""
        self._build, self._prints = build, prints
        self._store = PrintCache(build.prints)
        self._key = _fingerprint(build)
        kept = self._store.catalogue(self._key) if self._key else None
        self._typesetting: Typesetting | None = None
        self._known = None if kept is None else tuple(FinishedPrint(*each, self._store) for each in kept)

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """What each print is, typeset or not."""
        if self._known is not None:
            return tuple(each.sheet for each in self._known)
        return (
            self._typesetting.sheets if self._typesetting else tuple(each.sheet for each in self._prints(self._build))
        )

    def begin(self) -> Typesetting | None:
        """Have them typeset from now on, where they are not known."""
        if self._known is None and self._typesetting is None:
            self._typesetting = Typesetting(self._prints(self._build), self._store)
        return self._typesetting

    def stop(self) -> None:
        """Have those that are being typeset left: what they show was edited again."""
        if self._typesetting is not None:
            self._typesetting.stop()

    def finished(self) -> tuple[FinishedPrint, ...]:
        """Return all prints, once they are typeset. Raises as typesetting does, and CancelledError if stopped."""
        if (typesetting := self.begin()) is not None:
            with self._store:
                self._known = tuple(typesetting.finished())
                if self._key:
                    rows = [(each.sheet, each.pages, each.size, each.key) for each in self._known]
                    self._store.keep_catalogue(self._key, rows)
            self._typesetting = None
        return self._known or ()


def catalogue(build: Build, prints: Callable[[Build], Iterable[Print]]) -> tuple[FinishedPrint, ...]:
    """Return all `prints` of a build, typeset. Raises what typesetting raises."""
    return Catalogue(build, prints).finished()


def _fingerprint(build: Build) -> str:
    """Return a digest of all that decides every print; empty for a library that was not read from files."""
    if not build.library.fingerprint:
        return ""
    engagements = [each.facts(EngagementHeader) for each in build.library.of_kind(Kind.ENGAGEMENT)]
    states = [each.window.state_at(build.site.made_at).value for each in engagements]
    program = (program_of(build), engine_fingerprint())
    parts = (build.library.fingerprint, build.site.url, build.every_print, _dates(build), states, *program)
    found = hashlib.sha256("\0".join(map(str, parts)).encode())
    for path, picture in build.library.pictures.items():
        found.update(path.encode() + b"\0" + picture)
    return found.hexdigest()


def _dates(build: Build) -> object:
    """Return what decides the dates of prints: not the last commit’s, where everything that they show is committed."""
    return build.site.moment if build.dates is None else build.dates.state
