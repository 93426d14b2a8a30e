"""Where clauses that ask for one thing do not agree: known, and said beside each of them."""

from __future__ import annotations

from dataclasses import dataclass

from safon.model.language import Bilingual


@dataclass(frozen=True, kw_only=True)
class Difference:
    """How one clause stands to others on the same duty."""

    others: tuple[str, ...]
    """The ids of the clauses that it differs from."""
    on: Bilingual[str]
    """On what, to stand after "differs from 18.7 on"."""
    note: str
    """The id of the editor's note that tells of it."""
