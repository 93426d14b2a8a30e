"""Every time limit of the guidance: along the journeys that it belongs to, and by how long it is."""

from __future__ import annotations

from collections.abc import Iterator

from safon.artefact import Heading, NavEntry, Page
from safon.charts.timeline import timeline
from safon.context import Context
from safon.model.vocabulary import Journey
from safon.urls import TIMESCALES, WORKING_STYLE, clock_page, href
from safon.views.clock_limits import clock_groups
from safon.views.completeness import assert_complete
from safon.views.templates import render
from safon.views.timescale_rows import LimitGroup, LimitRow, by_duration, by_journey, limit_rows

NEEDS_NO_PROSE = True
SHOWS_CLAUSES = True


def make(context: Context) -> Iterator[Page]:
    """Yield the page in `language`. Raises IncompleteError where a limit is missing in one of its orders."""
    rows = limit_rows(context, TIMESCALES)
    journeys, lengths = tuple(by_journey(rows, context)), tuple(by_duration(rows, context))
    for name, groups in (("by journey", journeys), ("by duration", lengths)):
        assert_complete(f"timescales/ ({context.language.value}, {name})", _keys(groups), (each.key for each in rows))
    title, lead = context.label("timescales.title"), context.label("timescales.lead")
    yield Page(
        address=TIMESCALES,
        content=render(
            "timescales.html.jinja",
            context,
            journeys=journeys,
            lengths=lengths,
            drawings={
                f"journey-{each.id}": timeline(each, rows, context) for each in context.library.vocabulary.all(Journey)
            },
            clocks={f"journey-{each.id}": href(TIMESCALES, clock_page(each.id)) for each in clock_groups(context)},
            count=context.counted("timescales.count", len(rows)),
            open_count=context.counted("timescales.days-open-count", sum(_open(each) for each in rows)),
        ),
        language=context.language,
        title=title,
        description=lead,
        headings=tuple(_headings(journeys, lengths, context)),
        nav=NavEntry(section="nav.must-dos", title=title, order=(2, "")),
        edit_path="standards/vocabulary/journeys.yml",
        style=WORKING_STYLE,
    )


def _keys(groups: tuple[LimitGroup, ...]) -> Iterator[str]:
    return (row.key for group in groups for row in group.rows)


def _open(row: LimitRow) -> bool:
    return row.words.kind_of_days_open


def _headings(journeys: tuple[LimitGroup, ...], lengths: tuple[LimitGroup, ...], context: Context) -> Iterator[Heading]:
    yield Heading(1, "timescales", context.label("timescales.title"))
    yield Heading(2, "by-journey", context.label("timescales.by-journey"), context.label("timescales.arranged"))
    yield from (Heading(3, each.anchor, each.heading, each.lead) for each in journeys)
    yield Heading(2, "by-duration", context.label("timescales.by-duration"))
    yield from (Heading(3, each.anchor, each.heading) for each in lengths)
