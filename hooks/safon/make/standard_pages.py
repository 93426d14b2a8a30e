"""A page for each national standard: the must-dos first, then what else is asked, then why."""

from __future__ import annotations

from collections.abc import Iterator

from safon.model.artefact import Artefact, NavPlace, Site
from safon.model.clause import ClauseClass
from safon.model.documents import Document
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.render.document_page import Part, clause_part, document_page, prose_part
from safon.render.glossary_links import GlossaryLinker
from safon.render.labels import label


def make(library: Library, site: Site, language: Language) -> Iterator[Artefact]:
    """Yield the page of each national standard in `language`."""
    for document in library.of_kind(Kind.STANDARD):
        nav = NavPlace(
            section="nav.standards",
            title=f"{document.number}. {document.texts[language].title}",
            order=(document.number or 0, document.slug),
        )
        yield document_page(document, library, site, language, tuple(_parts(document, library, language)), nav)


def _parts(document: Document, library: Library, language: Language) -> Iterator[Part]:
    linker = GlossaryLinker(document, library, language)
    must_dos = document.of_class(ClauseClass.MUST_DO)
    nothing_yet = "" if must_dos else label(language, "section.no-must-dos")
    heading = label(language, "section.must-dos")
    yield clause_part(heading, "must-dos", must_dos, linker, lead=nothing_yet)
    for kind, key in ((ClauseClass.EXPECTATION, "expectations"), (ClauseClass.ILLUSTRATION, "illustrations")):
        clauses = document.of_class(kind)
        if clauses:
            lead = label(language, f"section.{key}-lead")
            yield clause_part(label(language, f"section.{key}"), key, clauses, linker, lead=lead)
    narrative = document.texts[language].section("narrative")
    if narrative is not None:
        yield prose_part(narrative, linker)
