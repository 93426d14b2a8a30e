"""All prints of a site: known from the store where nothing that they show has changed, else typeset."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from safon.context import Build
from safon.print.cache import PrintCache
from safon.print.cache_key import engine_fingerprint
from safon.print.finished_print import FinishedPrint
from safon.print.print_types import Print, Sheet
from safon.print.typeset import Typesetting
from safon.store import key_of


@dataclass(frozen=True)
class PrintSource:
    """Prints of a kind."""

    name: str
    """What it is called."""
    digest: bytes
    """What decides them all, given templates, fonts and engine; empty where nobody knows."""
    prints: Callable[[], Iterable[Print]]
    """Returns them."""

    def key(self, around: str) -> str:
        """Return what the store knows them under; empty where it cannot."""
        return key_of("prints", self.name, self.digest, around).hex() if self.digest else ""


class Catalogue:
    """All prints of a build: each kind known from the store, or typeset while the build goes on."""

    def __init__(self, sources: Sequence[PrintSource], build: Build) -> None:
        """Look which kinds are known; then nobody asks what each of their prints holds."""
        self._sources, self._store, around = sources, PrintCache(build.prints), engine_fingerprint()
        self._assert_wanted = build.assert_wanted
        self._keys = [each.key(around) for each in sources]
        self._known = [self._kept(each) for each in self._keys]
        self._asked: dict[int, tuple[Print, ...]] = {}
        self._typesetting: Typesetting | None = None

    def _kept(self, key: str) -> tuple[FinishedPrint, ...] | None:
        kept = self._store.catalogue(key) if key else None
        return None if kept is None else tuple(FinishedPrint(*each, self._store) for each in kept)

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """What each print is, typeset or not."""
        of_each = (self._wanted(at) if known is None else known for at, known in enumerate(self._known))
        return tuple(each.sheet for prints in of_each for each in prints)

    def _wanted(self, at: int) -> tuple[Print, ...]:
        if at not in self._asked:
            self._asked[at] = tuple(self._sources[at].prints())
        return self._asked[at]

    def begin(self) -> Typesetting | None:
        """Have them typeset from now on, where they are not known."""
        unknown = [at for at, known in enumerate(self._known) if known is None]
        if unknown and self._typesetting is None:
            prints = [each for at in unknown for each in self._wanted(at)]
            self._typesetting = Typesetting(prints, self._store, self._assert_wanted)
        return self._typesetting

    def finished(self) -> tuple[FinishedPrint, ...]:
        """Return all prints, once they are typeset. Raises as typesetting does."""
        if (typesetting := self.begin()) is not None:
            with self._store:
                made = iter(tuple(typesetting.finished()))
            for at, known in enumerate(self._known):
                if known is None:
                    self._known[at] = tuple(islice(made, len(self._wanted(at))))
                    self._keep(at)
            self._typesetting = None
        return tuple(each for known in self._known for each in known or ())

    def _keep(self, at: int) -> None:
        if key := self._keys[at]:
            rows = [(each.sheet, each.pages, each.size, each.key) for each in self._known[at] or ()]
            self._store.keep_catalogue(key, rows)


def catalogue(build: Build, prints: Callable[[Build], Iterable[Print]]) -> tuple[FinishedPrint, ...]:
    """Return all `prints` of a build, typeset. Raises what typesetting raises."""
    return Catalogue([PrintSource("all", build.digest, lambda: prints(build))], build).finished()
