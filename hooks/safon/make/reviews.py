"""Reviews and studies: a list, and a page for each and for each of its parts, with its limits and its date on top."""

from __future__ import annotations

from collections.abc import Iterator

from safon.artefact import NavEntry, Page
from safon.context import Context
from safon.model.documents import Document
from safon.model.kinds import Kind
from safon.model.review_header import ReviewHeader
from safon.urls import REVIEWS
from safon.views.document_page import IsWanted, PagePart, document_page, every, prose_part
from safon.views.glossary_links import GlossaryLinker
from safon.views.index_page import CardGroup, document_card, index_page
from safon.views.review_lists import list_parts

KINDS = (Kind.REVIEW,)
"""The kinds of documents whose pages are made here."""


def make(context: Context) -> Iterator[Page]:
    """Yield the pages in one language."""
    reviews = _in_order(context)
    groups = tuple(_group(each, reviews, context) for each in reviews if _whole(each) == each.id)
    yield index_page(REVIEWS, "reviews", groups, context, edit_path="")
    yield from pages(context)


def pages(context: Context, wanted: IsWanted = every) -> Iterator[Page]:
    """Yield the page of each review, or part of one, that is wanted."""
    for order, document in enumerate(_in_order(context)):
        if wanted(document):
            nav = NavEntry(section="nav.reviews", title=document.texts[context.language].title, order=(order, ""))
            yield document_page(document, context, tuple(_parts(document, context)), nav)


def _in_order(context: Context) -> list[Document]:
    return sorted(context.library.of_kind(Kind.REVIEW), key=_place)


def _whole(document: Document) -> str:
    """Return the id of the whole review that a document is, or is a part of."""
    return document.facts(ReviewHeader).part_of or document.id


def _place(document: Document) -> tuple[str, int, str]:
    header = document.facts(ReviewHeader)
    return _whole(document), header.place or (0 if header.part_of is None else 100), document.slug


def _group(review: Document, reviews: list[Document], context: Context) -> CardGroup:
    text = review.texts[context.language]
    return CardGroup(
        heading=text.title,
        anchor=f"review-{review.id}",
        lead=text.summary,
        cards=tuple(document_card(each, REVIEWS, context) for each in reviews if _whole(each) == review.id),
    )


def _parts(document: Document, context: Context) -> Iterator[PagePart]:
    linker = GlossaryLinker(document, context)
    yield from (prose_part(each, linker) for each in document.texts[context.language].sections)
    yield from list_parts(document, context)
