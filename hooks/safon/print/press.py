"""Typesetting, over all cores, with what was made before taken from a store.

A file is kept under the fingerprint of all that decides its bytes: data, templates, fonts, engine, day. The same input
gives the same bytes.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import math
import os
import re
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any

import typst

from safon.print.codes import drawing
from safon.print.imposing import finished
from safon.print.problems import Unprintable
from safon.print.sheets import Limit, Print, Printed
from safon.print.store import Store

_HERE = Path(str(resources.files("safon.print")))
_TEMPLATES, _FONTS = _HERE / "typst", _HERE / "fonts"
_ONE_COMPILER_EACH = threading.local()
TIGHTEST = 3
"""The last step of tightening. The templates say what each step is; none sets text under 10.5 points."""


_TWO_STEPS = 60
"""By how many lines a text has to be too long, so that one step of tightening can never be enough."""


class EngineFailed(Exception):  # noqa: N818 - it says what happened
    """The engine refused or warned: a fault of a template, not of an author."""


def typeset(prints: Iterable[Print], moment: int, store: Store) -> Iterator[Printed]:
    """Yield every print typeset, in order. `moment` is the time in their files, in seconds since 1970.

    What the templates draw is gathered here, one after the other, because the Markdown parser serves one text at a
    time; the engine works beside it on all cores. Raises Unprintable for the first text that cannot be printed or does
    not fit, and EngineFailed where a template is at fault.
    """
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        waiting: deque[Future[Printed]] = deque()
        try:
            for wanted in prints:
                data = json.dumps(wanted.data(), ensure_ascii=False, separators=(",", ":"))
                waiting.append(pool.submit(_typeset, wanted, data, moment, store))
                while waiting and waiting[0].done():
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for each in waiting:
                each.cancel()


def _typeset(wanted: Print, data: str, moment: int, store: Store) -> Printed:
    key = hashlib.sha256(
        f"{_surroundings()}\0{wanted.template}\0{wanted.first_step}\0{moment}\0{data}".encode()
    ).hexdigest()
    if (kept := store.get(key)) is not None:
        return Printed(sheet=wanted.sheet, pdf=kept.pdf, pages=kept.pages, key=key)
    pdf, pages = finished(wanted.sheet.edition, *_fitted(wanted, data, moment))
    store.put(key, pdf, pages)
    return Printed(sheet=wanted.sheet, pdf=pdf, pages=pages, key=key, fresh=True)


def _fitted(wanted: Print, data: str, moment: int) -> tuple[bytes, int]:
    """Return the file and its pages at the first step of tightening at which everything fits."""
    over: list[tuple[Limit, float]] = []
    step = wanted.first_step
    while step <= TIGHTEST:
        pdf, pages, gauges = _compiled(wanted, data, step, moment)
        over = [(limit, gauges[limit.gauge]) for limit in wanted.limits if gauges[limit.gauge] > 0]
        if not over:
            return pdf, pages
        step += 2 if step + 2 <= TIGHTEST and over[0][1] > _TWO_STEPS else 1
    limit, lines = over[0]
    raise Unprintable(limit.problem(max(1, math.ceil(lines))))


def _compiled(wanted: Print, data: str, step: int, moment: int) -> tuple[bytes, int, dict[str, float]]:
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
            str(_TEMPLATES / f"{template}.typ"), root=str(_HERE), font_paths=[str(_FONTS)], ignore_system_fonts=True
        )
    return kept[template]


@lru_cache(maxsize=1)
def _surroundings() -> str:
    """Return a fingerprint of the templates, the fonts and the engine."""
    versions = (importlib.metadata.version(each) for each in ("typst", "segno", "pypdf"))
    found = hashlib.sha256(" ".join(versions).encode())
    for path in sorted((*_TEMPLATES.iterdir(), *_FONTS.iterdir())):
        found.update(path.name.encode() + b"\0" + path.read_bytes())
    return found.hexdigest()
