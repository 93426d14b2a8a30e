"""The known word that a misspelt one was most likely meant to be."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the word of `known` nearest to `word`, whatever its capitals, or none that is near."""
    words = {each.casefold(): each for each in known}
    close = difflib.get_close_matches(word.casefold(), words, n=1, cutoff=0.6)
    return words[close[0]] if close else None
