"""All local sets, each with its practice standards."""

from __future__ import annotations

from collections.abc import Iterator

from safon.model.artefact import Artefact, Site
from safon.model.documents import Document
from safon.model.front_matter import LocalSetHeader
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.render.index_page import CardGroup, authority_notice, document_card, index_page, state_chips
from safon.render.links import address_of, relative

ADDRESS = "local/"


def make(library: Library, site: Site, language: Language) -> Iterator[Artefact]:  # noqa: ARG001 - makers share a form
    """Yield the index in `language`."""
    groups = tuple(_group(about, library, language) for about in library.of_kind(Kind.LOCAL_SET))
    yield index_page(ADDRESS, "local", groups, language)


def _group(about: Document, library: Library, language: Language) -> CardGroup:
    inside = [each for each in library.of_kind(Kind.LOCAL_STANDARD) if each.folder == about.folder]
    notice = authority_notice(about, library, language)
    return CardGroup(
        heading=about.texts[language].title,
        anchor=f"set-{about.id.lower()}",
        href=relative(ADDRESS, address_of(about)),
        chips=(about.facts(LocalSetHeader).area[language], *state_chips(about, language)),
        notices=(notice,) if notice else (),
        lead=about.texts[language].summary,
        cards=tuple(document_card(each, ADDRESS, library, language) for each in inside),
    )
