"""`Within` and its companions below a clause → timescales."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from safon.model.problem import Finding, Problem
from safon.model.timescale import Limit, Timescale, Timing
from safon.read import rules
from safon.read.body import RawLine
from safon.read.known_names import ListNames
from safon.read.timings import read_end, read_timing, sound

Companion = Callable[[Timescale, RawLine], Timescale | Finding]


def read_timescales(
    lines: list[RawLine], problems: list[Problem], events: ListNames | None = None
) -> tuple[Timescale, ...]:
    """Return the timescales that sub-lines state, adding what is wrong to `problems`.

    A companion belongs to the last `Within` above it. `events` are those that a hint may offer.
    """
    found: list[Timescale] = []
    unread: list[int] = []
    for line in lines:
        if line.key == "Within":
            timing = read_timing(line.value, line.value_position, events)
            if isinstance(timing, Finding):
                problems.append(timing.breaks(rules.TIMESCALE_READABLE))
                unread.append(len(found))
                timing = _STAND_IN
            found.append(Timescale(timing=timing, position=line.value_position))
        elif line.key in TIMESCALE_LINES:
            _companion(line, found, problems, events)
    return tuple(each for at, each in enumerate(found) if at not in unread)


_STAND_IN = Timing(limit=Limit.EVERY)
"""For a limit that could not be read, so that its companions are read all the same."""


def _companion(line: RawLine, found: list[Timescale], problems: list[Problem], events: ListNames | None) -> None:
    if not found:
        message = f"{line.key} belongs to a timescale, but there is no Within above it."
        hint = "Write the limit first: - Within: 24 hours of child-goes-missing"
        problems.append(Finding(line.position, message, hint, len(line.key)).breaks(rules.TIMESCALE_READABLE))
        return
    read = _timed(found[-1], line, events) if line.key in _TIMED else _COMPANIONS[line.key](found[-1], line)
    if isinstance(read, Timescale):
        found[-1] = read
    else:
        problems.append(read.breaks(rules.TIMESCALE_READABLE))


def _misfit(line: RawLine, message: str, hint: str) -> Finding:
    told = f'"{line.value}" {message}' if line.value else f"Nothing follows {line.key}."
    return Finding(line.value_position, told, hint, len(line.value) or 1)


def _softened(field: str, key: str) -> Companion:
    """Return a companion that says yes or is left out."""

    def read(timescale: Timescale, line: RawLine) -> Timescale | Finding:
        if line.value != "yes":
            return _misfit(line, "is not an answer here.", f"Write {key}: yes, or leave the line out.")
        return dataclasses.replace(timescale, **{field: True})  # type: ignore[arg-type]  # one of its bool fields

    return read


def _until(timescale: Timescale, line: RawLine) -> Timescale | Finding:
    event, age = read_end(line.value)
    if event is None and age is None:
        hint = 'Write an id of vocabulary/events.yml, or "25 years of age".'
        return _misfit(line, "is neither an event nor an age.", hint)
    last = timescale.then[-1] if timescale.then else timescale.timing
    ended = sound(dataclasses.replace(last, until=event, until_age=age), line.value, line.value_position)
    if isinstance(ended, Finding):
        return ended
    if timescale.then:
        return dataclasses.replace(timescale, then=(*timescale.then[:-1], ended))
    return dataclasses.replace(timescale, timing=ended)


def _named(field: str, lists: str) -> Companion:
    """Return a companion whose value is one id of one of the `lists`."""

    def read(timescale: Timescale, line: RawLine) -> Timescale | Finding:
        if not line.value or " " in line.value:
            return _misfit(line, "is not an id.", f"Write one id of {lists}: lower case, digits and hyphens.")
        return dataclasses.replace(timescale, **{field: line.value})  # type: ignore[arg-type]  # one of its str fields

    return read


def _timed(timescale: Timescale, line: RawLine, events: ListNames | None) -> Timescale | Finding:
    """Return the timescale with a limit of its companion's own."""
    timing = read_timing(line.value, line.value_position, events)
    return _TIMED[line.key](timescale, timing) if isinstance(timing, Timing) else timing


_TIMED: dict[str, Callable[[Timescale, Timing], Timescale]] = {
    "If not": lambda timescale, timing: dataclasses.replace(timescale, fallback=timing),
    "Then": lambda timescale, timing: dataclasses.replace(timescale, then=(*timescale.then, timing)),
    "Whichever sooner": lambda timescale, timing: dataclasses.replace(timescale, sooner=timing),
    "Or": lambda timescale, timing: dataclasses.replace(timescale, either=timing),
}

_COMPANIONS: dict[str, Companion] = {
    "For": _named("condition", "vocabulary/conditions.yml"),
    "Except": _named("exception", "vocabulary/conditions.yml"),
    "Owner": _named("owner", "vocabulary/agencies.yml or roles.yml"),
    "Usually": _softened("usually", "Usually"),
    "Often": _softened("often", "Often"),
    "Until": _until,
}

TIMESCALE_LINES = ("Within", *_COMPANIONS, *_TIMED)
"""The sub-lines that state a timescale."""
