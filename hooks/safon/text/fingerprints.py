"""Fingerprints of runs of words, that can be looked for in another text without knowing the words.

Only letters and digits count, in small letters: other line ends, spaces, quotation marks or capitals change nothing.
A fingerprint is a polynomial over the words' digests, so that those of all runs of one length are found in one pass.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

_WORD = re.compile(r"[^\W_]+")
_PRIME = (1 << 61) - 1
_BASE = 1_000_000_007


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text as they count for a fingerprint."""
    return tuple(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))


def fingerprint_of(words: Sequence[str]) -> str:
    """Return the fingerprint of a run of words: 16 hexadecimal digits."""
    return _written(_after(words)[-1])


@dataclass(frozen=True)
class Runs:
    """All runs of words of a text."""

    words: tuple[str, ...]
    """The words, in order."""

    def starts_of(self, fingerprint: str, length: int) -> Iterator[int]:
        """Yield where a run of `length` words with that fingerprint begins, counted from 0."""
        ends, wanted = self._ends, int(fingerprint, 16)
        power = pow(_BASE, length, _PRIME)
        for start in range(len(self.words) - length + 1):
            if (ends[start + length] - ends[start] * power) % _PRIME == wanted:
                yield start

    @cached_property
    def _ends(self) -> tuple[int, ...]:
        return _after(self.words)


def _after(words: Sequence[str]) -> tuple[int, ...]:
    """Return the value of no words, of the first, of the first two, and so on."""
    values = [0]
    for word in words:
        values.append((values[-1] * _BASE + _number(word)) % _PRIME)
    return tuple(values)


@lru_cache(maxsize=20_000)
def _number(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode(), digest_size=8).digest()) % _PRIME


def _written(value: int) -> str:
    return f"{value:016x}"
