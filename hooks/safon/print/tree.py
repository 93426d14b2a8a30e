"""A text as a tree that templates draw: inline nodes, and the blocks that hold them.

A node is a string or a tuple that begins with its kind, so that it passes to the template as JSON, where all text
stays text. Those that hold any number of nodes are made by functions, which keep their kind and their children apart.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

TypstEmphasis = tuple[Literal["em"], *tuple["TypstInline", ...]]
TypstStrong = tuple[Literal["strong"], *tuple["TypstInline", ...]]
TypstCode = tuple[Literal["code"], *tuple["TypstInline", ...]]
TypstSpan = tuple[Literal["span"], *tuple["TypstInline", ...]]
"""Words that look like those around them: of a link that leads nowhere."""
TypstForeign = tuple[Literal["lang"], str, *tuple["TypstInline", ...]]
"""A language, and words in it: a name."""
TypstLink = tuple[Literal["link"], str, *tuple["TypstInline", ...]]
"""An address, and the words that lead to it."""
TypstBreak = tuple[Literal["break"]]
TypstInline = str | TypstEmphasis | TypstStrong | TypstCode | TypstSpan | TypstForeign | TypstLink | TypstBreak
"""Words on a line."""

TypstParagraph = tuple[Literal["p"], *tuple[TypstInline, ...]]
TypstHeading = tuple[Literal["head"], int, *tuple[TypstInline, ...]]
"""Its level, and its words."""
Bullets = tuple[Literal["list"], list["TypstItem"]]
Steps = tuple[Literal["steps"], int, list["TypstItem"]]
"""The number of the first, and the steps."""
TypstQuote = tuple[Literal["quote"], *tuple["TypstBlock", ...]]
TypstTable = tuple[Literal["table"], int, list["TypstCell"], list[list["TypstCell"]]]
"""How many columns it has, its header, its rows."""
TypstFigure = tuple[Literal["figure"], list[int], str, str]
"""The bytes of a picture, their form, and what it shows, in words."""
TypstRule = tuple[Literal["rule"]]
TypstBlock = TypstParagraph | TypstHeading | Bullets | Steps | TypstQuote | TypstTable | TypstFigure | TypstRule
"""What stands below one another."""
TypstItem = list[TypstBlock]
"""A point of a list."""
TypstCell = list[TypstInline]
"""A cell of a table."""


def emphasis(words: Iterable[TypstInline]) -> TypstEmphasis:
    """Return emphasised words."""
    return ("em", *words)


def strong(*words: TypstInline) -> TypstStrong:
    """Return words that stand out."""
    return ("strong", *words)


def code(words: Iterable[TypstInline]) -> TypstCode:
    """Return code."""
    return ("code", *words)


def span(words: Iterable[TypstInline]) -> TypstSpan:
    """Return words that look like those around them."""
    return ("span", *words)


def foreign(language: str, *words: TypstInline) -> TypstForeign:
    """Return words in another language."""
    return ("lang", language, *words)


def link(address: str, *words: TypstInline) -> TypstLink:
    """Return words that lead to an address."""
    return ("link", address, *words)


def paragraph(*words: TypstInline) -> TypstParagraph:
    """Return a paragraph."""
    return ("p", *words)


def heading(level: int, *words: TypstInline) -> TypstHeading:
    """Return a heading."""
    return ("head", level, *words)


def bullets(items: list[TypstItem]) -> Bullets:
    """Return a list of points."""
    return ("list", items)


def steps(first: int, items: list[TypstItem]) -> Steps:
    """Return a list of steps."""
    return ("steps", first, items)


def table(head: list[TypstCell], rows: list[list[TypstCell]]) -> TypstTable:
    """Return a table."""
    return ("table", len(head), head, rows)


def quote(blocks: Iterable[TypstBlock]) -> TypstQuote:
    """Return a quotation."""
    return ("quote", *blocks)
