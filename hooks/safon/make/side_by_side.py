"""A page for each national standard on which both languages stand side by side, for whoever reads or compares both."""

from __future__ import annotations

from collections.abc import Iterator

from safon.artefact import Heading, Page
from safon.context import Context
from safon.model.documents import Document
from safon.model.front_matter import StandardHeader
from safon.model.kinds import Kind
from safon.urls import (
    WORKING_STYLE,
    address_of,
    href,
    in_language,
    print_file,
    short_address,
    side_by_side_of,
    side_by_side_print,
)
from safon.views.document_page import around
from safon.views.names import full_name
from safon.views.side_by_side import contexts_of, pair_parts
from safon.views.templates import render
from safon.views.translation_notice import behind, translation_notices

SHOWS_CLAUSES = True


def make(context: Context) -> Iterator[Page]:
    """Yield the pages in one language."""
    return (_page(each, context) for each in context.library.of_kind(Kind.STANDARD))


def _page(document: Document, context: Context) -> Page:
    address = side_by_side_of(document)
    own = in_language(address, context.language)
    title = context.label("side-by-side.title", name=full_name(document, context))
    parts = tuple(pair_parts(document, context))
    halves = [
        {"language": each.language, "name": full_name(document, each), "summary": document.texts[each.language].summary}
        for each in contexts_of(context)
    ]
    content = render(
        "side-by-side.html.jinja",
        context,
        title=title,
        theme=document.facts(StandardHeader).theme,
        up=href(address, address_of(document)),
        twin=href(own, in_language(address_of(document), context.language.other)),
        print=href(own, print_file(side_by_side_print(document), None)),
        heads=halves,
        notices=(
            *((context.label("page.ended"),) if context.library.ended(document) else ()),
            *translation_notices(document.translation, "page", context),
        ),
        behind=behind(document, around(document), context),
        parts=parts,
    )
    return Page(
        address=address,
        content=content,
        language=context.language,
        title=title,
        description=context.label("side-by-side.lead"),
        headings=(Heading(1, "side-by-side", title), *(Heading(2, each.anchor, each.heading) for each in parts)),
        edit_path=document.texts[context.language].path,
        chooser=short_address(document.id),
        searched=False,
        style=WORKING_STYLE,
    )
