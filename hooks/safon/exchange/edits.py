"""What is put in place of what in a file."""

from __future__ import annotations

from dataclasses import dataclass


class PlaceError(Exception):
    """A text is not where it is thought to stand."""


@dataclass(frozen=True)
class Edit:
    """Letters of a file that others take the place of."""

    start: int
    """Where they begin, from the start of the file."""
    end: int
    """Where they end; as `start` where something is put in."""
    text: str
    """What stands there then."""
