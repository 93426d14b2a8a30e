"""Every time limit of the guidance: along the journeys that it belongs to, and by how long it is."""

from __future__ import annotations

from collections.abc import Iterator

from safon.model.artefact import Artefact, Heading, NavPlace, Site
from safon.model.language import Language
from safon.model.library import Library
from safon.model.vocabulary import Journey
from safon.render.complete import hold_exactly
from safon.render.labels import counted, label
from safon.render.limits import LimitGroup, LimitRow, by_duration, by_journey, limit_rows
from safon.render.templates import render
from safon.render.timeline import timeline

ADDRESS = "timescales/"


def make(library: Library, site: Site, language: Language) -> Iterator[Artefact]:  # noqa: ARG001 - makers share a form
    """Yield the page in `language`. Raises IncompleteError where a limit is missing in one of its orders."""
    rows = limit_rows(library, ADDRESS, language)
    journeys, lengths = tuple(by_journey(rows, library, language)), tuple(by_duration(rows, language))
    for name, groups in (("by journey", journeys), ("by duration", lengths)):
        hold_exactly(f"timescales/ ({language.value}, {name})", _keys(groups), (each.key for each in rows))
    title, lead = label(language, "timescales.title"), label(language, "timescales.lead")
    yield Artefact(
        path=ADDRESS,
        content=render(
            "timescales.html.jinja",
            language,
            journeys=journeys,
            lengths=lengths,
            drawings={
                f"journey-{each.id}": timeline(each, rows, library, language)
                for each in library.vocabulary.all(Journey)
            },
            count=counted(language, "timescales.count", len(rows)),
            open_count=counted(language, "timescales.days-open-count", sum(_open(each) for each in rows)),
        ),
        language=language,
        title=title,
        description=lead,
        headings=tuple(_headings(journeys, lengths, language)),
        nav=NavPlace(section="nav.must-dos", title=title, order=(2, "")),
        edit_path="standards/vocabulary/journeys.yml",
    )


def _keys(groups: tuple[LimitGroup, ...]) -> Iterator[str]:
    return (row.key for group in groups for row in group.rows)


def _open(row: LimitRow) -> bool:
    return row.words.kind_of_days_open


def _headings(
    journeys: tuple[LimitGroup, ...], lengths: tuple[LimitGroup, ...], language: Language
) -> Iterator[Heading]:
    yield Heading(1, "timescales", label(language, "timescales.title"))
    yield Heading(2, "by-journey", label(language, "timescales.by-journey"), label(language, "timescales.arranged"))
    yield from (Heading(3, each.anchor, each.heading, each.lead) for each in journeys)
    yield Heading(2, "by-duration", label(language, "timescales.by-duration"))
    yield from (Heading(3, each.anchor, each.heading) for each in lengths)
