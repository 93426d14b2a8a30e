"""All artefacts, from makers found by themselves in the files of this package."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain
from types import ModuleType
from typing import TypeVar

import safon.make
from safon.artefact import Artefact, LateWords, Page, StaticFile
from safon.context import Build, Context
from safon.make.kept_artefacts import made_or_kept
from safon.make.made_with import edited_first
from safon.model.documents import Document
from safon.urls import in_language, index_file

A = TypeVar("A", bound=Artefact | LateWords)


@lru_cache(maxsize=1)
def _makers() -> tuple[ModuleType, ...]:
    names = sorted(each.name for each in pkgutil.iter_modules(safon.make.__path__))
    found = (importlib.import_module(f"safon.make.{name}") for name in names)
    return tuple(sorted(found, key=lambda each: not hasattr(each, "SHOWS_CLAUSES")))


def own_pages(documents: Iterable[Document], context: Context) -> Iterator[Page]:
    """Yield the page of each of `documents` and no other, in the language of a context."""
    ids = {each.id: each.kind for each in documents}
    for maker in _makers():
        if not set(ids.values()).isdisjoint(getattr(maker, "KINDS", ())):
            yield from maker.pages(context, lambda document: document.id in ids)


def artefacts(context: Context, *, begin: bool = True) -> Iterator[Artefact]:
    """Yield what every maker makes in the language of a context.

    What takes long is begun first, where that is wanted. What is made with a template that was edited comes before all
    other. Raises ValueError where two makers would write the same file.
    """
    for maker in _makers():
        if begin and hasattr(maker, "begin"):
            maker.begin(context)
    makers = edited_first((each for each in _makers() if hasattr(each, "make")), context.edited)
    return _apart((maker, _made(maker, "make", context)) for maker in makers)


def shared_files(build: Build) -> Iterator[StaticFile | LateWords]:
    """Yield what serves both languages, and last what has to wait. Raises ValueError as `artefacts` does."""
    shared = ((maker, _made(maker, "make_shared", build)) for maker in _makers() if hasattr(maker, "make_shared"))
    last = ((maker, maker.make_last(build)) for maker in _makers() if hasattr(maker, "make_last"))
    return _apart(chain(shared, last))


def _made(maker: ModuleType, form: str, build: Build) -> Iterator[Artefact]:
    """Yield what a maker makes in one of its forms, or what an earlier build made of the same.

    One that says that it needs no prose (`NEEDS_NO_PROSE`) is given none, so that it says the same whatever prose says.
    """
    name = f"{maker.__name__} {form} {build.language if isinstance(build, Context) else ''}"
    make = getattr(maker, form)
    if getattr(maker, "NEEDS_NO_PROSE", False):
        return made_or_kept(name, build.digest_without_prose, build.store, lambda: make(build.without_prose()))
    return made_or_kept(name, build.digest, build.store, lambda: make(build))


def _apart(made: Iterable[tuple[ModuleType, Iterable[A]]]) -> Iterator[A]:
    """Yield what makers made, as long as no two of them made the same file."""
    seen: dict[str, str] = {}
    for maker, found in made:
        for artefact in found:
            path = _path(artefact)
            if (first := seen.setdefault(path, maker.__name__)) != maker.__name__:
                msg = f"{path} is made by {first} and by {maker.__name__}"
                raise ValueError(msg)
            yield artefact


def _path(artefact: Artefact | LateWords) -> str:
    """Return the file that an artefact ends up in, from the root of the site."""
    if isinstance(artefact, Page | LateWords):
        return index_file(in_language(artefact.address, artefact.language))
    return artefact.path
