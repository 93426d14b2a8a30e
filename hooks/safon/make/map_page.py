"""The map: what is linked with what, as a drawing, as a matrix and as a table that all say the same."""

from __future__ import annotations

from collections.abc import Iterator

from safon.artefact import Heading, NavEntry, Page
from safon.charts.link_map import link_map
from safon.context import Context
from safon.model.front_matter import RelationStrength
from safon.model.kinds import Kind
from safon.urls import MAP, MAP_SCRIPT, WORKING_STYLE
from safon.views.templates import render


def make(context: Context) -> Iterator[Page]:
    """Yield the page in `language`."""
    title, lead = context.label("map.title"), context.label("map.lead")
    kinds = [(each.value.replace(" ", "-"), context.label(f"map.kinds.{each}")) for each in Kind]
    strengths = [*RelationStrength, "none"]
    yield Page(
        address=MAP,
        content=render(
            "map.html.jinja",
            context,
            map=link_map(context, MAP),
            kinds=(*kinds, ("principle", context.label("map.kinds.principle"))),
            strengths=tuple((str(each), context.label(f"strength-of-link.{each}")) for each in strengths),
            count=context.counted("map.relations", len(context.library.links)),
        ),
        language=context.language,
        title=title,
        description=lead,
        headings=(
            Heading(1, "map", title),
            Heading(2, "drawing", context.label("map.drawing")),
            Heading(2, "matrix", context.label("map.matrix")),
            Heading(2, "table", context.label("map.table")),
        ),
        nav=NavEntry(section="nav.connections", title=title, order=(0, "")),
        edit_path=f"hooks/safon/labels/{context.language.value}.yml",
        template="wide.html",
        script=MAP_SCRIPT,
        style=WORKING_STYLE,
    )
