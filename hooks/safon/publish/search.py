"""One search index for each language, so that a search answers in the language of its page.

Pages are indexed from what they were made of: a clause is found by its words, strength, limits and duty-holders, and
not by the words of its buttons. `search_files.py` writes what is found here in three files, and
`overrides/assets/safon/search/` reads them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
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
    FIGURES,
    HANDBOOK,
    HOME,
    LAWS,
    LOCAL,
    MODELS,
    MUST_DOS,
    PRACTICE_NOTES,
    PRINTS,
    REVIEWS,
    STANDARDS,
    TRANSLATIONS,
    page_of,
)

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
    MUST_DOS: 0.45,
    CLOCK: 0.8,
    REVIEWS: 0.5,
    FIGURES: 0.5,
    PRINTS: 0.5,
    LAWS: 0.8,
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
"""On so many pages a heading says where something stands, and not what it is about; so does a text below it."""
RESOURCES = "resources"
"""The id of the heading of what a document rests on, which has a page of its own."""

Indexed = dict[str, Any]
"""A page in an index: `address`, `title`, `about`, `weight`, perhaps `id`, the `name` within its title, and `parts`,
each with `anchor`, `title`, perhaps `text`, of a clause `told`. `prose` of a part or page is written apart."""


def index_of(pages: Iterable[Page], context: Context) -> Indexed:
    """Return what a search knows of the made pages of a language, the prose still in its parts."""
    return {
        "language": context.language.value,
        "says": dict(context.words["search"]),  # type: ignore[arg-type]  # a group of labels
        **knowledge(context.language),
        "alike": {
            "forms": forms_in(context.language),
            "short": _short_forms(context),
            **_everyday(context),
        },
        "pages": _pages([each for each in pages if each.searched], context),
    }


def _pages(pages: list[Page], context: Context) -> list[Indexed]:
    said = Counter(each for page in pages for each in {text for one in page.headings for text in (one.title, one.text)})
    repeated = {each for each, many in said.items() if many >= REPEATED}
    found = []
    for each in pages:
        context.assert_wanted()
        found.append(_page(each, repeated))
    return found


def _everyday(context: Context) -> dict[str, Any]:
    """Return `everyday`, of each entry what pages say and what only readers do, and `beside`: what narrows nothing."""
    language, listed = context.language, tuple(context.library.vocabulary.all(EverydayWords))
    groups = (each for each in listed if not each.beside)
    return {
        "everyday": [[list(each.words[language]), list(each.asked[language]) if each.asked else []] for each in groups],
        "beside": [phrase for each in listed if each.beside for phrase in each.words[language]],
    }


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
    prose = " ".join(_below_what_is_repeated(page, repeated))
    return {**found, **({"name": name} if name != page.title else {}), **known, **({"prose": prose} if prose else {})}


def _below_what_is_repeated(page: Page, repeated: Set[str]) -> Iterator[str]:
    """Yield the texts of a document below headings that every document of its kind has: the page itself has them."""
    for each in page.headings if page.id else ():
        if each.title in repeated and each.duty is None and each.id != RESOURCES and each.text not in repeated:
            yield each.text


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
        more = {"prose": duty.promise} if duty.promise else {}
        return {**place, "text": duty.words, "told": [duty.strength, duty.when, duty.who], **more}
    return {**place, "prose" if prose else "text": heading.text} if heading.text else place


def hand_written(docs: Iterable[Mapping[str, str]], language: Language) -> Iterator[Indexed]:
    """Yield what a search knows of the pages that the generator made, from the entries of its own index."""
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
