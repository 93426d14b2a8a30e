"""What both texts of a passage quote word for word, and the language that it is in: English words in a Welsh note."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from safon.model.language import Bilingual, Language
from safon.model.passages import Passage, Piece

_QUOTED = re.compile(r"“([^“”]+)”")
_WORD = re.compile(r"[^\W\d_]{2,}")
"""A word that can tell: both languages have an a of their own, and figures."""


def quotations_in(passages: Iterable[Passage], pieces: Iterable[Piece]) -> Bilingual[frozenset[str]]:
    """Return what is quoted in both languages and is in English, and what is in Welsh.

    A word is of the language in which the guidance says it more often. A quotation of which that does not tell, and one
    of capitals or figures alone, is in neither: authors may list it among the English names.
    """
    both = frozenset(each for passage in passages for each in _in_both(passage))
    said = _times(frozenset(word for each in both for word in _words(each)), pieces)
    more = {each: _more(each, said) for each in both}
    return Bilingual(
        en=frozenset(each for each, by in more.items() if by > 0),
        cy=frozenset(each for each, by in more.items() if by < 0),
    )


def _in_both(passage: Passage) -> Iterable[str]:
    en, cy = passage.sides.en.text, passage.sides.cy.text
    if "“" not in en or "“" not in cy:
        return ()
    found = {" ".join(each.split()) for each in _QUOTED.findall(en)}
    found &= {" ".join(each.split()) for each in _QUOTED.findall(cy)}
    return (each for each in found if any(letter.islower() for letter in each))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _times(words: frozenset[str], pieces: Iterable[Piece]) -> Bilingual[Counter[str]]:
    """Return in how many pieces each of some words stands, in each language."""
    found: Bilingual[Counter[str]] = Bilingual(en=Counter(), cy=Counter())
    for piece in pieces:
        for language in Language:
            found[language].update(words & piece.sides[language].words)
    return found


def _more(text: str, said: Bilingual[Counter[str]]) -> int:
    """Return by how many words a text is English rather than Welsh."""
    words = _words(text)
    return sum(said.en[each] > said.cy[each] for each in words) - sum(said.cy[each] > said.en[each] for each in words)
