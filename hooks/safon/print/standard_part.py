"""A national standard as prints draw it, in one language: two pages of standard, and the appendix."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from safon.model.clause import Clause, ClauseClass
from safon.model.documents import Document
from safon.model.front_matter import SharedFacts, Stage, StandardHeader
from safon.model.language import Language
from safon.model.library import Library
from safon.model.links import Link
from safon.model.vocabulary import Theme
from safon.print.clause_card import Card, clause_card, limits
from safon.print.codes import code
from safon.print.followed import followed_line
from safon.print.frame import live
from safon.print.wording import Node, Wording
from safon.render.cldr import month_words
from safon.render.labels import label
from safon.render.links import say_address, short_address, target_of
from safon.render.names import full_name, short_name
from safon.render.resources import resources_of
from safon.render.source_words import source_words
from safon.render.translation_notice import translation_notices

_CLASSES = (
    (ClauseClass.MUST_DO, "must-dos"),
    (ClauseClass.EXPECTATION, "expectations"),
    (ClauseClass.ILLUSTRATION, "illustrations"),
)
SAY = "have-your-say/"
"""Where views are asked for on the whole; a standard or a note has a page of its own."""


def state_words(header: StandardHeader, language: Language, *, stage: bool = False) -> str:
    """Return edition and jurisdiction of a standard, after how far it is written."""
    told = [label(language, f"page.stage.{header.stage}")] if stage else []
    told += [label(language, "page.edition", month=month_words(header.edition, language))]
    return " · ".join([*told, label(language, f"page.jurisdiction.{header.jurisdiction}")])


def standard_part(document: Document, wording: Wording, *, alone: bool = True) -> dict[str, Any]:
    """Return a standard for templates; where it does not stand `alone`, without what came after its draft."""
    language, library = wording.language, wording.library
    text, header = document.texts[language], document.facts(StandardHeader)
    theme = library.vocabulary.get(Theme, header.theme)
    name = short_name(document, library, language)
    kicker = [name, *([theme.title[language]] if theme is not None else [])]
    sections = [narrative(document, wording), *clause_sections(document, wording)]
    return {
        "kind": "standard",
        "lang": language.value,
        "number": str(document.number),
        "name": name,
        "theme": header.theme,
        "hollow": header.stage is Stage.OUTLINE,
        "kicker": wording.plain(" · ".join(kicker)),
        "title": wording.plain(text.title),
        "state": state_words(header, language, stage=True),
        "lead": wording.plain(text.summary),
        "followed": followed_line((document,), wording) if alone else [],
        "sections": [each for each in sections if each["blocks"] or each["clauses"] or each["lead"]],
        "glance-heading": label(language, "print.glance"),
        "glance": [
            [limit, clause.id, tail] for clause in document.clauses for limit, tail, _ in _binding(clause, wording)
        ],
        "appendix": _appendix(document, wording),
        "notes": label(language, "print.notes"),
        "codes": [
            code(live(short_address(document.id), wording.site, language), "current", language),
            code(live(say_address(document.id), wording.site, language), "say", language),
        ],
    }


def _binding(clause: Clause, wording: Wording) -> list[list[str]]:
    return limits(clause, wording) if clause.withdrawn is None else []


def narrative(document: Document, wording: Wording) -> dict[str, Any]:
    """Return the narrative for templates; without text where there is none."""
    section = document.texts[wording.language].section("narrative")
    heading = label(wording.language, "section.narrative")
    found: list[Node] = []
    if section is not None:
        found = wording.blocks(section.prose, document.folder)
    return {"key": "narrative", "heading": heading, "lead": "", "blocks": found, "clauses": []}


def clause_sections(document: Document, wording: Wording) -> Iterator[dict[str, Any]]:
    """Yield the sections of clauses for templates; an outline says that it has no must-dos."""
    language = wording.language
    for kind, key in _CLASSES:
        cards: list[Card] = [clause_card(each, wording) for each in document.of_class(kind)]
        lead = label(language, f"section.{key}-lead") if cards and kind is not ClauseClass.MUST_DO else ""
        if kind is ClauseClass.MUST_DO and not cards:
            lead = label(language, "section.no-must-dos")
        heading = label(language, f"section.{key}")
        yield {"key": key, "heading": heading, "lead": lead, "blocks": [], "clauses": cards}


def _appendix(document: Document, wording: Wording) -> dict[str, Any]:
    language, library = wording.language, wording.library
    promises = [(each.id, each.promise[language]) for each in document.clauses if each.promise[language]]
    return {
        "heading": label(language, "print.appendix"),
        "promises-heading": label(language, "clause.promise"),
        "promises": [[number, wording.line(words.text)] for number, words in promises],
        "local-heading": label(language, "print.local"),
        "local": list(_local_lines(document, wording)),
        "resources-heading": label(language, "section.resources"),
        "resources": list(_resources(document, wording)),
        "related-heading": label(language, "section.links"),
        "related": [_related(each, wording) for each in _links(document, library)],
        "about-heading": label(language, "print.about"),
        "about": [label(language, "page.themes-are-ours"), *about_document(document, wording)],
    }


def _local_lines(document: Document, wording: Wording) -> Iterator[list[Node]]:
    language, library = wording.language, wording.library
    for clause in document.clauses:
        for local in library.local_lines_for(clause.id):
            relation = next(each for each in local.adds_to if each.to == clause.id)
            relationship = label(language, f"clause.relationship.{relation.relationship}")
            words = {"id": f"[{clause.id}]", "relationship": relationship, "why": relation.why[language]}
            name = library.set_of(library.document_of(local)).texts[language].title
            told = f"**[{local.id}]**, {name}. {label(language, 'clause.adds-to', **words)}"
            yield wording.line(told)


def _resources(document: Document, wording: Wording) -> Iterator[dict[str, str]]:
    for each in resources_of(document, wording.library, wording.language):
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


def _related(found: tuple[str, Link], wording: Wording) -> dict[str, str]:
    language, library = wording.language, wording.library
    other_id, link = found
    other = library.find(other_id)
    home = library.document_of(other) if isinstance(other, Clause) else other
    name = full_name(home, library, language) if home is not None else other_id
    return {
        "name": wording.plain(f"{other_id}, {name}" if isinstance(other, Clause) else name),
        "address": wording.address(target_of(other_id, library) or ""),
        "says": label(language, f"strength-of-link.{link.strength}"),
        "why": wording.plain(link.why[language]) if link.why is not None else "",
    }


def about_document(document: Document, wording: Wording) -> Iterator[str]:
    """Yield where a document comes from, and whether its two languages were checked against each other."""
    language = wording.language
    source = document.facts(SharedFacts).source
    told = source_words(source, wording.library, language).striptags()
    yield wording.plain(told)
    yield from translation_notices(document.translation, "print", language)
