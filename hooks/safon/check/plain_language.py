"""Plain language: sentences that one can read in one breath, in either language."""

from __future__ import annotations

from collections.abc import Iterator

from safon.check.rule import rule
from safon.check.sentences import Sentence, said_of, sentences
from safon.model.language import Language
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
    yield from (_too_long(each, words) for each, words in _longer_than(LONGEST, library))


@rule(
    "new-sentence-short",
    f"A sentence that is new or changed has at most {WISHED} words.",
    Severity.NOTE,
    cy=f"Mae gan frawddeg newydd, neu un a newidiwyd, {WISHED} o eiriau ar y mwyaf.",
    waivable=True,
)
def new_sentence_short(library: Library) -> Iterator[Finding]:
    if not library.published.same:
        return  # Nothing is published that could be compared: then all of it would be new.
    before = _published_texts(library)
    for sentence, words in _longer_than(WISHED, library):
        same = library.published.unchanged(sentence.document)
        if words <= LONGEST and not same and " ".join(sentence.text.split()) not in before[sentence.language]:
            yield _too_long(sentence, words)


def _published_texts(library: Library) -> dict[Language, str]:
    """Return all that the published form of the documents that differ says, on one line for each language.

    Ids in brackets are blanked, as they are in the sentences that are looked for in it.
    """
    documents = library.published.documents
    parts = {
        language: [
            *(section.prose for each in documents for section in each.texts[language].sections),
            *(each.texts[language].summary for each in documents),
            *(each.words[language].text for each in library.published.clauses.values()),
            *(each.promise[language].text for each in library.published.clauses.values()),
        ]
        for language in Language
    }
    return {language: " ".join(said_of(" ".join(own)).split()) for language, own in parts.items()}


def _longer_than(limit: int, library: Library) -> Iterator[tuple[Sentence, int]]:
    for sentence in sentences(library):
        if sentence.text.count(" ") >= limit and (words := len(sentence.words)) > limit:
            yield sentence, words


def _too_long(sentence: Sentence, words: int) -> Finding:
    begin = " ".join(sentence.text.split()[:6])
    message = f"This sentence has {words} words, and a reader has lost its beginning by the end: “{begin} …”"
    hint = f"Make two or three of it, each of at most {WISHED} words. A list helps where it names several things."
    return sentence.finding(0, len(sentence.text), message, hint)
