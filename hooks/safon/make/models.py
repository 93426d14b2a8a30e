"""The practice models: a list, and a page for each."""

from __future__ import annotations

from collections.abc import Iterator

from safon.artefact import Page
from safon.context import Context
from safon.model.kinds import Kind
from safon.urls import MODELS
from safon.views.document_page import prose_pages
from safon.views.index_page import plain_index

KINDS = (Kind.MODEL,)
"""The kinds of documents whose pages are made here."""


def make(context: Context) -> Iterator[Page]:
    """Yield the pages in one language."""
    yield from _index(context)
    yield from _pages(context)


def _index(context: Context) -> Iterator[Page]:
    """Yield the index in `language`."""
    yield plain_index(Kind.MODEL, MODELS, "models", context)


def _pages(context: Context) -> Iterator[Page]:
    """Yield the pages in `language`."""
    yield from prose_pages(Kind.MODEL, "nav.models", context)
