"""A page that lists the documents of a group of the navigation, each as a card that leads to its page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from safon.artefact import Heading, NavEntry, Page
from safon.context import Context
from safon.model.documents import Document
from safon.model.front_matter import Jurisdiction, LocalSetHeader, SharedFacts, Stage, StandardHeader, Status
from safon.model.kinds import Kind
from safon.urls import address_of, href
from safon.views.in_force import status_words
from safon.views.names import in_order
from safon.views.templates import render


@dataclass(frozen=True, kw_only=True)
class Card:
    """What stands for one page in a list."""

    href: str
    title: str
    number: str = ""
    hollow: bool = False
    """Whether the document is an outline."""
    chips: tuple[str, ...] = ()
    summary: str = ""
    lines: tuple[Markup, ...] = ()


@dataclass(frozen=True, kw_only=True)
class CardGroup:
    """Cards, under one heading unless they are all that the page has."""

    cards: tuple[Card, ...]
    heading: str = ""
    anchor: str = ""
    href: str = ""
    """Where the heading leads, if anywhere."""
    theme: str = ""
    chips: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    lead: str = ""
    empty: str = ""
    """What to say where there are no cards; may be empty too."""


@dataclass(frozen=True, kw_only=True)
class IndexView:
    """What the template needs."""

    anchor: str
    title: str
    lead: str
    notes: tuple[str, ...]
    groups: tuple[CardGroup, ...]
    empty: str


def index_page(
    address: str,
    section: str,
    groups: tuple[CardGroup, ...],
    context: Context,
    *,
    edit_path: str = "",
    notes: tuple[str, ...] = (),
) -> Page:
    """Return the index of a group of the navigation, as its first page.

    Its words are the labels `index.<section>`. Where nothing is in it, it says so. What is listed has its own entries
    in the search, so that it is not found here again.
    """
    title, lead = (context.label(f"index.{section}.{key}") for key in ("title", "lead"))
    empty = "" if groups else context.label(f"index.{section}.empty")
    anchor = f"all-{section}"
    view = IndexView(anchor=anchor, title=title, lead=lead, notes=notes, groups=groups, empty=empty)
    headings = (Heading(2, each.anchor, each.heading, each.lead) for each in groups if each.heading)
    return Page(
        address=address,
        content=render("index.html.jinja", context, page=view),
        language=context.language,
        title=title,
        description=lead,
        headings=(Heading(1, anchor, title), *headings),
        nav=NavEntry(section=f"nav.{section}", title=title, order=(-1, "")),
        edit_path=edit_path or f"hooks/safon/labels/{context.language.value}.yml",
    )


def plain_index(kind: Kind, address: str, section: str, context: Context) -> Page:
    """Return the index of a kind of document that needs no groups."""
    cards = tuple(
        document_card(each, address, context) for each in in_order(context.library.of_kind(kind), context.language)
    )
    return index_page(address, section, (CardGroup(cards=cards),) if cards else (), context)


def document_card(document: Document, address: str, context: Context, lines: tuple[Markup, ...] = ()) -> Card:
    """Return the card of a document in a list at `address`."""
    text = document.texts[context.language]
    prefix = context.library.set_of(document).id if document.kind is Kind.LOCAL_STANDARD else ""
    return Card(
        href=href(address, address_of(document)),
        title=text.title,
        number=f"{prefix}{document.number}" if document.number is not None else "",
        hollow=isinstance(document.header, StandardHeader) and document.header.stage is Stage.OUTLINE,
        chips=tuple(state_chips(document, context)),
        summary=text.summary,
        lines=lines,
    )


def state_chips(document: Document, context: Context) -> Iterator[str]:
    """Yield how far a document is and where it stands; "draft" goes without saying beside the stage of a standard."""
    header = document.header
    if isinstance(header, StandardHeader):
        yield context.label(f"page.stage.{header.stage}")
    if isinstance(header, SharedFacts):
        if not (isinstance(header, StandardHeader) and header.status is Status.DRAFT):
            yield status_words(header, context)
        if header.jurisdiction is not Jurisdiction.WALES:
            yield context.label(f"page.jurisdiction.{header.jurisdiction}")


def authority_notice(document: Document, context: Context) -> str:
    """Return the sentence that a document from elsewhere is no authority in Wales; empty for one of Wales."""
    home = context.library.head_of(document).header
    if isinstance(home, LocalSetHeader) and home.example:
        return context.label("page.example")
    if isinstance(home, SharedFacts) and home.jurisdiction is not Jurisdiction.WALES:
        return context.label("page.not-wales", jurisdiction=context.label(f"page.made-for.{home.jurisdiction}"))
    return ""
