"""The practice notes: a list, and a page for each."""

from __future__ import annotations

from collections.abc import Iterator

from safon.artefact import Page
from safon.context import Context
from safon.model.kinds import Kind
from safon.urls import PRACTICE_NOTES
from safon.views.document_page import IsWanted, every
from safon.views.index_page import plain_index
from safon.views.prose_pages import prose_pages

KINDS = (Kind.NOTE,)
"""The kinds of documents whose pages are made here."""


def make(context: Context) -> Iterator[Page]:
    """Yield the pages in one language."""
    yield from _index(context)
    yield from pages(context)


def _index(context: Context) -> Iterator[Page]:
    """Yield the index in `language`."""
    yield plain_index(Kind.NOTE, PRACTICE_NOTES, "practice-notes", context)


def pages(context: Context, wanted: IsWanted = every) -> Iterator[Page]:
    """Yield the page of each document that is wanted."""
    yield from prose_pages(Kind.NOTE, "nav.practice-notes", context, wanted)
