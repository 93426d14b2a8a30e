"""The fonts of the pages, cut to the letters that they show:  make fonts SOURCE=folder.

`SOURCE` holds the whole fonts as their makers publish them (Atkinson Hyperlegible Next 2.001, Literata 3.103), a file
for each weight, wherever below it; the packages `@expo-google-fonts/atkinson-hyperlegible-next` and `…/literata` of npm
have them so. What is made stands in `overrides/assets/safon/fonts/`, and its rules in `fonts.css` beside.

Each face is two files: the letters of Welsh and English, and all others that the check lets through, which a browser
asks for only where a page has one. One more holds the arrow, which Atkinson Hyperlegible Next does not have.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from safon.text.letters import unknown_letters

from tests.site.building import ROOT

FOLDER = ROOT / "overrides" / "assets" / "safon"
ATKINSON, LITERATA, ARROW = "Atkinson Hyperlegible Next", "Literata", "Safon arrow"
LETTERS = frozenset(
    "".join(map(chr, range(0x20, 0x7F)))
    + "\u00a0£§©°·¼½¾×–—‘’“”•…€−ÇÑçñ"
    + "ÀÁÂÄÈÉÊËÌÍÎÏÒÓÔÖÙÚÛÜẀẂŴẄỲÝŶŸàáâäèéêëìíîïòóôöùúûüẁẃŵẅỳýŷÿ"
)
"""Letters and signs of Welsh and English, with every accent that Welsh knows, and of words that English borrowed."""
ALIKE = {"\u2011": "-", "\u202f": "\u00a0", "\u200a": "\u2009"}
"""What the check lets through because it looks like something else: the hyphen and the spaces that end no line."""
ARROWS = frozenset("→")
FEATURES = ("ccmp", "kern", "liga", "locl", "mark", "mkmk", "tnum")
"""What the styles ask of the fonts, and what letters need to stand well beside each other."""


@dataclass(frozen=True)
class Face:
    """One face of a family."""

    family: str
    source: str
    """The end of its file’s name, as its makers name it."""
    name: str
    """Its file, without the ending."""
    weights: str
    """The weights that it stands for."""
    style: str = "normal"


FACES = (
    Face(ATKINSON, "Next_400Regular.ttf", "atkinson-400", "400"),
    Face(ATKINSON, "Next_600SemiBold.ttf", "atkinson-600", "500 600"),
    Face(ATKINSON, "Next_700Bold.ttf", "atkinson-700", "700 800"),
    Face(LITERATA, "Literata_600SemiBold.ttf", "literata-600", "600"),
    Face(LITERATA, "Literata_400Regular_Italic.ttf", "literata-400-italic", "400", "italic"),
)
HEADER = """\
/* The faces, made by `make fonts`: change nothing here. None is put in late, when lines would break elsewhere and a
   page move under its reader; it is kept for the next page. */
"""


def rest() -> frozenset[str]:
    """Return all letters that the check lets through, besides `LETTERS`."""
    every = "".join(map(chr, range(0x20, 0x2600)))
    return frozenset(every) - frozenset(unknown_letters(every)) - LETTERS


def cut(source: Path, letters: Iterable[str]) -> bytes:
    """Return a font with these letters and what looks like one of them, packed."""
    font = TTFont(source, recalcTimestamp=False)
    wanted = set(letters)
    for table in font["cmap"].tables:
        table.cmap |= {ord(one): table.cmap[ord(other)] for one, other in ALIKE.items() if ord(other) in table.cmap}
    options = Options(layout_features=list(FEATURES), hinting=False, notdef_outline=True, name_IDs=[0, 1, 2, 5, 13, 14])
    cutter = Subsetter(options)
    cutter.populate(unicodes=[ord(each) for each in wanted | {one for one, other in ALIKE.items() if other in wanted}])
    cutter.subset(font)
    font.flavor = "woff2"
    target = io.BytesIO()
    font.save(target)
    return target.getvalue()


def ranges(letters: Iterable[str]) -> str:
    """Return letters as `unicode-range` writes them."""
    found: list[list[int]] = []
    for code in sorted(map(ord, letters)):
        if found and code == found[-1][1] + 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return ",".join(f"U+{first:X}" + (f"-{last:X}" if last > first else "") for first, last in found)


def rules() -> str:
    """Return the rules of all faces."""
    more = rest() | {one for one, other in ALIKE.items() if other in rest()}
    made = [rule for face in FACES for rule in (_rule(face, face.name), _rule(face, f"{face.name}-more", more))]
    arrow = Face(ARROW, "", "arrow", "400 800")
    return HEADER + "".join((*made, _rule(arrow, arrow.name, ARROWS)))


def _rule(face: Face, name: str, letters: Iterable[str] = ()) -> str:
    style = f"font-style: {face.style}; " if face.style != "normal" else ""
    only = f"; unicode-range: {ranges(letters)}" if letters else ""
    return (
        f'@font-face {{ font-family: "{face.family}"; {style}font-weight: {face.weights}; font-display: optional; '
        f'src: url("fonts/{name}.woff2") format("woff2"){only} }}\n'
    )


def main(source: Path) -> None:
    """Cut all faces out of the fonts below `source`. Raises SystemExit where one is missing."""
    files = {each.name: each for each in source.rglob("*.ttf")}
    for face in FACES:
        found = next((path for name, path in files.items() if name.endswith(face.source)), None)
        if found is None:
            raise SystemExit(f"Below {source} there is no file that ends in {face.source}.")
        for name, letters in ((face.name, LETTERS), (f"{face.name}-more", rest())):
            _write(name, cut(found, letters))
        if face.name == "literata-600":
            _write("arrow", cut(found, ARROWS))
    (FOLDER / "fonts.css").write_text(rules(), encoding="utf-8")


def _write(name: str, content: bytes) -> None:
    (FOLDER / "fonts" / f"{name}.woff2").write_bytes(content)
    sys.stdout.write(f"{name}: {len(content)} bytes\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
