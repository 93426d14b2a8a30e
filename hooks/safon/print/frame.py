"""What stands around the text of every print: title, running head, foot."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict

from safon.model.artefact import Site
from safon.model.front_matter import SharedFacts
from safon.model.language import Language
from safon.print.wording import Wording
from safon.render.cldr import day_words, month_words
from safon.render.labels import label
from safon.render.links import in_language

AUTHOR = "Safon"

Frame = TypedDict(
    "Frame",
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


def frame(*, title: str, running: str, state: str, summary: str, place: str, site: Site, language: Language) -> Frame:
    """Return the frame of a print in one language.

    `state` is edition and jurisdiction in words; `place` is the address of the live page, without its language; where
    `running` is empty, the running head is the title that stands last.
    """
    return {
        "lang": language.value,
        "title": title,
        "author": AUTHOR,
        "description": summary,
        "running": running,
        "running-from-titles": not running,
        "language": language.own_name,
        "page": label(language, "print.page", page="{page}", pages="{pages}"),
        "notice": label(language, "print.not-official"),
        "edition": edition_line(state, language.own_name, site, language),
        "address": live(place, site, language).split("://", 1)[-1],
    }


def edition_line(state: str, languages: str, site: Site, language: Language) -> str:
    """Return edition, jurisdiction, language and date on one line."""
    date = day_words(site.made_at, language)
    return label(language, "print.edition-line", state=state, languages=languages, date=date)


def editions(documents: Iterable[str], wording: Wording) -> str:
    """Return the editions and the jurisdictions of several documents, by their ids, each once."""
    library, language = wording.library, wording.language
    facts = (library.head_of(library.by_id[each]).facts(SharedFacts) for each in dict.fromkeys(documents))
    found = list(facts)
    months = sorted({each.edition for each in found if each.edition is not None})
    told = [label(language, "page.edition", month=month_words(each, language)) for each in months]
    told = told or [label(language, "print.no-edition")]
    places = dict.fromkeys(each.jurisdiction for each in found)
    return " · ".join([*told, *(label(language, f"page.jurisdiction.{each}") for each in places)])


def facts_words(facts: SharedFacts, language: Language) -> str:
    """Return status, edition and jurisdiction of a document."""
    told = [label(language, f"page.status.{facts.status}")]
    told += [label(language, "page.edition", month=month_words(facts.edition, language))] if facts.edition else []
    return " · ".join([*told, label(language, f"page.jurisdiction.{facts.jurisdiction}")])


def live(place: str, site: Site, language: Language) -> str:
    """Return the whole address of a page of the site."""
    return f"{site.url}{in_language(place, language)}"
