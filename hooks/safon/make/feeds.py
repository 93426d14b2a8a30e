"""Atom feeds of what changes: of everything, of each document, and for each agency and role, in both languages.

What an entry is called lasts as long as the edition or correction that it is about, wherever the site stands.
"""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from safon.artefact import StaticFile
from safon.context import Context
from safon.model.correction import Correction
from safon.model.edition import KeptChange, KeptEdition
from safon.model.vocabulary import Agency, Role
from safon.urls import CHANGES, anchored, changes_for, changes_of, changes_of_edition, feed_of, in_language
from safon.views.corrections import all_corrections, correction_view, corrections_for, corrections_of
from safon.views.kept_changes import by_document, edition_title, has_changes_page, told
from safon.views.names import duty_holder_name, full_name
from safon.views.templates import render

_ATOM = "http://www.w3.org/2005/Atom"
_NAMESPACE = uuid.UUID("5b1c6d3e-8c1b-5c0e-9b53-6a1f0f6f2a18")
"""What ids of feeds and entries are made in; it stays, so that no reader shows an old entry as new."""


@dataclass(frozen=True, kw_only=True)
class _Entry:
    name: str
    """What it is about, whatever the language: `edition/2027-04`."""
    title: str
    updated: datetime.datetime
    address: str
    """Where it is told, without language."""
    summary: str
    content: str
    """The same in full, as HTML."""


def make(context: Context) -> Iterator[StaticFile]:
    """Yield the feed of everything, and where there are editions or corrections those of documents and agencies."""
    library = context.library
    everything = [*_editions(lambda _: True, CHANGES, context), *_corrections(all_corrections(library), context)]
    yield _feed(CHANGES, context.label("changes.kept.feed-title"), everything, context)
    if not library.editions and not all_corrections(library):
        return
    for document in library.documents:
        if has_changes_page(document):
            address = changes_of(document.id)
            found = _editions(lambda change, own=document.id: change.document == own, address, context)  # type: ignore[misc]
            title = context.label("changes.kept.feed-of", name=full_name(document, context))
            corrected = _corrections(corrections_of(document.id, library), context)
            yield _feed(address, title, [*found, *corrected], context)
    for holder in library.vocabulary.ids(Agency, Role):
        address = changes_for(holder)
        found = _editions(lambda change, own=holder: change.reaches(own), address, context)  # type: ignore[misc]
        title = context.label("changes.kept.feed-for", name=duty_holder_name(holder, context))
        corrected = _corrections(corrections_for(holder, library), context)
        yield _feed(address, title, [*found, *corrected], context)


def _editions(belongs: Callable[[KeptChange], bool], address: str, context: Context) -> Iterator[_Entry]:
    """Yield an entry for each edition that changed something that belongs; for everything, for each edition."""
    for edition in context.library.editions:
        changes = tuple(each for each in edition.changes if belongs(each))
        if changes or address == CHANGES:
            yield _edition(edition, changes, address, context)


def _edition(edition: KeptEdition, changes: tuple[KeptChange, ...], address: str, context: Context) -> _Entry:
    own = changes_of_edition(edition.id)
    at = own if address == CHANGES else anchored(address, f"edition-{edition.id}")
    summary = told(edition, changes, context)
    documents = by_document(changes, f"edition-{edition.id}", in_language(own, context.language), context)
    return _Entry(
        name=f"edition/{edition.id}",
        title=edition_title(edition, context),
        updated=edition.record.made,
        address=at,
        summary=summary,
        content=render("feed-entry.html.jinja", context, summary=summary, documents=documents, correction=None),
    )


def _corrections(corrections: Iterable[Correction], context: Context) -> Iterator[_Entry]:
    for each in corrections:
        view = correction_view(each, CHANGES, context)
        yield _Entry(
            name=f"correction/{each.id}",
            title=f"{view.on}: {', '.join(each.about)}",
            updated=datetime.datetime.combine(each.corrected, datetime.time(), datetime.UTC),
            address=anchored(CHANGES, f"correction-{each.id}"),
            summary=view.is_right,
            content=render("feed-entry.html.jinja", context, summary="", documents=(), correction=view),
        )


def _feed(address: str, title: str, entries: list[_Entry], context: Context) -> StaticFile:
    language, site = context.language.value, context.site
    base, own = in_language(address, context.language), in_language(feed_of(address), context.language)
    entries = sorted(entries, key=lambda each: (each.updated, each.name), reverse=True)
    feed = Element("feed", {"xmlns": _ATOM, "xml:lang": language})
    SubElement(feed, "id").text = _id(f"{language}/{address}")
    SubElement(feed, "title").text = title
    SubElement(feed, "updated").text = _instant(
        max((each.updated for each in entries), default=_beginning_of(site.made_at))
    )
    SubElement(SubElement(feed, "author"), "name").text = context.label("site.name")
    SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": f"{site.url}{own}"})
    SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": f"{site.url}{base}"})
    for each in entries:
        way = f"{site.url}{in_language(each.address, context.language)}"
        entry = SubElement(feed, "entry")
        SubElement(entry, "id").text = _id(f"{language}/{address}{each.name}")
        SubElement(entry, "title").text = each.title
        SubElement(entry, "updated").text = _instant(each.updated)
        SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": way})
        SubElement(entry, "summary").text = each.summary
        SubElement(entry, "content", {"type": "html"}).text = each.content
    indent(feed)
    written = tostring(feed, encoding="utf-8", xml_declaration=True)
    return StaticFile(path=own, content=written + b"\n", language=context.language)


def _id(name: str) -> str:
    return uuid.uuid5(_NAMESPACE, name).urn


def _beginning_of(day: datetime.datetime) -> datetime.datetime:
    """Return its first second: a feed that says nothing is as old as the day on which it was made."""
    return day.replace(hour=0, minute=0, second=0)


def _instant(at: datetime.datetime) -> str:
    return f"{at.astimezone(datetime.UTC):%Y-%m-%dT%H:%M:%SZ}"
