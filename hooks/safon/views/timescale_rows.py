"""Every time limit as a row of a table, and the groups it is shown in: by journey, and by how long it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from safon.context import Context
from safon.model.clause import Clause
from safon.model.durations import hours
from safon.model.front_matter import Jurisdiction, SharedFacts
from safon.model.timescale import NOT_STATED, Timescale, Unit
from safon.model.vocabulary import Event, Journey
from safon.views.differences import difference_lines
from safon.views.names import short_name
from safon.views.prose import PageAddresses, words
from safon.views.timescale_text import TimescaleText, timescale_text


@dataclass(frozen=True, kw_only=True)
class LimitRow:
    """One time limit of one clause."""

    key: str
    """Its clause and its place there."""
    clause: Clause
    timescale: Timescale
    words: TimescaleText
    kind: str
    """The class of the clause, in words."""
    href: str
    differs: str
    """Where it differs from others on the same duty, where it does, as plain text."""
    source: str
    """Where the clause stands, in words; with the country, where that is not Wales."""


@dataclass(frozen=True, kw_only=True)
class LimitGroup:
    """Limits under one heading."""

    anchor: str
    heading: str
    rows: tuple[LimitRow, ...]
    lead: str = ""


def limit_rows(context: Context, address: str) -> tuple[LimitRow, ...]:
    """Return every limit of every clause that applies, in the order of the guidance."""
    page = PageAddresses(address, context)
    return tuple(
        LimitRow(
            key=f"{clause.id} {place}",
            clause=clause,
            timescale=timescale,
            words=timescale_text(timescale, context),
            kind=context.label(f"clause.{clause.kind}"),
            href=context.href(address, clause),
            differs=" ".join(words(each, page) for each in difference_lines(clause, context)),
            source=_source(clause, context),
        )
        for clause in context.library.in_force
        for place, timescale in enumerate(clause.timescales, start=1)
    )


def _source(clause: Clause, context: Context) -> str:
    document = context.library.document_of(clause)
    name = short_name(document, context)
    jurisdiction = context.library.head_of(document).facts(SharedFacts).jurisdiction
    if jurisdiction is Jurisdiction.WALES:
        return name
    return f"{name} ({context.label(f'page.jurisdiction.{jurisdiction}')})"


def by_journey(rows: Iterable[LimitRow], context: Context) -> Iterator[LimitGroup]:
    """Yield a group for each journey that limits start on, then one each for other starts, open starts and none."""
    waiting = list(rows)
    for journey in context.library.vocabulary.all(Journey):
        inside = _take(waiting, lambda row, on=journey: row.timescale.timing.event in on.events)  # type: ignore[misc]
        inside += _take(waiting, lambda row, on=journey: starts_unstated(on, row.clause, row.timescale))  # type: ignore[misc]
        inside.sort(key=lambda row, on=journey: _place(on, row))  # type: ignore[misc]
        if inside:
            about = journey.description[context.language] if journey.description is not None else ""
            title = journey.title[context.language]
            yield LimitGroup(anchor=f"journey-{journey.id}", heading=title, lead=about, rows=tuple(inside))
    for key, wanted in _OTHERS:
        inside = _take(waiting, wanted)
        if inside:
            heading, lead = (context.label(f"timescales.{key}.{part}") for part in ("title", "lead"))
            yield LimitGroup(anchor=f"start-{key}", heading=heading, lead=lead, rows=tuple(inside))


def _place(journey: Journey, row: LimitRow) -> int:
    """Return where in a journey a limit stands: with its event, or where the case has it if its start is not stated."""
    event = row.timescale.timing.event
    start = journey.after_which(row.clause.id) if event == NOT_STATED else event
    return journey.events.index(start) if start in journey.events else len(journey.events)


def starts_unstated(journey: Journey, clause: Clause, timescale: Timescale) -> bool:
    """Return whether a limit belongs to a journey though its source does not say when it begins to run."""
    return timescale.timing.event == NOT_STATED and clause.id in journey.start_not_stated


_OTHERS: tuple[tuple[str, Callable[[LimitRow], bool]], ...] = (
    ("other", lambda row: row.timescale.timing.event not in (None, NOT_STATED)),
    ("open", lambda row: row.timescale.timing.event == NOT_STATED),
    ("none", lambda row: row.timescale.timing.event is None),
)


def _take(waiting: list[LimitRow], wanted: Callable[[LimitRow], bool]) -> list[LimitRow]:
    """Return the rows that are wanted, and take them from those that wait."""
    taken = [each for each in waiting if wanted(each)]
    waiting[:] = [each for each in waiting if not wanted(each)]
    return taken


_LENGTHS = (("hours", 24.0), ("days", 24.0 * 7), ("weeks", 24.0 * 31), ("months", 24.0 * 364), ("years", float("inf")))
"""Groups by length, each up to below so many hours."""


def by_duration(rows: Iterable[LimitRow], context: Context) -> Iterator[LimitGroup]:
    """Yield the limits by how long they are, the shortest first; then moments, then those without a length."""
    waiting = sorted(rows, key=lambda row: hours(row.timescale.timing.amount) or 0)
    for key, below in _LENGTHS:
        yield from _group(key, _take(waiting, lambda row, at=below: _shorter(row, at)), context)  # type: ignore[misc]
    yield from _group("moments", _take(waiting, lambda row: row.timescale.timing.amount is not None), context)
    yield from _group("no-length", waiting, context)


def _shorter(row: LimitRow, below: float) -> bool:
    length = hours(row.timescale.timing.amount)
    counted = row.timescale.timing.times is not None
    return length is not None and not counted and (length < below or (below == 24.0 and _in_hours(row)))


def _in_hours(row: LimitRow) -> bool:
    amount = row.timescale.timing.amount
    return amount is not None and amount.unit is Unit.HOUR


def _group(key: str, rows: list[LimitRow], context: Context) -> Iterator[LimitGroup]:
    if rows:
        heading = context.label(f"timescales.lengths.{key}")
        yield LimitGroup(anchor=f"length-{key}", heading=heading, rows=tuple(rows))


def event_title(event: str, context: Context) -> str:
    """Return the name of an event."""
    entry = context.library.vocabulary.get(Event, event)
    return entry.title[context.language] if entry is not None else event
