"""How the beginning of a Welsh word changes after others: the forms that one word has in a text."""

from __future__ import annotations

from collections.abc import Mapping

_SOFT: Mapping[str, str] = {
    "p": "b",
    "t": "d",
    "c": "g",
    "b": "f",
    "d": "dd",
    "g": "",
    "m": "f",
    "ll": "l",
    "rh": "r",
}
_NASAL: Mapping[str, str] = {"p": "mh", "t": "nh", "c": "ngh", "b": "m", "d": "n", "g": "ng"}
_ASPIRATE: Mapping[str, str] = {"p": "ph", "t": "th", "c": "ch"}
_DIGRAPHS = ("ch", "dd", "ff", "ng", "ll", "ph", "rh", "th")
_VOWELS = "aeiouwyâêîôûŵŷ"


def mutated(word: str) -> tuple[str, ...]:
    """Return a word, in small letters, and every form that a mutation, or an h before a vowel, gives it."""
    first = word[:2] if word[:2] in _DIGRAPHS else word[:1]
    rest = word[len(first) :]
    changed = (f"{table[first]}{rest}" for table in (_SOFT, _NASAL, _ASPIRATE) if first in table)
    before_vowel = (f"h{word}",) if first and first in _VOWELS else ()
    return tuple(dict.fromkeys((word, *changed, *before_vowel)))
