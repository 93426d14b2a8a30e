"""Which clauses an agency or role has."""

from __future__ import annotations

from safon.model.clause import Clause
from safon.model.library import Library


def clauses_of(holder: str, library: Library) -> tuple[list[Clause], list[Clause]]:
    """Return the clauses that name an agency or role, and those that speak to it with every agency alone."""
    found = list(library.clauses_for(holder))
    own = [each for each in found if holder in each.named]
    everyone = [each for each in found if holder not in each.named]
    return own, everyone
