"""Every mutated form that the dictionary lists is known to the table: the check accepts it, and the search finds it."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from safon.check import welsh_dictionary
from safon.model.welsh import SHORTEST, family, mutated
from safon.publish.search_language import bare

from tests.guidance.dictionary_forms import mutated_forms, unmutated_words
from tests.guidance.spelling import welsh_of
from tests.site.building import ROOT

pytestmark = pytest.mark.xdist_group("dictionary")
"""Together in one process: to list the forms takes seconds."""
LEAST = 300_000
"""The dictionary lists more forms than that."""
SHARE = 0.99
"""So much of them has to be known."""
NOT_BY_SEARCH = {"Bhutan", "Ghana", "gneud", "gnostig"}
"""What is long enough, and is not found from its form: Mhutan begins as a form of p, hana and neud as other words."""

WORDS = Path(welsh_dictionary.__file__).parent / "dictionary"
"""The words that the check knows."""

Forms = Mapping[str, frozenset[str]]


@pytest.fixture(scope="module")
def forms() -> Forms:
    """Return the mutated forms of each word that has any."""
    found: dict[str, set[str]] = {}
    for word, form in mutated_forms():
        found.setdefault(word, set()).add(form)
    return {word: frozenset(each) for word, each in found.items()}


def _count(missed: Mapping[str, frozenset[str]]) -> int:
    return sum(len(each) for each in missed.values())


def test_the_check_accepts_what_the_dictionary_lists(forms: Forms) -> None:
    assert _count(forms) > LEAST, _count(forms)
    missed = {
        word: wrong
        for word, each in forms.items()
        if (wrong := frozenset(form for form in each if form.lower() not in mutated(word.lower())))
    }
    assert _count(missed) < _count(forms) * (1 - SHARE)
    assert [word for word in missed if not word.lower().startswith("ts")] == []  # tsips: nobody writes dsips


def test_the_search_finds_what_the_dictionary_lists(forms: Forms) -> None:
    """From either of the two: the word leads to its form, and the form to the word."""
    missed: dict[str, frozenset[str]] = {}
    for word, each in forms.items():
        own = bare(word)
        reached = family(own)
        wrong = frozenset(form for form in each if bare(form) not in reached or own not in family(bare(form)))
        missed |= {word: wrong} if wrong else {}
    assert _count(missed) < _count(forms) * (1 - SHARE)
    named = {word for word in missed if len(word) >= SHORTEST and not word.lower().startswith("ts")}
    # A form of two letters stands for itself, as a word of two does: gem, em.
    assert {word for word in named if all(len(form) >= SHORTEST for form in missed[word])} == NOT_BY_SEARCH


def test_the_check_has_the_words_of_the_dictionary() -> None:
    """With SAFON_WRITE_GOLDEN they are written anew, and those that the guidance uses beside them."""
    if "SAFON_WRITE_GOLDEN" in os.environ:
        (WORDS / "words.txt").write_text(unmutated_words(), encoding="utf-8")
        words = {word.lower() for each in welsh_of(ROOT) for word in re.findall(r"[^\W\d_]+", each.text)}
        common = sorted(word for word in words if len(word) >= SHORTEST and welsh_dictionary.is_known(word))
        (WORDS / "common.txt").write_text(f"{' '.join(common)}\n", encoding="utf-8")
    assert (WORDS / "words.txt").read_text(encoding="utf-8") == unmutated_words()


def test_the_words_of_the_guidance_that_are_passed_over_are_known() -> None:
    words = (WORDS / "common.txt").read_text(encoding="utf-8").split()
    assert len(words) > 3000
    assert [word for word in words if not welsh_dictionary.is_known(word)] == []


@pytest.mark.parametrize(
    ("word", "wanted"),
    [("plentin", "plentyn"), ("dibynol", "dibynnol"), ("ifnac", "ifanc"), ("fframwiath", "fframwaith")],
)
def test_a_word_near_by_is_offered(word: str, wanted: str) -> None:
    assert welsh_dictionary.unknown_of([word]) == {word}
    assert welsh_dictionary.suggestions(word)[0] == wanted
