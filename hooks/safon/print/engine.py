"""The engine: data and a template → a file, and what was measured in it."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass

import typst

from safon.print.cache_key import FONTS, HERE, TEMPLATES
from safon.print.imposition import finish
from safon.print.print_types import Print
from safon.print.problems import EngineError
from safon.print.qr_codes import drawing

__all__ = ["Compiled", "EngineError", "compile_print", "finish"]


class _Compilers(threading.local):
    """The compilers of one thread, by their templates; each keeps what the last print left for the next."""

    def __init__(self) -> None:
        self.kept: dict[str, typst.Compiler] = {}


_ONE_EACH = _Compilers()


@dataclass(frozen=True)
class Compiled:
    """A file, and what was measured in it."""

    pdf: bytes
    pages: int
    thin: int
    """How many parts end with a few lines on a page of their own."""
    over: Mapping[str, float]
    """By how many lines each part that is measured is too long, by the name of its gauge."""


def compile_print(wanted: Print, data: str, step: int) -> Compiled:
    """Return the file at one step of tightening. Raises EngineError where the engine refuses or warns."""
    compiler = _compiler(wanted.template)
    try:
        made, warnings = compiler.compile_with_warnings(
            format="pdf",
            sys_inputs={"data": data, "step": str(step), "codes": _codes(data)},
            pdf_standards=["ua-1"],
            timestamp=wanted.moment,
        )
        told = json.loads(compiler.query("<gauge>", field="value"))
    except typst.TypstError as error:
        raise EngineError(str(error)) from error
    if warnings or not isinstance(made, bytes):
        raise EngineError("; ".join(str(each) for each in warnings) or "no file was made")
    whole = next(each for each in told if "pages" in each)
    over = {each["name"]: float(each["over"]) for each in told if "over" in each}
    return Compiled(pdf=made, pages=whole["pages"], thin=whole["thin"], over=over)


def _codes(data: str) -> str:
    """Return the drawings of the QR codes that the data asks for, by their addresses."""
    return json.dumps({each: drawing(each) for each in re.findall(r'"code":"([^"\\]+)"', data)})


def _compiler(template: str) -> typst.Compiler:
    """Return this thread's compiler of a template."""
    kept = _ONE_EACH.kept
    if template not in kept:
        kept[template] = typst.Compiler(
            str(TEMPLATES / f"{template}.typ"), root=str(HERE), font_paths=[str(FONTS)], ignore_system_fonts=True
        )
    return kept[template]
