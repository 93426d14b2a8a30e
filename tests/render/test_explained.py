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
from safon.render.explained import Explaining

from tests.render.guidance import guidance

TERMS = (
    {"id": "tro", "title": {"en": "warm turn", "cy": "tro cynnes"}, "definition": {"en": "A turn.", "cy": "Tro."}},
    {"id": "llwybr", "title": {"en": "path", "cy": "llwybr"}, "definition": {"en": 'A "way".', "cy": "Ffordd [S12]."}},
    {
        "id": "iro",
        "title": {"en": "independent officer", "cy": "swyddog annibynnol"},
        "acronym": {"en": "IO", "cy": "SA"},
        "jurisdiction": "england",
    },
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


def _explaining(document: str, language: Language) -> Explaining:
    library = _library()
    return Explaining(library.by_id[document], library, language)


def test_the_first_of_a_word_is_explained_and_no_other() -> None:
    explain = _explaining("S18", Language.EN)
    link = '[Warm turns](../../glossary/#term-tro "A turn.")'
    assert explain("Warm turns help. A warm turn is kind.") == f"{link} help. A warm turn is kind."
    assert explain("And a warm turn again.") == "And a warm turn again."


@pytest.mark.parametrize(
    "left_alone",
    ["`path`", "[path](x/)", "[see a path](x/)", "## The path", "https://path.example", "footpath", "path-finder"],
)
def test_code_links_headings_and_parts_of_words_are_left_alone(left_alone: str) -> None:
    assert _explaining("S18", Language.EN)(left_alone) == left_alone


def test_a_later_word_is_explained_where_the_first_is_a_link() -> None:
    told = _explaining("S18", Language.EN)("[path](x/) and path")
    assert told == '[path](x/) and [path](../../glossary/#term-llwybr "A way.")'


@pytest.mark.parametrize(
    "word", ["tro cynnes", "dro cynnes", "nhro cynnes", "thro cynnes", "Tro cynnes", "lwybr", "llwybr"]
)
def test_a_welsh_word_is_known_by_every_form_of_its_first_letter(word: str) -> None:
    assert re.search(
        rf'\[{word}\]\([^ ]*glossary/#term-(?:tro|llwybr) "', _explaining("S18", Language.CY)(f"y {word}.")
    )


def test_what_england_calls_something_is_explained_on_its_pages_only() -> None:
    assert _explaining("S18", Language.EN)("The IO asks.") == "The IO asks."
    told = _explaining("ABC3", Language.EN)("The IO asks.")
    assert told == 'The [IO](../../../glossary/#term-iro "independent officer") asks.'


@pytest.mark.parametrize("word", ["open term", "lost"])
def test_a_word_without_a_meaning_or_of_every_day_is_not_explained(word: str) -> None:
    assert _explaining("S18", Language.EN)(word) == word
