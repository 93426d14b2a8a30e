"""Having a say: the list of engagements with the ways to send views, and a page for each."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from safon.artefact import NavEntry, Page
from safon.context import Context
from safon.i18n.cldr import day_words
from safon.model.documents import Document
from safon.model.front_matter import EngagementHeader
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.urls import ANY_TIME, HAVE_YOUR_SAY, WORKING_STYLE, href, page_below
from safon.views.document_page import IsWanted, PagePart, document_page, every, prose_part
from safon.views.engagement_periods import EngagementPeriod, in_turn, period_of
from safon.views.feedback_forms import ContactLink, engagement_form, standing_form
from safon.views.glossary_links import GlossaryLinker
from safon.views.index_page import Card, CardGroup, document_card, index_page
from safon.views.templates import render

KINDS = (Kind.ENGAGEMENT,)
"""The kinds of documents whose pages are made here."""


def make(context: Context) -> Iterator[Page]:
    """Yield the pages in one language."""
    yield from _index(context)
    yield from pages(context)


FURTHER = ("you-said", "team")
"""Pages below it that follow from engagements."""
_HIDDEN = {True: Markup(" hidden"), False: Markup("")}


def _index(context: Context) -> Iterator[Page]:
    """Yield the index in `language`."""
    periods = in_turn(period_of(each, context) for each in context.library.of_kind(Kind.ENGAGEMENT))
    cards = tuple(
        document_card(each.document, HAVE_YOUR_SAY, context, (_told(each), *_dates(each.document, context)))
        for each in periods
        if each.document is not None
    )
    groups = ((CardGroup(cards=cards),) if cards else ()) + tuple(_standing(context))
    yield index_page(HAVE_YOUR_SAY, "have-your-say", (*groups, _further(context)) if groups else (), context)


def _told(period: EngagementPeriod) -> Markup:
    """Return what is true of an engagement now, and what will be, for the script to choose from."""
    parts = [
        Markup('<strong data-sf-when="{}"{}>{}</strong>').format(state, _HIDDEN[state != period.state], words)
        for state, words in period.told
    ]
    whole = Markup('<span data-sf-opens="{}" data-sf-closes="{}">{}</span>')
    return whole.format(period.opens, period.closes, Markup("").join(parts))


def _standing(context: Context) -> Iterator[CardGroup]:
    standing = standing_form(None, context)
    if standing is not None:
        told = (context.label("say.who", who=standing.who), *((standing.welsh,) if standing.welsh else ()))
        lines = tuple(Markup.escape(each) for each in told)
        yield CardGroup(
            heading=standing.title,
            anchor=ANY_TIME,
            lead=context.label("say.any-time-lead"),
            notices=(context.label("say.example"),) if standing.example else (),
            cards=tuple(_card(way, standing.privacy, lines) for asked in standing.asked for way in asked.ways),
        )


def _card(way: ContactLink, privacy: str, lines: tuple[Markup, ...]) -> Card:
    letter = (Markup("<br>").join(way.lines),) if way.lines else ()
    return Card(href=way.href or f"#{ANY_TIME}", title=way.name, summary=privacy, lines=(*letter, *lines))


def _further(context: Context) -> CardGroup:
    cards = tuple(
        Card(
            href=href(HAVE_YOUR_SAY, page_below(HAVE_YOUR_SAY, each)),
            title=context.label(f"{each}.title"),
            summary=context.label(f"{each}.lead"),
        )
        for each in FURTHER
    )
    return CardGroup(heading=context.label("say.further"), anchor="further", cards=cards)


def _dates(document: Document, context: Context) -> Iterator[Markup]:
    header = document.facts(EngagementHeader)
    if header.opens is not None:
        yield _dated("opens", _moment(header.opens, context.language), context)
    elif header.opens_about is not None:
        yield _dated("opens", Markup.escape(header.opens_about[context.language]), context)
    if header.closes is not None:
        yield _dated("closes", _moment(header.closes, context.language), context)
    else:
        yield Markup.escape(context.label("index.have-your-say.no-closing"))


def _dated(key: str, date: Markup, context: Context) -> Markup:
    return Markup.escape(context.label(f"index.have-your-say.{key}", date="\0")).replace("\0", date)


def _moment(at: datetime.date, language: Language) -> Markup:
    hour = f", {at:%H:%M}" if isinstance(at, datetime.datetime) else ""
    return Markup('<time datetime="{}">{}{}</time>').format(at.isoformat(), day_words(at, language), hour)


def pages(context: Context, wanted: IsWanted = every) -> Iterator[Page]:
    """Yield the page of each document that is wanted."""
    for document in filter(wanted, context.library.of_kind(Kind.ENGAGEMENT)):
        text = document.texts[context.language]
        nav = NavEntry(section="nav.have-your-say", title=text.title, order=(0, document.slug))
        linker = GlossaryLinker(document, context)
        prose = (prose_part(each, linker) for each in text.sections)
        parts = (_questions(document, context), *prose)
        yield replace(document_page(document, context, parts, nav), style=WORKING_STYLE)


def _questions(document: Document, context: Context) -> PagePart:
    asking = engagement_form(document, None, context)
    html = Markup(render("engagement-questions.html.jinja", context, round=asking))  # noqa: S704 - made by Jinja
    words = " ".join(each.words for each in asking.asked if each.id)
    return PagePart(heading=context.label("say.questions"), anchor="questions", prose=html, text=words)
