"""The engine: data and a template → a file, and what was measured in it."""

from __future__ import annotations

import json
import re
import threading
from typing import Any

import typst

from safon.print.codes import drawing
from safon.print.imposing import finished
from safon.print.sheets import Print
from safon.print.surroundings import FONTS, HERE, TEMPLATES

__all__ = ["EngineFailed", "compiled", "finished"]
_ONE_COMPILER_EACH = threading.local()


class EngineFailed(Exception):  # noqa: N818 - it says what happened
    """The engine refused or warned: a fault of a template, not of an author."""


def compiled(wanted: Print, data: str, step: int, moment: int) -> tuple[bytes, int, dict[str, float]]:
    """Return the file, its pages, and by how many lines each part that is measured is too long."""
    compiler = _compiler(wanted.template)
    try:
        made, warnings = compiler.compile_with_warnings(
            format="pdf",
            sys_inputs={"data": data, "step": str(step), "codes": _codes(data)},
            pdf_standards=["ua-1"],
            timestamp=moment,
        )
        told = json.loads(compiler.query("<gauge>", field="value"))
    except typst.TypstError as error:
        msg = f"{wanted.sheet.path}: {error}"
        raise EngineFailed(msg) from error
    if warnings:
        msg = f"{wanted.sheet.path}: {'; '.join(str(each) for each in warnings)}"
        raise EngineFailed(msg)
    pages = next(each["pages"] for each in told if "pages" in each)
    return made, pages, {each["name"]: float(each["over"]) for each in told if "over" in each}


def _codes(data: str) -> str:
    """Return the drawings of the QR codes that the data asks for, by their addresses."""
    return json.dumps({each: drawing(each) for each in re.findall(r'"code":"([^"\\]+)"', data)})


def _compiler(template: str) -> Any:  # noqa: ANN401 - the engine ships no types
    """Return this thread's compiler of a template; it keeps what the last print left for the next."""
    kept: dict[str, Any] = _ONE_COMPILER_EACH.__dict__.setdefault("compilers", {})
    if template not in kept:
        kept[template] = typst.Compiler(
            str(TEMPLATES / f"{template}.typ"), root=str(HERE), font_paths=[str(FONTS)], ignore_system_fonts=True
        )
    return kept[template]
