"""A journey drawn downwards: its events on a line, and below each the limits that start there, on a scale of time.

All lengths are in the units of the drawing, which is as wide as a phone; a larger screen enlarges it. The scale is
logarithmic, because an hour and a year have to stand on it together.
"""

from __future__ import annotations

import math
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from safon.context import Context
from safon.model.durations import WORKING, hours
from safon.model.timescale import Limit, Relation, Timing, Unit, days_open
from safon.model.vocabulary import Journey
from safon.views.timescale_rows import LimitRow, event_title, starts_unstated
from safon.views.timescale_text import timing_words

WIDTH = 360
_SPINE, _START, _END = 12, 30, 350
"""Where the line of events, and the scale of time, stand."""
_LONGEST = math.log(3 * 365 * 24)
"""Three years, the end of the scale."""
_TOP, _LINE, _LIMIT, _GAP = 34, 18, 40, 16
_LETTERS, _ROOM = 40, 50
"""How many letters of a title, and of the words above a bar, have room beside the line of events."""
_EVERY = (Limit.EVERY, Limit.AT_LEAST_EVERY, Limit.AT_MOST_EVERY)


@dataclass(frozen=True, kw_only=True)
class Mark:
    """One limit as it is drawn."""

    y: int
    """Where its words stand; its bar is below them."""
    x: int
    """Where it ends."""
    shape: str
    """`within`, `before`, `every` or `moment`."""
    clause: str
    href: str
    words: str
    """What stands above its bar."""
    told: str
    """What is read out: the clause and the whole limit."""
    again: tuple[int, ...] = ()
    """Where it falls due once more."""
    open_to: int = 0
    """Where it would end if its days were working days, where the source leaves that open; otherwise nothing."""


@dataclass(frozen=True, kw_only=True)
class Stop:
    """An event on the line."""

    y: int
    lines: tuple[str, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, kw_only=True)
class Timeline:
    """A drawing."""

    id: str
    title: str
    height: int
    ticks: tuple[tuple[int, str], ...]
    stops: tuple[Stop, ...]


def timeline(journey: Journey, rows: Iterable[LimitRow], context: Context) -> Timeline:
    """Return the drawing of a journey with the limits of `rows`, whichever of their stages start on it."""
    known, y = tuple(rows), _TOP
    stops: list[Stop] = []
    for title, starting in _stops(journey, known, context):
        lines = tuple(textwrap.wrap(title, _LETTERS))
        marks: list[Mark] = []
        below = y + _LINE * len(lines)
        for row, timing in starting:
            marks.append(_mark(row, timing, below, context))
            below += _LIMIT
        stops.append(Stop(y=y, lines=lines, marks=tuple(marks)))
        y = below + _GAP
    ticks = tuple((_at(1.0 * length), context.counted(f"unit.{unit}", 1)) for unit, length in _TICKS)
    return Timeline(id=journey.id, title=journey.title[context.language], height=y, ticks=ticks, stops=tuple(stops))


def _stops(journey: Journey, rows: tuple[LimitRow, ...], context: Context) -> Iterator[tuple[str, tuple[_Start, ...]]]:
    """Yield each event with the stages that start there, and those whose start is left open, last or after an event."""
    unstated = [each for each in rows if starts_unstated(journey, each.clause, each.timescale)]
    for event in journey.events:
        here = [each for each in unstated if journey.after_which(each.clause.id) == event]
        yield event_title(event, context), (*_starting(event, rows), *((each, each.timescale.timing) for each in here))
    last = [each for each in unstated if journey.after_which(each.clause.id) is None]
    if last:
        yield context.label("timescales.open.title"), tuple((each, each.timescale.timing) for each in last)


_TICKS = ((Unit.HOUR, 1), (Unit.DAY, 24), (Unit.WEEK, 168), (Unit.MONTH, 730), (Unit.YEAR, 8760))


_Start = tuple[LimitRow, Timing]
"""A limit, and the stage of it that starts somewhere."""


def _starting(event: str, rows: tuple[LimitRow, ...]) -> Iterator[_Start]:
    """Yield the stages that start with an event; one without a start of its own starts with the first stage's."""
    for row in rows:
        for timing in row.timescale.timings():
            start = timing.event or row.timescale.timing.event
            if start == event:
                yield row, timing


def _at(length: float) -> int:
    """Return where a length of so many hours ends on the scale."""
    share = min(max(math.log(max(length, 1)) / _LONGEST, 0), 1)
    return round(_START + share * (_END - _START))


def _mark(row: LimitRow, timing: Timing, y: int, context: Context) -> Mark:
    length = hours(timing.amount)
    shape = _shape(timing, length)
    words, told = _words(row, timing, context, whole=shape == "before")
    return Mark(
        y=y,
        x=_START if length is None else _at(length),
        shape=shape,
        clause=row.clause.id,
        href=row.href,
        words=textwrap.shorten(words, _ROOM, placeholder=" …"),
        told=f"{row.clause.id}: {told}",
        again=tuple(_at((length or 0) * times) for times in (2, 3, 4)) if shape == "every" else (),
        open_to=_at(length * WORKING / 24) if length is not None and days_open(timing) else 0,
    )


def _words(row: LimitRow, timing: Timing, context: Context, *, whole: bool) -> tuple[str, str]:
    """Return what stands above a bar, and all that is said of it."""
    if timing == row.timescale.timing:
        told = row.words.whole
        limit, trigger = timing_words(timing, context)
        return (f"{limit} {trigger}" if whole else row.words.limit), told
    limit, trigger = timing_words(timing, context)
    key = "then"
    if timing == row.timescale.sooner:
        key = "sooner"
    if timing == row.timescale.fallback:
        key = "fallback"
    if timing == row.timescale.either:
        key = "or"
    short = context.label(f"time.{key}", phrase=limit)
    return short, context.label(f"time.{key}", phrase=f"{limit} {trigger}".strip())


def _shape(timing: Timing, length: float | None) -> str:
    if timing.limit in _EVERY:
        return "every"
    if timing.limit is Limit.BEFORE or timing.relation is Relation.BEFORE:
        return "before"
    return "within" if length is not None else "moment"
