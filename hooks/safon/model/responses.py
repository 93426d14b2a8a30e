"""What people said in an engagement, summed up by the team that ran it."""

from __future__ import annotations

from dataclasses import dataclass

from safon.model.language import Bilingual
from safon.model.position import Position

COLUMNS = ("clause", "count", "theme_en", "theme_cy", "heard_en", "heard_cy", "did_en", "did_cy")
"""The columns of `standards/engagements/<engagement>.csv`, in any order."""


@dataclass(frozen=True, kw_only=True)
class Response:
    """What several people said of one clause, or of a whole document, and what came of it."""

    engagement: str
    """The id of the engagement."""
    about: str
    """The id of the clause or document."""
    count: int
    """How many people or bodies said so."""
    theme: Bilingual[str]
    """What it is about, in a few words."""
    heard: Bilingual[str]
    """What they said."""
    did: Bilingual[str]
    """What changed, or why nothing did."""
    position: Position
    """Where its row begins."""
