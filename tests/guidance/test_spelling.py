"""Every Welsh word is spelt right, and no English is left on a Welsh page.

A word that the dictionary lacks goes to `standards/vocabulary/welsh-words.yml`, and so does a name in another language;
the list is looked at here for what nobody needs any more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from lxml import html
from safon.artefact import Page
from safon.i18n.labels import LabelTree
from safon.model.language import Language
from safon.model.welsh import mutated
from safon.pipeline import make, read_and_check

from tests.contexts import BUILT, context_of, labels
from tests.guidance.spelling import (
    Passage,
    entries,
    is_welsh,
    names,
    passages,
    straight,
    suggestions,
    unknown_words,
    welsh_of,
)
from tests.site.building import ROOT

pytestmark = pytest.mark.xdist_group("spelling")
"""Together in one process: all pages are made, and a dictionary is read."""
SAME_LABELS = {
    *("site.name", "chooser.title", "who.run", "print-page.editions.standard", "print-page.file"),
    *("the-clock.moment", "the-clock.worked-out"),
}
"""Interface words that are the same in both languages: names, and patterns without words."""
NO_WORDS = {"code", "script", "style"}
"""Elements that hold no words of any language."""


def _findings(found: Iterator[Passage]) -> list[str]:
    return [
        f"{passage.place}: {word} (perhaps {suggestions(word)})"
        for passage in found
        for word in unknown_words(passage.text)
    ]


def test_every_welsh_word_is_in_the_dictionary_or_in_our_list() -> None:
    assert _findings(welsh_of(ROOT)) == []


def test_every_word_on_a_welsh_page_is_welsh_a_name_or_marked_as_english(welsh_pages: tuple[Passage, ...]) -> None:
    assert _findings(iter(welsh_pages)) == []


@pytest.fixture(scope="module")
def welsh_pages() -> tuple[Passage, ...]:
    """Return the text of each page that is made in Welsh, without what is marked as English."""
    guidance = read_and_check(ROOT)
    return tuple(
        Passage(page.address, f"{page.title}. {page.description}. {_welsh_text(str(page.content))}")
        for page in make(guidance, context_of(guidance.library, Language.CY, BUILT))
        if isinstance(page, Page)
    )


def _welsh_text(content: str) -> str:
    tree = html.fragment_fromstring(content, create_parent="div")
    for element in list(tree.iter()):
        if isinstance(element, html.HtmlElement) and (element.tag in NO_WORDS or element.get("lang") == "en"):
            element.drop_tree()
    return " ".join(str(text) for text in tree.itertext())


def _leaves(words: LabelTree, way: str = "") -> Iterator[tuple[str, str]]:
    for key, value in words.items():
        if isinstance(value, Mapping):
            yield from _leaves(value, f"{way}{key}.")
        else:
            yield f"{way}{key}", value


def test_no_interface_word_is_the_english_one() -> None:
    english = dict(_leaves(labels(Language.EN)))
    same = {key for key, word in _leaves(labels(Language.CY)) if english.get(key) == word and word.strip("{}#n ")}
    assert same == SAME_LABELS


PLANTED = [
    ("a.cy.md", "---\ntitle: Plentyn\n---\n\nRhaid i bob **gweithwir** wrando.\n", ["a.cy.md:5"]),
    ("a.cy.md", "---\ntitle: Plentin\nsummary: Pawb\n---\n\nPawb.\n", ["a.cy.md:2"]),
    ("a.cy.md", "---\nalso-called: [Ymarfer, Ymarefr]\n---\n\nPawb.\n", ["a.cy.md:2"]),
    ("a.en.md", "---\ntitle: Behaviour\nby: {en: Conwy, cy: Plentin}\n---\n\nEnglish behaviour.\n", ["a.en.md:3"]),
    ("a.yml", "- id: xyzzy\n  title: {en: behaviour, cy: dibynu}\n", ["a.yml:2"]),
    ("cy.yml", "nav:\n  home: Hafna\n", ["cy.yml:2"]),
    ("a.cy.md", "Rhaid i bob practitioner wrando.\n", ["a.cy.md:1"]),
    ("a.cy.md", "Mae’r plentynn yn dweud “sibblings” a “children”.\n", ["a.cy.md:1", "a.cy.md:1"]),
    ("a.cy.md", "Gweler y [safnoau](standards/index.md) yma.\n", ["a.cy.md:1"]),
]


@pytest.mark.parametrize(("name", "content", "places"), PLANTED)
def test_a_planted_misspelling_is_found_where_it_stands(
    name: str, content: str, places: list[str], tmp_path: Path
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    found = _findings(passages(tmp_path / name, name))
    assert [each.partition(": ")[0] for each in found] == places


RIGHT = [
    "Mae’r ymarferwyr â’r plant, a’u teuluoedd, yn gweithio’n dda.",
    "Mae cydgynhyrchu’n bwysig. Gellir gwneud hynny; ni ellir ei osgoi.",
    "Gweler [NCT8.1], [18.4] ac [S12], a [hwn](local/northamptonshire.md), yn `behaviour`.",
    "Yn ôl y ffynhonnell, “we will see all the children”.",
    "Mae Signs of Safety yn fodel. Cynhelir 12 o gyfarfodydd yn Swydd Northampton.",
    "{n} o safonau, <strong>nid</strong> {count}.",
]


@pytest.mark.parametrize("text", RIGHT)
def test_good_welsh_is_left_alone(text: str) -> None:
    assert list(unknown_words(text)) == []


def test_a_name_is_a_whole_name() -> None:
    assert list(unknown_words("Mae Safety yn bwysig.")) == ["Safety"]


@pytest.fixture(scope="module")
def everything(welsh_pages: tuple[Passage, ...]) -> str:
    return straight("\n".join(passage.text for passage in (*welsh_of(ROOT), *welsh_pages)))


def test_every_listed_word_is_used_and_the_dictionary_lacks_it(everything: str) -> None:
    lower = everything.lower()
    forms = {word: {word, *mutated(word.lower())} for word in entries("words")}
    unneeded = [
        word for word, each in forms.items() if not any(form.lower() in lower and not is_welsh(form) for form in each)
    ]
    assert unneeded == []


def test_every_listed_name_is_used(everything: str) -> None:
    assert set(entries("names")) - set(names().findall(everything)) == set()


def test_no_name_is_listed_twice() -> None:
    listed = (*entries("names"), *entries("words"))
    assert sorted(listed) == sorted(set(listed))
