"""A page for each national standard: the must-dos first, then what else is asked, then why."""

from __future__ import annotations

from collections.abc import Iterator

from safon.context import Context
from safon.model.artefact import Artefact, NavPlace
from safon.model.clause import ClauseClass
from safon.model.documents import Document
from safon.model.kinds import Kind
from safon.views.document_page import Part, clause_part, document_page, prose_part
from safon.views.glossary_links import GlossaryLinker


def make(context: Context) -> Iterator[Artefact]:
    """Yield the page of each national standard in `language`."""
    for document in context.library.of_kind(Kind.STANDARD):
        nav = NavPlace(
            section="nav.standards",
            title=f"{document.number}. {document.texts[context.language].title}",
            order=(document.number or 0, document.slug),
        )
        yield document_page(document, context, tuple(_parts(document, context)), nav)


def _parts(document: Document, context: Context) -> Iterator[Part]:
    linker = GlossaryLinker(document, context)
    must_dos = document.of_class(ClauseClass.MUST_DO)
    nothing_yet = "" if must_dos else context.label("section.no-must-dos")
    heading = context.label("section.must-dos")
    yield clause_part(heading, "must-dos", must_dos, linker, lead=nothing_yet)
    for kind, key in ((ClauseClass.EXPECTATION, "expectations"), (ClauseClass.ILLUSTRATION, "illustrations")):
        clauses = document.of_class(kind)
        if clauses:
            lead = context.label(f"section.{key}-lead")
            yield clause_part(context.label(f"section.{key}"), key, clauses, linker, lead=lead)
    narrative = document.texts[context.language].section("narrative")
    if narrative is not None:
        yield prose_part(narrative, linker)
