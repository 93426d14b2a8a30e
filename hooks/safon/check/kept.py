"""What several rules ask of a library, gathered once for it and gone with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from typing import TypeVar

from safon.model.library import Library

T = TypeVar("T")


def kept(gather: Callable[[Library], Iterator[T]]) -> Callable[[Library], tuple[T, ...]]:
    """Return a function that gathers once for each library; what it gathered lives in the library, as indexes do."""

    @wraps(gather)
    def once(library: Library) -> tuple[T, ...]:
        own: dict[object, tuple[T, ...]] = library.__dict__.setdefault("_kept", {})
        if gather not in own:
            own[gather] = tuple(gather(library))
        return own[gather]

    return once
