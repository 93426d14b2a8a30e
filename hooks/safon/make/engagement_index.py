"""All periods of asking for views, with their dates.

A page that is built once cannot know what day its reader has; so it gives the dates, and claims nothing of today
unless there is no engagement at all.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from markupsafe import Markup

from safon.model.artefact import Artefact, Site
from safon.model.documents import Document
from safon.model.front_matter import EngagementHeader
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.render.cldr import day_words
from safon.render.index_page import CardGroup, document_card, index_page
from safon.render.labels import label

ADDRESS = "have-your-say/"


def make(library: Library, site: Site, language: Language) -> Iterator[Artefact]:  # noqa: ARG001 - makers share a form
    """Yield the index in `language`."""
    cards = tuple(
        document_card(each, ADDRESS, library, language, tuple(_dates(each, language)))
        for each in library.of_kind(Kind.ENGAGEMENT)
    )
    yield index_page(ADDRESS, "have-your-say", (CardGroup(cards=cards),) if cards else (), language)


def _dates(document: Document, language: Language) -> Iterator[Markup]:
    header = document.facts(EngagementHeader)
    if header.opens is not None:
        yield _told("opens", _moment(header.opens, language), language)
    elif header.opens_about is not None:
        yield _told("opens", Markup.escape(header.opens_about[language]), language)
    if header.closes is not None:
        yield _told("closes", _moment(header.closes, language), language)
    else:
        yield Markup.escape(label(language, "index.have-your-say.no-closing"))


def _told(key: str, date: Markup, language: Language) -> Markup:
    return Markup.escape(label(language, f"index.have-your-say.{key}", date="\0")).replace("\0", date)


def _moment(at: datetime.date, language: Language) -> Markup:
    hour = f", {at:%H:%M}" if isinstance(at, datetime.datetime) else ""
    return Markup('<time datetime="{}">{}{}</time>').format(at.isoformat(), day_words(at, language), hour)
