"""The national standards: a list by theme, and a page for each."""

from __future__ import annotations

from collections.abc import Iterator

from safon.artefact import NavEntry, Page
from safon.context import Context
from safon.model.clause import ClauseClass
from safon.model.documents import Document
from safon.model.front_matter import StandardHeader
from safon.model.kinds import Kind
from safon.model.vocabulary import Theme
from safon.urls import STANDARDS
from safon.views.document_page import IsWanted, PagePart, clause_part, document_page, every, prose_part
from safon.views.glossary_links import GlossaryLinker
from safon.views.index_page import CardGroup, document_card, index_page

KINDS = (Kind.STANDARD,)
"""The kinds of documents whose pages are made here."""


def make(context: Context) -> Iterator[Page]:
    """Yield the pages in one language."""
    yield from _index(context)
    yield from pages(context)


def _index(context: Context) -> Iterator[Page]:
    """Yield the index in `language`."""
    count = context.label("home.count", n=len(context.library.of_kind(Kind.STANDARD)))
    notes = (f"{count}.", context.label("page.themes-are-ours"))
    groups = tuple(_group(theme, context) for theme in context.library.vocabulary.all(Theme))
    path = "standards/vocabulary/themes.yml"
    yield index_page(STANDARDS, "standards", groups, context, edit_path=path, notes=notes)


def _group(theme: Theme, context: Context) -> CardGroup:
    found = [each for each in context.library.of_kind(Kind.STANDARD) if each.facts(StandardHeader).theme == theme.id]
    return CardGroup(
        heading=theme.title[context.language],
        anchor=f"theme-{theme.id}",
        theme=theme.id,
        lead=theme.description[context.language],
        cards=tuple(document_card(each, STANDARDS, context) for each in found),
        empty=context.label("index.standards.empty"),
    )


def pages(context: Context, wanted: IsWanted = every) -> Iterator[Page]:
    """Yield the page of each national standard that is wanted."""
    for document in filter(wanted, context.library.of_kind(Kind.STANDARD)):
        nav = NavEntry(
            section="nav.standards",
            title=f"{document.number}. {document.texts[context.language].title}",
            order=(document.number or 0, document.slug),
        )
        yield document_page(document, context, tuple(_parts(document, context)), nav)


def _parts(document: Document, context: Context) -> Iterator[PagePart]:
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
