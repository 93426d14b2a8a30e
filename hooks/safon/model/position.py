"""Where in a file something was written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from safon.model.unhashable import no_hash

Place = tuple[str | int, ...]
"""The way to a value in a header or list: `("related", 0, "to")`."""


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file of the tree."""

    path: str
    """The file, from the root of the tree, with forward slashes."""
    line: int = 1
    """Line, from 1."""
    column: int = 1
    """Column in characters, from 1; a tab is one character."""

    def moved(self, *, lines: int = 0, columns: int = 0) -> Position:
        """Return the position `lines` further down and `columns` further right."""
        return Position(self.path, self.line + lines, self.column + columns)

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Where each value of a header or list entry stands in its file."""

    __hash__ = no_hash

    start: Position
    """Where the header or entry begins."""
    places: Mapping[Place, Position] = field(default_factory=dict)
    """The position of each key or list item, by the way to it from the top of the file's YAML."""
    root: Place = ()
    """The way to the value whose map this is."""

    def at(self, *place: str | int) -> Position:
        """Return where `place` stands, or the nearest thing that encloses it.

        A value under a key stands where its key begins, an item of a list where the item begins.
        """
        way = (*self.root, *place)
        for length in range(len(way), 0, -1):
            if (position := self.places.get(way[:length])) is not None:
                return position
        return self.start

    def below(self, *place: str | int) -> SourceMap:
        """Return the map of the value at `place`, with the ways to its parts counted from there."""
        return SourceMap(self.at(*place), self.places, (*self.root, *place))
