"""Each part of a print is tightened for itself, and no further than it has to be."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from safon.print.tightening import TIGHTEST, Compiled, MeasuredPart, tightened

GAUGES = ("a", "b")
Lines = dict[int, tuple[bool, float]]
"""For each step whether a part is thin, and by how many lines it is too long."""
FINE: Lines = dict.fromkeys(range(4), (False, 0.0))


def _tightened(
    *parts: Lines, first: int = 0, known: Sequence[int | None] = ()
) -> tuple[list[int], dict[str, float], list[list[int]]]:
    asked: list[list[int]] = []

    def compiled(steps: Sequence[int]) -> Compiled:
        whole = [*steps, *[steps[-1]] * (len(parts) - len(steps))]
        asked.append(whole)
        told = (
            MeasuredPart(part[step][0], {name: part[step][1]})
            for part, step, name in zip(parts, whole, GAUGES, strict=False)
        )
        return Compiled(pdf=b"", pages=1, parts=tuple(told))

    found = tightened(compiled, first, TIGHTEST, GAUGES, known)
    assert list(found.steps) == asked[-1][: len(found.steps)]
    return asked[-1], dict(found.over), asked


def test_what_fits_is_made_once() -> None:
    assert _tightened(FINE, FINE) == ([0, 0], {}, [[0, 0]])


@pytest.mark.parametrize(
    ("part", "step"),
    [
        ({0: (False, 4.0), 1: (False, 0.0)}, 1),
        ({0: (True, 0.0), 1: (True, 0.0), 2: (False, 0.0)}, 2),
        ({0: (False, 90.0), 2: (False, 0.0)}, 2),
        ({0: (False, 3.0), 1: (True, 0.0), 2: (True, 0.0), 3: (True, 0.0)}, 1),
        ({0: (True, 0.0), 1: (True, 0.0), 2: (True, 0.0), 3: (True, 0.0)}, 0),
    ],
)
def test_one_part_is_tightened_and_the_other_stays_as_it_is(part: Lines, step: int) -> None:
    steps, over, _ = _tightened(part, FINE)
    assert (steps, over) == ([step, 0], {})


def test_what_no_step_makes_short_enough_is_told() -> None:
    long = {step: (False, 9.0 - step) for step in range(4)}
    assert _tightened(long, FINE)[:2] == ([3, 0], {"a": 6.0})


def test_a_step_that_is_known_is_only_looked_at_again() -> None:
    long: Lines = {0: (False, 4.0), 1: (False, 2.0), 2: (False, 0.0)}
    assert _tightened(long, FINE, known=(2, 0)) == ([2, 0], {}, [[2, 0]])
    assert _tightened(long, FINE, known=(2, None)) == ([2, 0], {}, [[2, 0]])
    assert _tightened(FINE, long, known=(0, None))[0] == [0, 2]


@pytest.mark.parametrize("known", [(1, 0), (2, 0, 0), (2,)])
def test_a_step_that_does_not_hold_or_fit_the_file_is_found_anew(known: tuple[int, ...]) -> None:
    long: Lines = {0: (False, 4.0), 1: (False, 2.0), 2: (False, 0.0)}
    steps, over, asked = _tightened(long, FINE, known=known)
    assert (steps, over, asked[-1]) == ([2, 0], {}, [2, 0])


def test_parts_are_tried_alone_and_the_whole_is_made_of_what_they_took() -> None:
    long: Lines = {0: (False, 4.0), 1: (False, 2.0), 2: (False, 0.0)}
    parts, made, tried = (long, FINE, long), [], []

    def measured(at: int, step: int) -> MeasuredPart:
        return MeasuredPart(parts[at][step][0], {f"{at}": parts[at][step][1]})

    def compiled(steps: Sequence[int]) -> Compiled:
        whole = [*steps, *[steps[-1]] * (len(parts) - len(steps))]
        made.append(whole)
        return Compiled(pdf=b"", pages=3, parts=tuple(measured(at, step) for at, step in enumerate(whole)))

    def alone(places: Sequence[int], steps: Sequence[int]) -> list[MeasuredPart]:
        tried.append((list(places), list(steps)))
        return [measured(at, step) for at, step in zip(places, steps, strict=True)]

    def found(known: Sequence[int | None], apart: Sequence[int]) -> tuple[int, ...]:
        made.clear()
        tried.clear()
        return tightened(compiled, 0, TIGHTEST, ("0", "1", "2"), known, apart, alone).steps

    assert found((), (0, 1, 2)) == (2, 0, 2)
    assert (made, tried) == ([[0, 0, 0], [2, 0, 2]], [([0, 2], [1, 1]), ([0, 2], [2, 2])])
    assert found((2, 0, None), (0, 1, 2)) == (2, 0, 2)
    assert (made, tried) == ([[2, 0, 2]], [([2], [0]), ([2], [1]), ([2], [2])])
    assert found((), (1,)) == (2, 0, 2)
    assert (len(made), tried) == (3, [])
    assert found((1, 0, None), (2,)) == (2, 0, 2)  # one that was known does not hold
