"""Alphabetical order in each language.

Welsh counts ch, dd, ff, ng, ll, ph, rh and th as letters, so that *cyngor* stands before *chwaer*. Accents decide only
between words that are otherwise the same. A space stands before every letter; other marks count for nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping

from safon.model.language import Language
from safon.model.welsh import ALPHABET, APART

SortKey = tuple[tuple[int, ...], str, str]
"""The ranks of the letters, then the text with its accents, then the text as it stands."""

_ENGLISH = tuple("abcdefghijklmnopqrstuvwxyz")
_STOP = "\0"
_BETWEEN = re.compile("|".join(rf"\b{start}(?={end})" for start, end in (each.split("-") for each in APART)))
_DIGITS = "0123456789"


def english_key(text: str) -> SortKey:
    """Return what puts English text in its place."""
    return _key(text, _ENGLISH)


def welsh_key(text: str) -> SortKey:
    """Return what puts Welsh text in its place."""
    return _key(text, ALPHABET)


def sort_key(language: Language) -> Callable[[str], SortKey]:
    """Return the key by which texts of `language` are sorted."""
    return welsh_key if language is Language.CY else english_key


def initial(text: str, language: Language) -> str:
    """Return the letter under which `text` stands, as a heading writes it: `A`, `Ch`; empty where it has none."""
    alphabet = ALPHABET if language is Language.CY else _ENGLISH
    first = next(iter(_letters(_bare(text), alphabet)), "")
    return first.capitalize() if first in alphabet else ""


def _key(text: str, alphabet: tuple[str, ...]) -> SortKey:
    ranks = _RANKS[alphabet]
    letters = _letters(_bare(text), alphabet)
    return tuple(ranks[each] for each in letters), unicodedata.normalize("NFD", text.casefold()), text


def _bare(text: str) -> str:
    """Return `text` in small letters, without accents, with single spaces."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(each for each in apart if not unicodedata.combining(each)).split())


def _letters(bare: str, alphabet: tuple[str, ...]) -> list[str]:
    """Return the letters, digits and spaces of `bare`, in order."""
    ranks = _RANKS[alphabet]
    parted = _BETWEEN.sub(rf"\g<0>{_STOP}", bare) if alphabet is ALPHABET else bare
    found: list[str] = []
    at = 0
    while at < len(parted):
        size = 2 if len(parted[at : at + 2]) == 2 and parted[at : at + 2] in ranks else 1
        found += [parted[at : at + size]] if parted[at : at + size] in ranks else []
        at += size
    return found


_RANKS: Mapping[tuple[str, ...], Mapping[str, int]] = {
    alphabet: {each: rank for rank, each in enumerate((" ", *_DIGITS, *alphabet))} for alphabet in (_ENGLISH, ALPHABET)
}
