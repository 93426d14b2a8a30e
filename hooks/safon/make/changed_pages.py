"""The pages of documents in which nothing but words changed, without everything else: what an author wants to see."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from safon.artefact import Page
from safon.context import Build
from safon.make.artefacts import maker_of
from safon.model.documents import Document
from safon.model.library import Library
from safon.model.published import Published
from safon.urls import address_of


def changed_documents(before: Library, after: Library) -> tuple[Document, ...]:
    """Return the documents of `after` whose words are others; none where more than words changed.

    A header, a title, a number or a list shows on many pages, and so do the words of a document that came or went.
    """
    if _without_words(before) != _without_words(after):
        return ()
    return tuple(new for old, new in zip(before.documents, after.documents, strict=True) if old != new)


def changed_pages(documents: tuple[Document, ...], build: Build) -> Iterator[Page]:
    """Yield the pages of `documents` in both languages."""
    for document in documents:
        for context in build.contexts:
            made = maker_of(document.kind).make(context)
            yield next(each for each in made if each.address == address_of(document))


def _without_words(library: Library) -> tuple[Library, list[object]]:
    rest = replace(library, documents=(), published=Published(), fingerprint="")
    return rest, [_outline(each) for each in library.documents]


def _outline(document: Document) -> object:
    titles = document.texts.map(lambda text: (text.title, text.summary, text.also_called))
    clauses = [(each.id, each.kind, each.withdrawn is None) for each in document.clauses]
    return document.id, document.slug, document.header, titles, clauses
