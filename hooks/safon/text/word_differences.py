"""Two versions of a text, word by word: what stayed, what was taken out, what was put in.

What is shown of a change is whole words, for "must" and "must not", or 24 and 48 hours, have to be seen at a glance.
Half a word in another colour is read by nobody. A mark of punctuation counts as a word: a comma can move a condition.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache

from safon.model.plain_form import plain_form

_WORD = re.compile(r"(?:\[[^\[\]\s]+\]|\w(?:(?:[\w’'‑-]|[.:,](?=\d))*\w)?|[^\w\s])\s*")
"""A word, a number such as 15.5 or 16:00, an id in its brackets, or a mark; with the white space behind it."""
_LETTER = re.compile(r"\w")
_FEW = 1
"""So few words between two changes are shown as changed too: a patchwork is harder to read than a phrase."""


class Became(StrEnum):
    """What became of a run of words."""

    SAME = "same"
    OUT = "out"
    """Stood there before, and stands there no more."""
    IN = "in"
    """Stands there now, and did not before."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words that share a fate."""

    part: Became
    """What became of them."""
    text: str
    """The words, with the space between them."""
    was: str = ""
    """Of words that stayed: how they stood before, which may be other in form."""

    @property
    def spaced(self) -> bool:
        """Whether white space stands behind it: a comma or a bracket may follow without."""
        return self.text[-1:].isspace()


def in_line(pieces: Iterable[tuple[Run, str]]) -> str:
    """Return runs, each as it is shown, on one line: with a space where one stood, and between what went and came."""
    told = ""
    went = False
    for run, shown in pieces:
        gap = " " if went and run.part is Became.IN and told[-1:] != " " else ""
        told += gap + shown + (" " if run.spaced else "")
        went = run.part is Became.OUT
    return told.strip()


@lru_cache(maxsize=512)
def word_differences(before: str, after: str) -> tuple[Run, ...]:
    """Return the runs of words from one text to the other, in reading order; what went stands before what came."""
    one, other = _words(before), _words(after)
    was, now = ([plain_form(each) for each in words] for words in (one, other))
    matcher = SequenceMatcher(None, was, now, autojunk=False)
    return tuple(_joined(_runs(one, other, matcher)))


def _words(text: str) -> list[str]:
    """Return the words and marks of a text, each with the white space behind it."""
    return _WORD.findall(text.strip())


def _runs(one: list[str], other: list[str], matcher: SequenceMatcher[str]) -> Iterator[Run]:
    codes = matcher.get_opcodes()
    for at, (code, start, end, to, until) in enumerate(codes):
        between = 0 < at < len(codes) - 1
        words = sum(_LETTER.match(each) is not None for each in other[to:until])
        if code == "equal" and not (between and words <= _FEW):
            yield Run(Became.SAME, "".join(other[to:until]), was="".join(one[start:end]))
            continue
        if end > start:
            yield Run(Became.OUT, "".join(one[start:end]))
        if until > to:
            yield Run(Became.IN, "".join(other[to:until]))


def _joined(runs: Iterator[Run]) -> Iterator[Run]:
    """Yield the runs with neighbours of the same fate in one; between two that stay, what went before what came."""
    gone, come = "", ""
    for run in runs:
        if run.part is Became.OUT:
            gone += run.text
        elif run.part is Became.IN:
            come += run.text
        else:
            yield from _change(gone, come)
            gone, come = "", ""
            yield run
    yield from _change(gone, come)


def _change(gone: str, come: str) -> Iterator[Run]:
    if gone:
        yield Run(Became.OUT, gone)
    if come:
        yield Run(Became.IN, come)
