"""Addresses at which documents stood before: `/en/standards/18-missing/` leads to where the standard stands now.

Each is a small page that any host of files serves. It is not listed, not searched, and works without a script.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from safon.artefact import StaticFile
from safon.context import Build, Context
from safon.model.documents import Document
from safon.model.kinds import Kind
from safon.model.library import Library
from safon.targets import target_of
from safon.urls import address_of, href, in_language, index_file, say_address, short_address
from safon.views.feedback_forms import subjects
from safon.views.names import full_name
from safon.views.plain_page import BOTH, LanguageChoice, at_each_address, plain_page


def make(context: Context) -> Iterator[StaticFile]:
    """Yield a page at each earlier address of a language."""
    library = context.library
    for document in library.documents:
        told = context.label("id.moved", id=full_name(document, context))
        for before, to in dict.fromkeys((*_pages(document, library), *_by_name(document, library))):
            own = in_language(before, context.language)
            way = href(own, in_language(to, context.language))
            choice = LanguageChoice(
                language=context.language, href=way, text=full_name(document, context), heading=told
            )
            content = plain_page(context, title=told, assets=href(own, ""), choices=(choice,), refresh=way, index=False)
            yield from at_each_address(before, content, context.language)


def make_shared(build: Build) -> Iterator[StaticFile]:
    """Yield a page that offers both languages at each earlier address without one."""
    library = build.library
    for document in library.documents:
        for own, to in _by_name(document, library):
            contexts = {each: build.for_language(each) for each in BOTH}
            choices = tuple(
                LanguageChoice(
                    language=each,
                    href=href(own, in_language(to, each)),
                    text=each.own_name,
                    heading=contexts[each].label("id.moved", id=full_name(document, contexts[each])),
                )
                for each in BOTH
            )
            title = f"Safon {document.id}"
            content = plain_page(build, title=title, assets=href(own, ""), choices=choices, follow=True, index=False)
            yield StaticFile(path=index_file(own), content=content)


def _pages(document: Document, library: Library) -> Iterator[tuple[str, str]]:
    """Yield where the page of a document stood, and where it stands; a local set takes its standards with it."""
    folders = (document.folder, *(f"local/{each}" for each in library.head_of(document).was if _local(document)))
    names = (document.slug, *(document.was if document.kind is not Kind.LOCAL_SET else ()))
    for folder in folders:
        for name in names:
            before = address_of(replace(document, folder=folder, slug=name))
            if before != address_of(document):
                yield before, address_of(document)


def _local(document: Document) -> bool:
    return document.kind in (Kind.LOCAL_SET, Kind.LOCAL_STANDARD)


def _by_name(document: Document, library: Library) -> Iterator[tuple[str, str]]:
    """Yield the addresses that were made with the name of a document that has no number."""
    if document.id != document.slug:
        return
    to, asked = target_of(document.id, library), any(each.id == document.id for each in subjects(library))
    for name in document.was:
        if to is not None:
            yield short_address(name), to
        if asked:
            yield say_address(name), say_address(document.id)
