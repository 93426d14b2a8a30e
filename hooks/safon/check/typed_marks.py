"""Apostrophes and quotation marks as a keyboard has them, where a text wants those of a printer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from safon.check.rule import rule
from safon.model.figures import without_addresses
from safon.model.language import Language
from safon.model.library import Library
from safon.model.passages import Piece, Side
from safon.model.problem import Finding, Fix, Severity
from safon.text.letters import smarten_quotes

_WITHIN_A_WORD = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
"""An apostrophe that can be nothing else: ’ is right wherever a text has it."""


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
        fix = _curled(side)
        does = " safon check --fix does." if fix is not None else ""
        hint = f"Write {curled[start:end].strip()}, and the same wherever the mark stands.{does}"
        yield Finding(side.at(at), message, hint, place=piece.place, said=side.text, fix=fix)


def _curled(side: Side) -> Fix | None:
    """Return what writes the apostrophes within words, from the first word that has one to the last in its line.

    The words are told whole, so that nothing is written where the file has them in another form, as YAML and CSV do.
    """
    plain = without_addresses(side.text)
    words = [] if side.loose else [each for each in re.finditer(r"\S+", plain) if _WITHIN_A_WORD.search(each[0])]
    if not words:
        return None
    start = words[0].start()
    at = side.at(start)
    end = max(each.end() for each in words if side.at(each.start()) == at.moved(columns=each.start() - start))
    marks = {each.start() for each in _WITHIN_A_WORD.finditer(plain)}
    new = "".join("’" if place in marks else side.text[place] for place in range(start, end))
    return Fix(at, side.text[start:end], new)
