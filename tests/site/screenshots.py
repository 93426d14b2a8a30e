"""Pictures of every kind of page, in both languages, on a phone and at a desk, light and dark: for people to look at.

`python -m tests.site.screenshots SITE FOLDER [KIND …]` writes them with one sheet of them all, `index.html`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

from tests.site.browser import ARGUMENTS, browser
from tests.site.kinds import Place, places, stay
from tests.site.served import served

WIDTHS = (390, 1280)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
SHEET = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Every kind of page</title>
<style>
body {{ font: 16px/1.5 sans-serif; margin: 2rem; background: #ddd; color: #111 }}
div {{ display: flex; gap: 1rem; align-items: start }} figure {{ margin: 0 }}
img {{ display: block; height: 30rem; max-width: 24rem; object-fit: cover; object-position: top }}
</style>
<h1>Every kind of page</h1>
{pictures}
</html>
"""


@dataclass(frozen=True)
class Picture:
    """One picture of one page."""

    place: Place
    width: int
    scheme: str

    @property
    def name(self) -> str:
        """Return the name of its file."""
        words = self.place.name.replace("*", "one").replace("(", "").replace(")", "")
        return f"{'-'.join(words.replace('/', ' ').split())}-{self.width}-{self.scheme}.png"


def take(chromium: Browser, address: str, seen: Iterable[Place], folder: Path) -> Iterator[Picture]:
    """Take every picture of the pages at `address` into `folder`."""
    everything = tuple(seen)
    for width in WIDTHS:
        context = chromium.new_context(viewport={"width": width, "height": 844}, reduced_motion="reduce")
        page = context.new_page()
        stay(page, address)
        for place in everything:
            page.goto(address + place.path)
            page.evaluate("() => document.fonts.ready.then(() => true)")
            for scheme in SCHEMES:
                page.emulate_media(color_scheme=scheme)
                picture = Picture(place, width, scheme)
                page.screenshot(path=folder / picture.name, full_page=True)
                yield picture
        context.close()


def sheet(pictures: Iterable[Picture]) -> str:
    """Return one page of HTML with all the pictures, a row for each page."""
    rows = []
    ordered = sorted(pictures, key=lambda each: (each.place.name, each.width, each.scheme))
    for name, row in groupby(ordered, key=lambda each: each.place.name):
        figures = "".join(
            f'<figure><a href="{each.name}"><img src="{each.name}" alt="" loading="lazy"></a>'
            f"<figcaption>{each.width} px, {each.scheme}</figcaption></figure>"
            for each in row
        )
        rows.append(f"<h2>{escape(name)}</h2>\n<div>{figures}</div>")
    return SHEET.format(pictures="\n".join(rows))


def main(site: Path, folder: Path, kinds: tuple[str, ...]) -> None:
    """Take the pictures of a built site; of the named kinds alone, where there are any."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = [each for each in places(site) if not kinds or each.name in kinds]
    with served(site) as address, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser(), args=list(ARGUMENTS))
        pictures = list(take(chromium, address, wanted, folder))
        chromium.close()
    (folder / "index.html").write_text(sheet(pictures), encoding="utf-8")
    sys.stdout.write(f"{len(pictures)} pictures: {folder / 'index.html'}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), tuple(sys.argv[3:]))
