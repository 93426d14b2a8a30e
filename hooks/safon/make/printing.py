"""Everything that is printed, typeset, at its place in the site."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache, partial
from types import ModuleType

import safon.make.prints
from safon.artefact import StaticFile
from safon.context import Build, once
from safon.model.language import Language
from safon.model.library import Library
from safon.model.position import Position
from safon.print.print_index import Catalogue, PrintSource
from safon.print.print_types import Print, Sheet
from safon.print.waiting import waits


@lru_cache(maxsize=1)
def _kinds() -> tuple[ModuleType, ...]:
    names = sorted(each.name for each in pkgutil.iter_modules(safon.make.prints.__path__))
    return tuple(importlib.import_module(f"safon.make.prints.{name}") for name in names)


def all_prints(build: Build) -> Iterator[Print]:
    """Yield every print of the library, in both languages.

    Raises ValueError where two would go to the same place.
    """
    seen: dict[str, str] = {}
    for source in _sources(build):
        for each in source.prints():
            if each.sheet.path in seen:
                msg = f"{each.sheet.path} is printed twice, by {seen[each.sheet.path]} and by {source.name}"
                raise ValueError(msg)
            seen[each.sheet.path] = source.name
            yield each


def _sources(build: Build) -> Iterator[PrintSource]:
    """Yield the prints of each kind; those of one that needs no prose (`NEEDS_NO_PROSE`) are given none."""
    for kind in _kinds():
        if getattr(kind, "NEEDS_NO_PROSE", False):
            yield PrintSource(kind.__name__, build.digest_without_prose, partial(_of_kind, kind, build.without_prose))
        else:
            yield PrintSource(kind.__name__, build.digest, partial(_of_kind, kind, lambda: build))


def _of_kind(kind: ModuleType, given: Callable[[], Build]) -> Iterator[Print]:
    build = given()
    return (replace(each, position=_position(each.sheet, build.library)) for each in kind.prints(build))


def _position(sheet: Sheet, library: Library) -> Position:
    document = library.by_id.get(sheet.group)
    if document is not None:
        return document.texts[sheet.language or Language.EN].source_map.start
    packs = (each.source_map.start for each in library.packs if each.id == sheet.group)
    return next(packs, Position("standards"))


def prints_of_the_site(build: Build) -> Iterator[Print]:
    """Yield every print that the site of a build offers."""
    return _offered(all_prints(build), build)


def _offered(prints: Iterable[Print], build: Build) -> Iterator[Print]:
    return (each for each in prints if build.every_print or not waits(each.sheet))


@once
def printed(build: Build) -> Catalogue:
    """Return the prints of the site of a build."""
    return Catalogue([replace(each, prints=partial(_those, each, build)) for each in _sources(build)], build)


def _those(source: PrintSource, build: Build) -> Iterator[Print]:
    return _offered(source.prints(), build)


def begin(build: Build) -> None:
    """Have the prints typeset while all else is made."""
    printed(build).begin()


def make_last(build: Build) -> Iterator[StaticFile]:
    """Yield every print of the site."""
    for each in printed(build).finished():
        yield StaticFile(path=each.sheet.path, content=each.pdf, language=each.sheet.language)
