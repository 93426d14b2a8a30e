"""The styles and the script of each kind of page, made small, and one picture of all icons.

The parts are the files in `overrides/assets/safon/`. What is made has a fixed name, so that a change of a style is a
change of one file, and of no page but those that hold it (`styles_within.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from rcssmin import cssmin
from rjsmin import jsmin

from safon.artefact import StaticFile
from safon.publish.icons import icons
from safon.publish.join_modules import joined
from safon.publish.styles_within import StylesWithin
from safon.urls import (
    CHECKLIST_SCRIPT,
    CLOCK_SCRIPT,
    ICONS,
    LISTS_STYLE,
    MAP_SCRIPT,
    MUST_DOS_SCRIPT,
    PLAIN_SCRIPT,
    PLAIN_STYLE,
    SAY_SCRIPT,
    SAY_STYLE,
    SCRIPT,
    SEARCH_SCRIPT,
    START_SCRIPT,
    STYLE,
    TOGETHER_SCRIPT,
    WORKING_STYLE,
)

PARTS = Path("overrides", "assets", "safon")
"""Where the parts stand, from the root of the tree."""
_READING = ("fonts", "theme", "tokens", "site")
STYLES: Mapping[str, tuple[str, ...]] = {
    STYLE: _READING,
    LISTS_STYLE: (*_READING, "lists"),
    WORKING_STYLE: (*_READING, "lists", "working", "clock", "feedback"),
    PLAIN_STYLE: ("fonts", "plain"),
    SAY_STYLE: ("fonts", "plain", "say", "feedback"),
}
"""The parts of each file of styles, in their order.

Most visits begin with a page to read, whose first words wait for these: so it brings no style of checklists or maps.
"""
WITHIN = (STYLE, LISTS_STYLE)
"""Those that stand within the pages of theirs where people begin."""
NO_FILE = LISTS_STYLE
"""The one that all its pages hold."""
_EVERY = ("language", "page", "twin", "feedback", "team-links", "contents", "menu", "search")
SCRIPTS: Mapping[str, tuple[str, ...]] = {
    START_SCRIPT: ("start",),
    SCRIPT: _EVERY,
    MUST_DOS_SCRIPT: (*_EVERY, "must-dos"),
    MAP_SCRIPT: (*_EVERY, "map"),
    CHECKLIST_SCRIPT: (*_EVERY, "checklist/page"),
    TOGETHER_SCRIPT: (*_EVERY, "checklist/together"),
    CLOCK_SCRIPT: (*_EVERY, "clock/page"),
    SEARCH_SCRIPT: ("search/page",),
    PLAIN_SCRIPT: ("language",),
    SAY_SCRIPT: ("feedback", "language"),
}
"""The parts of each script, in their order; a part that is a module brings all that it imports.

All but what starts a page with the theme runs when the whole page is there: the page asks for it once its styles came,
so that it takes nothing of the line from them.
"""

_NEXT = ";\n"
"""Between two parts: the one that follows begins with a bracket, which would else belong to the one before."""


def bundles(root: Path) -> Iterator[StaticFile]:
    """Yield every file of styles, every script and the icons that pages of the tree at `root` ask for.

    Raises FileNotFoundError where a part is missing, IconError for an icon that is none, and JoiningError for a module
    that cannot be joined.
    """
    folder = root / PARTS
    drawn = icons(folder / "icons")
    yield StaticFile(path=ICONS, content=drawn.picture)
    for path in STYLES:
        if path != NO_FILE:
            yield StaticFile(path=path, content=f"{_styles(path, folder, drawn.styles)}\n")
    for path, parts in SCRIPTS.items():
        yield StaticFile(path=path, content=f"{_script(folder, parts)}\n")


def styles_within(root: Path) -> StylesWithin:
    """Return what stands within pages where people begin, of the tree at `root`. Raises as `bundles` does."""
    folder = root / PARTS
    drawn = icons(folder / "icons").styles
    return StylesWithin({path: _styles(path, folder, drawn) for path in WITHIN}, _script(folder, SCRIPTS[START_SCRIPT]))


def _styles(path: str, folder: Path, drawn: str) -> str:
    """Return a file of styles, with those of the icons as they are `drawn`."""
    written = "".join(_read(folder, f"{each}.css") for each in STYLES[path])
    return str(cssmin(drawn + written, keep_bang_comments=True))


def _script(folder: Path, parts: tuple[str, ...]) -> str:
    """Return a script whose names are its own: a page may have two."""
    read = partial(_read, folder)
    written = _NEXT.join(_part(f"{each}.js", read(f"{each}.js"), folder) for each in parts)
    return f"(()=>{{\n{written}\n}})()"


def _read(folder: Path, name: str) -> str:
    return (folder / name).read_text(encoding="utf-8")


def _part(name: str, text: str, folder: Path) -> str:
    is_module = re.search(r"^(?:import|export) ", text, re.MULTILINE)
    return str(jsmin(joined(name, partial(_read, folder)) if is_module else text)).strip()
