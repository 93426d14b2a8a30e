"""What is known of clauses that do not agree with each other, and whether it still holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import combinations, product

from safon.check.rule import rule
from safon.model.clause import Clause
from safon.model.library import Library
from safon.model.position import Position
from safon.model.problem import Finding, Severity
from safon.model.timescale import NOT_STATED, Limit, Timescale, Timing, Unit
from safon.model.vocabulary import EditorNote

_TWO = 2
_DAYS = frozenset({Unit.DAY, Unit.WORKING_DAY, Unit.CALENDAR_DAY})


@rule("difference-between-clauses", "An editor's note on what differs is about two clauses or more that are in force.")
def difference_between_clauses(library: Library) -> Iterator[Finding]:
    for note, clauses, position in _noted(library):
        if len(clauses) < _TWO:
            message = f"{note.id} says that clauses differ, and is about {len(clauses)} of those in force."
            yield Finding(position, message, "Name each of them under about, or leave differs out.", len("differs"))


@rule("difference-still-there", "Clauses that are noted as different still differ.", Severity.WARNING)
def difference_still_there(library: Library) -> Iterator[Finding]:
    for note, clauses, position in _noted(library):
        if len(clauses) >= _TWO and all(_agree(one, other) for one, other in combinations(clauses, _TWO)):
            names = " and ".join(each.id for each in clauses)
            message = f"{note.id} says that {names} differ, and they now have the same time limits."
            yield Finding(position, message, "If they agree in all else too, leave differs out.", len("differs"))


@rule(
    "same-limit-in-same-days",
    "Two clauses of one body that count as many days from one event count the same kind, or are noted as different.",
    Severity.WARNING,
)
def same_limit_in_same_days(library: Library) -> Iterator[Finding]:
    alike: dict[_Alike, list[tuple[Clause, Timescale]]] = defaultdict(list)
    for clause in library.in_force:
        for each in clause.timescales if clause.repeats is None else ():
            if (key := _counted(clause, each.timing, library)) is not None:
                alike[key].append((clause, each))
    for found in alike.values():
        for one, other, second in _in_other_days(found):
            if not any(other.id in each.others for each in library.differences_of(one)):
                yield _unnoted(one, other, second)


def _in_other_days(found: list[tuple[Clause, Timescale]]) -> Iterator[tuple[Clause, Clause, Timescale]]:
    """Yield the pairs of clauses, in their order, that count another kind of day, with the limit of the second.

    Where all count the same kind, none is held to any other.
    """
    by_unit: dict[Unit | None, list[int]] = defaultdict(list)
    for at, (_, limit) in enumerate(found):
        by_unit[_unit(limit)].append(at)
    crossed = (pair for some, others in combinations(by_unit.values(), _TWO) for pair in product(some, others))
    for first, second in sorted((min(pair), max(pair)) for pair in crossed):
        (one, _), (other, limit) = found[first], found[second]
        if one is not other:
            yield one, other, limit


_Alike = tuple[str, str, Decimal]
"""The folder of whose clause it is, the event that its limit counts from, and how many days."""


def _counted(clause: Clause, timing: Timing, library: Library) -> _Alike | None:
    amount = timing.amount
    if timing.limit is not Limit.WITHIN or amount is None or amount.unit not in _DAYS:
        return None
    if timing.event is None or timing.event == NOT_STATED:
        return None
    return library.document_of(clause).folder, timing.event, amount.number


def _unit(timescale: Timescale) -> Unit | None:
    return timescale.timing.amount.unit if timescale.timing.amount is not None else None


def _noted(library: Library) -> Iterator[tuple[EditorNote, tuple[Clause, ...], Position]]:
    for listed in library.vocabulary.lists.get(EditorNote, {}).values():
        note = listed.entry
        if isinstance(note, EditorNote) and note.differs is not None:
            found = (library.clauses.get(each) for each in note.about)
            alive = tuple(each for each in found if each is not None and each.withdrawn is None)
            yield note, alive, listed.source_map.at("differs")


def _agree(one: Clause, other: Clause) -> bool:
    """Return whether two clauses have limits, the same ones. Of what is said in words alone nobody can tell here."""
    return bool(one.timescales) and _bare(one) == _bare(other)


def _bare(clause: Clause) -> list[Timescale]:
    nowhere = Position("")
    return [replace(each, position=nowhere, condition=None, owner=None) for each in clause.timescales]


def _unnoted(one: Clause, other: Clause, limit: Timescale) -> Finding:
    message = f"{other.id} counts as many days as {one.id} from the same event, and another kind of day."
    hint = "If both ask for one thing, say so in standards/vocabulary/editor-notes.yml, with differs. If not, leave it."
    return Finding(limit.position, message, hint)
