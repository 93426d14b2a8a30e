"""Every agency at once: how much falls to each, and what is asked of all of them."""

from __future__ import annotations

from collections.abc import Iterator

from safon.model.artefact import Artefact, Heading, NavPlace, Site
from safon.model.language import Language
from safon.model.library import ALL, Library
from safon.model.vocabulary import Agency
from safon.render.complete import hold_exactly
from safon.render.duty_groups import for_everyone
from safon.render.duty_page import address_of_holder, way_up
from safon.render.holder_sheet import holder_sheet
from safon.render.labels import label
from safon.render.links import relative
from safon.render.templates import render
from safon.render.unowned import SLUG, unowned_view

ADDRESS = "agencies/every-agency/"


def make(library: Library, site: Site, language: Language) -> Iterator[Artefact]:  # noqa: ARG001 - makers share a form
    """Yield the page in `language`. Raises IncompleteError where a clause for every agency is missing."""
    rows = tuple(
        (
            relative(ADDRESS, address_of_holder(each.id)),
            each.title[language],
            holder_sheet(each, ADDRESS, library, language),
        )
        for each in library.vocabulary.all(Agency)
    )
    clauses = [each for each in library.clauses.values() if ALL in each.who]
    group = for_everyone(clauses, ADDRESS, library, language)
    shown = (clause.id for run in group.runs for clause in run.clauses)
    hold_exactly(f"{ADDRESS} ({language.value})", shown, (each.id for each in clauses))
    unnamed = unowned_view(ADDRESS, library, language, clauses)
    title, lead = label(language, "who.all.title"), label(language, "who.all.lead")
    yield Artefact(
        path=ADDRESS,
        content=render(
            "every-agency.html.jinja", language, rows=rows, group=group, up=way_up(ADDRESS), unnamed=unnamed
        ),
        language=language,
        title=title,
        description=lead,
        headings=(
            Heading(1, "every-agency-at-once", title),
            Heading(2, "agency-by-agency", label(language, "who.all.table")),
            *((Heading(2, SLUG, label(language, "who.unnamed.title")),) if unnamed is not None else ()),
            group.as_heading(),
        ),
        nav=NavPlace(section="nav.who", title=title, order=(-1, "z")),
        edit_path="standards/vocabulary/agencies.yml",
    )
