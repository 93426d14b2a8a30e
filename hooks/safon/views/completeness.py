"""Whether a list holds exactly what it should: one that has lost a row must not be published."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable


class IncompleteError(ValueError):
    """A generated list lacks a row, has one too many, or has one twice."""


def assert_complete(what: str, found: Iterable[str], wanted: Iterable[str]) -> None:
    """Raise IncompleteError, which names the rows, where `found` is not `wanted`, each as often."""
    have, want = Counter(iter(found)), Counter(iter(wanted))
    lost, extra = want - have, have - want
    if lost or extra:
        told = [f"{what} is not complete."]
        told += [f"It has lost: {', '.join(lost.elements())}."] if lost else []
        told += [f"It has too much: {', '.join(extra.elements())}."] if extra else []
        raise IncompleteError(" ".join(told))
