"""A local line that is called stronger asks for no less than the national clause."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from safon.check.rule import rule
from safon.model.clause import AddsTo, Clause, Relationship, Strength
from safon.model.library import Library
from safon.model.problem import Finding, Severity
from safon.model.timescale import Limit, Timing, Unit

_AT_LEAST = (Relationship.STRONGER, Relationship.MEETS)
_HOURS = {
    Unit.HOUR: Decimal(1),
    Unit.DAY: Decimal(24),
    Unit.WORKING_DAY: Decimal(24),
    Unit.CALENDAR_DAY: Decimal(24),
    Unit.WEEK: Decimal(168),
    Unit.FORTNIGHT: Decimal(336),
    Unit.MONTH: Decimal(720),
    Unit.CALENDAR_MONTH: Decimal(720),
    Unit.YEAR: Decimal(8760),
}
"""How long each unit is at the least: a month of 30 days, a working day with no weekend in it."""
_SHORTER_IS_STRONGER = frozenset({Limit.WITHIN, Limit.EVERY, Limit.AT_LEAST_EVERY})
_ORDER = tuple(Strength)


@rule(
    "stronger-asks-for-more",
    "A local line that is called stronger, or said to meet another, gives no longer limit and no weaker verb.",
    Severity.WARNING,
    cy="Nid yw llinell leol y dywedir ei bod yn gryfach na chymal cenedlaethol, neu’n ei fodloni, yn rhoi terfyn "
    "hwy na berf wannach.",
    waivable=True,
)
def stronger_asks_for_more(library: Library) -> Iterator[Finding]:
    for clause in library.in_force:
        for relation in clause.adds_to:
            national = library.clauses.get(relation.to)
            if national is not None and relation.relationship in _AT_LEAST:
                yield from _weaker(clause, national, relation)


def _weaker(clause: Clause, national: Clause, relation: AddsTo) -> Iterator[Finding]:
    said = f"{relation.relationship} than" if relation.relationship is Relationship.STRONGER else "said to meet"
    ours, theirs = _shortest(clause), _shortest(national)
    hint = "Write weaker, or different trigger, if that is what it is; or mend the limit."
    if ours is not None and theirs is not None and _hours(ours) > _hours(theirs):
        told = f"it gives {ours.amount}, and {national.id} gives {theirs.amount}"
    elif _bound(clause) > _bound(national):
        told = f'it says "{clause.strength}", and {national.id} says "{national.strength}"'
        hint = "Write weaker, if that is what it is; or mend the verb."
    else:
        return
    message = f"{clause.id} is {said} {national.id}, and asks for less: {told}."
    yield Finding(relation.position, message, hint, place=clause.id, said=clause.words.en.text)


def _bound(clause: Clause) -> int:
    """Return how strongly a clause binds, 0 the strongest; one without a verb as strongly as any: nobody can tell."""
    return 0 if clause.strength is Strength.NONE else _ORDER.index(clause.strength)


def _shortest(clause: Clause) -> Timing | None:
    limits = (each.timing for each in clause.timescales if each.timing.limit in _SHORTER_IS_STRONGER)
    return min(
        (each for each in limits if each.amount is not None and each.amount.unit in _HOURS), key=_hours, default=None
    )


def _hours(timing: Timing) -> Decimal:
    amount = timing.amount
    return amount.number * _HOURS[amount.unit] if amount is not None else Decimal(0)
