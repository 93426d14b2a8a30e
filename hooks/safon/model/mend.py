"""What a program can mend in a line by itself, as it is offered to a person: the line as it is, and as it should be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from safon.model.problem import Fix


@dataclass(frozen=True, slots=True, kw_only=True)
class Mend:
    """One line, with everything mended in it that can be without knowing more."""

    path: str
    """The file."""
    line: int
    """Which line of it, from 1."""
    old: str
    """The line as it stands there."""
    new: str
    """What should stand there; where an empty line is wanted, more than one line."""
    changed: bool
    """Whether the line is one that the change wrote: only there can a host offer it."""


def mended(line: str, fixes: Iterable[Fix]) -> str:
    """Return a line with fixes made; one whose words no longer stand there is left out."""
    for fix in sorted(fixes, key=lambda each: each.start.column, reverse=True):
        column = fix.start.column - 1
        if line[column:].startswith(fix.old):
            line = f"{line[:column]}{fix.new}{line[column + len(fix.old) :]}"
    return line
