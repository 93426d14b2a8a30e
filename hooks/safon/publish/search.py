"""One search index for each language, so that a search answers in the language of its page.

Made pages are indexed from what they were made of: a clause is found by its words, limits and duty-holders, and not
by the words of its buttons.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from safon.model.artefact import Artefact
from safon.model.language import Language
from safon.render.links import HOME

INDEX = Path("search") / "search_index.json"
"""Where the generator leaves one index for its hand-written pages, and where each language then has its own."""

BOOST = {"standards/": 2}
"""How much more weight what stands below an address has: of all pages that hold the words, a standard comes first."""

Entry = Mapping[str, str | float]


def write_search_indexes(site: Path, pages: Mapping[Language, Iterable[Artefact]]) -> None:
    """Replace the one index of `site` by one below the folder of each language, with that language's rules."""
    whole = json.loads((site / INDEX).read_text(encoding="utf-8"))
    for language in Language:
        made = [entry for page in pages[language] if page.is_page for entry in _entries(page)]
        docs = [*made, *_hand_written(whole["docs"], language)]
        index = {"config": {**whole["config"], "lang": [language.value]}, "docs": docs}
        path = site / language.value / INDEX
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    (site / INDEX).unlink()
    (site / INDEX).parent.rmdir()


def _entries(page: Artefact) -> Iterator[Entry]:
    location = "" if page.path == HOME else page.path
    weight = next(({"boost": boost} for start, boost in BOOST.items() if location.startswith(start)), {})
    yield {"location": location, "title": page.title, "text": page.description, **weight}
    for heading in (each for each in page.headings if each.level > 1):
        yield {"location": f"{location}#{heading.id}", "title": heading.title, "text": heading.text, **weight}


def _hand_written(docs: Iterable[Mapping[str, str]], language: Language) -> Iterator[Entry]:
    prefix = f"{language.value}/"
    for entry in docs:
        if entry["location"].startswith(prefix):
            yield {**entry, "location": entry["location"].removeprefix(prefix)}
