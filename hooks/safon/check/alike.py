"""Which of many texts say the same, or nearly: by the runs of three words that they share.

A run that many texts have says nothing of two of them. Each text is held only to those with which it shares a rare one,
so the work grows with the number of texts and not with its square.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_RUN = 3
_FEWEST = 8
"""Fewer runs than this could be alike by chance."""
_COMMON = 30
"""A run that so many texts have is a phrase of the trade."""
NEARLY = 0.7
"""The share of the shorter text's runs from which on two say nearly the same."""


@dataclass(frozen=True, slots=True)
class Twin:
    """Two texts that are alike."""

    first: int
    """The earlier one, by its place."""
    second: int
    """The later one."""
    share: float
    """Which share of the runs of the shorter one both have; 1 where the words are the same."""
    same: bool
    """Whether both have the same words in the same order."""


def words_in(text: str) -> tuple[str, ...]:
    """Return the words of a text, in small letters."""
    return tuple(_WORD.findall(text.lower()))


def twins(texts: Sequence[str]) -> Iterator[Twin]:
    """Yield for each text the earlier one that it is most like, if it is like one."""
    words = [words_in(each) for each in texts]
    runs = [frozenset(zip(*(each[at:] for at in range(_RUN)), strict=False)) for each in words]
    having: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, own in enumerate(runs):
        if len(own) < _FEWEST:
            continue
        shared: Counter[int] = Counter()
        for run in own:
            others = having[run]
            if len(others) < _COMMON:
                shared.update(others)
                others.append(at)
        best = max(((_share(runs, other, at), -other) for other, _ in shared.most_common(3)), default=(0.0, 0))
        if best[0] >= NEARLY:
            yield Twin(-best[1], at, best[0], words[-best[1]] == words[at])


def _share(runs: Sequence[frozenset[tuple[str, ...]]], one: int, other: int) -> float:
    return len(runs[one] & runs[other]) / min(len(runs[one]), len(runs[other]))
