"""One file of styles and one script for each kind of page, made small, with the icons within the styles.

The parts are the files in `overrides/assets/safon/`. What is made has a fixed name, so that a change of a style is a
change of one file and of no page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from urllib.parse import quote

from rcssmin import cssmin
from rjsmin import jsmin

from safon.artefact import StaticFile
from safon.publish.join_modules import joined
from safon.urls import (
    CHECKLIST_SCRIPT,
    MAP_SCRIPT,
    MUST_DOS_SCRIPT,
    PLAIN_SCRIPT,
    PLAIN_STYLE,
    SAY_SCRIPT,
    SAY_STYLE,
    SCRIPT,
    STYLE,
)

PARTS = Path("overrides", "assets", "safon")
"""Where the parts stand, from the root of the tree."""
STYLES: Mapping[str, tuple[str, ...]] = {
    STYLE: ("fonts", "theme", "tokens", "site", "working", "feedback"),
    PLAIN_STYLE: ("fonts", "plain"),
    SAY_STYLE: ("fonts", "plain", "feedback"),
}
"""The parts of each file of styles, in their order."""
FIRST = "start"
"""What runs before the page is drawn. All else of a page with the theme runs when the whole page is there."""
_EVERY = ("language", "page", "feedback", "contents", "search")
SCRIPTS: Mapping[str, tuple[str, ...]] = {
    SCRIPT: (FIRST, *_EVERY),
    MUST_DOS_SCRIPT: (FIRST, *_EVERY, "must-dos"),
    MAP_SCRIPT: (FIRST, *_EVERY, "map"),
    CHECKLIST_SCRIPT: (FIRST, *_EVERY, "checklist/page"),
    PLAIN_SCRIPT: ("language",),
    SAY_SCRIPT: ("feedback", "language"),
}
"""The parts of each script, in their order; a part that is a module brings all that it imports."""

_NEXT = ";\n"
"""Between two parts: the one that follows begins with a bracket, which would else belong to the one before."""
_DRAWING = re.compile(r"""url\("((?:[\w-]+/)*([\w-]+)\.svg)"\)""")


def bundles(root: Path) -> Iterator[StaticFile]:
    """Yield every file of styles and every script that the pages of the tree at `root` ask for.

    Raises FileNotFoundError where a part or a drawing is missing, and JoiningError for a module that cannot be joined.
    """
    folder = root / PARTS
    for path, parts in STYLES.items():
        yield StaticFile(path=path, content=_style(folder, parts))
    for path, parts in SCRIPTS.items():
        yield StaticFile(path=path, content=_script(folder, parts))


def _style(folder: Path, parts: tuple[str, ...]) -> str:
    """Return styles with each drawing within them once, however many rules show it."""
    drawings: dict[str, str] = {}

    def by_name(match: re.Match[str]) -> str:
        drawings[f"--sf-drawing-{match[2]}"] = _within((folder / match[1]).read_text(encoding="utf-8"))
        return f"var(--sf-drawing-{match[2]})"

    text = "".join(_DRAWING.sub(by_name, (folder / f"{each}.css").read_text(encoding="utf-8")) for each in parts)
    held = "".join(f"{name}:{drawing};" for name, drawing in sorted(drawings.items()))
    return f"{cssmin(f':root{{{held}}}{text}' if held else text, keep_bang_comments=True)}\n"


def _within(drawing: str) -> str:
    """Return an SVG as an address that holds all of it."""
    return f"""url("data:image/svg+xml,{quote(drawing.strip().replace('"', "'"), safe=" !'()*,-./:;=?@_")}")"""


def _script(folder: Path, parts: tuple[str, ...]) -> str:
    """Return a script: what has to run before the page is drawn, and the rest for when it is there."""
    read = partial(_read, folder)
    texts = [_part(f"{each}.js", read(f"{each}.js"), folder) for each in parts]
    if parts[0] != FIRST:
        return f"{_NEXT.join(texts)}\n"
    return f'{texts[0]}{_NEXT}addEventListener("DOMContentLoaded",()=>{{\n{_NEXT.join(texts[1:])}\n}})\n'


def _read(folder: Path, name: str) -> str:
    return (folder / name).read_text(encoding="utf-8")


def _part(name: str, text: str, folder: Path) -> str:
    is_module = re.search(r"^(?:import|export) ", text, re.MULTILINE)
    return str(jsmin(joined(name, partial(_read, folder)) if is_module else text)).strip()
