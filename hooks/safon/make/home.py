"""The home page of each language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from safon.model.artefact import Artefact, Heading, NavPlace, Site
from safon.model.documents import Document
from safon.model.front_matter import Stage, StandardHeader
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.model.vocabulary import Agency, Theme
from safon.render.followed import Where, followed_words
from safon.render.labels import counted, label
from safon.render.links import HOME, address_of
from safon.render.names import in_order
from safon.render.prose import sentence
from safon.render.templates import render
from safon.render.unowned import NOBODY, unowned

GUIDES = ("how-to-use-practitioner", "how-to-use-manager", "how-to-use-trainer", "how-to-use-young-person")
"""Hand-written pages that say how to use the site, by who reads them."""
AGENCIES = 7
"""How many agencies of the list the page leads to at once; its author decides which stand first."""
LISTS = (
    ("must-dos", "must-dos.title", "filter"),
    ("timescales", "timescales.title", "timeline"),
    ("checklists", "index.checklists.title", "list"),
    ("print", "print-page.title", "print"),
    ("map", "map.title", "map"),
    ("coverage", "coverage.title", "table"),
    ("data", "data.title", "download"),
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


def make(library: Library, site: Site, language: Language) -> Iterator[Artefact]:  # noqa: ARG001 - makers share a form
    """Yield the home page in `language`."""
    standards = library.of_kind(Kind.STANDARD)
    themes, groups = tuple(_themes(library, language)), tuple(_groups(library, language))
    agencies = _agencies(library, language)
    guides = tuple((f"{each}/", label(language, f"nav.{each}")) for each in GUIDES)
    lists = tuple((f"{address}/", label(language, key), icon) for address, key, icon in LISTS)
    count = label(language, "home.count", n=len(standards))
    headings = (
        Heading(1, "home", label(language, "site.tagline")),
        *((Heading(2, "who", label(language, "home.work-in")),) if agencies else ()),
        Heading(2, "lists", label(language, "home.lists")),
        Heading(2, "standards", label(language, "section.standards")),
        *(Heading(3, f"theme-{each.id}", each.heading) for each in themes),
        Heading(2, "how", label(language, "home.how")),
        *(Heading(2, each.id, each.heading) for each in groups),
    )
    yield Artefact(
        path=HOME,
        content=render(
            "home.html.jinja",
            language,
            themes=themes,
            groups=groups,
            count=count,
            agencies=agencies,
            unnamed=_unnamed(library, language),
            guides=guides,
            lists=lists,
            followed=sentence(followed_words(library.documents, Where.SITE, library, language)),
        ),
        language=language,
        title=label(language, "nav.home"),
        description=label(language, "home.lead"),
        headings=headings,
        template="home.html",
        nav=NavPlace(section="", title=label(language, "nav.home")),
        edit_path=f"hooks/safon/labels/{language.value}.yml",
    )


def _agencies(library: Library, language: Language) -> tuple[tuple[str, str], ...]:
    """Return the way to the first agencies of the list, and to all of them where there are more."""
    listed = tuple(library.vocabulary.all(Agency))
    named = tuple((f"agencies/{each.id}/", each.title[language]) for each in listed[:AGENCIES])
    return named if len(listed) <= AGENCIES else (*named, ("agencies/", label(language, "home.all-agencies")))


def _unnamed(library: Library, language: Language) -> tuple[str, str]:
    """Return the way to the clauses that no agency's page has, since they name nobody; empty words for none."""
    count = len(unowned(library).national)
    return NOBODY, counted(language, "who.unnamed.home", count) if count else ""


def _link(document: Document, language: Language) -> _Link:
    return _Link(
        href=address_of(document),
        number=str(document.number or ""),
        name=document.texts[language].title,
        hollow=isinstance(document.header, StandardHeader) and document.header.stage is Stage.OUTLINE,
    )


def _themes(library: Library, language: Language) -> Iterator[_Group]:
    for theme in library.vocabulary.all(Theme):
        found = [
            each
            for each in library.of_kind(Kind.STANDARD)
            if isinstance(each.header, StandardHeader) and each.header.theme == theme.id
        ]
        if found:
            yield _Group(theme.id, theme.title[language], tuple(_link(each, language) for each in found))


def _groups(library: Library, language: Language) -> Iterator[_Group]:
    for kind, key in (
        (Kind.NOTE, "nav.practice-notes"),
        (Kind.LOCAL_SET, "nav.local"),
        (Kind.MODEL, "nav.models"),
        (Kind.FRAMEWORK, "nav.frameworks"),
        (Kind.ENGAGEMENT, "nav.have-your-say"),
    ):
        found = in_order(library.of_kind(kind), language)
        if found:
            yield _Group(key.removeprefix("nav."), label(language, key), tuple(_link(each, language) for each in found))
