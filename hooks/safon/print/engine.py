"""The engine: an order → a file.

It runs in processes of its own, `python -m safon.print.engine`, one document at a time in each. So a document needs no
memory of the build's, and the build goes on beside it.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import BinaryIO

import typst

from safon.print.cache_key import FONTS, HERE, TEMPLATES
from safon.print.edition import Edition
from safon.print.known_steps import standing_alone, with_parts_alone
from safon.print.orders import Order, Reply, order_of
from safon.print.problems import EngineError
from safon.print.qr_codes import drawing
from safon.print.tightening import LARGE, TIGHTEST, Compiled, MeasuredPart, measured_parts, tightened

_REMEMBERED = 10
"""Of how many compilations the engine keeps what it laid out. No other can use any of it: its data is another."""
_FORGET_AFTER = 12
"""After how many pages it is made to forget them, which takes as long as half a page."""


class Engine:
    """The engine, with fonts and templates read once, and the memory of a document or two."""

    def __init__(self) -> None:
        self._fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(FONTS)])
        self._compilers: dict[str, typst.Compiler] = {}
        self._blank = typst.Compiler(font_paths=self._fonts)
        self._pages = 0

    def fitted(self, order: Order) -> Reply:
        """Return the file whose parts are each tightened as little as can be; else what does not fit.

        Raises EngineError where the engine refuses or warns.
        """
        last = LARGE if order.edition is Edition.LARGE else TIGHTEST
        first, gauges, known = order.first_step, order.gauges, order.known

        def alone(places: Sequence[int], steps: Sequence[int]) -> Sequence[MeasuredPart]:
            return self._compiled(with_parts_alone(order, places), steps).parts

        apart = standing_alone(order)
        found = tightened(lambda steps: self._compiled(order, steps), first, last, gauges, known, apart, alone)
        if found.over:
            return Reply(over=found.over)
        measured = tuple(tuple(part.over) for part in found.made.parts)
        return replace(_finished(order.edition, found.made), steps=tuple(zip(found.steps, measured, strict=True)))

    def _compiled(self, order: Order, steps: Sequence[int]) -> Compiled:
        """Return the file with a step of tightening for each part; the last one is for all parts that follow."""
        compiler = self._compiler(order.template)
        try:
            made, warnings = compiler.compile_with_warnings(
                format="pdf",
                sys_inputs={"data": order.data, "steps": json.dumps([*steps]), "codes": _codes(order.data)},
                pdf_standards=["ua-1"],
                timestamp=order.moment,
            )
            told = json.loads(compiler.query("<gauge>", field="value"))
        except typst.TypstError as error:
            raise EngineError(str(error)) from error
        if warnings or not isinstance(made, bytes):
            raise EngineError("; ".join(str(each) for each in warnings) or "no file was made")
        pages = next(each["pages"] for each in told if "pages" in each)
        self._forget(pages)
        return Compiled(pdf=made, pages=pages, parts=measured_parts(told))

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
