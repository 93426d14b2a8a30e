"""How local sets stand to the national clauses: what is mapped, and what nobody has mapped, in both directions.

Unmapped says nothing about practice: only that no reading has been written down.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from safon.model.clause import AddsTo, Clause
from safon.model.documents import Document
from safon.model.kinds import Kind
from safon.model.library import Library


@dataclass(frozen=True, kw_only=True)
class Mapping:
    """A local line beside the national clause that it adds to."""

    national: Clause
    local: Clause
    relation: AddsTo


@dataclass(frozen=True, kw_only=True)
class SetCoverage:
    """One local set against all national clauses."""

    about: Document
    """The local set."""
    mapped: tuple[Mapping, ...]
    """In the order of the national clauses."""
    national: tuple[Clause, ...]
    """Every national clause that applies."""
    local: tuple[Clause, ...]
    """Every line of the set that applies."""

    @property
    def without_local(self) -> tuple[Clause, ...]:
        """National clauses that no line of the set adds to."""
        reached = {each.national.id for each in self.mapped}
        return tuple(each for each in self.national if each.id not in reached)

    @property
    def without_national(self) -> tuple[Clause, ...]:
        """Lines of the set that add to no national clause."""
        reached = {each.local.id for each in self.mapped}
        return tuple(each for each in self.local if each.id not in reached)

    @property
    def to_write(self) -> tuple[Clause, ...]:
        """National clauses that an area with this set would still have to write for.

        No line is mapped to them, or of those that are nobody has written down that one reaches all of the clause and
        asks for no less.
        """
        enough = {each.national.id for each in self.mapped if each.relation.closes}
        return tuple(each for each in self.national if each.id not in enough)


def coverage(library: Library) -> Iterator[SetCoverage]:
    """Yield the coverage of each local set. Withdrawn clauses stand outside it."""
    national = tuple(each for each in library.in_force if library.document_of(each).kind is Kind.STANDARD)
    for about in library.of_kind(Kind.LOCAL_SET):
        local = tuple(each for each in library.in_force if _stands_in(about, each, library))
        mapped = tuple(
            Mapping(national=clause, local=line, relation=relation)
            for clause in national
            for line in library.local_lines_for(clause.id)
            for relation in line.adds_to
            if relation.to == clause.id and line in local
        )
        yield SetCoverage(about=about, mapped=mapped, national=national, local=local)


def _stands_in(about: Document, clause: Clause, library: Library) -> bool:
    document = library.document_of(clause)
    return document.kind is Kind.LOCAL_STANDARD and document.folder == about.folder
