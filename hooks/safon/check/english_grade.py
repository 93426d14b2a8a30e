"""How hard new English is to read, by a scale that is known; for Welsh none is, and none is made up.

The scale is that of Flesch and Kincaid (Research Branch Report 8-75, 1975): school years, from the words of a sentence
and the syllables of a word. `syllapy` counts the syllables; the sentences are our own, so that one of two words is one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from safon.check.new_sentences import new_sentences
from safon.check.rule import rule
from safon.check.sentences import Sentence
from safon.model.language import Language
from safon.model.library import Library
from safon.model.problem import Finding, Severity

HARDEST, HARDEST_PROMISE = 14, 7
"""The highest grades that are left alone: of the clauses nineteen of twenty are below, and so of promises."""
_FEWEST = 10
"""Words from which on the scale says something."""
_LONG = 4
"""Syllables of a word that a reader stumbles over."""
_SHOWN = 3


@rule(
    "english-not-too-hard",
    f"New English reads at grade {HARDEST} or below, in the words of a child at grade {HARDEST_PROMISE} or below.",
    Severity.NOTE,
    cy=(
        f"Mae Saesneg newydd yn darllen ar radd {HARDEST} neu’n is, ac yng ngeiriau plentyn ar radd {HARDEST_PROMISE} "
        "neu’n is."
    ),
    waivable=True,
)
def english_not_too_hard(library: Library) -> Iterator[Finding]:
    english = (each for each in new_sentences(library) if each.language is Language.EN and each.text.strip())
    for _, run in groupby(english, key=lambda each: (each.place, each.name, each.whole.position)):
        said = tuple(run)
        hardest = HARDEST_PROMISE if said[0].name.startswith("the promise ") else HARDEST
        graded = not said[0].loose or said[0].name.startswith("the summary ")
        if graded and sum(len(each.words) for each in said) >= _FEWEST and (grade := round(grade_of(said))) > hardest:
            yield _too_hard(said, grade, hardest)


def grade_of(said: Sequence[Sentence]) -> float:
    """Return the grade of Flesch and Kincaid of English sentences with words in them, however short they are."""
    words = [word for each in said for word in each.words]
    spoken = sum(max(1, syllables_of(word)) for word in words)
    return 0.39 * len(words) / len(said) + 11.8 * spoken / len(words) - 15.59


@cache
def syllables_of(word: str) -> int:
    """Return how many syllables an English word has; none of a number."""
    import syllapy  # type: ignore[import-untyped]  # noqa: PLC0415 - a check of what is unchanged need not wait for it

    return int(syllapy.count(word.replace("’", "'")))


def _too_hard(said: Sequence[Sentence], grade: int, hardest: int) -> Finding:
    first = said[0]
    long = dict.fromkeys(word for each in said for word in each.words if syllables_of(word) >= _LONG)
    named = ", ".join(f"“{each}”" for each in tuple(long)[:_SHOWN])
    subject = f"{first.name[:1].upper()}{first.name[1:]}"
    message = (
        f"{subject} is hard to read in English: its new sentences are at grade {grade} of Flesch and Kincaid. One "
        "grade is one year of school; a pupil of 11 reads grade 6."
    )
    words = f"Long words here: {named}. " if named else ""
    hint = (
        f"{words}Shorter sentences and shorter words bring it to {hardest} or below. This is about the English alone: "
        "no such scale is known for Welsh."
    )
    return first.finding(0, len(first.text), message, hint)
