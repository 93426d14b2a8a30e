"""The strip at the top of a standard: what has to happen now, within a day, within three, later, and again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from safon.clock.count import REPEATS
from safon.context import Context
from safon.model.documents import Document
from safon.model.durations import hours
from safon.model.timescale import Limit, Relation, Timing
from safon.urls import address_of, anchored, clock_page, href
from safon.views.clock_limits import ClockLimit, clock_groups, limit_words

_DAY, _THREE_DAYS = 24.0, 72.0
_AT_ONCE = frozenset({Limit.AT, Limit.BEFORE, Limit.BY})
_ORDER = ("now", "day", "three-days", "later", "every")


@dataclass(frozen=True, kw_only=True)
class StripLimit:
    """One limit on the strip."""

    clause: str
    anchor: str
    """The id of the element of its clause, on the same page."""
    words: str
    clock: str
    """The way to it on the clock."""


@dataclass(frozen=True, kw_only=True)
class StripLine:
    """All limits of one length."""

    name: str
    limits: tuple[StripLimit, ...]


def strip_of(document: Document, context: Context) -> tuple[StripLine, ...]:
    """Return the lines of a document that have a limit, the shortest first."""
    by_line: dict[str, list[StripLimit]] = {each: [] for each in _ORDER}
    for limit, group in _own(document, context):
        by_line[_line(limit.timing)].append(
            StripLimit(
                clause=limit.clause.id,
                anchor=limit.clause.anchor,
                words=limit_words(limit, context),
                clock=href(address_of(document), anchored(clock_page(group), limit.anchor)),
            )
        )
    return tuple(
        StripLine(name=context.label(f"the-clock.strip.{name}"), limits=tuple(found))
        for name, found in by_line.items()
        if found
    )


def clock_way(clause_id: str, address: str, context: Context) -> str:
    """Return the way from a page to the first limit of a clause on the clock; empty where it has none."""
    found = _homes(context).get(clause_id)
    return href(address, found) if found is not None else ""


def _homes(context: Context) -> dict[str, str]:
    def homes() -> dict[str, str]:
        found: dict[str, str] = {}
        for group in clock_groups(context):
            for limit in group.limits:
                found.setdefault(limit.clause.id, anchored(clock_page(group.id), limit.anchor))
        return found

    return context.keep("clauses on the clock", homes)


def _own(document: Document, context: Context) -> Iterator[tuple[ClockLimit, str]]:
    """Yield the limits of a document in the order of its clauses, each with the first group that holds it."""
    wanted = {clause.id: place for place, clause in enumerate(document.clauses)}
    found: dict[str, tuple[ClockLimit, str]] = {}
    for group in clock_groups(context):
        for limit in group.limits:
            if limit.clause.id in wanted:
                found.setdefault(limit.key, (limit, group.id))
    yield from sorted(found.values(), key=lambda each: (wanted[each[0].clause.id], each[0].key))


def _line(timing: Timing) -> str:
    """Return the line that a limit stands on."""
    if timing.limit in REPEATS or timing.times is not None:
        return "every"
    if timing.same_day or (timing.amount is None and timing.limit in _AT_ONCE):
        return "now"
    length = hours(timing.amount)
    if length is None or timing.relation is Relation.BEFORE or timing.limit is Limit.AT_LEAST:
        return "later"
    return "day" if length <= _DAY else "three-days" if length <= _THREE_DAYS else "later"
