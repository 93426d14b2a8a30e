"""Addresses of documents and clauses, and the way from one page to another.

Addresses are the same in both languages after the prefix, and permanent.
"""

from __future__ import annotations

import posixpath

from safon.model.clause import Clause
from safon.model.documents import Document
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library

_FOLDERS = {
    Kind.STANDARD: "standards",
    Kind.NOTE: "practice-notes",
    Kind.MODEL: "models",
    Kind.FRAMEWORK: "frameworks",
    Kind.ENGAGEMENT: "have-your-say",
}


def page_path(document: Document) -> str:
    """Return the path of a document's page without its language: `standards/18-missing-children.md`."""
    match document.kind:
        case Kind.LOCAL_SET:
            return f"{document.folder}/index.md"
        case Kind.LOCAL_STANDARD:
            return f"{document.folder}/{document.slug}.md"
        case Kind.NOTE:
            return f"practice-notes/pn{document.number}-{document.slug.split('-', 1)[1]}.md"
        case kind:
            return f"{_FOLDERS[kind]}/{document.slug}.md"


def address(path: str) -> str:
    """Return the address of a page path: `standards/18-missing-children/`."""
    stem = path.removesuffix(".md")
    return "" if stem == "index" else f"{stem.removesuffix('/index')}/"


def relative(start: str, to: str) -> str:
    """Return the way from the page at address `start` to the address `to`, both from the same root."""
    target, _, fragment = to.partition("#")
    way = posixpath.relpath(f"/{target}", f"/{start}")
    slash = "/" if target.endswith("/") or not target else ""
    return f"{way}{slash}{'#' + fragment if fragment else ''}"


def target_path(any_id: str, library: Library) -> str | None:
    """Return the page path that an id leads to, with its anchor: `standards/18-x.md#clause-18-4`; none for no such id."""
    match library.find(any_id):
        case Clause() as clause:
            return f"{page_path(library.document_of(clause))}#{clause.anchor}"
        case Document() as document:
            return page_path(document)
        case _:
            return None


def target_address(any_id: str, library: Library) -> str | None:
    """Return the address that an id leads to, without its language: `standards/18-x/#clause-18-4`."""
    path = target_path(any_id, library)
    if path is None:
        return None
    page, _, anchor = path.partition("#")
    return f"{address(page)}{'#' + anchor if anchor else ''}"


def in_language(place: str, language: Language) -> str:
    """Return an address with its language before it: `cy/standards/18-x/`."""
    return f"{language.value}/{place}"
