"""How far each part of a print is tightened: a part for itself, so that one that runs over costs the others nothing.

A part begins on a page of its own, so what is measured of it depends on its own step alone.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypedDict

TIGHTEST = 3
"""The last step of tightening. The templates say what each step is; none sets text under 10.5 points."""
LARGE = 1
"""The last step of large print, which has as many pages as it takes."""
_TWO_STEPS = 60
"""By how many lines a text has to be too long, so that one step of tightening can never be enough."""


class Told(TypedDict, total=False):
    """What one gauge of a template tells: how far a part runs over, or how a part ends, or how many pages there are."""

    name: str
    over: float
    thin: bool
    pages: int


@dataclass(frozen=True)
class MeasuredPart:
    """What was measured of a part."""

    thin: bool
    """Whether it ends with a few lines on a page of their own."""
    over: Mapping[str, float]
    """By how many lines what is measured in it is too long, by the name of its gauge."""

    def too_long(self, gauges: Collection[str]) -> dict[str, float]:
        """Return what of `gauges` is too long in it."""
        return {name: lines for name, lines in self.over.items() if name in gauges and lines > 0}


@dataclass(frozen=True)
class Compiled:
    """A file, and what was measured in it."""

    pdf: bytes
    pages: int
    parts: tuple[MeasuredPart, ...]


def measured_parts(told: Iterable[Told]) -> tuple[MeasuredPart, ...]:
    """Return what the gauges of a file tell, in their order: those of a part stand before the mark of its end."""
    found: list[MeasuredPart] = []
    over: dict[str, float] = {}
    for each in told:
        if "over" in each:
            over[each["name"]] = float(each["over"])
        if "thin" in each:
            found.append(MeasuredPart(bool(each["thin"]), over))
            over = {}
    return tuple(found)


@dataclass(frozen=True)
class Tightened:
    """A file whose parts are tightened as little as can be."""

    made: Compiled
    """The file."""
    steps: tuple[int, ...]
    """The step that each of its parts takes."""
    over: Mapping[str, float]
    """By how many lines what does not fit at any step is too long, by the name of its gauge."""


def tightened(
    compiled: Callable[[Sequence[int]], Compiled],
    first: int,
    last: int,
    gauges: Collection[str],
    known: Sequence[int | None] = (),
) -> Tightened:
    """Return the file whose parts are tightened as little as can be, and what is still too long.

    A part goes a step further where it is too long, and where it ends with a few lines on a page of their own. One that
    no step spares such a page stays at the first step at which it fits. `compiled` makes a file, given a step for each.
    The steps that are `known` of the parts were found before and are only looked at again.
    """
    made = compiled([first if step is None else step for step in known] or [first])
    settled = {at: step for at, step in enumerate(known) if step is not None}
    if known and (len(known) != len(made.parts) or any(made.parts[at].too_long(gauges) for at in settled)):
        return tightened(compiled, first, last, gauges)
    taken = [settled.get(at, first) for at in range(len(made.parts))]
    seen: list[dict[int, MeasuredPart]] = [{} for _ in made.parts]
    while True:
        for step, part, before in zip(taken, made.parts, seen, strict=True):
            before[step] = part
        wanted = [step if at in settled else _next(step, seen[at], last, gauges) for at, step in enumerate(taken)]
        if wanted == taken:
            over = {name: lines for part in made.parts for name, lines in part.too_long(gauges).items()}
            return Tightened(made, tuple(taken), over)
        taken = wanted
        made = compiled(taken)


def _next(step: int, known: Mapping[int, MeasuredPart], last: int, gauges: Collection[str]) -> int:
    """Return the step that a part takes next; the same where it is settled."""
    over = known[step].too_long(gauges)
    fitting = {at: part for at, part in known.items() if not part.too_long(gauges)}
    best = min(fitting, key=lambda at: (fitting[at].thin, at), default=None)
    if best is not None and not fitting[best].thin:
        return best
    further = max(known) + (2 if max(known) + 2 <= last and max(over.values(), default=0) > _TWO_STEPS else 1)
    if further <= last:
        return further
    return step if best is None else best
