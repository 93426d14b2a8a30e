"""One of the two states that are compared: what was read, and which files could not be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from safon.model.effective import effective
from safon.model.library import Library
from safon.model.problem import Problem, Severity
from safon.model.unhashable import no_hash


@dataclass(frozen=True)
class GuidanceState:
    """The guidance at one moment."""

    __hash__ = no_hash

    library: Library
    """All that could be read, as its authors wrote it: a clause that repeats another has no words of its own."""
    broken: frozenset[str] = frozenset()
    """The files in which something could not be read, by path: what is missing from them is not known to be gone."""

    @cached_property
    def binding(self) -> Library:
        """The same with every clause as it binds."""
        return effective(self.library)


def state_of(library: Library, problems: Iterable[Problem]) -> GuidanceState:
    """Return the state of a library that was read with those problems."""
    errors = (each for each in problems if each.severity is Severity.ERROR)
    return GuidanceState(library, frozenset(each.position.path for each in errors))
