"""Typesetting, over all cores, with what was made before taken from a store.

A file is kept under the fingerprint of all that decides its bytes: data, templates, fonts, engine, day. The same input
gives the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import math
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import NamedTuple

from safon.model.problem import Finding, Problem
from safon.print.cache import PrintCache
from safon.print.cache_key import engine_fingerprint
from safon.print.print_types import PageLimit, Print, Printed
from safon.print.problems import PRINT_CAN_BE_MADE, EngineError, UnprintableError

TIGHTEST = 3
"""The last step of tightening. The templates say what each step is; none sets text under 10.5 points."""


_TWO_STEPS = 60
"""By how many lines a text has to be too long, so that one step of tightening can never be enough."""


def typeset(prints: Iterable[Print], store: PrintCache) -> Iterator[Printed]:
    """Yield every print typeset, in order.

    What the templates draw is gathered here, one after the other, because the Markdown parser serves one text at a
    time; the engine works beside it on all cores. Raises UnprintableError when all else is typeset, with every text
    that does not fit or that the engine refuses.
    """
    misfits: list[Problem] = []
    around = engine_fingerprint()
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        waiting: deque[Future[Printed | tuple[Problem, ...]]] = deque()
        try:
            for wanted in prints:
                data = json.dumps(wanted.data(), ensure_ascii=False, separators=(",", ":"))
                waiting.append(pool.submit(_typeset, wanted, data, around, store))
                while waiting and waiting[0].done():
                    yield from _fits(waiting.popleft().result(), misfits)
            while waiting:
                yield from _fits(waiting.popleft().result(), misfits)
        finally:
            for each in waiting:
                each.cancel()
    if misfits:
        raise UnprintableError(misfits)


class _Fitted(NamedTuple):
    """A file, and its pages."""

    pdf: bytes
    pages: int


def _fits(made: Printed | tuple[Problem, ...], misfits: list[Problem]) -> Iterator[Printed]:
    """Yield a print that was typeset; of one that does not fit, keep what is wrong."""
    if isinstance(made, Printed):
        yield made
    else:
        misfits += made


def _typeset(wanted: Print, data: str, around: str, store: PrintCache) -> Printed | tuple[Problem, ...]:
    """Return the print, or what is wrong where it does not fit; `around` is what decides its bytes besides its data."""
    key = hashlib.sha256(
        f"{around}\0{wanted.template}\0{wanted.first_step}\0{wanted.moment}\0{data}".encode()
    ).hexdigest()
    if (kept := store.get(key)) is not None:
        return Printed(sheet=wanted.sheet, pdf=kept.pdf, pages=kept.pages, key=key)
    try:
        fitted = _fitted(wanted, data)
    except EngineError as error:
        return (_refused(wanted, error),)
    if not isinstance(fitted, _Fitted):
        return fitted
    store.put(key, fitted.pdf, fitted.pages)
    return Printed(sheet=wanted.sheet, pdf=fitted.pdf, pages=fitted.pages, key=key, fresh=True)


def _refused(wanted: Print, error: EngineError) -> Problem:
    words = " ".join(str(error).split())
    message = f"{wanted.sheet.path} cannot be typeset. The engine says: {words[:300]}"
    hint = "Write what is unusual in this text more simply. If nothing is, a template is at fault: please report it."
    return Finding(wanted.position, message, hint).breaks(PRINT_CAN_BE_MADE)


def _fitted(wanted: Print, data: str) -> _Fitted | tuple[Problem, ...]:
    """Return the file and its pages at the first step of tightening at which everything fits; else what does not.

    Where a part then ends with a few lines on a page of its own, a tighter step is taken that spares such pages.
    """
    # The engine is large, and most builds find every file in the store.
    from safon.print.engine import Compiled, compile_print, finish  # noqa: PLC0415

    over: list[tuple[PageLimit, float]] = []
    best: Compiled | None = None
    step = wanted.first_step
    while step <= TIGHTEST and (best is None or best.thin):
        made = compile_print(wanted, data, step)
        over = [(limit, made.over[limit.gauge]) for limit in wanted.limits if made.over[limit.gauge] > 0]
        if not over and (best is None or made.thin < best.thin):
            best = made
        step += 2 if over and step + 2 <= TIGHTEST and over[0][1] > _TWO_STEPS else 1
    if best is None:
        return tuple(each for limit, lines in over for each in limit.problems(max(1, math.ceil(lines))))
    return _Fitted(*finish(wanted.sheet.edition, best.pdf, best.pages))
