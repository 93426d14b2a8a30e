"""Lineage: what is called otherwise elsewhere, which edition stands here, what follows what, what was withdrawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from safon.artefact import Heading, NavEntry, Page
from safon.context import Context
from safon.i18n.cldr import day_words, month_words
from safon.model.clause import Clause
from safon.model.documents import Document
from safon.model.front_matter import FrameworkHeader, SharedFacts
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.source_documents import SourceDocument
from safon.model.vocabulary import Agency, Role
from safon.targets import target_of
from safon.urls import CHANGES, CHANGES_SINCE, WORKING_STYLE, address_of, changes_for, changes_of, feed_of, href
from safon.views.completeness import assert_complete
from safon.views.corrections import all_corrections, correction_view
from safon.views.followed import named
from safon.views.in_force import status_words
from safon.views.kept_changes import counted, edition_changes, has_changes_page
from safon.views.names import duty_holder_name, full_name
from safon.views.prose import sentence
from safon.views.templates import render


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


def make(context: Context) -> Iterator[Page]:
    """Yield the page in `language`. Raises IncompleteError where a withdrawn clause is missing."""
    withdrawn = [each for each in context.library.clauses.values() if each.withdrawn is not None]
    tombstones = tuple(_tombstone(each, context) for each in withdrawn)
    assert_complete(
        f"changes/ ({context.language.value})", (each.id for each in tombstones), (each.id for each in withdrawn)
    )
    title, lead = context.label("changes.title"), context.label("changes.lead")
    kept = context.library.editions
    corrected = all_corrections(context.library)
    since = context.since
    parts = ("kept", "lineage", "sources", "titles", "editions", "withdrawn")
    yield Page(
        address=CHANGES,
        content=render(
            "changes.html.jinja",
            context,
            kept=tuple(edition_changes(each, each.changes, CHANGES, context) for each in reversed(kept)),
            since=counted(since, context) if since is not None else None,
            since_href=href(CHANGES, CHANGES_SINCE),
            feed=href(CHANGES, feed_of(CHANGES)),
            corrections=tuple(correction_view(each, CHANGES, context) for each in corrected),
            groups=tuple(_groups(context)) if kept or corrected else (),
            lineage=tuple(_lineage(context)),
            sources=tuple(_source(each, context) for each in context.library.vocabulary.all(SourceDocument)),
            titles=tuple(each for each in _titles(context) if each.others),
            editions=tuple(_editions(context)),
            tombstones=tombstones,
        ),
        language=context.language,
        title=title,
        description=lead,
        headings=(
            Heading(1, "changes", title),
            *(Heading(2, each, context.label(f"changes.{each}.title")) for each in parts),
        ),
        nav=NavEntry(section="nav.connections", title=title, order=(2, "")),
        edit_path=f"hooks/safon/labels/{context.language.value}.yml",
        style=WORKING_STYLE,
    )


def _groups(context: Context) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    """Yield the ways to what changed in each document, and for each agency and role."""
    library = context.library
    documents = (
        (changes_of(each.id), full_name(each, context)) for each in library.documents if has_changes_page(each)
    )
    holders = ((changes_for(each), duty_holder_name(each, context)) for each in library.vocabulary.ids(Agency, Role))
    for key, found in (("by-document", documents), ("by-holder", holders)):
        yield context.label(f"changes.kept.{key}"), tuple((href(CHANGES, to), name) for to, name in found)


def _named(document: Document, context: Context) -> tuple[str, str]:
    return href(CHANGES, address_of(document)), full_name(document, context)


def _lineage(context: Context) -> Iterator[_Named]:
    for document in context.library.of_kind(Kind.FRAMEWORK):
        header = document.facts(FrameworkHeader)
        href, name = _named(document, context)
        before = (
            context.library.by_id[each].texts[context.language].title
            for each in header.follows
            if each in context.library.by_id
        )
        published = day_words(header.published, context.language) if header.published is not None else ""
        yield _Named(href=href, name=Markup.escape(name), others=tuple(before), edition=published)
    for source in context.library.vocabulary.all(SourceDocument):
        if source.follows and not source.read:
            published = day_words(source.published, context.language) if source.published is not None else ""
            earlier = tuple(_title_of(each, context) for each in source.follows)
            yield _Named(href="", name=sentence(named(source, context)), others=earlier, edition=published)


def _title_of(source_id: str, context: Context) -> str:
    """Return the title of the framework that restates a source; where there is none, the source's own."""
    for document in context.library.of_kind(Kind.FRAMEWORK):
        if source_id in {each.document for each in document.sources}:
            return document.texts[context.language].title
    source = context.library.vocabulary.get(SourceDocument, source_id)
    return source.title[context.language] if source is not None else source_id


def _source(source: SourceDocument, context: Context) -> _Source:
    month = month_words(source.edition, context.language) if source.edition is not None else ""
    return _Source(
        name=sentence(named(source, context)),
        body=source.body[context.language],
        date=day_words(source.published, context.language) if source.published is not None else month,
        told=tuple(_told(source, context)),
        known=context.label(f"changes.sources.{'read' if source.read else 'known'}"),
    )


def _told(source: SourceDocument, context: Context) -> Iterator[str]:
    for key, holds in (("draft", source.draft), ("live", source.live)):
        if holds:
            yield context.label(f"changes.sources.{key}")
    yield from _made(source, context)
    announced = (source.announced_by,) if source.announced_by is not None else ()
    for key, ids in (("follows", source.follows), ("with", source.published_with), ("announced", announced)):
        for each in ids:
            other = context.library.vocabulary.get(SourceDocument, each)
            if other is not None:
                yield context.label(f"changes.sources.{key}", name=other.title[context.language])
    if source.url is not None:
        for each in Language:
            if source.url.nearest(each)[1] is not each:
                yield context.label(f"changes.sources.no-address.{each}")


def _made(source: SourceDocument, context: Context) -> Iterator[str]:
    """Yield who asked for it, who wrote it, and when its facts were gathered."""
    if source.commissioned_by is not None:
        yield context.label("changes.sources.commissioned", name=source.commissioned_by[context.language])
    if source.authors:
        yield context.label("changes.sources.authors", names=", ".join(source.authors))
    if source.gathered is not None:
        yield context.label("changes.sources.gathered", when=source.gathered[context.language])


def _titles(context: Context) -> Iterator[_Named]:
    for document in context.library.documents:
        href, name = _named(document, context)
        others = document.texts[context.language].also_called
        yield _Named(href=href, name=Markup.escape(name), others=others)


def _editions(context: Context) -> Iterator[_Named]:
    for document in context.library.documents:
        header = document.header
        if isinstance(header, SharedFacts) and document.kind is not Kind.MODEL:
            href, name = _named(document, context)
            edition = month_words(header.edition, context.language) if header.edition is not None else ""
            status = status_words(header, context)
            yield _Named(href=href, name=Markup.escape(name), edition=edition, status=status)


def _tombstone(clause: Clause, context: Context) -> _Tombstone:
    gone = clause.withdrawn
    assert gone is not None  # noqa: S101 - only withdrawn ones come here
    to = target_of(gone.see, context.library) if gone.see is not None else None
    return _Tombstone(
        href=context.href(CHANGES, clause),
        id=clause.id,
        on=day_words(gone.on, context.language),
        see=(href(CHANGES, to), gone.see) if to is not None and gone.see is not None else None,
    )
