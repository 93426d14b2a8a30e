"""Words as the search has them, and sets of them which take little more than a byte for each.

`overrides/assets/safon/search/words.js` cuts a text in the same words, and `known.js` reads the sets. One table of
cases holds both (tests/site/cases/search_words.json).
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Iterator, Set

from safon.publish.search_language import bare

_CUT_OFF = re.compile(r"([^\W\d_])[’‘'][^\W\d_]{1,2}(?![^\W\d_])")
"""What an apostrophe cuts off ("child’s", "mae’n") is no word of its own."""
_WORD = re.compile(r"\d+(?:[.:]\d+)*|[^\W\d_]+")
_LEAST, _MOST = 3, 40
"""Letters of the words that a set is asked for."""

BITS, PLACES = 14, 7
"""Bits of a set for each of its words, and how many a word sets. Two other words in a thousand are taken for its own.
Of a Welsh word each form is asked for, so one slip in thirty brings a file in vain."""
_BASIS, _PRIME, _ALL = 0x811C9DC5, 0x01000193, 0xFFFFFFFF
"""Of the hash FNV-1a with 32 bits (IETF draft-eastlake-fnv)."""


def words_of(texts: Iterable[str]) -> Set[str]:
    """Return the words of texts that are letters, in small letters without accents."""
    found = _WORD.findall(_CUT_OFF.sub(r"\1 ", bare("\n".join(texts))))
    return {each for each in set(found) if each.isalpha() and _LEAST <= len(each) <= _MOST}


def packed(words: Set[str]) -> str:
    """Return a set as base64: for each word some bits of it are set (a Bloom filter). Nothing for no word."""
    size = -(-len(words) * BITS // 8)
    bits = bytearray(size)
    for word in words:
        for place in places(word, size * 8):
            bits[place // 8] |= 1 << place % 8
    return base64.b64encode(bits).decode("ascii")


def places(word: str, size: int) -> Iterator[int]:
    """Yield the bits of a word in a set of `size` bits."""
    first, step = _hash(word), _hash(f"{word}~") | 1
    yield from (((first + each * step) & _ALL) % size for each in range(PLACES))


def _hash(word: str) -> int:
    found = _BASIS
    for letter in word:
        found = ((found ^ ord(letter)) * _PRIME) & _ALL
    return found
