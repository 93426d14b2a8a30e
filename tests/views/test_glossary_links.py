"""Words of the glossary, explained where they first stand in a text."""

from __future__ import annotations

import re
from dataclasses import replace
from types import MappingProxyType

import pytest
from safon.model.front_matter import Jurisdiction, SharedFacts
from safon.model.language import Language
from safon.model.library import Library
from safon.model.position import Position, SourceMap
from safon.model.vocabulary import Listed, Term, Vocabulary
from safon.urls import address_of
from safon.views.glossary_links import GlossaryLinker
from safon.views.prose import PageAddresses, prose

from tests.contexts import context_of
from tests.views.guidance import guidance

TERMS = (
    {"id": "tro", "title": {"en": "warm turn", "cy": "tro cynnes"}, "definition": {"en": "A turn.", "cy": "Tro."}},
    {"id": "llwybr", "title": {"en": "path", "cy": "llwybr"}, "definition": {"en": 'A "way".', "cy": "Ffordd [S12]."}},
    {
        "id": "iro",
        "title": {"en": "independent officer", "cy": "swyddog annibynnol"},
        "acronym": {"en": "IO", "cy": "SA"},
        "jurisdiction": "england",
    },
    {"id": "pass", "title": {"en": "send on", "cy": "anfon ymlaen"}, "definition": {"en": "Away.", "cy": "I ffwrdd."}},
    {"id": "open", "title": {"en": "open term", "cy": "term agored"}},
    {
        "id": "lost",
        "title": {"en": "lost", "cy": "ar goll"},
        "definition": {"en": "Away.", "cy": "I ffwrdd."},
        "in-text": False,
    },
)


def _library() -> Library:
    library = guidance()
    local = library.by_id["ABC"]
    assert isinstance(local.header, SharedFacts)
    england = replace(local, header=local.header.model_copy(update={"jurisdiction": Jurisdiction.ENGLAND}))
    documents = tuple(england if each is local else each for each in library.documents)
    place = SourceMap(Position("terms.yml"))
    terms = {str(each["id"]): Listed(Term.model_validate(each), place) for each in TERMS}
    return replace(
        library, documents=documents, vocabulary=Vocabulary(MappingProxyType({**library.vocabulary.lists, Term: terms}))
    )


class _Linking:
    """What one linker makes of one text after the other, as HTML."""

    def __init__(self, document: str, language: Language) -> None:
        library = _library()
        self._linker = GlossaryLinker(library.by_id[document], context_of(library, language))
        self._page = PageAddresses(address_of(library.by_id[document]), context_of(library, language))

    def __call__(self, text: str) -> str:
        return str(prose(text, self._page, self._linker).html)


def _linked(text: str, document: str = "S18", language: Language = Language.EN) -> str:
    return _Linking(document, language)(text)


PATH = '<a href="../../glossary/#term-llwybr" title="A &quot;way&quot;.">path</a>'
TURN = '<a href="../../glossary/#term-tro" title="A turn.">'


def test_the_first_of_a_word_is_linked_and_no_other() -> None:
    link = _Linking("S18", Language.EN)
    assert link("Warm turns help. A warm turn is kind.") == f"<p>{TURN}Warm turns</a> help. A warm turn is kind.</p>"
    assert link("And a warm turn again.") == "<p>And a warm turn again.</p>"


@pytest.mark.parametrize(
    "left_alone",
    [
        "`path`",
        "[path](https://x.example/)",
        "[see a path](https://x.example/)",
        "### The path",
        "<https://path.example/a>",
        "footpath",
        "path-finder",
    ],
)
def test_code_links_headings_and_parts_of_words_are_left_alone(left_alone: str) -> None:
    assert "glossary/" not in _linked(left_alone)


def test_a_later_word_is_linked_where_the_first_is_a_link() -> None:
    told = _linked("[path](https://x.example/) and path")
    assert told == f'<p><a href="https://x.example/">path</a> and {PATH}</p>'


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("- a\n    - the path\n", f"<li>the {PATH}</li>"),
        ("1. a\n\n    > the path", f"<p>the {PATH}</p>"),
        ("| A | B |\n|---|---|\n| a | path |", f"<td>{PATH}</td>"),
        ("the **path** home", f"<p>the <strong>{PATH}</strong> home</p>"),
        ("a warm\nturn", f"<p>a {TURN}warm\nturn</a></p>"),
    ],
    ids=["nested list", "quotation in a list", "table", "strong", "over two lines"],
)
def test_a_word_is_linked_wherever_it_is_running_text(text: str, shown: str) -> None:
    assert shown in _linked(text)


@pytest.mark.parametrize(
    "word",
    [
        "tro cynnes",
        "dro cynnes",
        "nhro cynnes",
        "thro cynnes",
        "Tro cynnes",
        "lwybr",
        "llwybr",
        "anfon ymlaen",
        "hanfon ymlaen",
    ],
)
def test_a_welsh_word_is_known_by_every_form_of_its_first_letter(word: str) -> None:
    assert re.search(
        rf'glossary/#term-(?:tro|llwybr|pass)"[^>]*>{word}</a>', _linked(f"y {word}.", language=Language.CY)
    )


def test_what_england_calls_something_is_linked_on_its_pages_only() -> None:
    assert _linked("The IO asks.") == "<p>The IO asks.</p>"
    told = _linked("The IO asks.", "ABC3")
    assert told == '<p>The <a href="../../../glossary/#term-iro" title="independent officer">IO</a> asks.</p>'


@pytest.mark.parametrize("word", ["open term", "lost"])
def test_a_word_without_a_meaning_or_of_every_day_is_not_linked(word: str) -> None:
    assert _linked(word) == f"<p>{word}</p>"
