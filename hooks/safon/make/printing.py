"""Everything that is printed, typeset, at its place in the site."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from types import ModuleType

import safon.make.prints
from safon.artefact import Phase, StaticFile
from safon.context import Build, Context, once
from safon.model.language import Language
from safon.model.library import Library
from safon.model.position import Position
from safon.print.print_index import FinishedPrint, catalogue
from safon.print.print_types import Print, Sheet

PHASE = Phase.PRINT


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


@once
def finished_prints(build: Build) -> tuple[FinishedPrint, ...]:
    """Return every print, typeset; each language of a build asks for them, and the print page too."""
    return catalogue(build, all_prints)


def make(context: Context) -> Iterator[StaticFile]:
    """Yield the prints in one language."""
    return (_file(each) for each in finished_prints(context) if each.sheet.language is context.language)


def make_shared(build: Build) -> Iterator[StaticFile]:
    """Yield the prints that hold both languages."""
    return (_file(each) for each in finished_prints(build) if each.sheet.language is None)


def _file(printed: FinishedPrint) -> StaticFile:
    return StaticFile(path=printed.sheet.path, content=printed.pdf, language=printed.sheet.language)
