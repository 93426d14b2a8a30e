"""All national standards, by theme."""

from __future__ import annotations

from collections.abc import Iterator

from safon.model.artefact import Artefact, Site
from safon.model.front_matter import StandardHeader
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.model.vocabulary import Theme
from safon.render.index_page import CardGroup, document_card, index_page
from safon.render.labels import label

ADDRESS = "standards/"


def make(library: Library, site: Site, language: Language) -> Iterator[Artefact]:  # noqa: ARG001 - makers share a form
    """Yield the index in `language`."""
    count = label(language, "home.count", n=len(library.of_kind(Kind.STANDARD)))
    notes = (f"{count}.", label(language, "page.themes-are-ours"))
    groups = tuple(_group(theme, library, language) for theme in library.vocabulary.all(Theme))
    path = "standards/vocabulary/themes.yml"
    yield index_page(ADDRESS, "standards", groups, language, edit_path=path, notes=notes)


def _group(theme: Theme, library: Library, language: Language) -> CardGroup:
    found = [each for each in library.of_kind(Kind.STANDARD) if each.facts(StandardHeader).theme == theme.id]
    return CardGroup(
        heading=theme.title[language],
        anchor=f"theme-{theme.id}",
        theme=theme.id,
        lead=theme.description[language],
        cards=tuple(document_card(each, ADDRESS, library, language) for each in found),
        empty=label(language, "index.standards.empty"),
    )
