"""Everything that is printed, typeset, at its place in the site."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from functools import lru_cache
from types import ModuleType

import safon.make.prints
from safon.model.artefact import Artefact, Site
from safon.model.language import Language
from safon.model.library import Library
from safon.print.catalogue import catalogue
from safon.print.sheets import Print


@lru_cache(maxsize=1)
def _kinds() -> tuple[ModuleType, ...]:
    names = sorted(each.name for each in pkgutil.iter_modules(safon.make.prints.__path__))
    return tuple(importlib.import_module(f"safon.make.prints.{name}") for name in names)


def all_prints(library: Library, site: Site) -> Iterator[Print]:
    """Yield every print of the library, in both languages.

    Raises ValueError where two would go to the same place.
    """
    seen: set[str] = set()
    for kind in _kinds():
        for each in kind.prints(library, site):
            if each.sheet.path in seen:
                msg = f"{each.sheet.path} is printed twice, once by {kind.__name__}"
                raise ValueError(msg)
            seen.add(each.sheet.path)
            yield each


def make(library: Library, site: Site, language: Language) -> Iterator[Artefact]:
    """Yield the prints in `language`."""
    yield from _files(library, site, language)


def make_shared(library: Library, site: Site) -> Iterator[Artefact]:
    """Yield the prints that hold both languages."""
    yield from _files(library, site, None)


def _files(library: Library, site: Site, language: Language | None) -> Iterator[Artefact]:
    for printed in catalogue(library, site, all_prints):
        if printed.sheet.language is language:
            yield Artefact(path=printed.sheet.path, content=printed.pdf, language=language)
