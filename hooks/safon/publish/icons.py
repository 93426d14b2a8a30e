"""All icons side by side in one picture, and the styles that say where in it each is.

An icon within the styles would be drawn before the page is, and each holds that up by some milliseconds. One picture
is asked for once, and comes when the page has been drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lxml import etree

SIDE, ROOM = 24, 4
"""Units of an icon’s side, and units between two, so that the edge of one never shows beside another."""


class IconError(Exception):
    """A file is no icon; the message names it."""


@dataclass(frozen=True)
class Icons:
    """The icons of a site."""

    picture: str
    """An SVG of all of them."""
    styles: str
    """Properties of the root: the place of each as a position of that picture, `--sf-icon-name`, and its size."""


def icons(folder: Path) -> Icons:
    """Return the icons in `folder`, in the order of their names. Raises IconError for a file that is none."""
    files = sorted(folder.glob("*.svg"))
    step = SIDE + ROOM
    width = step * len(files)
    drawn, places = [], []
    for at, file in enumerate(files):
        root = etree.parse(file).getroot()
        if root.get("viewBox") != f"0 0 {SIDE} {SIDE}":
            msg = f'{file.name}: an icon is an SVG with viewBox="0 0 {SIDE} {SIDE}"'
            raise IconError(msg)
        left = step * at + ROOM // 2
        root.attrib.update({"x": str(left), "width": str(SIDE), "height": str(SIDE)})
        drawn.append(etree.tostring(root, encoding="unicode").strip())
        places.append(f"--sf-icon-{file.stem}:{100 * left / (width - SIDE):.5g}%")
    size = f'width="{width}" height="{SIDE}" viewBox="0 0 {width} {SIDE}"'
    picture = f'<svg xmlns="http://www.w3.org/2000/svg" {size} preserveAspectRatio="none">{"".join(drawn)}</svg>\n'
    return Icons(picture, f":root{{--sf-icons:{100 * width / SIDE:.7g}%;{';'.join(places)}}}")
