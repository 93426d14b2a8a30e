"""Words that care: the ones that the sources set aside, with what they say instead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from safon.check.rule import rule
from safon.check.sentences import Sentence, sentences
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.model.problem import Finding, Severity
from safon.model.vocabulary import Law, WordToAvoid
from safon.model.welsh import mutated


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
        signs = _signs([form for each in words for form in _forms(each, language)])
        for sentence in sentences(library):
            own = sentence.language is language and sentence.document.kind is not Kind.REVIEW
            if own and _may_hold(sentence.text, signs):
                yield from _in_sentence(sentence, words, found, stays)


def _staying(word: WordToAvoid, language: Language) -> tuple[str, ...]:
    return word.stays[language] if word.stays is not None else ()


def _forms(word: WordToAvoid, language: Language) -> list[str]:
    """Return the forms that are looked for, in small letters; of Welsh, every mutation."""
    forms = [each.lower() for each in (word.look_for[language] if word.look_for is not None else ())]
    return [form for each in forms for form in mutated(each)] if language is Language.CY else forms


def _signs(forms: list[str]) -> tuple[str, ...]:
    """Return the beginnings of forms without one of which no sentence has any: to look for these takes no time."""
    words = {each.split()[0] for each in forms}
    return tuple(each for each in words if not any(other in each for other in words - {each}))


def _may_hold(text: str, signs: tuple[str, ...]) -> bool:
    small = text.lower()
    return any(each in small for each in signs)


def _looks_for(word: WordToAvoid, language: Language) -> re.Pattern[str]:
    return _any_of(_forms(word, language))


def _any_of(phrases: list[str]) -> re.Pattern[str]:
    """Return what finds any of some phrases as whole words, the longest first; nothing where there is none."""
    spaced = (r"\s+".join(map(re.escape, each.split())) for each in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{'|'.join(spaced) or '(?!)'})(?!\w)", re.IGNORECASE)


def _in_sentence(
    sentence: Sentence,
    words: tuple[WordToAvoid, ...],
    found: dict[str, re.Pattern[str]],
    stays: re.Pattern[str],
) -> Iterator[Finding]:
    said = stays.sub(lambda match: " " * len(match.group()), sentence.unquoted)
    for word in words:
        match = found[word.id].search(said)
        if match is not None and not _is_name(said, match):
            why = re.sub(r"\s*\(\[[^\]]*\]\)", "", word.why.en)
            prefer = word.prefer[sentence.language]
            message = f'"{match.group()}" is a word to avoid: {why}'
            hint = f"Write: {prefer}."
            yield sentence.finding(match.start(), len(match.group()), message, hint)


def _is_name(said: str, match: re.Match[str]) -> bool:
    """Return whether it is part of a name: it has a capital that no beginning of a sentence asks for."""
    return match.group()[0].isupper() and bool(said[: match.start()].strip(" *_(“‘"))
