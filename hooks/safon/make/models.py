"""The practice models: a list, a page for each with who reported using it, and a matrix of all that was reported."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from safon.artefact import Heading, NavEntry, Page
from safon.context import Context
from safon.i18n.cldr import month_words
from safon.model.documents import Document
from safon.model.front_matter import ModelHeader
from safon.model.kinds import Kind
from safon.urls import MODELS, REPORTED_USE, WORKING_STYLE, address_of, href
from safon.views.document_page import IsWanted, PagePart, document_page, every, prose_part
from safon.views.glossary_links import GlossaryLinker
from safon.views.index_page import plain_index
from safon.views.names import in_order
from safon.views.reported_use import UseMatrix, extents, use_html, use_matrix
from safon.views.templates import render

KINDS = (Kind.MODEL,)
"""The kinds of documents whose pages are made here."""


def make(context: Context) -> Iterator[Page]:
    """Yield the pages in one language."""
    yield plain_index(Kind.MODEL, MODELS, "models", context)
    matrix = use_matrix(context)
    if matrix.rows:
        yield _matrix(matrix, context)
    yield from pages(context)


def pages(context: Context, wanted: IsWanted = every) -> Iterator[Page]:
    """Yield the page of each model that is wanted."""
    for place, document in enumerate(in_order(context.library.of_kind(Kind.MODEL), context.language)):
        if wanted(document):
            nav = NavEntry(section="nav.models", title=document.texts[context.language].title, order=(place + 1, ""))
            yield document_page(document, context, tuple(_parts(document, context)), nav)


def _parts(document: Document, context: Context) -> Iterator[PagePart]:
    """Yield the prose, and below who reported using it their names, how far, and when that was."""
    linker, header = GlossaryLinker(document, context), document.facts(ModelHeader)
    for section in document.texts[context.language].sections:
        part = prose_part(section, linker)
        if section.key == "use" and header.reported_use:
            month = month_words(header.as_of, context.language) if header.as_of is not None else ""
            part = replace(part, prose=part.prose + use_html(header, address_of(document), month, context))
        yield part


def _matrix(matrix: UseMatrix, context: Context) -> Page:
    title, lead = context.label("reported-use.title"), context.label("reported-use.lead")
    return Page(
        address=REPORTED_USE,
        content=render(
            "reported-use.html.jinja", context, matrix=matrix, extents=extents(context), up=href(REPORTED_USE, MODELS)
        ),
        language=context.language,
        title=title,
        description=lead,
        headings=(
            Heading(1, "reported-use", title),
            Heading(2, "by-authority", context.label("reported-use.by-authority")),
        ),
        nav=NavEntry(section="nav.models", title=title, order=(0, "")),
        edit_path=f"hooks/safon/labels/{context.language.value}.yml",
        template="wide.html",
        style=WORKING_STYLE,
    )
