"""Whether a text says a term of the vocabulary in its own words: the Welsh in any mutation, singular or plural."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from safon.model.language import Bilingual, Language
from safon.model.vocabulary import Agency, Role, Term, Vocabulary
from safon.model.welsh import mutated

_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset(
    "y yr r yn n a ac o i ar am at sy mae ei eu w â gan mewn wrth heb hyn the of and in to for with".split()  # noqa: SIM905
)
"""Words that terms are joined with: they say nothing by themselves."""
_STEM, _LEAST = 5, 4
"""So many letters of a word stay through its plurals; a word with no more letters stands as it is."""


_SHORT = 3
"""A word with no more letters carries no term."""
_SENTENCE = 6
"""What is so many words long is an explanation, and is said in another way each time."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """A term and what it is called in each language."""

    entry: str
    """Where it stands: `terms/return-interview`."""
    title: Bilingual[str]
    """What it is called."""
    words: Bilingual[tuple[str, ...]]
    """The words that carry it, in small letters."""
    short: Bilingual[str]
    """Its short form, in small letters; may be empty."""


def renderings_of(vocabulary: Vocabulary) -> Iterator[Rendering]:
    """Yield the terms, agencies and roles; an everyday word says too many things to be held to one."""
    entries: tuple[tuple[str, Term | Agency | Role, Bilingual[str] | None], ...] = (
        *(("terms", each, each.acronym) for each in vocabulary.all(Term) if each.in_text),
        *(("agencies", each, None) for each in vocabulary.all(Agency)),
        *(("roles", each, None) for each in vocabulary.all(Role)),
    )
    titles = Counter(entry.title[each].lower() for _, entry, _ in entries for each in Language)
    for name, entry, acronym in entries:
        words = entry.title.map(lambda title: tuple(w for w in _words(title) if w not in _SMALL and len(w) > _SHORT))
        alone = all(titles[entry.title[each].lower()] == 1 for each in Language)
        if words.en and words.cy and alone and len(entry.title.cy.split()) < _SENTENCE:
            short = acronym.map(str.lower) if acronym is not None else Bilingual(en="", cy="")
            yield Rendering(f"{name}/{entry.id}", entry.title, words, short)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def says(text: str, title: str, language: Language = Language.EN) -> str | None:
    """Return the phrase with which a text says a term: in English one or several, in Welsh in any mutation; or none."""
    found = _phrase(title, language).search(text)
    return found.group() if found is not None else None


@lru_cache(maxsize=1024)
def _phrase(title: str, language: Language) -> re.Pattern[str]:
    if language is Language.EN:
        spaced = r"\s+".join(re.escape(each) for each in title.split())
        return re.compile(rf"(?<![\w-]){spaced}s?(?![\w-])", re.IGNORECASE)
    forms = ("|".join(map(re.escape, mutated(each))) for each in re.findall(r"[^\W\d_’]+", title.lower()))
    return re.compile(r"\b" + r"\W+(?:\w{1,2}\W+)?".join(f"(?:{each})" for each in forms) + r"\b", re.IGNORECASE)


def needed(rendering: Rendering) -> Bilingual[tuple[frozenset[str], ...]]:
    """Return for each word that carries a term the forms, in small letters, of which a text that says it has one."""
    *first, last = rendering.words.en
    english = (*(frozenset((each,)) for each in first), frozenset((last, f"{last}s")))
    return Bilingual(en=english, cy=tuple(frozenset(mutated(each)) for each in rendering.words.cy))


def renders(words: Iterable[str], rendering: Rendering, language: Language) -> bool:
    """Return whether a text of these `words` can say a term: it has half of the words that carry it, in any form.

    Half, since a sentence may turn a noun into a verb; one at least.
    """
    there = frozenset(words)
    if rendering.short[language] and rendering.short[language] in there:
        return True
    wanted = rendering.words[language]
    return sum(_stands(each, there, language) for each in wanted) >= max(1, len(wanted) // 2)


def _stands(word: str, there: frozenset[str], language: Language) -> bool:
    starts, whole = _forms(word, language)
    return not whole.isdisjoint(there) or any(each.startswith(starts) for each in there)


@lru_cache(maxsize=1024)
def _forms(word: str, language: Language) -> tuple[tuple[str, ...], frozenset[str]]:
    """Return with what the forms of a word begin, and the forms that are too short for that."""
    every = mutated(word) if language is Language.CY else (word,)
    starts = tuple(each[: max(_LEAST, min(len(each) - 2, _STEM))] for each in every if len(each) >= _LEAST)
    return starts, frozenset(each for each in every if len(each) < _LEAST)
