"""What falls to an agency, a role or an area: one parting of all clauses for every place that lists them.

Pages, checklists, workbooks and prints show these parts and make none of their own. Together with the rest, which falls
to others, they are all clauses in force, each once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from safon.model.areas import Area, is_apart, is_welsh
from safon.model.clause import Clause
from safon.model.library import ALL, Library
from safon.model.unhashable import no_hash


class Part(StrEnum):
    """How clauses fall to somebody, in the order in which lists show them."""

    ALONE = "alone"
    """They name this one and nobody else."""
    SHARED = "shared"
    """They name it beside others."""
    EVERYONE = "everyone"
    """They speak to every agency, and so to this one."""
    OWN = "own"
    """They are the area’s own lines."""
    NAMED = "named"
    """They are of Wales, and name somebody."""
    UNNAMED = "unnamed"
    """They are of Wales, and name nobody: whoever reads the list has to agree who does them."""
    ELSEWHERE = "elsewhere"
    """They are of another nation, and are no authority in Wales."""


SCORED = (Part.ALONE, Part.SHARED, Part.EVERYONE, Part.OWN, Part.NAMED)
"""The parts that a list counts as its own; the others count apart, each by itself."""


@dataclass(frozen=True, kw_only=True)
class DutyList:
    """All clauses in force, parted by how they fall to one agency, role or area."""

    __hash__ = no_hash

    parts: Mapping[Part, tuple[Clause, ...]]
    """The parts that have clauses, in the order of the parts."""
    rest: tuple[Clause, ...]
    """What falls to others."""

    def part(self, part: Part) -> tuple[Clause, ...]:
        """Return the clauses of one part."""
        return self.parts.get(part, ())

    @property
    def scored(self) -> tuple[Clause, ...]:
        """The clauses that the list counts as its own."""
        return tuple(clause for part, inside in self.parts.items() if part in SCORED for clause in inside)


def list_of_holder(holder: str, library: Library) -> DutyList:
    """Return what falls to an agency or a role."""

    def part(clause: Clause) -> Part | None:
        named = holder in clause.named
        if named or ALL in clause.who:
            if not is_welsh(library.document_of(clause), library):
                return Part.ELSEWHERE
            return Part.EVERYONE if not named else Part.ALONE if len(clause.named) == 1 else Part.SHARED
        return _unnamed(clause, library)

    return _parted({each.id: part(each) for each in library.in_force}, library)


def list_of_area(area: Area, library: Library) -> DutyList:
    """Return what is asked in an area."""
    parts: dict[str, Part | None] = dict.fromkeys((each.id for each in library.in_force), None)
    for part, inside in ((Part.OWN, area.own), (Part.NAMED, area.named), (Part.UNNAMED, area.unnamed)):
        parts.update((each.id, part) for each in inside)
    return _parted(parts, library)


def list_of_wales(library: Library) -> DutyList:
    """Return what is asked in the whole of Wales, and, apart, what is from another nation.

    What an area of Wales asks of itself is in the list of that area.
    """

    def part(clause: Clause) -> Part | None:
        document = library.document_of(clause)
        if not is_welsh(document, library):
            return Part.ELSEWHERE
        return None if is_apart(document, library) else Part.NAMED if clause.who else Part.UNNAMED

    return _parted({each.id: part(each) for each in library.in_force}, library)


def _unnamed(clause: Clause, library: Library) -> Part | None:
    apart = is_apart(library.document_of(clause), library)
    return Part.UNNAMED if not clause.who and not apart else None


def _parted(parts: Mapping[str, Part | None], library: Library) -> DutyList:
    found = {part: tuple(each for each in library.in_force if parts[each.id] is part) for part in Part}
    return DutyList(
        parts={part: inside for part, inside in found.items() if inside},
        rest=tuple(each for each in library.in_force if parts[each.id] is None),
    )
