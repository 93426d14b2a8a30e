"""A table of responses has come whole through the programs that it was kept in: its numbers and its letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from safon.check.rule import rule
from safon.model.library import Library
from safon.model.problem import Finding
from safon.model.table_numbers import in_brackets, taken_for

_ADDRESS = re.compile(r"\S*(?:://|=)\S*")
"""Where a question mark is part of an address."""
_LOST = (
    re.compile(r"\w*[^\W\d_]\?[^\W\d_]\w*"),
    re.compile(r"(?<![\w?!.])\?[^\W\d_]\w*"),
    re.compile(r"(?<!\w)(?:[td]|[Tt]h|[Nn]h|T(?=\? [A-Z]))\?(?!\w)"),
    re.compile(r"\w*\ufffd\w*"),
    re.compile(r"\w*(?:[ÃÅ][\u0080-\u00bf\u0152-\u2122]|â€)\w*"),
)
"""A word that has lost a letter: `g?r`, `?yn`, `t?` for tŷ, and `gÅµr`, misread UTF-8."""


@rule(
    "response-clause-unmistakable",
    "A number in a table of responses is written so that no spreadsheet program can make another of it.",
)
def response_clause_unmistakable(library: Library) -> Iterator[Finding]:
    for response in library.responses:
        if others := taken_for(response.cell, library.clauses):
            either = (*((response.about,) if response.about in library.clauses else ()), *others)
            message = f"{response.cell} may have been {' or '.join(others)}: a spreadsheet program drops the last 0."
            hint = f"See which is meant, and write it in square brackets: {' or '.join(map(in_brackets, either))}."
            yield Finding(response.position, message, hint)


@rule("response-letters-whole", "The letters of a table of responses are whole: no ŵ has become a question mark.")
def response_letters_whole(library: Library) -> Iterator[Finding]:
    for response in library.responses:
        for name, text in response.texts():
            lost = lost_letter(text)
            if lost:
                message = f'A letter of "{name}" seems to be lost: "{lost[:40]}".'
                hint = 'Put it back, and save the table as "CSV UTF-8 (comma delimited)".'
                yield Finding(response.position, message, hint)


def lost_letter(text: str) -> str:
    """Return the first word that seems to have lost a letter; empty where none has."""
    told = _ADDRESS.sub("", text)
    return next((match[0] for each in _LOST if (match := each.search(told)) is not None), "")
