"""Every agency at once: how much falls to each, and what is asked of all of them."""

from __future__ import annotations

from collections.abc import Iterator

from safon.context import Context
from safon.model.artefact import Artefact, Heading, NavPlace
from safon.model.library import ALL
from safon.model.vocabulary import Agency
from safon.urls import EVERY_AGENCY, agency_page, relative
from safon.views.completeness import hold_exactly
from safon.views.duty_groups import for_everyone
from safon.views.duty_page import way_up
from safon.views.duty_summary import holder_sheet
from safon.views.templates import render
from safon.views.unowned import SLUG, unowned_view


def make(context: Context) -> Iterator[Artefact]:
    """Yield the page in `language`. Raises IncompleteError where a clause for every agency is missing."""
    rows = tuple(
        (
            relative(EVERY_AGENCY, agency_page(each.id)),
            each.title[context.language],
            holder_sheet(each, EVERY_AGENCY, context),
        )
        for each in context.library.vocabulary.all(Agency)
    )
    clauses = [each for each in context.library.clauses.values() if ALL in each.who]
    group = for_everyone(clauses, EVERY_AGENCY, context)
    shown = (clause.id for run in group.runs for clause in run.clauses)
    hold_exactly(f"{EVERY_AGENCY} ({context.language.value})", shown, (each.id for each in clauses))
    unnamed = unowned_view(EVERY_AGENCY, context, clauses)
    title, lead = context.label("who.all.title"), context.label("who.all.lead")
    yield Artefact(
        path=EVERY_AGENCY,
        content=render(
            "every-agency.html.jinja", context, rows=rows, group=group, up=way_up(EVERY_AGENCY), unnamed=unnamed
        ),
        language=context.language,
        title=title,
        description=lead,
        headings=(
            Heading(1, "every-agency-at-once", title),
            Heading(2, "agency-by-agency", context.label("who.all.table")),
            *((Heading(2, SLUG, context.label("who.unnamed.title")),) if unnamed is not None else ()),
            group.as_heading(),
        ),
        nav=NavPlace(section="nav.who", title=title, order=(-1, "z")),
        edit_path="standards/vocabulary/agencies.yml",
    )
