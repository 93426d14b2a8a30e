"""One search index for each language, so that a search answers in the language of its page.

Made pages are indexed from what they were made of: a clause is found by its words, limits and duty-holders, and not
by the words of its buttons.

The theme shows titles and texts of an index as HTML. So each is HTML here, escaped once: what an author typed comes out
as typed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from pathlib import Path

from safon.artefact import Page
from safon.model.language import Language
from safon.urls import HOME, SEARCH_INDEX, STANDARDS, anchored

INDEX = Path(SEARCH_INDEX)
"""Where the generator leaves one index for its hand-written pages, and where each language then has its own."""

BOOST = {STANDARDS: 2}
"""How much more weight what stands below an address has: of all pages that hold the words, a standard comes first."""

_BY_NUMBER = {"&amp;": "&#38;", "&lt;": "&#60;", "&gt;": "&#62;"}
"""The numbers of what is escaped by name: `separator` of mkdocs.yml leaves them out of words.

It cuts what a reader types by the same rule. There `&amp;` is a word between two signs, to be found as it was typed.
"""

SearchEntry = Mapping[str, str | float]


def write_search_index(site: Path, pages: Iterable[Page], language: Language) -> None:
    """Write the index of the made pages of a language, so that nobody has to keep their words any longer."""
    _write(site, {"docs": [entry for page in pages for entry in _entries(page)]}, language)


def complete_search_indexes(site: Path) -> None:
    """Divide the one index of the hand-written pages of `site` among the languages, each with its language's rules."""
    whole = json.loads((site / INDEX).read_text(encoding="utf-8"))
    for language in Language:
        made = json.loads((site / language.value / INDEX).read_text(encoding="utf-8"))
        docs = [*made["docs"], *_hand_written(whole["docs"], language)]
        _write(site, {"config": {**whole["config"], "lang": [language.value]}, "docs": docs}, language)
    (site / INDEX).unlink()
    (site / INDEX).parent.rmdir()


def renew_search_index(site: Path, pages: Iterable[Page], language: Language) -> None:
    """Write the index of a language again with other made pages; what it says of hand-written ones stays."""
    made = [entry for page in pages for entry in _entries(page)]
    index = json.loads((site / language.value / INDEX).read_text(encoding="utf-8"))
    places = {_page(entry) for entry in made}
    written = [entry for entry in index["docs"] if _page(entry) not in places]
    _write(site, {**index, "docs": [*made, *written]}, language)


def _page(entry: SearchEntry) -> str:
    return str(entry["location"]).partition("#")[0]


def _write(site: Path, index: Mapping[str, object], language: Language) -> None:
    path = site / language.value / INDEX
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as file:
        json.dump(index, file, ensure_ascii=False, separators=(",", ":"))


def _entries(page: Page) -> Iterator[SearchEntry]:
    location = "" if page.address == HOME else page.address
    weight = next(({"boost": boost} for start, boost in BOOST.items() if location.startswith(start)), {})
    yield {"location": location, "title": _line(page.title), "text": _paragraph(page.description), **weight}
    for heading in (each for each in page.headings if each.level > 1):
        place = anchored(location, heading.id)
        yield {"location": place, "title": _line(heading.title), "text": _paragraph(heading.text), **weight}


def _line(text: str) -> str:
    """Return plain text as HTML."""
    return _by_number(escape(text, quote=False))


def _paragraph(text: str) -> str:
    """Return plain text as a paragraph: of what is in no element, the theme shows no sign before or after the words."""
    return f"<p>{_line(text)}</p>" if text else ""


def _by_number(markup: str) -> str:
    return re.sub("|".join(_BY_NUMBER), lambda match: _BY_NUMBER[match[0]], markup)


def _hand_written(docs: Iterable[Mapping[str, str]], language: Language) -> Iterator[SearchEntry]:
    prefix = f"{language.value}/"
    for entry in docs:
        if entry["location"].startswith(prefix):
            words = {key: _by_number(entry[key]) for key in ("title", "text")}
            yield {**entry, **words, "location": entry["location"].removeprefix(prefix)}
