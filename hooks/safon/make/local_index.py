"""All local sets, each with its practice standards."""

from __future__ import annotations

from collections.abc import Iterator

from safon.context import Context
from safon.model.artefact import Artefact
from safon.model.documents import Document
from safon.model.front_matter import LocalSetHeader
from safon.model.kinds import Kind
from safon.urls import LOCAL, address_of, relative
from safon.views.index_page import CardGroup, authority_notice, document_card, index_page, state_chips


def make(context: Context) -> Iterator[Artefact]:
    """Yield the index in `language`."""
    groups = tuple(_group(about, context) for about in context.library.of_kind(Kind.LOCAL_SET))
    yield index_page(LOCAL, "local", groups, context)


def _group(about: Document, context: Context) -> CardGroup:
    inside = [each for each in context.library.of_kind(Kind.LOCAL_STANDARD) if each.folder == about.folder]
    notice = authority_notice(about, context)
    return CardGroup(
        heading=about.texts[context.language].title,
        anchor=f"set-{about.id.lower()}",
        href=relative(LOCAL, address_of(about)),
        chips=(about.facts(LocalSetHeader).area[context.language], *state_chips(about, context)),
        notices=(notice,) if notice else (),
        lead=about.texts[context.language].summary,
        cards=tuple(document_card(each, LOCAL, context) for each in inside),
    )
