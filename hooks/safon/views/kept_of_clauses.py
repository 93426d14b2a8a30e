"""What is made of a clause in one language, worked out once for a build: lists, tables and prints show each clause."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from safon.context import Context
from safon.model.clause import Clause

T = TypeVar("T")


def kept_of(what: str, clause: Clause, context: Context, make: Callable[[], T]) -> T:
    """Return what is kept as `what` of `clause`; another clause of the same id is not taken for it.

    What is kept can depend on the language and on the site's address, and not on the date or on the page.
    """
    key = (what, clause.id, context.language)
    kept: tuple[Clause, T] | None = context.kept.get(key)
    if kept is None or kept[0] is not clause:
        kept = context.kept[key] = (clause, make())
    return kept[1]
