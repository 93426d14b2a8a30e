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


Whole = Callable[[Sequence[int]], Compiled]
"""Makes a file, given a step for each part; the last one is for all parts that follow."""
Alone = Callable[[Sequence[int], Sequence[int]], Sequence[MeasuredPart]]
"""Measures some parts in a file of their own, given their places in the whole and a step for each."""


def tightened(
    compiled: Whole,
    first: int,
    last: int,
    gauges: Collection[str],
    known: Sequence[int | None] = (),
    apart: Collection[int] = (),
    alone: Alone | None = None,
) -> Tightened:
    """Return the file whose parts are tightened as little as can be, and what is still too long.

    A part goes a step further where it is too long, and where it ends with a few lines on a page of their own. One that
    no step spares such a page stays at the first step at which it fits. The steps that are `known` of the parts were
    found before and are only looked at again. Those whose places are `apart` are tried `alone`: a file of fifty pages
    is not made again for one of them.
    """
    search = _Search(first, last, gauges, frozenset(apart) if alone is not None else frozenset(), known)
    search.try_alone(alone, few=True)
    made = compiled(search.taken or [first])
    if known and (len(known) != len(made.parts) or search.does_not_hold(made)):
        return tightened(compiled, first, last, gauges, (), apart, alone)
    while True:
        search.see(made)
        if not search.goes_on:
            over = {name: lines for part in made.parts for name, lines in part.too_long(gauges).items()}
            return Tightened(made, tuple(search.taken), over)
        search.try_alone(alone)
        made = compiled(search.advance())


class _Search:
    """How far each part was tightened until now, and what was measured at each step."""

    def __init__(
        self, first: int, last: int, gauges: Collection[str], apart: frozenset[int], known: Sequence[int | None]
    ) -> None:
        self.taken = [first if step is None else step for step in known]
        self._first, self._last, self._gauges, self._apart = first, last, gauges, apart
        self._settled = {at: step for at, step in enumerate(known) if step is not None}
        self._seen: list[dict[int, MeasuredPart]] = [{} for _ in known]

    def does_not_hold(self, made: Compiled) -> bool:
        """Whether a part is too long at the step that was known."""
        return any(made.parts[at].too_long(self._gauges) for at in self._settled)

    def see(self, made: Compiled) -> None:
        """Take in what was measured in the whole."""
        if not self.taken:
            self.taken = [self._first] * len(made.parts)
            self._seen = [{} for _ in made.parts]
        for step, part, before in zip(self.taken, made.parts, self._seen, strict=True):
            before[step] = part

    @property
    def goes_on(self) -> bool:
        """Whether a part takes another step."""
        return self._wanted != self.taken

    def advance(self) -> list[int]:
        """Return the steps that the parts take next."""
        self.taken = self._wanted
        return self.taken

    def try_alone(self, alone: Alone | None, *, few: bool = False) -> None:
        """Find the steps of the parts that can be tried alone; where they should be `few`, only if they are."""
        unknown = len(self.taken) - len(self._settled)
        if alone is None or (few and 2 * unknown >= len(self.taken)):
            return
        while moving := [at for at in self._apart if at < len(self.taken) and self._moves(at)]:
            for at in moving:
                self.taken[at] = self._wanted_of(at)
            new = [at for at in moving if self.taken[at] not in self._seen[at]]
            measured = alone(new, [self.taken[at] for at in new]) if new else ()
            for at, part in zip(new, measured, strict=True):
                self._seen[at][self.taken[at]] = part

    def _moves(self, at: int) -> bool:
        return at not in self._settled and (not self._seen[at] or self._wanted_of(at) != self.taken[at])

    @property
    def _wanted(self) -> list[int]:
        return [self._wanted_of(at) for at in range(len(self.taken))]

    def _wanted_of(self, at: int) -> int:
        if at in self._settled or not self._seen[at]:
            return self.taken[at]
        return _next(self.taken[at], self._seen[at], self._last, self._gauges)


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
