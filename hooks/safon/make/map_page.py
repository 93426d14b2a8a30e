"""The map: what is linked with what, as a drawing, as a matrix and as a table that all say the same."""

from __future__ import annotations

from collections.abc import Iterator

from safon.model.artefact import Artefact, Heading, NavPlace, Site
from safon.model.front_matter import RelationStrength
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.render.labels import counted, label
from safon.render.link_map import link_map
from safon.render.links import in_language, relative
from safon.render.templates import render

ADDRESS = "map/"


def make(library: Library, site: Site, language: Language) -> Iterator[Artefact]:  # noqa: ARG001 - makers share a form
    """Yield the page in `language`."""
    title, lead = label(language, "map.title"), label(language, "map.lead")
    kinds = [(each.value.replace(" ", "-"), label(language, f"map.kinds.{each}")) for each in Kind]
    strengths = [*RelationStrength, "none"]
    yield Artefact(
        path=ADDRESS,
        content=render(
            "map.html.jinja",
            language,
            map=link_map(library, ADDRESS, language),
            kinds=(*kinds, ("principle", label(language, "map.kinds.principle"))),
            strengths=tuple((str(each), label(language, f"strength-of-link.{each}")) for each in strengths),
            count=counted(language, "map.relations", len(library.links)),
            script=relative(in_language(ADDRESS, language), "assets/safon/map.js"),
        ),
        language=language,
        title=title,
        description=lead,
        headings=(
            Heading(1, "map", title),
            Heading(2, "drawing", label(language, "map.drawing")),
            Heading(2, "matrix", label(language, "map.matrix")),
            Heading(2, "table", label(language, "map.table")),
        ),
        nav=NavPlace(section="nav.connections", title=title, order=(0, "")),
        edit_path=f"hooks/safon/labels/{language.value}.yml",
        template="wide.html",
    )
