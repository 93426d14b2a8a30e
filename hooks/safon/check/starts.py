"""A limit says from when it runs; a duty says whose it is."""

from __future__ import annotations

from collections.abc import Iterator

from safon.check.rule import rule
from safon.model.clause import ClauseClass
from safon.model.library import Library
from safon.model.problem import Finding, Severity
from safon.model.timescale import MOMENTS, NOT_STATED, Limit, Timing


@rule(
    "limit-has-start",
    "A time limit says from when it runs; where the source does not say, it says not stated.",
    Severity.WARNING,
    afterwards=True,
    cy="Mae terfyn amser yn dweud o ba bryd y mae’n rhedeg; lle nad yw’r ffynhonnell yn dweud, ysgrifennir not stated.",
)
def limit_has_start(library: Library) -> Iterator[Finding]:
    for clause in library.in_force:
        for timescale in clause.timescales:
            alone = (
                each for each in timescale.timings() if each not in timescale.then
            )  # A later stage starts where one ends.
            open_ = next((each for each in alone if _without_start(each)), None)
            if open_ is not None and open_.amount is not None:
                told = open_.amount
                message = f"{clause.id} gives {told}, and does not say of what."
                hint = f"Write {told} of, then the event that starts it, or {NOT_STATED} if the source names none."
                yield Finding(timescale.position, message, hint)


def _without_start(timing: Timing) -> bool:
    amount = timing.amount
    counted = timing.limit is Limit.WITHIN and amount is not None and amount.unit not in MOMENTS
    return counted and timing.event is None and timing.times is None


@rule(
    "duty-has-owner",
    "A must-do names who has the duty. Where the source does not, it is kept and shown as open.",
    Severity.NOTE,
    cy="Mae peth y mae’n rhaid ei wneud yn enwi pwy sydd â’r ddyletswydd. Lle nad yw’r ffynhonnell yn gwneud hynny, "
    "fe’i cedwir a’i ddangos yn agored.",
    waivable=True,
)
def duty_has_owner(library: Library) -> Iterator[Finding]:
    for clause in library.in_force:
        if clause.kind is ClauseClass.MUST_DO and clause.nobody_named and clause.repeats is None:
            message = f"{clause.id} says what must be done, and not by whom."
            hint = "Add a line Who: with an agency or a role, if the source says so; leave it as it is if not."
            place = clause.positions.en
            yield Finding(place, message, hint, len(clause.id) + 4, place=clause.id, said=clause.words.en.text)
