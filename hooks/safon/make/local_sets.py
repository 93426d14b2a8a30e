"""Local sets: a list, a page for each, and for each of their practice standards."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from safon.artefact import NavEntry, Page
from safon.context import Context
from safon.model.clause import ClauseClass
from safon.model.documents import Document
from safon.model.front_matter import LocalSetHeader
from safon.model.kinds import Kind
from safon.urls import LOCAL, address_of, href
from safon.views.document_page import PagePart, clause_part, document_page, prose_part
from safon.views.glossary_links import GlossaryLinker
from safon.views.index_page import CardGroup, authority_notice, document_card, index_page, state_chips

KINDS = (Kind.LOCAL_SET, Kind.LOCAL_STANDARD)
"""The kinds of documents whose pages are made here."""


def make(context: Context) -> Iterator[Page]:
    """Yield the pages in one language."""
    yield from _index(context)
    yield from _pages(context)


def _index(context: Context) -> Iterator[Page]:
    """Yield the index in `language`."""
    groups = tuple(_group(about, context) for about in context.library.of_kind(Kind.LOCAL_SET))
    yield index_page(LOCAL, "local", groups, context)


def _group(about: Document, context: Context) -> CardGroup:
    inside = [each for each in context.library.of_kind(Kind.LOCAL_STANDARD) if each.folder == about.folder]
    notice = authority_notice(about, context)
    return CardGroup(
        heading=about.texts[context.language].title,
        anchor=f"set-{about.id.lower()}",
        href=href(LOCAL, address_of(about)),
        chips=(about.facts(LocalSetHeader).area[context.language], *state_chips(about, context)),
        notices=(notice,) if notice else (),
        lead=about.texts[context.language].summary,
        cards=tuple(document_card(each, LOCAL, context) for each in inside),
    )


def _pages(context: Context) -> Iterator[Page]:
    """Yield the pages of each local set in `language`."""
    for about in context.library.of_kind(Kind.LOCAL_SET):
        title = about.texts[context.language].title
        nav = NavEntry(section="nav.local", title=title, order=(0, about.folder))
        linker = GlossaryLinker(about, context)
        parts = [prose_part(each, linker) for each in about.texts[context.language].sections]
        yield document_page(about, context, (*parts, _contents(about, context)), nav)
    for document in context.library.of_kind(Kind.LOCAL_STANDARD):
        nav = NavEntry(
            section="nav.local",
            title=f"{context.library.set_of(document).id}{document.number}. {document.texts[context.language].title}",
            order=(1, f"{document.folder}/{document.slug}"),
        )
        yield document_page(document, context, tuple(_parts(document, context)), nav)


def _contents(about: Document, context: Context) -> PagePart:
    standards = [each for each in context.library.of_kind(Kind.LOCAL_STANDARD) if each.folder == about.folder]
    line = Markup('<li><a href="{}">{}{}. {}</a></li>')
    own = address_of(about)
    lines = Markup("").join(
        line.format(href(own, address_of(each)), about.id, each.number, each.texts[context.language].title)
        for each in standards
    )
    heading = context.label("section.local-standards")
    prose = Markup("<ul>{}</ul>").format(lines)
    return PagePart(heading=heading, anchor="practice-standards", prose=prose)


def _parts(document: Document, context: Context) -> Iterator[PagePart]:
    linker = GlossaryLinker(document, context)
    bottom_lines = document.of_class(ClauseClass.BOTTOM_LINE)
    yield clause_part(context.label("section.bottom-lines"), "bottom-lines", bottom_lines, linker)
    good = document.texts[context.language].section("good")
    if good is not None:
        yield prose_part(good, linker)
