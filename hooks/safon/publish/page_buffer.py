"""Pages between being made and being written; in place of those that are as they were, dressed ones of earlier builds.

The site generator wants all pages of a language declared before it dresses the first. A page is some forty kilobytes
of markup, of which a twentieth is left when it is packed.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import astuple, dataclass, replace

from safon.artefact import Page
from safon.publish.minify_html import without_idle_space
from safon.store import FASTEST, Store, key_of


@dataclass
class _Held:
    """A page in here."""

    page: Page
    """What it is, without its words."""
    packed: bytes
    """Its words; empty once they were taken."""
    key: bytes
    """What decides its bytes: first of the page alone, then with all that is around it."""
    dressed: bool = False
    """Whether its words are the whole page, dressed already."""


class PageBuffer:
    """The pages of one language by the names of the files that the generator takes them for."""

    def __init__(self, store: Store | None = None) -> None:
        """Take dressed pages from `store`, and keep them there."""
        self._store = store or Store()
        self._held: dict[str, _Held] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._held

    def __iter__(self) -> Iterator[Page]:
        """Yield the pages without their words, by address, whatever the files that made them are called."""
        return iter(sorted((each.page for each in self._held.values()), key=lambda page: page.address))

    def get(self, name: str) -> Page | None:
        """Return the page of a name, without its words."""
        held = self._held.get(name)
        return held.page if held is not None else None

    def add(self, name: str, page: Page) -> None:
        """Take a page in."""
        without = replace(page, content="")
        seen = replace(without, headings=tuple(each.outline for each in page.headings))
        content = page.content.encode()
        self._held[name] = _Held(without, zlib.compress(content, FASTEST), key_of(astuple(seen), content))

    def find_dressed(self, around: bytes) -> None:
        """Look for each page as an earlier build dressed it; `around` is a digest of all that a page does not say."""
        for held in self._held.values():
            held.key = key_of(around, held.key)
            if (found := self._store.packed(held.key)) is not None:
                held.packed, held.dressed = found, True

    def is_dressed(self, name: str) -> bool:
        """Return whether a page is whole as it is."""
        return self._held[name].dressed

    def pop(self, name: str) -> str:
        """Return the HTML of a page, and keep it no longer.

        Raises KeyError for a name that is not held.
        """
        held = self._held[name]
        packed, held.packed = held.packed, b""
        return zlib.decompress(packed).decode()

    def finished(self, name: str, output: str) -> str:
        """Return a page as it is written, without space that only its templates needed, and keep it in the store."""
        held = self._held.get(name)
        if held is not None and held.dressed:
            return output
        page = without_idle_space(output)
        if held is not None:
            self._store.put(held.key, page.encode())
        return page
