"""Lineage: what is called otherwise elsewhere, which edition stands here, what follows what, what was withdrawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from safon.model.artefact import Artefact, Heading, NavPlace, Site
from safon.model.clause import Clause
from safon.model.documents import Document
from safon.model.front_matter import FrameworkHeader, SharedFacts
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.model.source_documents import SourceDocument
from safon.render.cldr import day_words, month_words
from safon.render.complete import hold_exactly
from safon.render.followed import named
from safon.render.labels import label
from safon.render.links import address_of, relative, target_of
from safon.render.names import full_name
from safon.render.prose import sentence
from safon.render.templates import render

ADDRESS = "changes/"


@dataclass(frozen=True, kw_only=True)
class _Named:
    href: str
    """The way to its page; empty where it has none here."""
    name: Markup
    others: tuple[str, ...] = ()
    """Other titles; or what it follows."""
    edition: str = ""
    status: str = ""


@dataclass(frozen=True, kw_only=True)
class _Source:
    name: Markup
    """Its title, leading to where it stands if that is known."""
    body: str
    date: str
    """When it was published, or the month it speaks of; empty where it gives neither."""
    told: tuple[str, ...]
    """That it is a draft or goes on changing, and how it stands to other sources."""
    known: str
    """Whether it was read here."""


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
    parts = ("lineage", "sources", "titles", "editions", "withdrawn")
    yield Artefact(
        path=ADDRESS,
        content=render(
            "changes.html.jinja",
            language,
            lineage=tuple(_lineage(library, language)),
            sources=tuple(_source(each, library, language) for each in library.vocabulary.all(SourceDocument)),
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
        yield _Named(href=href, name=Markup.escape(name), others=tuple(before), edition=published)
    for source in library.vocabulary.all(SourceDocument):
        if source.follows and not source.read:
            published = day_words(source.published, language) if source.published is not None else ""
            earlier = tuple(_title_of(each, library, language) for each in source.follows)
            yield _Named(href="", name=sentence(named(source, language)), others=earlier, edition=published)


def _title_of(source_id: str, library: Library, language: Language) -> str:
    """Return the title of the framework that restates a source; where there is none, the source's own."""
    for document in library.of_kind(Kind.FRAMEWORK):
        if document.source is not None and document.source.document == source_id:
            return document.texts[language].title
    source = library.vocabulary.get(SourceDocument, source_id)
    return source.title[language] if source is not None else source_id


def _source(source: SourceDocument, library: Library, language: Language) -> _Source:
    month = month_words(source.edition, language) if source.edition is not None else ""
    return _Source(
        name=sentence(named(source, language)),
        body=source.body[language],
        date=day_words(source.published, language) if source.published is not None else month,
        told=tuple(_told(source, library, language)),
        known=label(language, f"changes.sources.{'read' if source.read else 'known'}"),
    )


def _told(source: SourceDocument, library: Library, language: Language) -> Iterator[str]:
    for key, holds in (("draft", source.draft), ("live", source.live)):
        if holds:
            yield label(language, f"changes.sources.{key}")
    announced = (source.announced_by,) if source.announced_by is not None else ()
    for key, ids in (("follows", source.follows), ("with", source.published_with), ("announced", announced)):
        for each in ids:
            other = library.vocabulary.get(SourceDocument, each)
            if other is not None:
                yield label(language, f"changes.sources.{key}", name=other.title[language])
    if source.url is not None:
        for each in Language:
            if source.url.nearest(each)[1] is not each:
                yield label(language, f"changes.sources.no-address.{each}")


def _titles(library: Library, language: Language) -> Iterator[_Named]:
    for document in library.documents:
        href, name = _named(document, library, language)
        others = document.texts[language].also_called
        yield _Named(href=href, name=Markup.escape(name), others=others)


def _editions(library: Library, language: Language) -> Iterator[_Named]:
    for document in library.documents:
        header = document.header
        if isinstance(header, SharedFacts) and document.kind is not Kind.MODEL:
            href, name = _named(document, library, language)
            edition = month_words(header.edition, language) if header.edition is not None else ""
            status = label(language, f"page.status.{header.status}")
            yield _Named(href=href, name=Markup.escape(name), edition=edition, status=status)


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
