"""Typesetting, over all cores, with what was made before taken from a store.

A file is kept under the fingerprint of all that decides its bytes: data, templates, fonts, engine, day. The same input
gives the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import math
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, wait
from dataclasses import replace
from queue import SimpleQueue
from threading import Thread

from safon.model.language import Language
from safon.model.problem import Finding, Problem
from safon.print.cache import PrintCache
from safon.print.cache_key import engine_fingerprint
from safon.print.engine_process import EngineProcess
from safon.print.finished_print import FinishedPrint
from safon.print.known_steps import KnownSteps
from safon.print.orders import Order
from safon.print.print_types import Print, PrintKind, Sheet
from safon.print.problems import PRINT_CAN_BE_MADE, EngineError, UnprintableError

_LOOKS = 0.1
"""After how many seconds somebody who waits for a print looks whether it is wanted still."""
_Made = FinishedPrint | tuple[Problem, ...]
"""A print that was typeset, or what is wrong where it does not fit."""


def typeset(prints: Iterable[Print], store: PrintCache) -> Iterator[FinishedPrint]:
    """Yield every print typeset, in order. Raises as `Typesetting.finished` does."""
    return Typesetting(prints, store).finished()


class Typesetting:
    """Prints that are being typeset, each core taking the next, while the build does something else.

    What the templates draw is gathered first, one after the other, because the Markdown parser serves one text at a
    time; the first are typeset meanwhile. A file goes to the store and is not held here.
    """

    def __init__(
        self, prints: Iterable[Print], store: PrintCache, assert_wanted: Callable[[], None] = lambda: None
    ) -> None:
        """Begin. `assert_wanted` raises where nobody waits for them any more; it is asked between two."""
        self._store, self._around, self._assert_wanted = store, engine_fingerprint(), assert_wanted
        self._steps = KnownSteps(store, self._around)
        self._asked: SimpleQueue[tuple[Print, str, Future[_Made]] | None] = SimpleQueue()
        self._made: list[tuple[Sheet, Future[_Made]]] = []
        # Nothing waits for these threads: a build that stops takes them with it, and their processes.
        cores = [Thread(target=self._work, daemon=True) for _ in range(os.cpu_count() or 1)]
        for each in cores:
            each.start()
        try:
            self._gather(prints)
        except BaseException:
            self.stop()
            raise
        finally:
            for _ in cores:
                self._asked.put(None)

    def _gather(self, prints: Iterable[Print]) -> None:
        """Find what the templates draw."""
        asked = [(wanted, Future[_Made]()) for wanted in prints]
        self._made = [(wanted.sheet, made) for wanted, made in asked]
        self._by_path = {sheet.path: made for sheet, made in self._made}
        # The largest print of one language is not set beside that of the other: two take twice the memory.
        for wanted, made in sorted(asked, key=lambda each: each[0].sheet.language is Language.CY):
            self._assert_wanted()
            data = json.dumps(wanted.data(), ensure_ascii=False, separators=(",", ":"))
            self._asked.put((wanted, data, made))

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """What each print is."""
        return tuple(sheet for sheet, _ in self._made)

    def stop(self) -> None:
        """Begin no more of them; who waits for them is told so, with CancelledError."""
        for _, each in self._made:
            each.cancel()

    def finished(self) -> Iterator[FinishedPrint]:
        """Yield every print, in order, as soon as it is typeset.

        Raises UnprintableError when all else is typeset, with every text that does not fit or that the engine refuses;
        and what `assert_wanted` raises, without waiting for those that are being typeset.
        """
        misfits: list[Problem] = []
        try:
            for _, each in self._made:
                while not each.done():
                    wait([each], _LOOKS)
                    self._assert_wanted()
                made = each.result()
                if isinstance(made, FinishedPrint):
                    yield made
                else:
                    misfits += made
        finally:
            self.stop()
            self._steps.keep()
        if misfits:
            raise UnprintableError(misfits)

    def _work(self) -> None:
        """Typeset one print after the other, in a process of its own, until there are no more."""
        with EngineProcess() as engine:
            while (asked := self._asked.get()) is not None:
                wanted, data, made = asked
                if made.set_running_or_notify_cancel():
                    try:
                        made.set_result(self._typeset(wanted, data, engine))
                    except BaseException as error:
                        made.set_exception(error)

    def _typeset(self, wanted: Print, data: str, engine: EngineProcess) -> _Made:
        if wanted.told is not None:
            # Those come first in the queue, so that this waits for another process at most, and never for itself.
            others = [self._by_path[path].result() for path in wanted.told.of]
            pages = [each.pages for each in others if isinstance(each, FinishedPrint)]
            if len(pages) < len(others):
                return ()
            data = json.dumps(
                {**json.loads(data), **wanted.told.words(pages)}, ensure_ascii=False, separators=(",", ":")
            )
        key = self._key(wanted, data)
        if (kept := self._store.get(key)) is not None:
            return FinishedPrint(wanted.sheet, kept.pages, len(kept.pdf), key, self._store)
        order = Order(
            template=wanted.template,
            data=data,
            edition=wanted.sheet.edition,
            first_step=wanted.first_step,
            moment=wanted.moment,
            gauges=tuple(each.gauge for each in wanted.limits),
        )
        try:
            made = engine.reply(replace(order, known=self._steps.of(order)))
        except EngineError as error:
            return (_refused(wanted, error),)
        self._steps.learn(order, made.steps)
        if made.over:
            over = [(limit, made.over[limit.gauge]) for limit in wanted.limits if limit.gauge in made.over]
            return tuple(each for limit, lines in over for each in limit.problems(max(1, math.ceil(lines))))
        self._store.put(key, made.pdf, made.pages)
        held = None if self._store.has(key) else made.pdf
        return FinishedPrint(wanted.sheet, made.pages, len(made.pdf), key, self._store, held, fresh=True)

    def _key(self, wanted: Print, data: str) -> str:
        """Return what decides the bytes of a print."""
        parts = (self._around, wanted.template, wanted.first_step, wanted.moment, data)
        return hashlib.sha256("\0".join(map(str, parts)).encode()).hexdigest()


def _turn(sheet: Sheet) -> int:
    """Return when a print has its turn.

    The largest one comes first, when the build itself has little in memory yet. It is not set beside that of the other
    language: two take twice the memory.
    """
    if sheet.language is Language.CY:
        return 0 if sheet.kind is PrintKind.FRAMEWORK else 3
    return 2 if sheet.kind is PrintKind.FRAMEWORK else 1


def _refused(wanted: Print, error: EngineError) -> Problem:
    words = " ".join(str(error).split())
    message = f"{wanted.sheet.path} cannot be typeset. The engine says: {words[:300]}"
    hint = "Write what is unusual in this text more simply. If nothing is, a template is at fault: please report it."
    return Finding(wanted.position, message, hint).breaks(PRINT_CAN_BE_MADE)
