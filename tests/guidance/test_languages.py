"""The Welsh of the real guidance is Welsh, is whole, and has every number that the English has."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from safon.model.language import Bilingual
from safon.model.library import Library
from safon.pipeline import read_and_check

from tests.site.building import ROOT

_REFERENCE = re.compile(r"\[[A-Z]*\d[\w.]*\]|\[[A-Z]+\d*\]")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
SAME_IN_BOTH = {
    *("CAFCASS Cymru", "Estyn", "Family Safeguarding", "Family Valued", "Graded Care Profile", "NEST"),
    "Signs of Safety",
}
"""Names that stay as they are."""


@pytest.fixture(scope="module")
def library() -> Library:
    """Read the real guidance."""
    return read_and_check(ROOT).library


def _blocks(library: Library) -> Iterator[tuple[str, Bilingual[str]]]:
    for document in library.documents:
        yield f"{document.id} title", document.texts.map(lambda text: text.title)
        yield f"{document.id} summary", document.texts.map(lambda text: text.summary)
        for en, cy in zip(document.texts.en.sections, document.texts.cy.sections, strict=True):
            if en.prose:
                yield f"{document.id} {en.heading}", Bilingual(en=en.prose, cy=cy.prose)
        for clause in document.clauses:
            if clause.words.en:
                yield clause.id, clause.words.map(lambda words: words.text)
            if clause.promise.en:
                yield f"{clause.id} promise", clause.promise.map(lambda words: words.text)


def test_no_welsh_text_is_the_english_one(library: Library) -> None:
    same = [(name, text.en) for name, text in _blocks(library) if text.en == text.cy and text.en not in SAME_IN_BOTH]
    assert same == []


def test_neither_language_is_under_half_or_over_twice_as_long(library: Library) -> None:
    long = 60
    odd = [
        (name, len(text.en), len(text.cy))
        for name, text in _blocks(library)
        if max(len(text.en), len(text.cy)) > long and not 0.5 <= len(text.cy) / max(len(text.en), 1) <= 2
    ]
    assert odd == []


def test_every_number_of_the_english_stands_in_the_welsh(library: Library) -> None:
    missing = []
    for name, text in _blocks(library):
        english, welsh = (set(_NUMBER.findall(_REFERENCE.sub("", side))) for side in (text.en, text.cy))
        if english - welsh:
            missing.append((name, sorted(english - welsh)))
    assert missing == []


def test_no_clause_is_shorter_than_five_words(library: Library) -> None:
    short = [
        (clause.id, side.text)
        for clause in library.in_force
        for side in (clause.words.en, clause.words.cy)
        if side and len(side.text.split()) < 5
    ]
    assert short == []
