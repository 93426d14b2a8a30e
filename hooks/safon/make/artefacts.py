"""All artefacts, from makers found by themselves in the files of this package."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from functools import lru_cache
from types import ModuleType

import safon.make
from safon.context import Build, Context
from safon.model.artefact import Artefact


@lru_cache(maxsize=1)
def _makers() -> tuple[ModuleType, ...]:
    names = sorted(each.name for each in pkgutil.iter_modules(safon.make.__path__))
    return tuple(importlib.import_module(f"safon.make.{name}") for name in names)


def artefacts(build: Build) -> Iterator[Artefact]:
    """Yield what every maker makes in the language of a context, or, of a build without one, what serves both.

    Raises ValueError where two makers would write the same file.
    """
    seen: dict[str, str] = {}
    for maker in _makers():
        for artefact in _made(maker, build):
            if (first := seen.setdefault(artefact.path, maker.__name__)) != maker.__name__:
                msg = f"{artefact.path} is made by {first} and by {maker.__name__}"
                raise ValueError(msg)
            yield artefact


def _made(maker: ModuleType, build: Build) -> Iterator[Artefact]:
    if isinstance(build, Context):
        yield from maker.make(build) if hasattr(maker, "make") else ()
    elif hasattr(maker, "make_shared"):
        yield from maker.make_shared(build)
