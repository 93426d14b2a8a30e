"""A document as a page: what every kind shows in the same way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from safon.artefact import Heading, NavEntry, Page
from safon.context import Context
from safon.model.clause import Clause
from safon.model.documents import Document
from safon.model.front_matter import Stage, StandardHeader
from safon.model.interval import State
from safon.model.kinds import Kind
from safon.model.texts import Section
from safon.urls import address_of, href, in_language, say_address, short_address, side_by_side_of, summary_of
from safon.views.as_of import as_of_notices
from safon.views.clause_view import ClauseView, clause_view
from safon.views.connections import Connections, connections
from safon.views.corrections import CorrectionView, correction_view, noticed
from safon.views.document_head import chips_of, kicker_of
from safon.views.engagement_periods import EngagementPeriod, periods_on
from safon.views.feedback_forms import subject_of
from safon.views.followed import Where, followed_words
from safon.views.glossary_links import GlossaryLinker
from safon.views.in_force import Binding, binding_of
from safon.views.index_page import authority_notice
from safon.views.last_change import LastChange, last_change
from safon.views.names import page_title, short_name
from safon.views.points import PointView, point_groups
from safon.views.prose import PageAddresses, prose, sentence
from safon.views.resources import ResourceView, resources_of
from safon.views.responses import ResponseView, responses_on
from safon.views.source_words import source_words
from safon.views.strip import StripLine, strip_of
from safon.views.templates import render
from safon.views.translation_notice import Behind, behind, translation_notices


@dataclass(frozen=True, kw_only=True)
class PagePart:
    """A part of a page under one heading."""

    heading: str
    anchor: str
    lead: str = ""
    behind: tuple[Behind, ...] = ()
    """What to say of its prose where one language moved."""
    prose: Markup = Markup("")
    """What an author wrote, as HTML with ids as links."""
    headings: tuple[Heading, ...] = ()
    """The headings within the prose, with the text below each."""
    text: str = ""
    """The text before the first of them."""
    clauses: tuple[ClauseView, ...] = ()
    points: tuple[PointView, ...] = ()


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
    both: str
    """The way to where both languages stand side by side; empty where there is no such page."""
    say: str
    """The way to where views on it can be sent; empty where none are wanted."""
    periods: tuple[EngagementPeriod, ...]
    """The engagements on it that had not closed when the page was made."""
    said: tuple[ResponseView, ...]
    """What people said of the whole of it when they were asked."""
    binding: Binding | None
    """From when it binds; none where its header gives no day."""
    corrections: tuple[CorrectionView, ...]
    """What was put right in it at once."""
    kept: LastChange | None
    """When it last changed; none where there is no edition."""
    notices: tuple[str, ...]
    behind: tuple[Behind, ...]
    """What to say of its title, its summary and what its header says, where one language of them moved."""
    followed: Markup
    """What has come after the draft that it restates; empty where nothing has."""
    strip: tuple[StripLine, ...]
    """Its limits, the shortest first; none where it has none."""
    parts: tuple[PagePart, ...]
    connections: tuple[Connections, ...]
    resources: tuple[ResourceView, ...]
    summary_print: str
    print_words: str
    """The way to its print, and what to say of it; both empty where there is none."""
    foot: tuple[str, ...]


def document_page(document: Document, context: Context, parts: tuple[PagePart, ...], nav: NavEntry | None) -> Page:
    """Return the page of a document, with `parts` between its head and its connections."""
    address, text = address_of(document), document.texts[context.language]
    parts = (*parts, *point_parts(document, context))
    view = PageView(
        id=short_name(document, context),
        anchor=_anchor(document),
        number=str(document.number) if document.kind in (Kind.STANDARD, Kind.LOCAL_STANDARD) else "",
        theme=document.header.theme if isinstance(document.header, StandardHeader) else "",
        hollow=isinstance(document.header, StandardHeader) and document.header.stage is Stage.OUTLINE,
        title=text.title,
        twin=href(in_language(address, context.language), in_language(address, context.language.other)),
        kicker=kicker_of(document, context),
        summary=text.summary,
        summary_print=href(address, summary_of(document)) if summary_of(document) else "",
        print_words=context.label(f"action.documents.{document.kind}") if summary_of(document) else "",
        chips=tuple(chips_of(document, context)),
        both=href(address, side_by_side_of(document)) if document.kind is Kind.STANDARD else "",
        say=href(address, say_address(document.id)) if subject_of(document.id, context.library) is not None else "",
        periods=tuple(each for each in periods_on(document, context) if each.state is not State.AFTER),
        said=responses_on(document.id, address, context),
        binding=binding_of(document, context),
        corrections=tuple(correction_view(each, address, context) for each in noticed(document.id, context)),
        kept=last_change(document, address, context),
        notices=tuple(_notices(document, context)),
        behind=behind(document, around(document), context),
        followed=sentence(followed_words((document,), Where.PAGE, context)),
        strip=strip_of(document, context) if document.kind in (Kind.STANDARD, Kind.LOCAL_STANDARD) else (),
        parts=parts,
        connections=tuple(connections(document, context)),
        resources=tuple(resources_of(document, context)),
        foot=tuple(_foot(document, context)),
    )
    return Page(
        address=address,
        content=render("document.html.jinja", context, page=view),
        language=context.language,
        title=page_title(document, context),
        id=document.id,
        description=text.summary,
        headings=tuple(_headings(view, document, context)),
        nav=nav,
        edit_path=text.path,
        chooser=short_address(document.id),
    )


def around(document: Document) -> Iterator[str]:
    """Yield the names of the parts that stand around the text."""
    places = ("title", "summary", "also-called", "header")
    return (each.name for each in document.blocks if each.name.partition("/")[0] in places)


def _headings(view: PageView, document: Document, context: Context) -> Iterator[Heading]:
    ended = context.library.ended(document)
    yield Heading(1, view.anchor, view.title)
    for part in view.parts:
        if part.heading:
            yield Heading(2, part.anchor, part.heading, f"{part.lead} {part.text}".strip())
        yield from part.headings
        yield from (Heading(3, each.anchor, each.id, each.text, None if ended else each.duty) for each in part.clauses)
        yield from (Heading(3, point.anchor, point.title, point.told) for point in part.points)
    if view.connections:
        yield Heading(2, "links", context.label("section.links"))
        yield from (Heading(3, each.anchor, each.heading) for each in view.connections)
    if view.resources:
        told = " ".join(f"{each.title}. {each.why}" for each in view.resources)
        yield Heading(2, "resources", context.label("section.resources"), told)


def prose_part(section: Section, linker: GlossaryLinker) -> PagePart:
    """Return a section of prose as a part; words of the glossary that stand here first on its page lead there."""
    document = linker.document
    page = PageAddresses(address_of(document), linker.context, document.folder)
    made = prose(section.prose, page, linker, key=section.key)
    inside = (each.name for each in document.blocks if each.name.partition("/")[0] == section.key)
    return PagePart(
        heading=section.heading,
        anchor=section.key,
        behind=behind(document, inside, linker.context),
        prose=made.html,
        headings=made.headings,
        text=made.text,
    )


def point_parts(document: Document, context: Context) -> Iterator[PagePart]:
    """Yield a part for each kind of point that stands with a document."""
    for group in point_groups(document, context):
        yield PagePart(heading=group.heading, anchor=group.anchor, lead=group.lead, points=group.points)


def clause_part(
    heading: str,
    anchor: str,
    clauses: tuple[Clause, ...],
    linker: GlossaryLinker,
    *,
    lead: str = "",
) -> PagePart:
    """Return clauses of a document as a part; words of the glossary that stand here first on its page lead there."""
    address = address_of(linker.document)
    views = tuple(clause_view(each, address, linker.context, linker) for each in clauses)
    return PagePart(heading=heading, anchor=anchor, lead=lead, clauses=views)


def _anchor(document: Document) -> str:
    numbered = {Kind.STANDARD: "standard", Kind.NOTE: "note", Kind.LOCAL_STANDARD: "practice-standard"}
    return f"{numbered[document.kind]}-{document.number}" if document.kind in numbered else document.slug


def _notices(document: Document, context: Context) -> Iterator[str]:
    if context.library.ended(document):
        yield context.label("page.ended")
    notice = authority_notice(document, context)
    if notice:
        yield notice
    yield from as_of_notices(document, context)
    yield from translation_notices(document.translation, "page", context)


def _foot(document: Document, context: Context) -> Iterator[str]:
    yield context.label("page.not-official")
    yield from (source_words(each, context) for each in document.sources)
    if document.texts[context.language].also_called:
        names = "; ".join(f"“{each}”" for each in document.texts[context.language].also_called)
        yield context.label("page.also-called", names=names) + "."


IsWanted = Callable[[Document], bool]
"""Whether the page of a document is wanted."""


def every(document: Document) -> bool:  # noqa: ARG001 - as IsWanted has it
    """Want the page of each document."""
    return True
