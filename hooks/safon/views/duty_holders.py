"""Which clauses an agency or role has."""

from __future__ import annotations

from safon.model.clause import Clause
from safon.model.library import ALL, Library


def clauses_of(holder: str, library: Library) -> tuple[list[Clause], list[Clause]]:
    """Return the clauses that name an agency or role, and those that speak to every agency."""
    found = list(library.clauses_for(holder))
    everyone = [each for each in found if ALL in each.who]
    own = [each for each in found if ALL not in each.who]
    return own, everyone
