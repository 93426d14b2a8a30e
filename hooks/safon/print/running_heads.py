"""What stands around the text of every print: title, running head, foot."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict

from safon.context import Context
from safon.i18n.cldr import day_words, month_words
from safon.model.front_matter import SharedFacts
from safon.print.wording import Wording
from safon.urls import told_address
from safon.views.in_force import binding_line

AUTHOR = "Safon"

RunningHeads = TypedDict(
    "RunningHeads",
    {
        "lang": str,
        "title": str,
        "author": str,
        "description": str,
        "running": str,
        "running-from-titles": bool,
        "language": str,
        "page": str,
        "notice": str,
        "edition": str,
        "address": str,
    },
)
"""What stands around the text, for templates: `running` is in the running head, `page` holds `{page}` and `{pages}`."""


def running_heads(*, title: str, running: str, state: str, summary: str, place: str, context: Context) -> RunningHeads:
    """Return the frame of a print in one language.

    `state` is edition and jurisdiction in words; `place` is the address of the live page, without its language; where
    `running` is empty, the running head is the title that stands last.
    """
    return {
        "lang": context.language.value,
        "title": title,
        "author": AUTHOR,
        "description": summary,
        "running": running,
        "running-from-titles": not running,
        "language": context.language.own_name,
        "page": context.label("print.page", page="{page}", pages="{pages}"),
        "notice": context.label("print.not-official"),
        "edition": edition_line(state, context.label("print.in-language"), context),
        "address": live(place, context).split("://", 1)[-1],
    }


def edition_line(state: str, languages: str, context: Context) -> str:
    """Return edition, jurisdiction, language and date on one line."""
    return context.label("print.edition-line", state=state, languages=languages, date=date_words(context))


def date_words(context: Context) -> str:
    """Return the date of what a print shows; where the history was cut off there, that it may be older."""
    date = day_words(context.site.made_at, context.language)
    return context.label("print.or-earlier", date=date) if context.site.or_earlier else date


def editions(documents: Iterable[str], wording: Wording) -> str:
    """Return the editions and the jurisdictions of several documents, by their ids, each once."""
    library, language = wording.context.library, wording.context.language
    facts = (library.head_of(library.by_id[each]).facts(SharedFacts) for each in dict.fromkeys(documents))
    found = list(facts)
    months = sorted({each.edition for each in found if each.edition is not None})
    told = [wording.context.label("page.edition", month=month_words(each, language)) for each in months]
    told = told or [wording.context.label("print.no-edition")]
    places = dict.fromkeys(each.jurisdiction for each in found)
    return " · ".join([*told, *(wording.context.label(f"page.jurisdiction.{each}") for each in places)])


def facts_words(facts: SharedFacts, context: Context) -> str:
    """Return status, edition and jurisdiction of a document."""
    told = [binding_line(facts, context) or context.label(f"page.status.{facts.status}")]
    told += [context.label("page.edition", month=month_words(facts.edition, context.language))] if facts.edition else []
    return " · ".join([*told, context.label(f"page.jurisdiction.{facts.jurisdiction}")])


def live(place: str, context: Context) -> str:
    """Return the whole address of a page of the site, as paper tells it."""
    return f"{context.site.url}{told_address(place, context.language)}"
