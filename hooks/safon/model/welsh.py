"""What Welsh does with words: their beginnings, what hangs on to them, their alphabet, and nouns after numbers.

One table for all that needs it: the search (its script is made from it, see `script_table`), the checks, sorted lists
and interface words. Words come in small letters. Where each rule is from: any grammar of the language; the figures that
it was measured with are in decision 0053.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

SOFT: Mapping[str, str] = {
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
NASAL: Mapping[str, str] = {"p": "mh", "t": "nh", "c": "ngh", "b": "m", "d": "n", "g": "ng"}
ASPIRATE: Mapping[str, str] = {"p": "ph", "t": "th", "c": "ch"}
MUTATIONS = (SOFT, NASAL, ASPIRATE)
"""What the first letter of a dictionary form becomes."""
_LETTERS = ("ngh", "mh", "nh", "ch", "dd", "ff", "ng", "ll", "ph", "rh", "th")
"""The letters of several signs, and those that only a mutation makes, the longest first."""
_VOWELS = "aeiouwyâêîôûŵŷáéíóúàèìòùäëïöüÿ"
_UNSEEN = ("l", "r")
"""Consonants that are left where a g before them went: gwlad, wlad; glan, lan; gras, ras."""
SHORTEST = 3
"""Letters of a word that stands for another; what is shorter would stand for half the language."""

CLITICS = ("r", "n", "i", "u", "w", "m", "th", "ch")
"""What hangs on to the word before, behind an apostrophe: mae’r, sy’n, o’i."""
_CLITIC = re.compile(rf"[’'](?:{'|'.join(CLITICS)})$", re.IGNORECASE)

ALPHABET = (
    *("a", "b", "c", "ch", "d", "dd", "e", "f", "ff", "g", "ng", "h", "i", "j", "k", "l", "ll", "m"),
    *("n", "o", "p", "ph", "q", "r", "rh", "s", "t", "th", "u", "v", "w", "x", "y", "z"),
)
"""The Welsh alphabet, and k, q, v, x and z, which stand in borrowed words."""
APART = (
    *("dan-gos", "ddan-gos", "nan-gos", "ymddan-gos", "arddan-gos"),
    *("ban-gor", "fan-gor", "man-gor", "llan-g", "bryn-g", "llwyn-g", "cefn-g", "ton-gwynlais"),
    *("union-g", "hunan-g", "mewn-g", "blaen-g", "llun-g", "gwyn-g"),
)
"""Beginnings of words in which an n happens to stand before a g (*Bangor*, *dangos*, *Llangollen*, *uniongyrchol*)."""


def first_letter(word: str) -> str:
    """Return the letter, of one to three signs, that a word begins with."""
    return next((each for each in _LETTERS if word.startswith(each)), word[:1])


def begins_with_vowel(word: str) -> bool:
    """Return whether a word begins with a vowel, with an accent or without."""
    return bool(word) and word[0] in _VOWELS


def changed(word: str, mutation: Mapping[str, str]) -> str:
    """Return a dictionary form after a mutation; the word itself where that does not touch it, as with “tsips”."""
    letter = first_letter(word)
    if letter not in mutation or word.startswith("ts"):
        return word
    return mutation[letter] + word[len(letter) :]


def mutated(radical: str) -> tuple[str, ...]:
    """Return a dictionary form and every form that a mutation, or an h before a vowel, gives it."""
    found = [radical, *(changed(radical, each) for each in MUTATIONS)]
    if begins_with_vowel(radical):
        found.append(f"h{radical}")
    return tuple(dict.fromkeys(found))


def radicals(word: str) -> tuple[str, ...]:
    """Return every dictionary form that could stand behind a word, itself first."""
    letter = first_letter(word)
    rest, found = word[len(letter) :], [word]
    for table in MUTATIONS:
        found += [radical + rest for radical, after in table.items() if after and after == letter]
    if begins_with_vowel(word) or letter in _UNSEEN:
        found.append(f"g{word}")
    if letter == "h" and begins_with_vowel(rest):
        found.append(rest)
    return tuple(dict.fromkeys(found))


def family(word: str) -> frozenset[str]:
    """Return every word that can be the same word in another place of a sentence, itself included.

    A short word stands for itself: else half the language would be of its family.
    """
    if len(word) < SHORTEST:
        return frozenset((word,))
    long = (each for each in radicals(word) if len(each) >= SHORTEST)
    return frozenset(form for radical in long for form in mutated(radical))


def without_clitic(word: str) -> str:
    """Return a word without what hangs on to it: “mae” of “mae’r”."""
    return _CLITIC.sub("", word)


def after_number(number: int, noun: str, *, feminine: bool) -> str:
    """Return a noun, in the singular that Welsh has after every number, as it stands after that number.

    Two softens all nouns, one the feminine; three makes the masculine aspirate, six all. After a feminine one, ll and
    rh stay. What `blynedd`, `blwydd` and `diwrnod` do besides after words (pum mlynedd) is their own, and not here.
    """
    if number == 2 or (number == 1 and feminine and first_letter(noun) not in ("ll", "rh")):
        return changed(noun, SOFT)
    if number == 6 or (number == 3 and not feminine):
        return changed(noun, ASPIRATE)
    return noun


def number_forms(number: str) -> tuple[str, ...]:
    """Return a number in words, as a dictionary has it, and the forms that words before it give it.

    Those are soft and aspirate (dwy neu dair, a thair); `ugain` alone takes an h, after ar.
    """
    found = [number, changed(number, SOFT), changed(number, ASPIRATE)]
    return tuple(dict.fromkeys([*found, *(["hugain"] if number == "ugain" else [])]))


def script_table() -> str:
    """Return what the script of the search has to know of this, as lines of JavaScript."""
    tables = ",\n".join(
        "  {" + ", ".join(f"{letter}: {json.dumps(after)}" for letter, after in table.items()) + "}"
        for table in MUTATIONS
    )
    return (
        f"const MUTATIONS = [ // soft, nasal, aspirate\n{tables},\n]\n"
        f"const LETTERS = {json.dumps(_LETTERS)} // longest first\n"
        f"const UNSEEN = {json.dumps(_UNSEEN)} // what is left where a g went\n"
        f"const SHORTEST = {SHORTEST} // letters of a word that stands for another\n"
    )
