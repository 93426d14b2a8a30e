"""What people said in an engagement, summed up by the team that ran it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from safon.model.language import Bilingual, Language
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
    cell: str
    """The same as the table has it: `[18.4]`."""
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

    def texts(self) -> Iterator[tuple[str, str]]:
        """Yield each text with the name of its column: `heard_cy`."""
        for language in Language:
            for stem in ("theme", "heard", "did"):
                yield f"{stem}_{language.value}", getattr(self, stem)[language]
