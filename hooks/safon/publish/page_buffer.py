"""Pages between being made and being written.

The site generator wants all pages of a language declared before it dresses the first. A page is some forty kilobytes
of markup, of which a twentieth is left when it is packed.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import replace

from safon.artefact import Page

FASTEST = 1
"""The lightest packing, which takes a millisecond for a page."""


class PageBuffer:
    """The pages of one language by the names of the files that the generator takes them for."""

    def __init__(self) -> None:
        self._pages: dict[str, Page] = {}
        self._contents: dict[str, bytes] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._pages

    def __iter__(self) -> Iterator[Page]:
        """Yield the pages without their words, by address, whatever the files that made them are called."""
        return iter(sorted(self._pages.values(), key=lambda page: page.address))

    def get(self, name: str) -> Page | None:
        """Return the page of a name, without its words."""
        return self._pages.get(name)

    def add(self, name: str, page: Page) -> None:
        """Take a page in."""
        self._pages[name] = replace(page, content="")
        self._contents[name] = zlib.compress(page.content.encode(), FASTEST)

    def pop(self, name: str) -> str:
        """Return the HTML of a page, and keep it no longer.

        Raises KeyError for a name that is not held.
        """
        return zlib.decompress(self._contents.pop(name)).decode()
