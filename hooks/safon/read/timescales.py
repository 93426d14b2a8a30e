"""`Within` and its companions below a clause → timescales."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from safon.model.problem import Finding, Problem
from safon.model.timescale import Timescale, Timing
from safon.read import rules
from safon.read.body import RawLine
from safon.read.timings import read_end, read_timing

Companion = Callable[[Timescale, RawLine], Timescale | Finding]


def read_timescales(lines: list[RawLine], problems: list[Problem]) -> tuple[Timescale, ...]:
    """Return the timescales that sub-lines state, adding what is wrong to `problems`.

    A companion belongs to the last `Within` above it.
    """
    found: list[Timescale] = []
    for line in lines:
        if line.key == "Within":
            timing = read_timing(line.value, line.value_position)
            if isinstance(timing, Timing):
                found.append(Timescale(timing=timing, position=line.value_position))
            else:
                problems.append(timing.breaks(rules.TIMESCALE_READABLE))
        elif line.key in _COMPANIONS:
            _companion(line, found, problems, unread="Within" in {each.key for each in lines})
    return tuple(found)


def _companion(line: RawLine, found: list[Timescale], problems: list[Problem], *, unread: bool) -> None:
    if found:
        read = _COMPANIONS[line.key](found[-1], line)
        if isinstance(read, Timescale):
            found[-1] = read
        else:
            problems.append(read.breaks(rules.TIMESCALE_READABLE))
    elif not unread:
        message = f"{line.key} belongs to a timescale, but there is no Within above it."
        hint = "Write the limit first: - Within: 24 hours of child-goes-missing"
        problems.append(Finding(line.position, message, hint, len(line.key)).breaks(rules.TIMESCALE_READABLE))


def _usually(timescale: Timescale, line: RawLine) -> Timescale | Finding:
    if line.value != "yes":
        return Finding(
            line.value_position,
            f'"{line.value}" is not an answer here.',
            "Write Usually: yes, or leave the line out.",
            len(line.value) or 1,
        )
    return dataclasses.replace(timescale, usually=True)


def _until(timescale: Timescale, line: RawLine) -> Timescale | Finding:
    event, age = read_end(line.value)
    if event is None and age is None:
        return Finding(
            line.value_position,
            f'"{line.value}" is neither an event nor an age.',
            'Write an id of vocabulary/events.yml, or "25 years of age".',
            len(line.value) or 1,
        )
    last = timescale.then[-1] if timescale.then else timescale.timing
    ended = dataclasses.replace(last, until=event, until_age=age)
    if timescale.then:
        return dataclasses.replace(timescale, then=(*timescale.then[:-1], ended))
    return dataclasses.replace(timescale, timing=ended)


def _named(field: str) -> Companion:
    """Return a companion whose value is one id."""

    def read(timescale: Timescale, line: RawLine) -> Timescale | Finding:
        if not line.value or " " in line.value:
            return Finding(
                line.value_position,
                f'"{line.value}" is not an id.',
                "Write one id: lower case, digits and hyphens.",
                len(line.value) or 1,
            )
        return dataclasses.replace(timescale, **{field: line.value})  # type: ignore[arg-type]  # one of its str fields

    return read


def _timed(add: Callable[[Timescale, Timing], Timescale]) -> Companion:
    """Return a companion whose value is a limit."""

    def read(timescale: Timescale, line: RawLine) -> Timescale | Finding:
        timing = read_timing(line.value, line.value_position)
        return add(timescale, timing) if isinstance(timing, Timing) else timing

    return read


_COMPANIONS: dict[str, Companion] = {
    "For": _named("condition"),
    "Except": _named("exception"),
    "Owner": _named("owner"),
    "Usually": _usually,
    "Until": _until,
    "If not": _timed(lambda timescale, timing: dataclasses.replace(timescale, fallback=timing)),
    "Then": _timed(lambda timescale, timing: dataclasses.replace(timescale, then=(*timescale.then, timing))),
    "Whichever sooner": _timed(lambda timescale, timing: dataclasses.replace(timescale, sooner=timing)),
}

TIMESCALE_LINES = ("Within", *_COMPANIONS)
"""The sub-lines that state a timescale."""
