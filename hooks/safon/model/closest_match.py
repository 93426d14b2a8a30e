"""The known word that a misspelt one was most likely meant to be."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable

_DIGITS = re.compile(r"\d+")
_PARTS = re.compile(r"[^\W\d_]+")


def closest_match(word: str, known: Iterable[str]) -> str | None:
    """Return the word of `known` nearest to `word`, whatever its capitals, or none that is near."""
    return next(iter(_near(word, known, cutoff=0.6, most=1)), None)


def closest_id(wanted: str, known: Iterable[str]) -> str | None:
    """Return the id of `known` that `wanted` is a slip of, or none.

    Every word of an id says something: "child-found" is near "child-moves-in" as letters go, and is another event. So
    each word has to be there, as it is, in another form ("going", "goes") or with a slip in it.
    """
    return next((each for each in _near(wanted, known, cutoff=0.7, most=5) if _same_words(wanted, each)), None)


def _near(word: str, known: Iterable[str], *, cutoff: float, most: int) -> list[str]:
    """Return the nearest words. A number is no slip of another: S9 is not meant by S99, nor 18.4 by 18.40."""
    digits = _DIGITS.findall(word)
    words = {each.casefold(): each for each in known if _DIGITS.findall(each) == digits}
    return [words[each] for each in difflib.get_close_matches(word.casefold(), words, n=most, cutoff=cutoff)]


def _same_words(wanted: str, known: str) -> bool:
    others = _PARTS.findall(known.casefold())
    return all(
        any(each[:2] == other[:2] for other in others) or difflib.get_close_matches(each, others, n=1, cutoff=0.7)
        for each in _PARTS.findall(wanted.casefold())
    )
