"""The engine: an order → a file.

It runs in processes of its own, `python -m safon.print.engine`, one document at a time in each. So a document needs no
memory of the build's, and the build goes on beside it.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import BinaryIO

import typst

from safon.print.cache_key import FONTS, HERE, TEMPLATES
from safon.print.edition import Edition
from safon.print.orders import Order, Reply, order_of
from safon.print.problems import EngineError
from safon.print.qr_codes import drawing

TIGHTEST = 3
"""The last step of tightening. The templates say what each step is; none sets text under 10.5 points."""
_TWO_STEPS = 60
"""By how many lines a text has to be too long, so that one step of tightening can never be enough."""
_REMEMBERED = 10
"""Of how many compilations the engine keeps what it laid out. No other can use any of it: its data is another."""
_FORGET_AFTER = 12
"""After how many pages it is made to forget them, which takes as long as half a page."""


@dataclass(frozen=True)
class Compiled:
    """A file, and what was measured in it."""

    pdf: bytes
    pages: int
    thin: int
    """How many parts end with a few lines on a page of their own."""
    over: Mapping[str, float]
    """By how many lines each part that is measured is too long, by the name of its gauge."""


class Engine:
    """The engine, with fonts and templates read once, and the memory of a document or two."""

    def __init__(self) -> None:
        self._fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(FONTS)])
        self._compilers: dict[str, typst.Compiler] = {}
        self._blank = typst.Compiler(font_paths=self._fonts)
        self._pages = 0

    def fitted(self, order: Order) -> Reply:
        """Return the file at the first step of tightening at which everything fits; else what does not.

        Where a part then ends with a few lines on a page of its own, a tighter step is taken that spares such pages.
        Large print has one step. Raises EngineError where the engine refuses or warns.
        """
        over: Mapping[str, float] = {}
        best: Compiled | None = None
        step = order.first_step
        last = step if order.edition is Edition.LARGE else TIGHTEST
        while step <= last and (best is None or best.thin):
            made = self._compiled(order, step)
            over = {name: made.over[name] for name in order.gauges if made.over[name] > 0}
            if not over and (best is None or made.thin < best.thin):
                best = made
            step += 2 if step + 2 <= last and next(iter(over.values()), 0) > _TWO_STEPS else 1
        return Reply(over=over) if best is None else _finished(order.edition, best)

    def _compiled(self, order: Order, step: int) -> Compiled:
        """Return the file at one step of tightening."""
        compiler = self._compiler(order.template)
        try:
            made, warnings = compiler.compile_with_warnings(
                format="pdf",
                sys_inputs={"data": order.data, "step": str(step), "codes": _codes(order.data)},
                pdf_standards=["ua-1"],
                timestamp=order.moment,
            )
            told = json.loads(compiler.query("<gauge>", field="value"))
        except typst.TypstError as error:
            raise EngineError(str(error)) from error
        if warnings or not isinstance(made, bytes):
            raise EngineError("; ".join(str(each) for each in warnings) or "no file was made")
        whole = next(each for each in told if "pages" in each)
        over = {each["name"]: float(each["over"]) for each in told if "over" in each}
        self._forget(whole["pages"])
        return Compiled(pdf=made, pages=whole["pages"], thin=whole["thin"], over=over)

    def _compiler(self, template: str) -> typst.Compiler:
        if template not in self._compilers:
            path = str(TEMPLATES / f"{template}.typ")
            self._compilers[template] = typst.Compiler(path, root=str(HERE), font_paths=self._fonts)
        return self._compilers[template]

    def _forget(self, pages: int) -> None:
        """Have it let go of what it laid out, once that is many pages: of what so many compilations had no use for."""
        self._pages += pages
        if self._pages > _FORGET_AFTER:
            self._pages = 0
            for _ in range(_REMEMBERED + 1):
                self._blank.compile(input=b"", format="svg")


def _finished(edition: Edition, made: Compiled) -> Reply:
    """Return a file as it leaves the house: a booklet is put on sheets, a print shop is told where to cut."""
    if edition not in (Edition.BOOKLET, Edition.PRESS):
        return Reply(pdf=made.pdf, pages=made.pages)
    # Its library is large, and few prints need it.
    from safon.print.imposition import finish  # noqa: PLC0415

    pdf, pages = finish(edition, made.pdf, made.pages)
    return Reply(pdf=pdf, pages=pages)


def _codes(data: str) -> str:
    """Return the drawings of the QR codes that the data asks for, by their addresses."""
    return json.dumps({each: drawing(each) for each in re.findall(r'"code":"([^"\\]+)"', data)})


def serve(orders: BinaryIO, replies: BinaryIO) -> None:
    """Reply each order, until there are no more."""
    engine = Engine()
    for line in orders:
        try:
            reply = engine.fitted(order_of(line))
        except EngineError as error:
            reply = Reply(refused=str(error))
        replies.write(reply.sent())
        replies.flush()


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
