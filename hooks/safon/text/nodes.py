"""The tree of a text: blocks that hold inline nodes. Every `at` is an offset into the text that was read.

All text is as a reader sees it: escapes and character references are resolved.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextRun:
    """Characters that mean themselves, on one line of the source or, at its end, with the line's end."""

    text: str
    at: int


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Emphasis: `_words_`."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Strong:
    """Strong emphasis: `**words**`."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """Code: `` `words` ``."""

    text: str
    at: int


@dataclass(frozen=True, slots=True)
class Break:
    """Two spaces at the end of a line: the words go on in a new one."""


@dataclass(frozen=True, slots=True)
class Hyperlink:
    """`[words](to)`, or an address between `<` and `>`."""

    to: str
    """The address, as it was written."""
    title: str
    """What shows at a pointer; may be empty."""
    children: tuple[Inline, ...]
    at: int
    """Where its words begin."""
    to_at: int
    """Where its address begins; where it stands apart from the words, where they begin."""


@dataclass(frozen=True, slots=True)
class IdReference:
    """An id in square brackets: `[18.4]`. What it leads to is for the walk to say."""

    id: str
    at: int
    """Where the id begins, after the bracket."""


@dataclass(frozen=True, slots=True)
class TermReference:
    """A word of the glossary. No author writes it: `glossary_links` finds it in `Text`."""

    anchor: str
    """The entry's anchor in the glossary."""
    meaning: str
    """What shows at a pointer, as plain text."""
    text: str
    """The word as it stands here."""


@dataclass(frozen=True, slots=True)
class Foreign:
    """Words in another language: a name. No author marks it: `foreign_names` finds it in `TextRun`."""

    language: str
    """The language, by its BCP 47 tag."""
    text: str
    """The words, as they stand here."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: `![words](file)`."""

    file: str
    """The file, as it was written: its name beside the text."""
    title: str
    words: str
    """What it shows, for readers who cannot see it."""
    at: int
    """Where its words begin."""
    file_at: int
    """Where the name of its file begins."""


Inline = TextRun | Emphasis | Strong | Code | Break | Hyperlink | IdReference | TermReference | Foreign | Picture


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words up to an empty line."""

    children: tuple[Inline, ...]
    at: int
    bare: bool = False
    """Whether it is shown without space of its own: the words of a list whose points stand close."""


@dataclass(frozen=True, slots=True)
class HeadingBlock:
    """A heading: `### words`."""

    level: int
    """How many `#` it has."""
    children: tuple[Inline, ...]
    at: int
    """Where its words begin; where it has none, where the text goes on."""


@dataclass(frozen=True, slots=True)
class Item:
    """A point of a list."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class BulletList:
    """A list of points: `- words`."""

    items: tuple[Item, ...]
    at: int


@dataclass(frozen=True, slots=True)
class NumberedList:
    """A list of steps: `1. words`."""

    start: int
    """The number of its first item."""
    items: tuple[Item, ...]
    at: int


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: `> words`."""

    blocks: tuple[Block, ...]
    at: int


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table."""

    children: tuple[Inline, ...]
    align: str
    """`left`, `right`, `center`, or empty where the author did not say."""


@dataclass(frozen=True, slots=True)
class TableBlock:
    """Rows of cells with `|` between them; the first row names the columns."""

    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    at: int


@dataclass(frozen=True, slots=True)
class ThematicBreak:
    """`---`, alone between empty lines."""

    at: int


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Lines indented by four spaces."""

    text: str
    at: int


Block = Paragraph | HeadingBlock | BulletList | NumberedList | Quote | TableBlock | ThematicBreak | CodeBlock
Node = Inline | Block | Item | Cell
Blocks = tuple[Block, ...]
"""Blocks that follow each other."""


@dataclass(frozen=True, slots=True)
class Definition:
    """A line that gives an address a name: `[name]: address`. It shows nowhere; links by that name lead there."""

    to: str
    at: int
    """Where the address begins."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A text, read."""

    source: str
    """The text that was read."""
    blocks: tuple[Block, ...]
    definitions: tuple[Definition, ...] = ()
    """The addresses that have names in it."""
