"""A text as a tree that templates draw: inline nodes, and the blocks that hold them.

A node is a string or a tuple that begins with its kind, so that it passes to the template as JSON, where all text
stays text. Those that hold any number of nodes are made by functions, which keep their kind and their children apart.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

Emphasis = tuple[Literal["em"], *tuple["Inline", ...]]
Strong = tuple[Literal["strong"], *tuple["Inline", ...]]
Code = tuple[Literal["code"], *tuple["Inline", ...]]
Span = tuple[Literal["span"], *tuple["Inline", ...]]
"""Words that look like those around them: of a link that leads nowhere."""
Link = tuple[Literal["link"], str, *tuple["Inline", ...]]
"""An address, and the words that lead to it."""
Break = tuple[Literal["break"]]
Inline = str | Emphasis | Strong | Code | Span | Link | Break
"""Words on a line."""

Paragraph = tuple[Literal["p"], *tuple[Inline, ...]]
Heading = tuple[Literal["head"], int, *tuple[Inline, ...]]
"""Its level, and its words."""
Bullets = tuple[Literal["list"], list["Item"]]
Steps = tuple[Literal["steps"], int, list["Item"]]
"""The number of the first, and the steps."""
Quote = tuple[Literal["quote"], *tuple["Block", ...]]
Table = tuple[Literal["table"], int, list["Cell"], list[list["Cell"]]]
"""How many columns it has, its header, its rows."""
Figure = tuple[Literal["figure"], list[int], str, str]
"""The bytes of a picture, their form, and what it shows, in words."""
Rule = tuple[Literal["rule"]]
Block = Paragraph | Heading | Bullets | Steps | Quote | Table | Figure | Rule
"""What stands below one another."""
Item = list[Block]
"""A point of a list."""
Cell = list[Inline]
"""A cell of a table."""


def emphasis(words: Iterable[Inline]) -> Emphasis:
    """Return emphasised words."""
    return ("em", *words)


def strong(*words: Inline) -> Strong:
    """Return words that stand out."""
    return ("strong", *words)


def code(words: Iterable[Inline]) -> Code:
    """Return code."""
    return ("code", *words)


def span(words: Iterable[Inline]) -> Span:
    """Return words that look like those around them."""
    return ("span", *words)


def link(address: str, *words: Inline) -> Link:
    """Return words that lead to an address."""
    return ("link", address, *words)


def paragraph(*words: Inline) -> Paragraph:
    """Return a paragraph."""
    return ("p", *words)


def heading(level: int, *words: Inline) -> Heading:
    """Return a heading."""
    return ("head", level, *words)


def bullets(items: list[Item]) -> Bullets:
    """Return a list of points."""
    return ("list", items)


def steps(first: int, items: list[Item]) -> Steps:
    """Return a list of steps."""
    return ("steps", first, items)


def quote(blocks: Iterable[Block]) -> Quote:
    """Return a quotation."""
    return ("quote", *blocks)
