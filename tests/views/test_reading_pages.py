"""Reading pages made of little or nothing: they say so kindly. And the navigation that they stand in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

import pytest
from markupsafe import Markup
from safon.context import Context
from safon.make import (
    agency_index,
    editors,
    engagement_index,
    framework_index,
    glossary,
    local_index,
    model_index,
    nobody_named_page,
    practice_note_index,
    principles,
)
from safon.model.artefact import Artefact, NavPlace, Site
from safon.model.front_matter import Source
from safon.model.language import Language
from safon.model.library import Library
from safon.publish.navigation import navigation
from safon.views.source_words import place_words, source_words

from tests.contexts import context_of, counted, label, words_of
from tests.views.guidance import guidance

Maker = Callable[[Context], Iterable[Artefact]]
SITE = Site(url="https://safon.example/")
BOTH = pytest.mark.parametrize("language", Language)
EMPTY: Mapping[Maker, str] = {
    practice_note_index.make: "index.practice-notes.empty",
    local_index.make: "index.local.empty",
    model_index.make: "index.models.empty",
    framework_index.make: "index.frameworks.empty",
    engagement_index.make: "index.have-your-say.empty",
    agency_index.make: "who.no-agencies",
    nobody_named_page.make: "who.nobody-none",
    principles.make: "principles.principles-empty",
    glossary.make: "glossary.empty",
    editors.make: "editors.empty",
}


def _only(pages: Iterable[Artefact]) -> Artefact:
    (page,) = tuple(pages)
    return page


def _told(page: Artefact) -> str:
    return Markup(page.content).striptags()  # noqa: S704 - a page of our own


@BOTH
@pytest.mark.parametrize(("maker", "key"), EMPTY.items(), ids=EMPTY.values())
def test_an_empty_page_says_so_kindly(maker: Maker, key: str, language: Language) -> None:
    page = _only(maker(words_of(language)))
    assert label(language, key) in _told(page)
    assert page.headings[0].level == 1


@BOTH
def test_an_engagement_whose_end_nobody_gave_says_so(language: Language) -> None:
    page = _only(engagement_index.make(context_of(guidance(), language)))
    assert label(language, "index.have-your-say.no-closing") in _told(page)
    assert label(language, "index.have-your-say.empty") not in _told(page)


@BOTH
def test_a_withdrawn_clause_needs_nobody(language: Language) -> None:
    page = _only(nobody_named_page.make(context_of(guidance(), language)))
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
    assert place_words(source, words_of(words_of(Language.EN))) == "Section “A &amp; B”, lines 3–4, 7."
    assert (
        place_words(source, words_of(words_of(Language.CY)))
        == 'Adran “<span lang="en">A &amp; B</span>”, llinellau 3–4, 7.'
    )
    assert place_words(Source(document="x", lines="7"), words_of(words_of(Language.CY))) == "Llinell 7."
    assert place_words(Source(document="x"), words_of(words_of(Language.CY))) == ""
    assert source_words(Source(document="x", lines="7"), context_of(Library(), Language.EN)) == "x, line 7."


def _page(path: str, section: str, order: tuple[int, str] = (0, "")) -> Artefact:
    return Artefact(path=path, content="", nav=NavPlace(section=section, title=path, order=order))


def test_the_navigation_has_the_index_of_a_group_first_and_hand_written_pages_last() -> None:
    pages = [_page("models/a/", "nav.models"), _page("models/", "nav.models", (-1, "")), _page("./", "")]
    tree = navigation(
        pages, ("privacy.en.md", "about.en.md", "about.cy.md", "index.xx.md"), words_of(words_of(Language.EN))
    )
    assert tree == [
        {"./": "index.md"},
        {"Practice models": [{"models/": "models.md"}, {"models/a/": "models/a.md"}]},
        {"About": [{"About": "about.md"}, {"Privacy": "privacy.md"}]},
    ]


def test_a_hand_written_page_without_a_label_is_an_error_that_says_what_to_do() -> None:
    with pytest.raises(ValueError, match=r'docs/nothing\.cy\.md .*"nothing" under "nav" .*labels/en\.yml and cy\.yml'):
        navigation([], ("nothing.cy.md",), words_of(words_of(Language.CY)))


def test_a_page_in_an_unknown_group_is_an_error() -> None:
    with pytest.raises(ValueError, match=r"models/ stands in nav\.modles"):
        navigation([_page("models/", "nav.modles")], (), words_of(words_of(Language.EN)))
