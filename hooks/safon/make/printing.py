"""Everything that is printed, typeset, at its place in the site."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from types import ModuleType

import safon.make.prints
from safon.artefact import StaticFile
from safon.context import Build, once
from safon.model.language import Language
from safon.model.library import Library
from safon.model.position import Position
from safon.print.print_index import Catalogue
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
    seen: set[str] = set()
    for kind in _kinds():
        for each in kind.prints(build):
            if each.sheet.path in seen:
                msg = f"{each.sheet.path} is printed twice, once by {kind.__name__}"
                raise ValueError(msg)
            seen.add(each.sheet.path)
            yield replace(each, position=_position(each.sheet, build.library))


def _position(sheet: Sheet, library: Library) -> Position:
    document = library.by_id.get(sheet.group)
    if document is not None:
        return document.texts[sheet.language or Language.EN].source_map.start
    packs = (each.source_map.start for each in library.packs if each.id == sheet.group)
    return next(packs, Position("standards"))


def prints_of_the_site(build: Build) -> Iterator[Print]:
    """Yield every print that the site of a build offers."""
    return (each for each in all_prints(build) if build.every_print or not waits(each.sheet))


@once
def printed(build: Build) -> Catalogue:
    """Return the prints of the site of a build."""
    return Catalogue(build, prints_of_the_site)


def begin(build: Build) -> None:
    """Have the prints typeset while all else is made."""
    printed(build).begin()


def stop(build: Build) -> None:
    """Have the prints of a build left, as far as they are not typeset."""
    printed(build).stop()


def make_last(build: Build) -> Iterator[StaticFile]:
    """Yield every print of the site."""
    for each in printed(build).finished():
        yield StaticFile(path=each.sheet.path, content=each.pdf, language=each.sheet.language)
