"""What an author wrote as a page shows it: ids lead to their pages, pictures are found, words of the glossary too."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markupsafe import Markup
from pymdownx.slugs import slugify

from safon.artefact import Heading
from safon.context import Context
from safon.model.documents import Document
from safon.targets import target_of
from safon.text import nodes
from safon.text.html import NOWHERE, inline_html, to_html
from safon.text.nodes import Blocks
from safon.text.reading import read
from safon.text.walk import each_of, plain
from safon.urls import GLOSSARY, anchored, href, in_language, picture_file
from safon.views.foreign_names import read_and_marked
from safon.views.names import entry_name, short_name

_FILE = re.compile(r"[\w./-]+")
"""A picture of the tree, named from beside its text."""
_slug = slugify(case="lower")


@dataclass(frozen=True)
class PageAddresses:
    """What texts lead to from one page."""

    address: str
    """The address of the page, without its language."""
    context: Context
    folder: str = ""
    """The folder of the guidance from which pictures are named."""

    def reference(self, any_id: str) -> tuple[str, str] | None:
        """Return the way to what has this id, and its name; none where nothing has it."""
        to = target_of(any_id, self.context.library)
        return (href(self.address, to), self.name(any_id)) if to is not None else None

    def name(self, any_id: str) -> str:
        """Return what an id in brackets reads as."""
        found = self.context.library.find(any_id)
        if found is None:
            entry = self.context.library.citable.get(any_id)
            return entry_name(entry, self.context) if entry is not None else f"[{any_id}]"
        return short_name(found, self.context) if isinstance(found, Document) else any_id

    def picture(self, file: str) -> str:
        """Return the way to a picture."""
        if _FILE.fullmatch(file) is None:
            return file
        up = href(in_language(self.address, self.context.language), "")
        return f"{up}{picture_file(posixpath.normpath(posixpath.join(self.folder, file)))}"

    def term(self, anchor: str) -> str:
        """Return the way to an entry of the glossary."""
        return anchored(href(self.address, GLOSSARY), anchor)


@dataclass(frozen=True)
class RenderedProse:
    """A text as HTML, and what of it stands in lists of contents and in search."""

    html: Markup
    headings: tuple[Heading, ...] = ()
    """Its headings, in order, with the text below each."""
    text: str = ""
    """The text before its first heading, as plain text."""


def prose(
    source: str, page: PageAddresses, change: Callable[[Blocks], Blocks] = tuple, *, key: str = ""
) -> RenderedProse:
    """Return a text as `page` shows it, its tree gone through by `change`.

    The ids of its headings begin with `key`, which is the id of the heading above it.
    """
    blocks = change(read_and_marked(source, page.context))
    headings, before = _contents(blocks, page, key)
    made = to_html(blocks, page, region=key, heading_ids=(each.id for each in headings))
    return RenderedProse(made, headings, before)


def line(source: str, page: PageAddresses, change: Callable[[Blocks], Blocks] = tuple) -> Markup:
    """Return one paragraph as `page` shows it, without its paragraph element."""
    return inline_html(change(read_and_marked(source, page.context)), page)


def sentence(source: str) -> Markup:
    """Return words of our own, in which nothing is an id, as HTML without a paragraph element."""
    return inline_html(read(source).blocks, NOWHERE)


def words(source: str, page: PageAddresses) -> str:
    """Return a text as plain text on one line."""
    return plain(read(source).blocks, page.name)


def _contents(blocks: Blocks, page: PageAddresses, key: str) -> tuple[tuple[Heading, ...], str]:
    """Return the headings of `blocks` with what stands below each, and what stands before the first."""
    below: list[list[nodes.Block]] = [[]]
    found: list[nodes.HeadingBlock] = []
    for block in blocks:
        if isinstance(block, nodes.HeadingBlock):
            found.append(block)
            below.append([])
        else:
            below[-1].append(block)
            found += _deeper(block, below)
    told = [plain(each, page.name) for each in below]
    titles = [plain(each.children, page.name) for each in found]
    ids = _unique(f"{key}-{slug}" if key else slug for slug in (_slug(title, "-") for title in titles))
    made = zip(found, ids, titles, told[1:], strict=True)
    return tuple(Heading(each.level, own, title, text) for each, own, title, text in made), told[0]


def _deeper(block: nodes.Block, below: list[list[nodes.Block]]) -> Iterator[nodes.HeadingBlock]:
    """Yield the headings within a list or a quotation: they have ids too."""
    for heading in each_of((block,), nodes.HeadingBlock):
        below.append([])
        yield heading


def _unique(ids: Iterator[str]) -> Iterator[str]:
    """Yield `ids`; one that was there before gets a number: `the-same`, `the-same_1`."""
    used: set[str] = set()
    for each in ids:
        number, own = 0, each
        while own in used or not own:
            number += 1
            own = f"{each}_{number}"
        used.add(own)
        yield own
