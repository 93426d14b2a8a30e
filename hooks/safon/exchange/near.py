"""Near matches: what else in the guidance says nearly the same, for whoever translates it.

How near two texts are is told by the words and the pairs of neighbouring words that both have: twice what they share,
by what they have together (the measure of Dice). The same input gives the same matches, in the same order.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from safon.exchange.units import SentUnit

LEAST = 60
"""Below so many hundredths a text helps nobody."""
MOST = 3
"""So many matches a unit has at most."""
_RARE = 40
"""A word that more texts have finds no candidates: it says nothing of what a text is about."""
_ENOUGH = 7
"""Texts with fewer words and neighbourhoods, which is four words, have no near matches."""
_SHARED = 2
"""So many rare words or neighbourhoods a candidate shares at least."""


@dataclass(frozen=True)
class NearMatch:
    """Another text of the guidance, with what stands for it in the language that is written."""

    unit: SentUnit
    """Where it stands."""
    quality: int
    """How near its source is, in hundredths: 100 has the same words in the same order."""


@dataclass(frozen=True)
class _Known:
    unit: SentUnit
    key: str
    features: Counter[tuple[str, ...]]
    size: int


class Memory:
    """Everything that stands in both languages, to be asked what is near to a text."""

    def __init__(self, units: Iterable[SentUnit]) -> None:
        """Take units that go to one language; those without a text there are left out."""
        found = (_known(each) for each in units if each.target)
        self._known = tuple(each for each in found if each.size >= _ENOUGH)
        places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        for at, each in enumerate(self._known):
            for feature in each.features:
                places[feature].append(at)
        self._places: Mapping[tuple[str, ...], list[int]] = {
            feature: every for feature, every in places.items() if 1 < len(every) <= _RARE
        }

    def near(self, unit: SentUnit) -> tuple[NearMatch, ...]:
        """Return what is near to a unit, the nearest first, and of equals that which stands first in the guidance."""
        own = _known(unit)
        if own.size < _ENOUGH:
            return ()
        shared: Counter[int] = Counter()
        for feature in own.features:
            shared.update(self._places.get(feature, ()))
        found: list[tuple[int, int]] = []
        for at, times in shared.items():
            other = self._known[at]
            # A text that is twice as long cannot be near, and one with a single rare word in common is not.
            if times < _SHARED or not LEAST * (own.size + other.size) <= 200 * min(own.size, other.size):
                continue
            if other.key != own.key and (quality := _likeness(own, other)) >= LEAST:
                found.append((-quality, at))
        return tuple(NearMatch(self._known[at].unit, -quality) for quality, at in sorted(found)[:MOST])


def _known(unit: SentUnit) -> _Known:
    features = _features(unit.source)
    return _Known(unit, unit.key, features, features.total())


def _features(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return Counter([*((each,) for each in words), *pairwise(words)])


def _likeness(one: _Known, other: _Known) -> int:
    fewer, more = (one, other) if len(one.features) < len(other.features) else (other, one)
    both = 0
    for feature, times in fewer.features.items():
        if there := more.features.get(feature):
            both += min(times, there)
    return 200 * both // (one.size + other.size)
