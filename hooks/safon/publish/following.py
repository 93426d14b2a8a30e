"""Work that follows while somebody reads, and that is left as soon as they write again."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from threading import Event, Thread, current_thread
from typing import TypeVar

_TURN = 0.0005
"""Seconds after which threads take turns, a tenth of the usual: who watches files waits for one after each file."""

T = TypeVar("T")


class LeftError(Exception):
    """Nobody waits for this work any more."""


class Following:
    """One piece of such work at a time."""

    def __init__(self, told: Callable[[Exception], None]) -> None:
        """Call `told` with what work fails of, since nobody waits for it."""
        self._told, self._leave, self._go_on = told, Event(), Event()
        self._go_on.set()
        self._going: Thread | None = None

    def begin(self, work: Callable[..., None], *words: object) -> None:
        """Have `work` done with `words`, when what went before was left."""

        def done_or_told() -> None:
            try:
                work(*words)
            except LeftError:
                pass
            except Exception as error:  # whatever it is
                self._told(error)

        self.leave()
        sys.setswitchinterval(_TURN)
        self._going = Thread(target=done_or_told, daemon=True)
        self._going.start()

    def leave(self) -> None:
        """Have what goes on stop where it next asks, and wait until it has."""
        if self._going is not None:
            self._leave.set()
            self._go_on.set()
            self._going.join()
            self._going = None
            self._leave.clear()

    def held_for(self, work: Callable[[], T]) -> T:
        """Return what comes of `work`, while what goes on waits where it next asks: each would delay the other."""
        self._go_on.clear()
        try:
            return work()
        finally:
            self._go_on.set()

    def assert_wanted(self) -> None:
        """Wait while work is held. Raise LeftError where this is asked by work that is to be left."""
        if current_thread() is self._going:
            self._go_on.wait()
            if self._leave.is_set():
                raise LeftError


def fault_of(work: Callable[..., None], *words: object) -> Exception | None:
    """Have `work` done at once, with `words`, and return what it failed of, if it did. Raises LeftError as it does."""
    try:
        work(*words)
    except LeftError:
        raise
    except Exception as error:
        return error
    return None


def fault_in_words(error: Exception) -> str:
    """Return a fault in words, with the file and line that a template says it is at; all of it is in the terminal."""
    traceback.print_exception(error)
    name, line = getattr(error, "filename", None) or getattr(error, "name", None), getattr(error, "lineno", None)
    where = f"{name}:{line}: " if name and line else ""
    return f"The site could not be built.\n{where}{type(error).__name__}: {error}\n"
