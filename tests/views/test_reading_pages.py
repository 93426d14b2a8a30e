"""Reading pages made of little or nothing: they say so kindly. And the navigation that they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import ModuleType

import pytest
from markupsafe import Markup
from safon.artefact import NavEntry, Page, Site
from safon.context import Context
from safon.make import (
    agencies,
    editors,
    engagements,
    frameworks,
    glossary,
    local_sets,
    models,
    practice_notes,
    principles,
)
from safon.model.front_matter import Source
from safon.model.language import Language
from safon.model.library import Library
from safon.publish.navigation import navigation
from safon.views.source_words import place_words, source_words

from tests.contexts import context_of, counted, label, words_of
from tests.views.guidance import guidance

SITE = Site(url="https://safon.example/")
BOTH = pytest.mark.parametrize("language", Language)
EMPTY: Mapping[str, tuple[ModuleType, str]] = {
    "practice-notes/": (practice_notes, "index.practice-notes.empty"),
    "local/": (local_sets, "index.local.empty"),
    "models/": (models, "index.models.empty"),
    "frameworks/": (frameworks, "index.frameworks.empty"),
    "have-your-say/": (engagements, "index.have-your-say.empty"),
    "agencies/": (agencies, "who.no-agencies"),
    "agencies/nobody-named/": (agencies, "who.nobody-none"),
    "principles/": (principles, "principles.principles-empty"),
    "glossary/": (glossary, "glossary.empty"),
    "editors/": (editors, "editors.empty"),
}
"""The page that says that there is nothing, with its maker and what it says."""


def _made(maker: ModuleType, address: str, context: Context) -> Page:
    made: Iterable[Page] = maker.make(context)
    return next(each for each in made if each.address == address)


def _told(page: Page) -> str:
    return Markup(page.content).striptags()  # noqa: S704 - a page of our own


@BOTH
@pytest.mark.parametrize("address", EMPTY)
def test_an_empty_page_says_so_kindly(address: str, language: Language) -> None:
    maker, key = EMPTY[address]
    page = _made(maker, address, words_of(language))
    assert label(language, key) in _told(page)
    assert page.headings[0].level == 1


@BOTH
def test_an_engagement_whose_end_nobody_gave_says_so(language: Language) -> None:
    page = _made(engagements, "have-your-say/", context_of(guidance(), language))
    assert label(language, "index.have-your-say.no-closing") in _told(page)
    assert label(language, "index.have-your-say.empty") not in _told(page)


@BOTH
def test_a_withdrawn_clause_needs_nobody(language: Language) -> None:
    page = _made(agencies, "agencies/nobody-named/", context_of(guidance(), language))
    assert re.findall(r'<h3 id="([^"]+)"', str(page.content)) == ["clause-abc3-1", "clause-abc3-2"]


@pytest.mark.parametrize(
    ("number", "english", "welsh"),
    [
        (0, "No clauses of its own yet", "Dim cymalau penodol eto"),
        (1, "1 clause of its own", "1 cymal penodol"),
        (2, "2 clauses of its own", "2 gymal penodol"),
        (3, "3 clauses of its own", "3 chymal penodol"),
        (6, "6 clauses of its own", "6 chymal penodol"),
        (10, "10 clauses of its own", "10 cymal penodol"),
    ],
)
def test_a_count_of_clauses_mutates_as_it_should(number: int, english: str, welsh: str) -> None:
    assert counted(Language.EN, "who.clauses", number) == english
    assert counted(Language.CY, "who.clauses", number) == welsh


def test_a_place_in_a_source_is_marked_as_english_in_welsh() -> None:
    source = Source(document="x", section="A & B", lines="3-4, 7")
    assert place_words(source, words_of(Language.EN)) == "Section “A &amp; B”, lines 3–4, 7."
    assert place_words(source, words_of(Language.CY)) == 'Adran “<span lang="en">A &amp; B</span>”, llinellau 3–4, 7.'
    assert place_words(Source(document="x", lines="7"), words_of(Language.CY)) == "Llinell 7."
    assert place_words(Source(document="x"), words_of(Language.CY)) == ""
    assert source_words(Source(document="x", lines="7"), context_of(Library(), Language.EN)) == "x, line 7."


def _page(path: str, section: str, order: tuple[int, str] = (0, "")) -> Page:
    return Page(
        address=path,
        content="",
        language=Language.EN,
        title=path,
        nav=NavEntry(section=section, title=path, order=order),
    )


def test_the_navigation_has_the_index_of_a_group_first_and_hand_written_pages_last() -> None:
    pages = [_page("models/a/", "nav.models"), _page("models/", "nav.models", (-1, "")), _page("./", "")]
    tree = navigation(pages, ("privacy.en.md", "about.en.md", "about.cy.md", "index.xx.md"), words_of(Language.EN))
    assert tree == [
        {"./": "index.md"},
        {"Practice models": [{"models/": "models.md"}, {"models/a/": "models/a.md"}]},
        {"About": [{"About": "about.md"}, {"Privacy": "privacy.md"}]},
    ]


def test_a_hand_written_page_without_a_label_is_an_error_that_says_what_to_do() -> None:
    with pytest.raises(ValueError, match=r'docs/nothing\.cy\.md .*"nothing" under "nav" .*labels/en\.yml and cy\.yml'):
        navigation([], ("nothing.cy.md",), words_of(Language.CY))


def test_a_page_in_an_unknown_group_is_an_error() -> None:
    with pytest.raises(ValueError, match=r"models/ stands in nav\.modles.* Name one of SECTIONS"):
        navigation([_page("models/", "nav.modles")], (), words_of(Language.EN))
