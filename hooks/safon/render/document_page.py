"""A document as a page: what every kind shows in the same way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from safon.model.artefact import Artefact, Heading, NavPlace, Site
from safon.model.clause import Clause
from safon.model.documents import Document
from safon.model.front_matter import SharedFacts, Source, Stage, StandardHeader
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.model.texts import Section
from safon.model.vocabulary import Theme
from safon.model.window import State
from safon.render.clause_view import ClauseView, clause_view
from safon.render.cldr import month_words
from safon.render.connections import Connections, connections
from safon.render.feedback import subject_of
from safon.render.followed import Where, followed_words
from safon.render.glossary_links import GlossaryLinker
from safon.render.index_page import authority_notice
from safon.render.labels import label
from safon.render.links import address_of, in_language, relative, say_address, short_address, summary_of
from safon.render.names import in_order, page_title, short_name
from safon.render.periods import Period, periods_on
from safon.render.prose import PageAddresses, prose, sentence
from safon.render.resources import ResourceView, resources_of
from safon.render.said import SaidView, said_of
from safon.render.source_words import source_words
from safon.render.templates import render
from safon.render.translation_notice import translation_notices


@dataclass(frozen=True, kw_only=True)
class Part:
    """A part of a page under one heading."""

    heading: str
    anchor: str
    lead: str = ""
    prose: Markup = Markup("")
    """What an author wrote, as HTML with ids as links."""
    headings: tuple[Heading, ...] = ()
    """The headings within the prose, with the text below each."""
    text: str = ""
    """The text before the first of them."""
    clauses: tuple[ClauseView, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PageView:
    """What the template needs of a document."""

    id: str
    anchor: str
    number: str
    theme: str
    hollow: bool
    title: str
    twin: str
    kicker: str
    summary: str
    chips: tuple[str, ...]
    say: str
    """The way to where views on it can be sent; empty where none are wanted."""
    periods: tuple[Period, ...]
    """The engagements on it that had not closed when the page was made."""
    said: tuple[SaidView, ...]
    """What people said of the whole of it when they were asked."""
    notices: tuple[str, ...]
    followed: Markup
    """What has come after the draft that it restates; empty where nothing has."""
    parts: tuple[Part, ...]
    connections: tuple[Connections, ...]
    resources: tuple[ResourceView, ...]
    summary_print: str
    """The way to its print; empty where there is none."""
    foot: tuple[str, ...]


def document_page(
    document: Document,
    library: Library,
    site: Site,
    language: Language,
    parts: tuple[Part, ...],
    nav: NavPlace | None,
) -> Artefact:
    """Return the page of a document, with `parts` between its head and its connections."""
    address, text = address_of(document), document.texts[language]
    view = PageView(
        id=short_name(document, library, language),
        anchor=_anchor(document),
        number=str(document.number) if document.kind in (Kind.STANDARD, Kind.LOCAL_STANDARD) else "",
        theme=document.header.theme if isinstance(document.header, StandardHeader) else "",
        hollow=isinstance(document.header, StandardHeader) and document.header.stage is Stage.OUTLINE,
        title=text.title,
        twin=relative(in_language(address, language), in_language(address, language.other)),
        kicker=_kicker(document, library, language),
        summary=text.summary,
        summary_print=relative(address, summary_of(document)) if summary_of(document) else "",
        chips=tuple(_chips(document, library, language)),
        say=relative(address, say_address(document.id)) if subject_of(document.id, library) is not None else "",
        periods=tuple(each for each in periods_on(document, library, site, language) if each.state is not State.AFTER),
        said=said_of(document.id, address, library, language),
        notices=tuple(_notices(document, library, language)),
        followed=sentence(followed_words((document,), Where.PAGE, library, language)),
        parts=parts,
        connections=tuple(connections(document, library, language)),
        resources=tuple(resources_of(document, library, language)),
        foot=tuple(_foot(document, library, language)),
    )
    return Artefact(
        path=address,
        content=render("document.html.jinja", language, page=view),
        language=language,
        title=page_title(document, library, language),
        description=text.summary,
        headings=tuple(_headings(view, language)),
        nav=nav,
        edit_path=text.path,
        chooser=short_address(document.id),
    )


def _headings(view: PageView, language: Language) -> Iterator[Heading]:
    yield Heading(1, view.anchor, view.title)
    for part in view.parts:
        if part.heading:
            yield Heading(2, part.anchor, part.heading, f"{part.lead} {part.text}".strip())
        yield from part.headings
        yield from (Heading(3, clause.anchor, clause.id, clause.text) for clause in part.clauses)
    if view.connections:
        yield Heading(2, "links", label(language, "section.links"))
        yield from (Heading(3, each.anchor, each.heading) for each in view.connections)
    if view.resources:
        told = " ".join(f"{each.title}. {each.why}" for each in view.resources)
        yield Heading(2, "resources", label(language, "section.resources"), told)


def prose_part(section: Section, linker: GlossaryLinker) -> Part:
    """Return a section of prose as a part; words of the glossary that stand here first on its page lead there."""
    document = linker.document
    page = PageAddresses(address_of(document), linker.library, linker.language, document.folder)
    made = prose(section.prose, page, linker, key=section.key)
    return Part(heading=section.heading, anchor=section.key, prose=made.html, headings=made.headings, text=made.text)


def clause_part(
    heading: str,
    anchor: str,
    clauses: tuple[Clause, ...],
    linker: GlossaryLinker,
    *,
    lead: str = "",
) -> Part:
    """Return clauses of a document as a part; words of the glossary that stand here first on its page lead there."""
    address = address_of(linker.document)
    views = tuple(clause_view(each, address, linker.library, linker.language, linker) for each in clauses)
    return Part(heading=heading, anchor=anchor, lead=lead, clauses=views)


def _anchor(document: Document) -> str:
    numbered = {Kind.STANDARD: "standard", Kind.NOTE: "note", Kind.LOCAL_STANDARD: "practice-standard"}
    return f"{numbered[document.kind]}-{document.number}" if document.kind in numbered else document.slug


def _kicker(document: Document, library: Library, language: Language) -> str:
    if isinstance(document.header, StandardHeader):
        theme = library.vocabulary.get(Theme, document.header.theme)
        return label(language, "page.theme", title=theme.title[language]) if theme is not None else ""
    if document.kind is Kind.LOCAL_STANDARD:
        return library.set_of(document).texts[language].title
    return short_name(document, library, language) if document.kind is Kind.NOTE else ""


def _chips(document: Document, library: Library, language: Language) -> Iterator[str]:
    facts = library.head_of(document).header
    if isinstance(document.header, StandardHeader):
        yield label(language, f"page.stage.{document.header.stage}")
    if isinstance(facts, SharedFacts):
        if document.kind is not Kind.STANDARD:
            yield label(language, f"page.status.{facts.status}")
        if facts.edition is not None:
            yield label(language, "page.edition", month=month_words(facts.edition, language))
        yield label(language, f"page.jurisdiction.{facts.jurisdiction}")


def _notices(document: Document, library: Library, language: Language) -> Iterator[str]:
    notice = authority_notice(document, library, language)
    if notice:
        yield notice
    yield from translation_notices(document.translation, "page", language)


def _foot(document: Document, library: Library, language: Language) -> Iterator[str]:
    yield label(language, "page.not-official")
    source = getattr(document.header, "source", None)
    if isinstance(source, Source):
        yield source_words(source, library, language)
    if document.texts[language].also_called:
        names = "; ".join(f"“{each}”" for each in document.texts[language].also_called)
        yield label(language, "page.also-called", names=names) + "."


def prose_pages(kind: Kind, section: str, library: Library, site: Site, language: Language) -> Iterator[Artefact]:
    """Yield the page of each document of a kind that is all prose, under one group of the navigation."""
    for place, document in enumerate(in_order(library.of_kind(kind), language)):
        text = document.texts[language]
        title = f"{document.number}. {text.title}" if document.number is not None else text.title
        nav = NavPlace(section=section, title=title, order=(place, ""))
        linker = GlossaryLinker(document, library, language)
        parts = tuple(prose_part(each, linker) for each in text.sections)
        yield document_page(document, library, site, language, parts, nav)
