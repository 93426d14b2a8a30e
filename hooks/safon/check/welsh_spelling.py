"""Welsh words that the dictionary does not know, and marks that are typed and not typeset."""

from __future__ import annotations

import re
from collections.abc import Iterator

from safon.check.parity import foreign_row
from safon.check.rule import rule
from safon.check.welsh_dictionary import listed_names, listed_words, suggestions, unknown_of
from safon.model.figures import without_addresses
from safon.model.language import Language
from safon.model.library import Library
from safon.model.passages import Piece
from safon.model.problem import Finding, Severity

_ASIDE = re.compile(r"“[^”]*”|‘[^’]*’(?!\w)|(?<!\w)_[^_]+_(?!\w)|\"[^\"]*\"|`[^`]*`|\[[^\]\s]*\](?!\()|\{[^}]*\}")
"""What is quoted, in italics or code, or an id, may be in any language."""
_ROW = 3
"""So many unknown words may be a sentence in English."""
_WORD = re.compile(r"[^\W_]+")


@rule(
    "welsh-word-known",
    "A Welsh word is one that the dictionary knows, in any mutation, or that the list of Welsh words has.",
    Severity.NOTE,
    cy="Gair y mae’r geiriadur yn ei adnabod, mewn unrhyw dreiglad, yw gair Cymraeg, neu un sydd yn y rhestr o eiriau "
    "Cymraeg.",
    waivable=True,
)
def welsh_word_known(library: Library) -> Iterator[Finding]:
    words = frozenset[str]().union(*(each.sides.cy.words for each in library.pieces))
    unknown = unknown_of(words - listed_words(library.vocabulary))
    if not unknown:
        return
    names = listed_names(library.vocabulary)
    told: set[str] = set()
    for piece in library.pieces:
        if not unknown.isdisjoint(piece.sides.cy.words):
            found = tuple(_unknown_in(piece, unknown, names))
            if len(found) >= _ROW and foreign_row(piece.sides.cy.text, Language.CY) is not None:
                continue  # Its own rule tells that it is in English.
            for word, start in found:
                if f"{piece.place} {word}" not in told:  # Once at each place: a slip is often repeated.
                    told.add(f"{piece.place} {word}")
                    yield _finding(piece, word, start)


def _unknown_in(piece: Piece, unknown: frozenset[str], names: re.Pattern[str]) -> Iterator[tuple[str, int]]:
    text = _ASIDE.sub(_blank, without_addresses(piece.sides.cy.text))
    found = [each for each in _WORD.finditer(text) if each.group().lower() in unknown and not _is_name(text, each)]
    named = names.sub(_blank, text) if found else text
    yield from ((each.group(), each.start()) for each in found if named[each.start()] != " ")


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _is_name(text: str, match: re.Match[str]) -> bool:
    """Return whether a word has a capital that no beginning of a sentence asks for."""
    before = text[: match.start()].rstrip(" *_(“‘\n-|>")
    return match.group()[0].isupper() and bool(before) and before[-1] not in ".?!:"


def _finding(piece: Piece, word: str, start: int) -> Finding:
    side, near = piece.sides.cy, suggestions(word.lower())
    message = f"{piece.subject} has “{word}” in Welsh, which the Welsh dictionary does not know."
    asked = f"Did you mean {' or '.join(f'“{each}”' for each in near)}? " if near else ""
    hint = (
        f"{asked}If the word is right, write it into standards/vocabulary/welsh-words.yml: under words, or under names "
        "if it is a name in another language. What is quoted stands in “quotation marks”."
    )
    return Finding(side.at(start), message, hint, side.length(len(word)), place=piece.place, said=side.text)
