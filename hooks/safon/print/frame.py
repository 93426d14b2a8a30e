"""What stands around the text of every print: title, running head, foot."""

from __future__ import annotations

import datetime
from typing import Any

from safon.model.artefact import Site
from safon.model.language import Language
from safon.render.labels import label
from safon.render.links import in_language
from safon.render.timescale_words import day_words

AUTHOR = "Safon"


def frame(
    *, title: str, running: str, state: str, summary: str, place: str, site: Site, language: Language
) -> dict[str, Any]:
    """Return the frame of a print in one language.

    `state` is edition and jurisdiction in words; `place` is the address of the live page, without its language.
    """
    return {
        "lang": language.value,
        "title": title,
        "author": AUTHOR,
        "description": summary,
        "running": running,
        "language": language.own_name,
        "page": label(language, "print.page", page="{page}", pages="{pages}"),
        "notice": label(language, "print.not-official"),
        "edition": edition_line(state, language.own_name, site, language),
        "address": live(place, site, language).split("://", 1)[-1],
    }


def edition_line(state: str, languages: str, site: Site, language: Language) -> str:
    """Return edition, jurisdiction, language and date on one line."""
    date = day_words(made_on(site), language)
    return label(language, "print.edition-line", state=state, languages=languages, date=date)


def made_on(site: Site) -> datetime.date:
    """Return the day that prints bear."""
    return datetime.datetime.fromtimestamp(site.moment, tz=datetime.UTC).date()


def live(place: str, site: Site, language: Language) -> str:
    """Return the whole address of a page of the site."""
    return f"{site.url}{in_language(place, language)}"
