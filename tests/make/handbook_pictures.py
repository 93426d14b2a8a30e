"""Pictures of the handbook: the file that an author edits, drawn from the small valid tree as the edit leaves it.

They are drawings and no photographs of a screen: each host has its own, and none of them is ours. What they show is
true: the files are edited here as the page says, and the check looks at them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

from safon.model.language import Bilingual, Language

from tests.check.trees import CY, EN, edit

_LINE, _MARGIN, _NUMBER = 24, 16, 44
_WIDTH = 520
_PAPER, _INK, _SOFT, _MARK, _BAR = "#ffffff", "#1a1a1a", "#595959", "#fff2c2", "#8a5a00"
_SAYS = Bilingual(en="Changed here", cy="Newidiwyd yma")
_SPLIT = 52
"""Characters of a line that fit; a longer one goes on below, as it does in an editor."""


@dataclass(frozen=True)
class Panel:
    """One file, as far as it is shown."""

    path: str
    """The file."""
    begins: str
    """How the first line that is shown begins."""
    lines: int
    """How many lines are shown."""
    marked: tuple[str, ...]
    """How the lines begin that the author wrote."""


@dataclass(frozen=True)
class Picture:
    """What is shown on a page, the same in both languages but for the words around the files."""

    edits: tuple[tuple[str, str, str], ...]
    """What is done to the tree: file, what stood there, what is written."""
    panels: Bilingual[tuple[Panel, ...]]
    """The files, for the page of each language."""
    expected: frozenset[str] = frozenset()
    """The rules that still say something then."""


def _both(*panels: Panel) -> Bilingual[tuple[Panel, ...]]:
    return Bilingual(en=panels, cy=panels)


_ROOM = ("A quiet room helps.", "Mae ystafell dawel yn helpu.")
PICTURES: Mapping[str, Picture] = {
    "change-a-sentence": Picture(
        edits=(
            (EN, _ROOM[0], "A quiet, warm room helps."),
            (CY, _ROOM[1], "Mae ystafell dawel a chynnes yn helpu."),
        ),
        panels=Bilingual(
            en=(Panel(EN, "### At school", 5, ("A quiet, warm",)),),
            cy=(Panel(CY, "### Yn yr ysgol", 5, ("Mae ystafell dawel a chynnes",)),),
        ),
    ),
    "add-a-must-do": Picture(
        edits=(
            (EN, "\n## Expectations", "- **1.?** The council must write back.\n    - Who: council\n\n## Expectations"),
            (CY, "\n## Disgwyliadau", "- **1.?** Rhaid i’r cyngor ysgrifennu’n ôl.\n\n## Disgwyliadau"),
        ),
        panels=_both(
            Panel(EN, "- **1.2**", 4, ("- **1.?**", "    - Who: council")),
            Panel(CY, "- **1.2**", 2, ("- **1.?**",)),
        ),
        expected=frozenset({"number-given"}),
    ),
    "change-a-deadline": Picture(
        edits=((EN, "24 hours of first-call", "48 hours of first-call"),),
        panels=_both(Panel(EN, "- **1.1**", 4, ("    - Within: 48",))),
    ),
    "withdraw-a-duty": Picture(
        edits=(
            (
                EN,
                "- **1.2** Each school must keep a quiet room.\n    - Who: school, listener\n",
                "- **1.2** Withdrawn 2024-01-10. See [1.1].\n",
            ),
            (
                CY,
                "- **1.2** Rhaid i bob ysgol gadw ystafell dawel.",
                "- **1.2** Tynnwyd yn ôl 2024-01-10. Gweler [1.1].",
            ),
        ),
        panels=_both(
            Panel(EN, "- **1.2**", 1, ("- **1.2**",)),
            Panel(CY, "- **1.2**", 1, ("- **1.2**",)),
        ),
    ),
}
"""The pages of the handbook that have a picture, by the name of their files."""


def edited(root: Path, picture: Picture) -> None:
    """Edit a copy of the valid tree as the page says."""
    for path, old, new in picture.edits:
        edit(root, path, old, new)


def drawn(root: Path, picture: Picture, language: Language) -> str:
    """Return the picture as SVG, from the files of the edited tree. Raises ValueError where a line is not there."""
    parts: list[str] = []
    top = 0
    for panel in picture.panels[language]:
        shown, height = _panel(root, panel, language, top)
        parts += shown
        top += height + _MARGIN
    height = top - _MARGIN
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}" '
        f'font-family="monospace" font-size="14">\n' + "\n".join(parts) + "\n</svg>\n"
    )


def _panel(root: Path, panel: Panel, language: Language, top: int) -> tuple[list[str], int]:
    every = (root / panel.path).read_text(encoding="utf-8").splitlines()
    first = next((at for at, line in enumerate(every) if line.startswith(panel.begins)), None)
    if first is None:
        msg = f"{panel.path} has no line that begins: {panel.begins}"
        raise ValueError(msg)
    rows = [
        (at + 1 if part == 0 else None, said, line.startswith(panel.marked))
        for at, line in enumerate(every[first : first + panel.lines], first)
        for part, said in enumerate(_parts(line))
    ]
    height = (len(rows) + 1) * _LINE + 2 * _MARGIN
    out = [
        f'<rect x="1" y="{top + 1}" width="{_WIDTH - 2}" height="{height - 2}" rx="6" '
        f'fill="{_PAPER}" stroke="{_SOFT}"/>',
        f'<text x="{_MARGIN}" y="{top + 26}" fill="{_SOFT}" font-size="13">{escape(panel.path)}</text>',
        f'<text x="{_WIDTH - _MARGIN}" y="{top + 26}" text-anchor="end" fill="{_BAR}" font-size="13" '
        f'font-family="sans-serif" font-weight="bold">▌{escape(_SAYS[language])}</text>',
        f'<line x1="1" x2="{_WIDTH - 1}" y1="{top + 36}" y2="{top + 36}" stroke="{_SOFT}"/>',
    ]
    for at, (number, said, marked) in enumerate(rows):
        base = top + 36 + (at + 1) * _LINE
        if marked:
            wide = _WIDTH - _NUMBER - 2
            out.append(f'<rect x="{_NUMBER}" y="{base - 17}" width="{wide}" height="{_LINE}" fill="{_MARK}"/>')
            out.append(f'<rect x="{_NUMBER}" y="{base - 17}" width="4" height="{_LINE}" fill="{_BAR}"/>')
        if number is not None:
            out.append(f'<text x="{_NUMBER - 8}" y="{base}" text-anchor="end" fill="{_SOFT}">{number}</text>')
        out.append(f'<text x="{_NUMBER + 12}" y="{base}" fill="{_INK}" xml:space="preserve">{escape(said)}</text>')
    if not any(marked for _, _, marked in rows):
        msg = f"{panel.path} has no line that begins: {panel.marked}"
        raise ValueError(msg)
    return out, height


def _parts(line: str) -> list[str]:
    """Return a line as an editor shows it, in rows of what fits."""
    rows = [line]
    while len(rows[-1]) > _SPLIT:
        cut = rows[-1].rfind(" ", 0, _SPLIT)
        rows[-1:] = [rows[-1][:cut], rows[-1][cut + 1 :]]
    return rows
