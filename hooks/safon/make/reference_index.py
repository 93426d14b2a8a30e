"""What to look things up in: the glossary, the principles, the notes for editors."""

from __future__ import annotations

from collections.abc import Iterator

from safon.model.artefact import Artefact, Site
from safon.model.language import Language
from safon.model.library import Library
from safon.render.index_page import Card, CardGroup, index_page
from safon.render.labels import label
from safon.render.links import relative

ADDRESS = "reference/"
PAGES = ("glossary", "principles", "editors")
"""The pages, each at the address of its name."""


def make(library: Library, site: Site, language: Language) -> Iterator[Artefact]:  # noqa: ARG001 - makers share a form
    """Yield the index in `language`."""
    cards = tuple(
        Card(
            href=relative(ADDRESS, f"{each}/"),
            title=label(language, f"{each}.title"),
            summary=label(language, f"{each}.lead"),
        )
        for each in PAGES
    )
    yield index_page(ADDRESS, "reference", (CardGroup(cards=cards),), language)
