"""One search index for each language, so that a search answers in the language of its page.

Pages are indexed from what they were made of: a clause is found by its words, strength, limits and duty-holders, and
not by the words of its buttons. Prose stands in a file of its own, which no first answer waits for: it is most of the
words, and least of what people ask for. The scripts that read both are `overrides/assets/safon/search/`.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from pathlib import Path
from typing import Any

from markupsafe import Markup

from safon.artefact import Heading, Page
from safon.context import Context
from safon.model.everyday_words import EverydayWords
from safon.model.language import Language
from safon.model.vocabulary import Term
from safon.publish.search_language import forms_in, knowledge
from safon.urls import (
    AGENCIES,
    BODIES,
    CHANGES,
    CHECKLISTS,
    CLOCK,
    COVERAGE,
    DATA,
    EDITORS,
    HANDBOOK,
    HOME,
    LOCAL,
    MODELS,
    MUST_DOS,
    PRACTICE_NOTES,
    REVIEWS,
    SEARCH_INDEX,
    SEARCH_PROSE,
    STANDARDS,
    TRANSLATIONS,
    page_of,
)

INDEX = Path(SEARCH_INDEX)
"""Where the generator leaves one index for its hand-written pages, and where each language then has its own."""

PROSE = Path(SEARCH_PROSE)
"""Where the prose of a language is: for each page its address, and the text of each part or nothing."""

WEIGHTS: Mapping[str, float] = {
    EDITORS: 0.1,
    HANDBOOK: 0.1,
    CHANGES: 0.2,
    TRANSLATIONS: 0.2,
    page_of("accessibility"): 0.3,
    page_of("privacy"): 0.6,
    DATA: 0.5,
    COVERAGE: 0.6,
    CHECKLISTS: 0.5,
    MUST_DOS: 0.6,
    CLOCK: 0.8,
    REVIEWS: 0.5,
    MODELS: 0.7,
    BODIES: 0.7,
    LOCAL: 0.9,
    AGENCIES: 1.1,
    PRACTICE_NOTES: 1.15,
    STANDARDS: 1.5,
}
"""How much what stands below an address counts beside other pages: duties, and whose they are, come before what was
found out elsewhere, and that before what is about the site."""
REPEATED = 8
"""On so many pages a heading says where something stands, and not what it is about."""

MOST_BYTES = 8_000_000
"""What an index and its prose take at most, up to 5,000 pages; packed, a quarter of it."""
_CUTS = (4_000, 1_000, 400, 150, 60, 0)
"""To how many characters prose is cut, one after the other, until both keep within that."""

Indexed = dict[str, Any]
"""A page in an index: `address`, `title`, `about`, `weight`, perhaps `id`, the `name` within its title, and `parts`,
each with `anchor`, `title`, perhaps `text`; of a clause `told` and `more`; `prose` until that has a file of its own."""


def write_search_index(site: Path, pages: Iterable[Page], context: Context) -> None:
    """Write the index of the made pages of a language, so that nobody has to keep their words any longer."""
    _write(site, index_of(pages, context))


def complete_search_indexes(site: Path) -> None:
    """Divide the one index of the hand-written pages of `site` among the languages."""
    whole = json.loads((site / INDEX).read_text(encoding="utf-8"))
    for language in Language:
        made = _read(site, language)
        _write(site, {**made, "pages": [*made["pages"], *_hand_written(whole["docs"], language)]})
    (site / INDEX).unlink()
    (site / INDEX).parent.rmdir()


def renew_search_index(site: Path, pages: Iterable[Page], context: Context) -> None:
    """Write the index of a language again with other made pages; what it says of hand-written ones stays."""
    index, stands = index_of(pages, context), _read(site, context.language)["pages"]
    places = {each["address"] for each in index["pages"]}
    _write(site, {**index, "pages": [*index["pages"], *(each for each in stands if each["address"] not in places)]})


def in_two_files(index: Indexed) -> tuple[str, str]:
    """Return an index and its prose as JSON, the prose cut where both would be too large."""
    without = [{**page, "parts": [_without_prose(each) for each in page["parts"]]} for page in index["pages"]]
    first = _json({**index, "pages": without})
    second = _prose(index["pages"], None)
    for most in _CUTS:
        if len(first.encode()) + len(second.encode()) <= MOST_BYTES:
            break
        second = _prose(index["pages"], most)
    return first, second


def _without_prose(part: Indexed) -> Indexed:
    return {key: value for key, value in part.items() if key != "prose"}


def _prose(pages: Iterable[Indexed], most: int | None) -> str:
    found = {page["address"]: [_cut(each.get("prose", ""), most) for each in page["parts"]] for page in pages}
    return _json({address: texts for address, texts in found.items() if any(texts)})


def _cut(text: str, most: int | None) -> str:
    """Return the beginning of a text, cut between two words."""
    return text if most is None or len(text) <= most else text[:most].rpartition(" ")[0]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _write(site: Path, index: Indexed) -> None:
    folder = site / index["language"]
    (folder / INDEX).parent.mkdir(parents=True, exist_ok=True)
    for path, content in zip((INDEX, PROSE), in_two_files(index), strict=True):
        (folder / path).write_text(content, encoding="utf-8")


def _read(site: Path, language: Language) -> Indexed:
    """Return the index of a language with its prose in its parts again."""
    index, prose = (json.loads((site / language.value / each).read_text(encoding="utf-8")) for each in (INDEX, PROSE))
    for page in index["pages"]:
        for part, text in zip(page["parts"], prose.get(page["address"], ()), strict=False):
            part.update({"prose": text} if text else {})
    found: Indexed = index
    return found


def index_of(pages: Iterable[Page], context: Context) -> Indexed:
    """Return what a search knows of the made pages of a language, the prose still in its parts."""
    return {
        "language": context.language.value,
        "says": dict(context.words["search"]),  # type: ignore[arg-type]  # a group of labels
        **knowledge(context.language),
        "alike": {
            "forms": forms_in(context.language),
            "short": _short_forms(context),
            "everyday": _everyday(context),
        },
        "pages": _pages([each for each in pages if each.searched]),
    }


def _pages(pages: list[Page]) -> list[Indexed]:
    titles = Counter(title for page in pages for title in {each.title for each in page.headings})
    repeated = {title for title, many in titles.items() if many >= REPEATED}
    return [_page(each, repeated) for each in pages]


def _everyday(context: Context) -> list[list[str]]:
    listed = context.library.vocabulary.all(EverydayWords)
    return [list(each.words[context.language]) for each in listed]


def _short_forms(context: Context) -> list[list[str]]:
    terms = ((each.title, each.acronym) for each in context.library.vocabulary.all(Term) if each.acronym is not None)
    return [[title[context.language], acronym[context.language]] for title, acronym in terms]


def _page(page: Page, repeated: Set[str]) -> Indexed:
    address = "" if page.address == HOME else page.address
    found: Indexed = {
        "address": address,
        "title": page.title,
        "about": page.description,
        "weight": _weight(address),
        "parts": [
            _part(each, prose=bool(page.id) or address == EDITORS)
            for each in page.headings
            if each.level > 1 and _says_something(each, page, repeated)
        ],
    }
    name = next((each.title for each in page.headings if each.level == 1), page.title)
    known = {"id": page.id} if page.id else {}
    return {**found, **({"name": name} if name != page.title else {}), **known}


def _says_something(heading: Heading, page: Page, repeated: Set[str]) -> bool:
    """Return whether a search may lead to a heading: not where it only says where something stands."""
    if page.address == HOME or heading.title in repeated:
        return False
    return bool(heading.text) or not page.id


def _weight(address: str) -> float:
    """Return how much a page counts; a list of what stands below it counts as any page."""
    if address in ("", STANDARDS):
        return 0.7
    indexes = (LOCAL, PRACTICE_NOTES, AGENCIES, MUST_DOS, CLOCK)
    found = (weight for start, weight in WEIGHTS.items() if address.startswith(start) and address not in indexes)
    return next(found, 1.0)


def _part(heading: Heading, *, prose: bool) -> Indexed:
    place = {"anchor": heading.id, "title": heading.title}
    if (duty := heading.duty) is not None:
        more = {"more": duty.promise} if duty.promise else {}
        return {**place, "text": duty.words, "told": [duty.strength, duty.when, duty.who], **more}
    return {**place, "prose" if prose else "text": heading.text} if heading.text else place


def _hand_written(docs: Iterable[Mapping[str, str]], language: Language) -> Iterator[Indexed]:
    prefix = f"{language.value}/"
    pages: dict[str, Indexed] = {}
    for entry in (each for each in docs if each["location"].startswith(prefix)):
        address, _, anchor = entry["location"].removeprefix(prefix).partition("#")
        told, text = {"title": _plain(entry["title"])}, _plain(entry["text"])
        if address in pages:
            pages[address]["parts"].append({"anchor": anchor, **told, "prose": text})
        else:
            pages[address] = {"address": address, **told, "about": text, "weight": _weight(address), "parts": []}
    yield from pages.values()


def _plain(markup: str) -> str:
    """Return the text of what the generator wrote as HTML."""
    for end in ("</p>", "</li>", "</td>", "</th>"):
        markup = markup.replace(end, f"{end} ")
    return " ".join(Markup(markup).striptags().split())  # noqa: S704 - what it returns is plain text
