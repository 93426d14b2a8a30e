"""Which words are Welsh, as far as a dictionary and its mutations tell.

The dictionary is a file of 2 MB. What the guidance says already stands in a small one beside it, so that a check opens
the large one only for words that are new. Where both are from, and their licence: `dictionary/README.md`.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from safon.model.vocabulary import Vocabulary
from safon.model.welsh import CLITICS, SHORTEST, mutated, radicals
from safon.model.welsh_words import WelshWords

_HERE = Path(__file__).parent / "dictionary"
BEGINNING = 3
"""So many letters have the words of one line of the dictionary in common."""
_LETTERS = f"{string.ascii_lowercase}âêîôûŵŷï"


def unknown_of(words: Iterable[str]) -> frozenset[str]:
    """Return those of some words, in small letters, that the dictionary does not know in any mutation."""
    rest = frozenset(words) - _common()
    return frozenset(each for each in rest if _is_word(each) and not is_known(each))


def _is_word(word: str) -> bool:
    return len(word) >= SHORTEST and word not in CLITICS and word.isalpha()


def is_known(word: str) -> bool:
    """Return whether the dictionary knows a word, as it stands or as a mutation of one."""
    return any(has_unmutated(each) for each in radicals(word))


@lru_cache(maxsize=16384)
def has_unmutated(word: str) -> bool:
    """Return whether the dictionary has a word as it stands, without any mutation."""
    return f" {word} " in _lines().get(word[:BEGINNING], "")


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    """Return words that are known and that the guidance uses."""
    return frozenset((_HERE / "common.txt").read_text(encoding="utf-8").split())


@lru_cache(maxsize=1)
def _lines() -> dict[str, str]:
    """Return the dictionary: by their beginning, words with a space before and after each."""
    lines = (_HERE / "words.txt").read_text(encoding="utf-8").split("\n")
    return {line[1 : BEGINNING + 1].rstrip(): line for line in lines}


def listed_words(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the words that the list of Welsh words has, in small letters, in every form."""
    every = (word.lower() for entry in vocabulary.all(WelshWords) for word in entry.words)
    parts = (part for word in every for part in re.split(r"[\W_]+", word))
    return frozenset(form for part in parts for form in mutated(part))


def listed_names(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Return what finds the names that the list of Welsh words has, the longest first."""
    names = sorted((name for entry in vocabulary.all(WelshWords) for name in entry.names), key=len, reverse=True)
    spaced = "|".join(r"\s+".join(map(re.escape, name.split())) for name in names)
    return re.compile(rf"(?<!\w)(?:{spaced or '(?!)'})(?!\w)")


@lru_cache(maxsize=1024)
def suggestions(word: str) -> tuple[str, ...]:
    """Return known words that are a letter away from another, three at most, those of the guidance first."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    near = {
        *(start + end[1:] for start, end in cuts if end),
        *(start + letter + end for start, end in cuts for letter in _LETTERS),
        *(start + letter + end[1:] for start, end in cuts if end for letter in _LETTERS),
        *(start + end[1] + end[0] + end[2:] for start, end in cuts if len(end) > 1),
    }
    long = [each for each in near if len(each) >= SHORTEST]
    found = [each for each in long if has_unmutated(each)] or [each for each in long if is_known(each)]
    return tuple(sorted(found, key=lambda each: (each not in _common(), each))[:3])
