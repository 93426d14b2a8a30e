"""The pages of documents that are all prose."""

from __future__ import annotations

from collections.abc import Iterator

from safon.artefact import NavEntry, Page
from safon.context import Context
from safon.model.kinds import Kind
from safon.views.document_page import IsWanted, document_page, every, prose_part
from safon.views.glossary_links import GlossaryLinker
from safon.views.names import in_order


def prose_pages(kind: Kind, section: str, context: Context, wanted: IsWanted = every) -> Iterator[Page]:
    """Yield the page of each wanted document of a kind that is all prose, under one group of the navigation."""
    for place, document in enumerate(in_order(context.library.of_kind(kind), context.language)):
        if not wanted(document):
            continue
        text = document.texts[context.language]
        title = f"{document.number}. {text.title}" if document.number is not None else text.title
        nav = NavEntry(section=section, title=title, order=(place, ""))
        linker = GlossaryLinker(document, context)
        parts = tuple(prose_part(each, linker) for each in text.sections)
        yield document_page(document, context, parts, nav)
