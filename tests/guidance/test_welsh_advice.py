"""What the check says of the Welsh itself: nothing of the guidance as it is, and of what is planted all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from safon.check.typed_marks import marks_typeset
from safon.check.welsh_dictionary import has_unmutated
from safon.check.welsh_mutations import mutations_missing, welsh_mutation_fits
from safon.check.welsh_spelling import welsh_word_known
from safon.model.library import Library
from safon.model.welsh import ASPIRATE, NASAL, SOFT, changed, radicals
from safon.pipeline import read_and_check

from tests.site.building import ROOT

ADVICE = frozenset(each.rule.id for each in (marks_typeset, welsh_mutation_fits, welsh_word_known))
AFTER = {
    "i o ar dan drwy am at dros heb gan wrth dau ddau dwy ddwy unrhyw": SOFT,
    "fy": NASAL,
    "a â na gyda tua tri chwe ei": ASPIRATE,
}
"""Words, and the mutation that follows them."""
SHARE = 0.98
"""So many of the mutations that are undone have to be told."""


@lru_cache(maxsize=1)
def _library() -> Library:
    return read_and_check(ROOT).library


def test_nothing_is_said_of_the_guidance_as_it_is() -> None:
    assert [each for each in read_and_check(ROOT).problems if each.rule.id in ADVICE] == []


def _undone() -> Iterator[tuple[str, str, bool]]:
    """Yield each right mutation of the guidance with what stands without it, and whether that is told.

    Left out are forms that are words of their own, of which nobody can tell.
    """
    for piece in _library().pieces:
        text = piece.sides.cy.text
        for words, mutation in AFTER.items():
            for match in re.finditer(rf"(?<=\s)(?:{'|'.join(words.split())})\s(\w+)(?![\w’-])", text):
                word = match[1]
                known = (each for each in radicals(word) if changed(each, mutation) == word and has_unmutated(each))
                radical = next((each for each in known if each != word), "")
                if radical and not has_unmutated(word):
                    wrong = f"{text[: match.start(1)]}{radical}{text[match.end() :]}"
                    told = any(at == match.start(1) for at, *_ in mutations_missing(wrong))
                    yield match.group(), radical, told


def test_a_mutation_that_is_left_out_is_told() -> None:
    undone = [*_undone()]
    untold = [each for each in undone if not each[2]]
    assert len(undone) > 2000
    assert len(untold) < len(undone) * (1 - SHARE), untold
