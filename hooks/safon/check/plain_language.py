"""Plain language: sentences that one can read in one breath, in either language."""

from __future__ import annotations

from collections.abc import Iterator

from safon.check.new_sentences import new_sentences
from safon.check.rule import rule
from safon.check.sentences import Sentence, sentences
from safon.model.library import Library
from safon.model.problem import Finding, Severity

WISHED, LONGEST = 25, 40
"""So many words a sentence should have at most, and so many is more than a reader can hold."""


@rule(
    "sentence-short-enough",
    f"A sentence has at most {LONGEST} words, in either language.",
    Severity.WARNING,
    cy=f"Mae gan frawddeg {LONGEST} o eiriau ar y mwyaf, yn y ddwy iaith.",
    waivable=True,
)
def sentence_short_enough(library: Library) -> Iterator[Finding]:
    for sentence in sentences(library):
        if sentence.text.count(" ") >= LONGEST and (words := len(sentence.words)) > LONGEST:
            yield _too_long(sentence, words)


@rule(
    "new-sentence-short",
    f"A sentence that is new or changed has at most {WISHED} words.",
    Severity.NOTE,
    cy=f"Mae gan frawddeg newydd, neu un a newidiwyd, {WISHED} o eiriau ar y mwyaf.",
    waivable=True,
)
def new_sentence_short(library: Library) -> Iterator[Finding]:
    for sentence in new_sentences(library):
        if WISHED < (words := len(sentence.words)) <= LONGEST:
            yield _too_long(sentence, words)


def _too_long(sentence: Sentence, words: int) -> Finding:
    begin = " ".join(sentence.text.split()[:6])
    message = f"This sentence has {words} words, and a reader has lost its beginning by the end: “{begin} …”"
    hint = f"Make two or three of it, each of at most {WISHED} words. A list helps where it names several things."
    return sentence.finding(0, len(sentence.text), message, hint)
