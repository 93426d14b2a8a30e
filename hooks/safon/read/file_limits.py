"""How much of anything a file may hold: far more than a reader can follow, and so little that no machine is held up.

Some of what reads, composes and typesets text takes time that grows with the square of what it gets. So a file is
looked at here, in time that grows with its length, before any of that sees it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from safon.model.position import Position
from safon.model.problem import Finding, Problem
from safon.read import rules
from safon.text.letters import HIDDEN

MOST_COMBINED = 8
"""Marks that may stand on one letter; the languages of the world need four."""
Finds = Callable[[str], int | None]
"""Returns where a text has too much of something; none where it has not."""
Parts = Callable[[str], list[str]]
"""Cuts a text at places at which nothing that is measured goes on."""
_MAY_BE_COMBINED = re.compile(rf"[^\w\s\x00-\u02ff]{{{MOST_COMBINED + 1},}}")


@dataclass(frozen=True)
class FileLimit:
    """How much of something a file may hold."""

    message: str
    """What is wrong where it holds more."""
    hint: str
    """What to do then."""
    passed_at: Finds
    """Finds the first that is too much."""


def _often(most: int, what: str, pattern: str, hint: str) -> FileLimit:
    """Return the limit of how often something stands in a file."""
    counted = re.compile(pattern, re.MULTILINE)

    def passed_at(text: str) -> int | None:
        if len(text) <= most or len(counted.findall(text)) <= most:
            return None  # To count takes a fraction of what it takes to look at each.
        return next(each.start() for at, each in enumerate(counted.finditer(text)) if at == most)

    return FileLimit(f"There are more than {most:,} {what} in this file.", hint, passed_at)


def _long(most: int, what: str, pattern: str, parts: Parts, hint: str) -> FileLimit:
    """Return the limit of how long something may be. None is longer than the longest of the `parts` of a text."""
    run = re.compile(pattern)

    def passed_at(text: str) -> int | None:
        if len(text) <= most or max(map(len, parts(text)), default=0) <= most:
            return None
        return next((each.start() for each in run.finditer(text) if len(each[0]) > most), None)

    return FileLimit(f"{what} here has more than {most:,} characters.", hint, passed_at)


def _combined_at(text: str) -> int | None:
    for match in _MAY_BE_COMBINED.finditer(text) if not text.isascii() else ():
        row = 0
        for at, letter in enumerate(match[0], match.start()):
            row = row + 1 if unicodedata.category(letter).startswith("M") else 0
            if row > MOST_COMBINED:
                return at
    return None


_SPACES, _DIVIDE, _LESS = (
    "Put spaces between words, or leave it out.",
    "Divide the text into several documents.",
    "Keep only what readers need.",
)
ANYWHERE = (
    _long(2_000, "A word", r"\S+", str.split, _SPACES),
    _long(40, "A number", r"\d+", re.compile(r"\D+").split, "Write a number that can be read."),
    _often(1_000, "invisible characters", HIDDEN.pattern, "Type the text again."),
    FileLimit(
        f"More than {MOST_COMBINED} marks stand on one letter here.",
        "Delete them and type the letter again.",
        _combined_at,
    ),
)
"""Limits of every file."""
_ENDS_PARAGRAPH = r"[ \t]*(?:\n|[|#>]|(?:[-+*]|\d{1,9}[.)])[ \t])"
"""What a line begins with that is not part of the paragraph before: nothing, a row, a heading, a quotation, a point."""
MARKDOWN = (
    *ANYWHERE,
    _long(
        10_000,
        "A paragraph",
        rf"(?:[^\n]++|\n(?!{_ENDS_PARAGRAPH}))++",
        lambda text: text.split("\n\n"),
        "Divide it by empty lines.",
    ),
    _often(5_000, "lines", r"\n", _DIVIDE),
    _often(1_000, "paragraphs", r"\n[ \t>]*\n", _DIVIDE),
    _often(300, "headings", r"^[ \t>]*(?:#|(?:=+|-+)[ \t]*$)", _DIVIDE),
    _often(2_000, "points of lists", r"^[ \t>]*(?:[-+*]|\d+[.)])[ \t]", _DIVIDE),
    _often(500, "rows of tables", r"^.*\|", _DIVIDE),
    _often(1_000, "links", r"\[|://|www\.", _DIVIDE),
    _often(3_000, "marks such as [ and *", r"[\[\]*_`<>!\\&~={|]", _DIVIDE),
)
"""Limits of a text."""
LISTS = (
    *ANYWHERE,
    _long(10_000, "A line", r"[^\n]+", lambda text: text.split("\n"), "Divide it."),
    _often(10_000, "lines", r"\n", _LESS),
    _often(3_000, "entries", r"^[ \t]*- ", _LESS),
    _often(20_000, "brackets and commas", r"[\[\]{},]", _LESS),
)
"""Limits of lists, tables and settings."""


def excesses(path: str, text: str) -> Iterator[Problem]:
    """Yield what a file has too much of, each once, where it is too much."""
    for limit in MARKDOWN if path.endswith(".md") else LISTS:
        if (at := limit.passed_at(text)) is not None:
            position = Position(path, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
            yield Finding(position, limit.message, limit.hint).breaks(rules.FILE_BOUNDED)
