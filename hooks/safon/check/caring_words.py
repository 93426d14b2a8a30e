"""Words that care: the ones that the sources set aside, with what they say instead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from safon.check.rule import rule
from safon.check.sentences import Sentence, sentences
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.model.mutations import mutated
from safon.model.problem import Finding, Severity
from safon.model.vocabulary import Law, WordToAvoid


@rule(
    "words-that-care",
    "A text does not use a word that the list of words to avoid sets aside, but for quotations and names.",
    Severity.WARNING,
    cy="Nid yw testun yn defnyddio gair y mae’r rhestr o eiriau i’w hosgoi yn ei roi o’r neilltu, heblaw am "
    "ddyfyniadau ac enwau.",
    waivable=True,
)
def words_that_care(library: Library) -> Iterator[Finding]:
    words = tuple(each for each in library.vocabulary.all(WordToAvoid) if each.look_for is not None)
    names = tuple(each.title for each in library.vocabulary.all(Law))
    for language in Language if words else ():
        found = {each.id: _looks_for(each, language) for each in words}
        stays = _any_of(
            [*(name for each in words for name in _staying(each, language)), *(each[language] for each in names)]
        )
        anything = re.compile("|".join(each.pattern for each in found.values() if each is not None), re.IGNORECASE)
        for sentence in sentences(library):
            own = sentence.language is language and sentence.document.kind is not Kind.REVIEW
            if own and anything.search(sentence.text):
                yield from _in_sentence(sentence, words, found, stays)


def _staying(word: WordToAvoid, language: Language) -> tuple[str, ...]:
    return word.stays[language] if word.stays is not None else ()


def _looks_for(word: WordToAvoid, language: Language) -> re.Pattern[str] | None:
    forms = word.look_for[language] if word.look_for is not None else ()
    if language is Language.CY:
        forms = tuple(form for each in forms for form in mutated(each.lower()))
    return _any_of(list(forms))


def _any_of(phrases: list[str]) -> re.Pattern[str]:
    """Return what finds any of some phrases as whole words, the longest first; nothing where there is none."""
    spaced = (r"\s+".join(map(re.escape, each.split())) for each in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{'|'.join(spaced) or '(?!)'})(?!\w)", re.IGNORECASE)


def _in_sentence(
    sentence: Sentence,
    words: tuple[WordToAvoid, ...],
    found: dict[str, re.Pattern[str] | None],
    stays: re.Pattern[str],
) -> Iterator[Finding]:
    said = stays.sub(lambda match: " " * len(match.group()), sentence.unquoted)
    for word in words:
        pattern = found[word.id]
        match = pattern.search(said) if pattern is not None else None
        if match is not None and not _is_name(said, match):
            why = re.sub(r"\s*\(\[[^\]]*\]\)", "", word.why.en)
            prefer = word.prefer[sentence.language]
            message = f'"{match.group()}" is a word to avoid: {why}'
            hint = f"Write: {prefer}."
            yield sentence.finding(match.start(), len(match.group()), message, hint)


def _is_name(said: str, match: re.Match[str]) -> bool:
    """Return whether it is part of a name: it has a capital that no beginning of a sentence asks for."""
    return match.group()[0].isupper() and bool(said[: match.start()].strip(" *_(“‘"))
