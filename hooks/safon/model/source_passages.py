"""Passages of sources: which lines of a source each part of the guidance rests on, kept without their words.

A source is cut into lines as in the text that Safon was written from. A passage has a fingerprint of its words, so that
a later edition of the source shows which parts of the guidance rest on something that was changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from safon.model.position import Position

SOURCES = "sources"
"""The folder of these tables, below `standards/`."""
COLUMNS = ("lines", "held_by", "left_out", "filled", "words", "fingerprint")
"""What a table of passages holds; a tool writes the last three."""
MOST_LINES = 40
"""On how many lines one part of the guidance may rest: more would show nobody where it comes from."""
MOST_UNHELD = 5
"""How many lines in a row may be held by nothing without a reason."""


class LeftOut(StrEnum):
    """Why nothing in the guidance rests on some lines of a source."""

    FURNITURE = "furniture"
    """Contents, headings, page numbers and the like."""
    REPETITION = "repetition"
    """It is said elsewhere in the source too, and held from there."""
    REFERENCES = "references"
    """Where the source has something from."""


@dataclass(frozen=True, slots=True)
class SourcePassage:
    """Some lines of a source, with what rests on them."""

    source: str
    """The id of the source."""
    first: int
    """The first line, counted from 1."""
    last: int
    """The last line."""
    held_by: str
    """What rests on it: `18.4`, `S18 narrative/2`, `recommendation-data-linkage`, `terms/mash`; empty for nothing."""
    left_out: LeftOut | None
    """Why nothing does."""
    filled: int
    """How many of the lines have words; 0 where nobody has counted them yet."""
    words: int
    """How many words it has."""
    fingerprint: str
    """Of the words, without spaces, marks and capitals; empty where nobody has taken it yet."""
    position: Position
    """Where its row stands."""

    @property
    def lines(self) -> str:
        """Its lines as they are written: `363`, `351-355`."""
        return f"{self.first}" if self.first == self.last else f"{self.first}-{self.last}"

    @property
    def place(self) -> str:
        """Its lines in a message: `line 363`, `lines 351-355`."""
        return f"line{'s' if self.last > self.first else ''} {self.lines}"
