"""The grammar of ids: what people cite, and what may stand in square brackets.

`18.4`, `18.4a`  a clause of a national standard        `S18`    a national standard
`NCT8.1`, `NCT3.2a`  a clause of a local set            `NCT8`   a local practice standard
`PN1`  a practice note                                  `NCT`    a local set
`signs-of-safety`  a model, framework or engagement

No number begins with 0: 18.04 would be a second way to write 18.4.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBER = "[1-9][0-9]{0,2}"
_PREFIX = "[A-Z]{2,6}"
CLAUSE = rf"(?:{_PREFIX})?{_NUMBER}\.{_NUMBER}[a-z]?"
"""A pattern for a clause's id, without groups, for patterns of which it is a part."""
NUMBER_OR_ASKED = rf"(?:{_PREFIX})?{_NUMBER}\.(?:{_NUMBER}[a-z]?|\?)"
"""The same, or `18.?`, which asks for the next free number."""
DOCUMENT = rf"S{_NUMBER}|PN{_NUMBER}|{_PREFIX}(?:{_NUMBER})?|[a-z0-9]+(?:-[a-z0-9]+)*"
"""A pattern for a document's id."""
STANDARD, NOTE = rf"S{_NUMBER}", rf"PN{_NUMBER}"
"""Patterns for the ids of a national standard and of a practice note."""
LETTERS = "[A-Za-z0-9.-]+"
"""A pattern for what ids are made of, where something that is none is told by a rule of its own."""
SET_PREFIX = _PREFIX
"""A pattern for the capitals of a local set."""
SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
"""A pattern for the id of an entry of a list, of a model, a framework or an engagement."""
SLUG_LENGTH = 80
"""The most characters that such an id may have."""
_CLAUSE = re.compile(rf"(?P<prefix>{_PREFIX})?(?P<document>{_NUMBER})\.(?P<item>{_NUMBER})(?P<letter>[a-z])?")
_DOCUMENT = re.compile(rf"S{_NUMBER}|{_PREFIX}{_NUMBER}")
_SET = re.compile(_PREFIX)
_SLUG = re.compile(SLUG)
_ALIKE = re.compile(
    r"(?P<prefix>[A-Za-z]{1,6})?(?P<apart>[ \u00a0-]?)(?P<document>[0-9]{1,3})"
    r"(?:[ \u00a0]?[.,:][ \u00a0]?(?P<item>[0-9]{1,3}))?"
    r"(?:[ \u00a0]?(?P<letter>[A-Za-z]))?[.:]?"
)
NATIONAL = "S"
"""What the id of a national standard begins with; the ids of its clauses leave it out."""


@dataclass(frozen=True, slots=True)
class ClauseId:
    """The parts of a clause's id."""

    prefix: str
    """The capitals of its local set; empty for a national clause."""
    document: int
    """The number of its document."""
    item: int
    """Its number within the document."""
    letter: str = ""
    """The letter of a clause that belongs to another; may be empty."""

    @property
    def document_id(self) -> str:
        """The id of the document that a clause of this id stands in."""
        return f"{self.prefix or NATIONAL}{self.document}"

    @property
    def parent(self) -> str:
        """The id without its letter."""
        return f"{self.prefix}{self.document}.{self.item}"

    def __str__(self) -> str:
        return f"{self.parent}{self.letter}"


def clause_id(text: str) -> ClauseId | None:
    """Return the parts of a clause's id; none where `text` is none."""
    match = _CLAUSE.fullmatch(text)
    if match is None:
        return None
    return ClauseId(match["prefix"] or "", int(match["document"]), int(match["item"]), match["letter"] or "")


def is_slug(text: str) -> bool:
    """Return whether `text` can be the id of an entry of a list, of a model, a framework or an engagement."""
    return len(text) <= SLUG_LENGTH and _SLUG.fullmatch(text) is not None


def is_set_prefix(text: str) -> bool:
    """Return whether `text` can be the capitals of a local set."""
    return _SET.fullmatch(text) is not None


def is_certain(text: str) -> bool:
    """Return whether `text` can be nothing but an id; a word such as `NEST` or `well-being` could be just a word."""
    return _CLAUSE.fullmatch(text) is not None or _DOCUMENT.fullmatch(text) is not None


def is_reference(text: str) -> bool:
    """Return whether `text`, in square brackets, leads somewhere if something has that id."""
    return is_certain(text) or is_set_prefix(text) or ("-" in text and is_slug(text))


def meant(text: str) -> str | None:
    """Return the id that `text` was meant to be, where it looks like one and is none: `s16`, `18,4`, `NCT 7.3`.

    Only its form is put right, never its number: another number would be another duty. None where `text` is an id, or
    does not look like one.
    """
    match = _ALIKE.fullmatch(text.strip())
    if match is None or is_certain(text) or not (match["prefix"] or match["item"]):
        return None
    prefix, letter = (match["prefix"] or "").upper(), (match["letter"] or "").lower()
    if match["apart"] and match["prefix"] != prefix and prefix not in (NATIONAL, "PN"):
        return None  # "page 3", "figure 2.1": a word and a number
    document = match["document"].lstrip("0")
    if match["item"] is None:
        found = f"{prefix}{document}"
    else:
        found = f"{'' if prefix == NATIONAL else prefix}{document}.{match['item'].lstrip('0')}{letter}"
    return found if is_certain(found) else None


def has_number_zero(text: str) -> bool:
    """Return whether `text` looks like the id of a clause with the number 0: `18.0`. Numbers begin with 1."""
    match = _ALIKE.fullmatch(text.strip())
    if match is None or match["item"] is None or (match["apart"] and match["prefix"]):
        return False
    return not (match["document"].strip("0") and match["item"].strip("0"))
