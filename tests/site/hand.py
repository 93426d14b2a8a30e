"""One thumb on a telephone: what it taps and types, and how far it pushes the page, counted."""

from __future__ import annotations

from playwright.sync_api import Browser, Locator, Page

from tests.site.phone import SIZE

SHOWN = """(target) => {
  const boxes = [document.scrollingElement]
  for (let box = target.parentElement; box; box = box.parentElement) boxes.push(box)
  const places = () => [...new Set(boxes)].map((box) => box.scrollTop)
  const before = places()
  target.scrollIntoView({block: "nearest", behavior: "instant"})
  return places().reduce((sum, place, at) => sum + Math.abs(place - before[at]), 0)
}"""
"""Brings a thing into sight and no further, and returns how many pixels that moved."""


class Hand:
    """A hand that holds a telephone with a page of a site."""

    def __init__(self, chromium: Browser, host: str) -> None:
        self.page: Page = chromium.new_context(viewport=SIZE, has_touch=True, is_mobile=True).new_page()
        self.host = host
        self.taps = 0
        self.letters = 0
        self._moved = 0.0

    @property
    def screens(self) -> float:
        """How many screens the thumb pushed the page, up and down."""
        return self._moved / SIZE["height"]

    def take(self, place: str) -> None:
        """Begin at a page, with nothing counted yet."""
        self.page.goto(self.host + place, wait_until="networkidle")
        self.taps, self.letters, self._moved = 0, 0, 0.0

    def begin_again(self, place: str) -> None:
        """Leave what led nowhere, with one tap, for a page from which there is another way."""
        self.page.goto(self.host + place, wait_until="networkidle")
        self.taps += 1

    def see(self, target: Locator) -> None:
        """Push the page until something is in sight."""
        target.wait_for(state="visible")
        self._moved += float(target.evaluate(SHOWN))

    def tap(self, target: Locator) -> None:
        """Bring something into sight and tap it."""
        self.see(target)
        box = target.bounding_box()
        assert box is not None
        self.page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        self.taps += 1

    def type(self, words: str) -> None:
        """Type words where the last tap was."""
        self.page.keyboard.type(words)
        self.letters += len(words)

    def rest(self, milliseconds: int) -> None:
        """Wait for what comes, as a person does."""
        self.page.wait_for_timeout(milliseconds)

    def lay_down(self) -> None:
        """Close the page."""
        self.page.context.close()
