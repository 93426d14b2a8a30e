"""What came of reading before: after an edit, only what it touches is read again, and the rest is the very same."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar, cast

T = TypeVar("T")


class Remembered:
    """What was made of what, by this reading and by the one before it.

    What is made has to follow from what it is remembered by alone, and nobody may change it. Nothing is forgotten that
    the last reading asked for, and nothing older stays.
    """

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._before: dict[Hashable, object] = {}
        self._now: dict[Hashable, object] = {}

    def begin(self) -> None:
        """Take note that another reading begins."""
        self._before, self._now = self._now, {}

    def of(self, made_of: Hashable, make: Callable[[], T]) -> T:
        """Return what is made of `made_of`: what was made of its equal, or what `make` makes."""
        if made_of not in self._now:
            self._now[made_of] = self._before[made_of] if made_of in self._before else make()
        return cast("T", self._now[made_of])
