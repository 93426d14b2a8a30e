"""All national standards, by theme."""

from __future__ import annotations

from collections.abc import Iterator

from safon.context import Context
from safon.model.artefact import Artefact
from safon.model.front_matter import StandardHeader
from safon.model.kinds import Kind
from safon.model.vocabulary import Theme
from safon.urls import STANDARDS
from safon.views.index_page import CardGroup, document_card, index_page


def make(context: Context) -> Iterator[Artefact]:
    """Yield the index in `language`."""
    count = context.label("home.count", n=len(context.library.of_kind(Kind.STANDARD)))
    notes = (f"{count}.", context.label("page.themes-are-ours"))
    groups = tuple(_group(theme, context) for theme in context.library.vocabulary.all(Theme))
    path = "standards/vocabulary/themes.yml"
    yield index_page(STANDARDS, "standards", groups, context, edit_path=path, notes=notes)


def _group(theme: Theme, context: Context) -> CardGroup:
    found = [each for each in context.library.of_kind(Kind.STANDARD) if each.facts(StandardHeader).theme == theme.id]
    return CardGroup(
        heading=theme.title[context.language],
        anchor=f"theme-{theme.id}",
        theme=theme.id,
        lead=theme.description[context.language],
        cards=tuple(document_card(each, STANDARDS, context) for each in found),
        empty=context.label("index.standards.empty"),
    )
