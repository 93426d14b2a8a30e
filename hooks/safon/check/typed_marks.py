"""Apostrophes and quotation marks as a keyboard has them, where a text wants those of a printer."""

from __future__ import annotations

from collections.abc import Iterator

from safon.check.rule import rule
from safon.model.figures import without_addresses
from safon.model.language import Language
from safon.model.library import Library
from safon.model.passages import Piece
from safon.model.problem import Finding, Severity
from safon.text.letters import smarten_quotes


@rule(
    "marks-typeset",
    "Apostrophes and quotation marks are curled: ’ and “ ”.",
    Severity.NOTE,
    cy="Mae collnodau a dyfynodau’n rhai crwm: ’ a “ ”.",
    waivable=True,
)
def marks_typeset(library: Library) -> Iterator[Finding]:
    for piece in library.pieces:
        for language in Language:
            text = piece.sides[language].text
            if ("'" in text or '"' in text) and "`" not in text:
                yield from _straight(piece, language)


def _straight(piece: Piece, language: Language) -> Iterator[Finding]:
    """Yield the first straight mark of a text, with how the words around it are written."""
    side = piece.sides[language]
    text = without_addresses(side.text)
    curled = smarten_quotes([text])[0]
    at = next((at for at, (was, wanted) in enumerate(zip(text, curled, strict=True)) if was != wanted), None)
    if at is not None:
        start, end = text.rfind(" ", 0, at) + 1, text.find(" ", at) if " " in text[at:] else len(text)
        name = language.english_name
        message = f"{piece.subject} has {text[at]} in {name}, as a keyboard has it: pages show it as it was typed."
        hint = f"Write {curled[start:end].strip()}, and the same wherever the mark stands."
        yield Finding(side.at(at), message, hint, place=piece.place, said=side.text)
