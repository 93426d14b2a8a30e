"""Pages between being made and being written.

The site generator wants all pages of a language declared before it dresses the first. A page is some forty kilobytes
of markup, of which a twentieth is left when it is packed.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import replace

from safon.model.artefact import Artefact

FASTEST = 1
"""The lightest packing, which takes a millisecond for a page."""


class HeldPages:
    """The pages of one language by the names of the files that the generator takes them for."""

    def __init__(self) -> None:
        self._pages: dict[str, Artefact] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._pages

    def __iter__(self) -> Iterator[Artefact]:
        """Yield the pages without their words."""
        return iter(self._pages.values())

    def get(self, name: str) -> Artefact | None:
        """Return the page of a name, without its words."""
        return self._pages.get(name)

    def hold(self, name: str, page: Artefact) -> None:
        """Take a page in."""
        content = page.content.encode() if isinstance(page.content, str) else page.content
        self._pages[name] = replace(page, content=zlib.compress(content, FASTEST))

    def release(self, name: str) -> str:
        """Return the HTML of a page, and keep it no longer.

        Raises KeyError for a name that is not held.
        """
        page = self._pages[name]
        self._pages[name] = replace(page, content=b"")
        content = page.content.encode() if isinstance(page.content, str) else page.content
        return zlib.decompress(content).decode()
