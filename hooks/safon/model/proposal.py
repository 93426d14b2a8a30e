"""A proposed change, looked at whole: what changed, what the check says of it, which prints it changes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from safon.model.change import GuidanceChange
from safon.model.language import Language
from safon.model.mend import Mend
from safon.model.problem import Problem
from safon.model.unhashable import no_hash


@dataclass(frozen=True, slots=True)
class ToldProblem:
    """Something that the check says, and that a reviewer should hear of."""

    problem: Problem
    """What it is."""
    new: bool
    """Whether it came with the change; otherwise it was there before, in a file that the change touches."""


class PrintFate(StrEnum):
    """What became of a print."""

    CHANGED = "changed"
    NEW = "new"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintChange:
    """A print that says something else, is new, or is not made any more."""

    path: str
    """Where it stands in a site: `en/print/standard-18.pdf`."""
    title: str
    """What it is called, in its own language."""
    language: Language | None
    """Its language; none where it holds both."""
    fate: PrintFate
    """What became of it."""


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """A proposed change, from one state of the guidance to another."""

    __hash__ = no_hash

    base: str
    """What the earlier state is called."""
    head: str
    """What the later one is called; empty for the files as they are."""
    changes: tuple[GuidanceChange, ...]
    """What changed, in the order of the guidance."""
    problems: tuple[ToldProblem, ...]
    """What the check says of files that the change touches, and whatever is new in others; what does not fit, too."""
    mended: int
    """How many things that the check said before it says no more."""
    elsewhere: int
    """How many things it says of files that the change does not touch, as it did before: they are not repeated."""
    prints: tuple[PrintChange, ...] | None
    """The prints that say something else; none where errors stand in the way of typesetting."""
    mends: tuple[Mend, ...]
    """What a program can mend of what the check says here, line by line."""
    publishable: bool
    """Whether the check found nothing that stops publication, in any file."""
