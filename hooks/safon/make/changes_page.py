"""Lineage: what is called otherwise elsewhere, which edition stands here, what follows what, what was withdrawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from safon.model.artefact import Artefact, Heading, NavPlace, Site
from safon.model.clause import Clause
from safon.model.documents import Document
from safon.model.front_matter import FrameworkHeader, SharedFacts
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.render.cldr import day_words, month_words
from safon.render.complete import hold_exactly
from safon.render.labels import label
from safon.render.links import address_of, relative, target_of
from safon.render.names import full_name
from safon.render.templates import render

ADDRESS = "changes/"


@dataclass(frozen=True, kw_only=True)
class _Named:
    href: str
    name: str
    others: tuple[str, ...] = ()
    """Other titles; or what it follows."""
    edition: str = ""
    status: str = ""


@dataclass(frozen=True, kw_only=True)
class _Tombstone:
    href: str
    id: str
    on: str
    see: tuple[str, str] | None
    """The way to what took its place, and its number."""


def make(library: Library, site: Site, language: Language) -> Iterator[Artefact]:  # noqa: ARG001 - makers share a form
    """Yield the page in `language`. Raises IncompleteError where a withdrawn clause is missing."""
    withdrawn = [each for each in library.clauses.values() if each.withdrawn is not None]
    tombstones = tuple(_tombstone(each, library, language) for each in withdrawn)
    hold_exactly(f"changes/ ({language.value})", (each.id for each in tombstones), (each.id for each in withdrawn))
    title, lead = label(language, "changes.title"), label(language, "changes.lead")
    parts = ("lineage", "titles", "editions", "withdrawn")
    yield Artefact(
        path=ADDRESS,
        content=render(
            "changes.html.jinja",
            language,
            lineage=tuple(_lineage(library, language)),
            titles=tuple(each for each in _titles(library, language) if each.others),
            editions=tuple(_editions(library, language)),
            tombstones=tombstones,
        ),
        language=language,
        title=title,
        description=lead,
        headings=(
            Heading(1, "changes", title),
            *(Heading(2, each, label(language, f"changes.{each}.title")) for each in parts),
        ),
        nav=NavPlace(section="nav.connections", title=title, order=(2, "")),
        edit_path=f"hooks/safon/labels/{language.value}.yml",
    )


def _named(document: Document, library: Library, language: Language) -> tuple[str, str]:
    return relative(ADDRESS, address_of(document)), full_name(document, library, language)


def _lineage(library: Library, language: Language) -> Iterator[_Named]:
    for document in library.of_kind(Kind.FRAMEWORK):
        header = document.facts(FrameworkHeader)
        href, name = _named(document, library, language)
        before = (library.by_id[each].texts[language].title for each in header.follows if each in library.by_id)
        published = day_words(header.published, language) if header.published is not None else ""
        yield _Named(href=href, name=name, others=tuple(before), edition=published)


def _titles(library: Library, language: Language) -> Iterator[_Named]:
    for document in library.documents:
        href, name = _named(document, library, language)
        yield _Named(href=href, name=name, others=document.texts[language].also_called)


def _editions(library: Library, language: Language) -> Iterator[_Named]:
    for document in library.documents:
        header = document.header
        if isinstance(header, SharedFacts) and document.kind is not Kind.MODEL:
            href, name = _named(document, library, language)
            edition = month_words(header.edition, language) if header.edition is not None else ""
            yield _Named(href=href, name=name, edition=edition, status=label(language, f"page.status.{header.status}"))


def _tombstone(clause: Clause, library: Library, language: Language) -> _Tombstone:
    gone = clause.withdrawn
    assert gone is not None  # noqa: S101 - only withdrawn ones come here
    to = target_of(gone.see, library) if gone.see is not None else None
    return _Tombstone(
        href=relative(ADDRESS, target_of(clause.id, library) or ADDRESS),
        id=clause.id,
        on=day_words(gone.on, language),
        see=(relative(ADDRESS, to), gone.see) if to is not None and gone.see is not None else None,
    )
