"""Addresses of documents and clauses, and the way from one page to another.

Addresses are the same in both languages after the prefix, and permanent.
"""

from __future__ import annotations

import posixpath

from safon.model.artefact import Site
from safon.model.clause import Clause
from safon.model.documents import Document
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.model.responses import Response

HOME = "./"
"""The address of the home page of a language."""
HAVE_YOUR_SAY = "have-your-say/"
"""The address of how to send views."""
YOU_SAID = "have-your-say/you-said/"
"""The address of what people said when they were asked, and of what came of it."""
CHECKLISTS = "checklists/"
"""The address of the checklists that are filled in on the screen."""
GLOSSARY = "glossary/"
"""The address of the glossary."""
PRINTS = "print/"
"""The address of everything that can be printed."""

_FOLDERS = {
    Kind.STANDARD: "standards",
    Kind.MODEL: "models",
    Kind.FRAMEWORK: "frameworks",
    Kind.ENGAGEMENT: "have-your-say",
}


def address_of(document: Document) -> str:
    """Return the address of a document's page without its language: `standards/18-missing-children/`."""
    match document.kind:
        case Kind.LOCAL_SET:
            return f"{document.folder}/"
        case Kind.LOCAL_STANDARD:
            return f"{document.folder}/{document.slug}/"
        case Kind.NOTE:
            return f"practice-notes/pn{document.number}-{document.slug.split('-', 1)[1]}/"
        case kind:
            return f"{_FOLDERS[kind]}/{document.slug}/"


def summary_of(document: Document) -> str:
    """Return the address of a document's print, without its language; empty for a kind that has none."""
    match document.kind:
        case Kind.STANDARD:
            return f"{PRINTS}standard-{document.number:02}.pdf"
        case Kind.NOTE:
            return f"{PRINTS}practice-note-{document.number:02}.pdf"
        case _:
            return ""


def checklist_print_of(name: str) -> str:
    """Return the address of a checklist on paper, of an agency or of what names nobody, without its language."""
    return f"{PRINTS}checklist-{name}.pdf"


def workbook_of(name: str, language: Language) -> str:
    """Return the address of a workbook from the root of the site: of an agency, or of the whole, where it is empty."""
    return f"data/workbook{'-' if name else ''}{name}.{language.value}.xlsx"


def say_address(any_id: str) -> str:
    """Return the address, without language, of the page on which views on a clause or document can be sent."""
    return f"say/{any_id}/"


def said_anchor(response: Response) -> str:
    """Return the id of a response on the page of what people said."""
    return f"said-{response.engagement}-{response.position.line}"


def relative(start: str, to: str) -> str:
    """Return the way from the page at address `start` to the address `to`, both from the same root."""
    target, _, fragment = to.partition("#")
    way = posixpath.relpath(f"/{target}", f"/{start}")
    slash = "/" if target.endswith("/") or not target else ""
    return f"{way}{slash}{'#' + fragment if fragment else ''}"


def target_of(any_id: str, library: Library) -> str | None:
    """Return the address that an id leads to, without language: `standards/18-x/#clause-18-4`; none for no such id."""
    match library.find(any_id):
        case Clause() as clause:
            return f"{address_of(library.document_of(clause))}#{clause.anchor}"
        case Document() as document:
            return address_of(document)
        case _:
            return None


def in_language(address: str, language: Language) -> str:
    """Return an address with its language before it: `cy/standards/18-x/`."""
    return f"{language.value}/{'' if address == HOME else address}"


def short_address(any_id: str) -> str:
    """Return the short address of a document or clause: `id/18.4/`, below a language, or at the root for both."""
    return f"id/{any_id}/"


def alternates(address: str, site: Site, chooser: str = "") -> tuple[tuple[str, str], ...]:
    """Return the absolute address of a page in each language, with its tag, and of the page that offers both.

    `chooser` is the address of that page, from the root of the site, where it is not the root itself.
    """
    both = tuple((each.value, site.url + in_language(address, each)) for each in Language)
    return (*both, ("x-default", site.url + chooser))
