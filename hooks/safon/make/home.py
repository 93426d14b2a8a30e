"""The home page of each language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from safon.artefact import Heading, NavEntry, Page
from safon.context import Context
from safon.model.documents import Document
from safon.model.front_matter import Stage, StandardHeader
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.vocabulary import Agency, Theme
from safon.urls import (
    AGENCIES,
    CHECKLISTS,
    CLOCK,
    COVERAGE,
    DATA,
    HOME,
    MAP,
    MUST_DOS,
    NOBODY_NAMED,
    PRINTS,
    TIMESCALES,
    address_of,
    agency_page,
    page_of,
)
from safon.views.followed import Where, followed_words
from safon.views.names import in_order
from safon.views.prose import sentence
from safon.views.templates import render
from safon.views.unowned import unowned_in

GUIDES = ("how-to-use-practitioner", "how-to-use-manager", "how-to-use-trainer", "how-to-use-young-person")
"""Hand-written pages that say how to use the site, by who reads them."""
SHOWN_AGENCIES = 7
"""How many agencies of the list the page leads to at once; its author decides which stand first."""
LISTS = (
    (CLOCK, "the-clock.title", "clock"),
    (MUST_DOS, "must-dos.title", "filter"),
    (TIMESCALES, "timescales.title", "timeline"),
    (CHECKLISTS, "index.checklists.title", "list"),
    (PRINTS, "print-page.title", "print"),
    (MAP, "map.title", "map"),
    (COVERAGE, "coverage.title", "table"),
    (DATA, "data.title", "download"),
)
"""Pages that gather the whole guidance: the address, the label of the title, and the icon."""


@dataclass(frozen=True)
class _Link:
    href: str
    number: str
    name: str
    hollow: bool


@dataclass(frozen=True)
class _Group:
    id: str
    heading: str
    links: tuple[_Link, ...]


def make(context: Context) -> Iterator[Page]:
    """Yield the home page in `language`."""
    standards = context.library.of_kind(Kind.STANDARD)
    themes, groups = tuple(_themes(context)), tuple(_groups(context))
    agencies = _agencies(context)
    guides = tuple((page_of(each), context.label(f"nav.{each}")) for each in GUIDES)
    lists = tuple((address, context.label(key), icon) for address, key, icon in LISTS)
    count = context.label("home.count", n=len(standards))
    headings = (
        Heading(1, "home", context.label("site.tagline")),
        *((Heading(2, "who", context.label("home.work-in")),) if agencies else ()),
        Heading(2, "lists", context.label("home.lists")),
        Heading(2, "standards", context.label("section.standards")),
        *(Heading(3, f"theme-{each.id}", each.heading) for each in themes),
        Heading(2, "how", context.label("home.how")),
        *(Heading(2, each.id, each.heading) for each in groups),
    )
    yield Page(
        address=HOME,
        content=render(
            "home.html.jinja",
            context,
            themes=themes,
            groups=groups,
            count=count,
            agencies=agencies,
            unnamed=_unnamed(context),
            guides=guides,
            lists=lists,
            followed=sentence(followed_words(context.library.documents, Where.SITE, context)),
        ),
        language=context.language,
        title=context.label("nav.home"),
        description=context.label("home.lead"),
        headings=headings,
        template="home.html",
        begins=True,
        nav=NavEntry(section="", title=context.label("nav.home")),
        edit_path=f"hooks/safon/labels/{context.language.value}.yml",
    )


def _agencies(context: Context) -> tuple[tuple[str, str], ...]:
    """Return the way to the first agencies of the list, and to all of them where there are more."""
    listed = tuple(context.library.vocabulary.all(Agency))
    named = tuple((agency_page(each.id), each.title[context.language]) for each in listed[:SHOWN_AGENCIES])
    return named if len(listed) <= SHOWN_AGENCIES else (*named, (AGENCIES, context.label("home.all-agencies")))


def _unnamed(context: Context) -> tuple[str, str]:
    """Return the way to the clauses that no agency's page has, since they name nobody; empty words for none."""
    count = len(unowned_in(context).national)
    return NOBODY_NAMED, context.counted("who.unnamed.home", count) if count else ""


def _link(document: Document, language: Language) -> _Link:
    return _Link(
        href=address_of(document),
        number=str(document.number or ""),
        name=document.texts[language].title,
        hollow=isinstance(document.header, StandardHeader) and document.header.stage is Stage.OUTLINE,
    )


def _themes(context: Context) -> Iterator[_Group]:
    for theme in context.library.vocabulary.all(Theme):
        found = [
            each
            for each in context.library.of_kind(Kind.STANDARD)
            if isinstance(each.header, StandardHeader) and each.header.theme == theme.id
        ]
        if found:
            yield _Group(
                theme.id, theme.title[context.language], tuple(_link(each, context.language) for each in found)
            )


def _groups(context: Context) -> Iterator[_Group]:
    for kind, key in (
        (Kind.NOTE, "nav.practice-notes"),
        (Kind.LOCAL_SET, "nav.local"),
        (Kind.MODEL, "nav.models"),
        (Kind.FRAMEWORK, "nav.frameworks"),
        (Kind.ENGAGEMENT, "nav.have-your-say"),
    ):
        found = in_order(context.library.of_kind(kind), context.language)
        if found:
            yield _Group(
                key.removeprefix("nav."), context.label(key), tuple(_link(each, context.language) for each in found)
            )
