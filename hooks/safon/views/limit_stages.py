"""The limits within a timescale, each with a name: what has to happen first, then, or instead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from safon.model.clause import Clause
from safon.model.timescale import Timescale, Timing


@dataclass(frozen=True)
class LimitStage:
    """One of the limits within a timescale."""

    key: str
    """Its clause, the place of its timescale there, and which stage it is: `18.4 1 then-1`."""
    name: str
    """`limit`, `then-1`, `sooner`, `fallback` or `or`."""
    timing: Timing


def stages(clause: Clause, place: int, timescale: Timescale) -> Iterator[LimitStage]:
    """Yield the limits of a timescale that stands in `place` of its clause, with a name for each."""
    named = [("limit", timescale.timing), *((f"then-{at}", each) for at, each in enumerate(timescale.then, start=1))]
    named += [("sooner", timescale.sooner)] if timescale.sooner is not None else []
    named += [("fallback", timescale.fallback)] if timescale.fallback is not None else []
    named += [("or", timescale.either)] if timescale.either is not None else []
    return (LimitStage(f"{clause.id} {place} {name}", name, timing) for name, timing in named)
