"""What stands behind a standard, as prints draw it: promises, local lines, resources, related documents, its source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypedDict

from safon.model.clause import Clause
from safon.model.documents import Document
from safon.model.language import Language
from safon.model.library import Library
from safon.model.links import Link
from safon.print.tree import TypstInline
from safon.print.wording import Wording
from safon.targets import target_of
from safon.views.names import full_name
from safon.views.resources import resources_of
from safon.views.source_words import source_said
from safon.views.translation_notice import clause_behind, translation_notices


class PrintedResource(TypedDict):
    """Something to read or to use, for templates."""

    title: str
    about: str
    """What kind of thing it is, and from whom."""
    why: str
    address: str
    """Its whole address; may be empty."""
    shown: str
    """The address in words."""


class PrintedRelation(TypedDict):
    """A document that the standard points to or that points to it, for templates."""

    name: str
    address: str
    says: str
    """How strong the link is."""
    why: str
    """May be empty."""


Appendix = TypedDict(
    "Appendix",
    {
        "heading": str,
        "promises-heading": str,
        "promises": list[tuple[str, list[TypstInline]]],
        "local-heading": str,
        "local": list[list[TypstInline]],
        "resources-heading": str,
        "resources": list[PrintedResource],
        "related-heading": str,
        "related": list[PrintedRelation],
        "about-heading": str,
        "about": list[list[TypstInline]],
    },
)
"""An appendix, for templates; a promise has the number of its clause before it."""


def appendix(document: Document, wording: Wording) -> Appendix:
    """Return the appendix of a standard."""
    language, library = wording.context.language, wording.context.library
    promises = [(each.id, each.promise[language]) for each in document.clauses if each.promise[language]]
    return {
        "heading": wording.context.label("print.appendix"),
        "promises-heading": wording.context.label("clause.promise"),
        "promises": [(number, wording.line(words.text)) for number, words in promises],
        "local-heading": wording.context.label("print.local"),
        "local": list(_local_lines(document, wording)),
        "resources-heading": wording.context.label("section.resources"),
        "resources": list(_resources(document, wording)),
        "related-heading": wording.context.label("section.links"),
        "related": [_related(each, wording) for each in _links(document, library)],
        "about-heading": wording.context.label("print.about"),
        "about": [
            [wording.context.label("page.themes-are-ours")],
            *about_document(document, wording),
            *_behind(document, wording),
        ],
    }


def _local_lines(document: Document, wording: Wording) -> Iterator[list[TypstInline]]:
    language, library = wording.context.language, wording.context.library
    for clause in document.clauses:
        for local in library.local_lines_for(clause.id):
            relation = next(each for each in local.adds_to if each.to == clause.id)
            relationship = wording.context.label(f"clause.relationship.{relation.relationship}")
            words = {"id": f"[{clause.id}]", "relationship": relationship, "why": relation.why[language]}
            name = library.set_of(library.document_of(local)).texts[language].title
            told = f"**[{local.id}]**, {name}. {wording.context.label('clause.adds-to', **words)}"
            yield wording.line(told)


def _resources(document: Document, wording: Wording) -> Iterator[PrintedResource]:
    for each in resources_of(document, wording.context):
        yield {
            "title": wording.plain(each.title),
            "about": wording.plain(each.about),
            "why": wording.plain(each.why),
            "address": each.url,
            "shown": wording.plain(each.url.removeprefix("https://").removesuffix("/")),
        }


def _links(document: Document, library: Library) -> Iterator[tuple[str, Link]]:
    """Yield each document that the standard points to, or that points to it, once, with the link that says so."""
    outwards = [(each.to, each) for each in library.links_from(document) if each.strength is not None]
    inwards = [(each.source, each) for each in library.referring_to(document) if each.strength is not None]
    seen: set[str] = set()
    for other, link in (*outwards, *inwards):
        if other not in seen:
            seen.add(other)
            yield other, link


def _related(found: tuple[str, Link], wording: Wording) -> PrintedRelation:
    language, library = wording.context.language, wording.context.library
    other_id, link = found
    other = library.find(other_id)
    home = library.document_of(other) if isinstance(other, Clause) else other
    name = full_name(home, wording.context) if home is not None else other_id
    return {
        "name": wording.plain(f"{other_id}, {name}" if isinstance(other, Clause) else name),
        "address": wording.address(target_of(other_id, library) or ""),
        "says": wording.context.label(f"strength-of-link.{link.strength}"),
        "why": wording.plain(link.why[language]) if link.why is not None else "",
    }


def _behind(document: Document, wording: Wording) -> Iterator[list[TypstInline]]:
    """Yield in which clauses a language is behind: where there is no room at a clause, a sign alone stands there."""
    found: dict[Language, list[str]] = {}
    for clause in document.clauses:
        for each in clause_behind(clause, wording.context):
            found.setdefault(each.language, []).append(clause.id)
    for moved, ids in found.items():
        yield [wording.context.label(f"print.behind-in.{moved}", ids=", ".join(ids))]


def about_document(document: Document, wording: Wording) -> Iterator[list[TypstInline]]:
    """Yield where a document comes from, and whether its two languages were checked against each other."""
    for source in document.sources:
        yield wording.said(source_said(source, wording.context))
    for each in translation_notices(document.translation, "print", wording.context):
        yield [each]
