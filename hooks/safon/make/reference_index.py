"""What to look things up in: the glossary, the principles, the notes for editors."""

from __future__ import annotations

from collections.abc import Iterator

from safon.artefact import Page
from safon.context import Context
from safon.urls import REFERENCE, href, page_of
from safon.views.index_page import Card, CardGroup, index_page

PAGES = ("glossary", "principles", "editors")
"""The pages, each at the address of its name."""


def make(context: Context) -> Iterator[Page]:
    """Yield the index in `language`."""
    cards = tuple(
        Card(
            href=href(REFERENCE, page_of(each)),
            title=context.label(f"{each}.title"),
            summary=context.label(f"{each}.lead"),
        )
        for each in PAGES
    )
    yield index_page(REFERENCE, "reference", (CardGroup(cards=cards),), context)
