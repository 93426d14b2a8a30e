"""The one reader of authors' Markdown: text → tree.

Python-Markdown parses, with tables, lists that keep their kind, and ids in square brackets. HTML stays text. Its
element tree is turned into frozen nodes, whose places come from marks that were put into the text before.
"""

from __future__ import annotations

import re
import threading
from functools import lru_cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import (
    ImageReferenceInlineProcessor,
    InlineProcessor,
    Pattern,
    ReferenceInlineProcessor,
    ShortImageReferenceInlineProcessor,
    ShortReferenceInlineProcessor,
)
from markdown.util import ETX, STX

from safon.model.ids import is_reference
from safon.text.bounds import tangles
from safon.text.from_elements import tree_of
from safon.text.marks import definitions, first_place, marked, without_marks
from safon.text.nodes import Paragraph, TextRun, Tree

REFERENCE_ELEMENT = "reference"
"""The element that an id in brackets becomes, with `id` and `at`."""
_PLAIN = re.compile(r"(?![ \t]|[-+*][ \t]|\d+\.[ \t]|[=-]+\Z)[^\\`*_\[\]<>&!#|\n\r\t\x02\x03]*(?<! )")
"""One line with nothing that Markdown could take for its own: most clauses and titles."""
_SIGNS = str.maketrans({each: f"&#{ord(each)};" for each in '&\\`*_[]()<>|"'})
"""What means something to the parser, and what means the same to a reader and nothing to the parser."""
_OTHERWISE = str.maketrans({STX: "\ufffd", ETX: "\ufffd", "\r": "\n"})
"""What no source can hold, since the parser works with it."""
_ODD = re.compile(f"[{STX}{ETX}\r]")
"""Any of that. Hardly any text has it, and looking is much faster than translating."""
_NEEDED = {
    "backtick": "`",
    "escape": "\\",
    "ids": "[",
    "link": "](",
    "image_link": "](",
    **dict.fromkeys(("reference", "image_reference", "short_reference", "short_image_ref"), "]:"),
    **dict.fromkeys(("autolink", "automail"), "<"),
    "linebreak": " \n",
    "entity": "&",
}
"""What a text has to hold for each of the parser's patterns within lines to find anything in it.

A name of an address leads somewhere only where a line of the text begins with `[name]:`.
"""
_PARSING = threading.Lock()
"""The parser keeps the state of one text at a time."""


class _Ids(InlineProcessor):
    """`[18.4]`: an id in brackets that are not those of a link."""

    def __init__(self, parser: Markdown) -> None:
        super().__init__(r"(?<![\]!])\[([^\[\]]{1,80})\](?![(\[])", parser)

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the library's name
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 - the library's form
    ) -> tuple[Element | None, int | None, int | None]:
        name = without_marks(m[1])
        if not is_reference(name) or name.lower() in self.md.references:
            return None, None, None
        element = Element(REFERENCE_ELEMENT, {"id": name})
        place = first_place(m[1])
        if place is not None:
            element.set("at", str(place))
        return element, m.start(0), m.end(0)


class _WithoutMarks:
    """A link by the name of its address: the name has no marks in the list of addresses."""

    def evalId(self, data: str, index: int, text: str) -> tuple[str | None, int, bool]:  # noqa: N802 - the library's name
        name, end, handled = super().evalId(data, index, text)  # type: ignore[misc]
        return (without_marks(name) if name is not None else None), end, handled


class _Named(_WithoutMarks, ReferenceInlineProcessor):
    """A link whose address has a name: `[words][name]`."""


class _NamedByWords(_WithoutMarks, ShortReferenceInlineProcessor):
    """A link whose words are the name of its address: `[name]`."""


class _NamedPicture(_WithoutMarks, ImageReferenceInlineProcessor):
    """A picture whose file has a name: `![words][name]`."""


class _PictureNamedByWords(_WithoutMarks, ShortImageReferenceInlineProcessor):
    """A picture whose words are the name of its file: `![name]`."""


@lru_cache(maxsize=1)
def _parser() -> Markdown:
    parser = Markdown(extensions=[TableExtension(use_align_attribute=True), SaneListExtension()])
    parser.preprocessors.deregister("html_block")
    parser.inlinePatterns.deregister("html")
    for name in ("prettify", "unescape"):
        parser.treeprocessors.deregister(name)
    parser.inlinePatterns.register(_Ids(parser), "ids", 175)
    for named, name, priority in (
        (_Named, "reference", 170),
        (_NamedPicture, "image_reference", 140),
        (_NamedByWords, "short_reference", 130),
        (_PictureNamedByWords, "short_image_ref", 125),
    ):
        pattern = parser.inlinePatterns[name].pattern
        parser.inlinePatterns.register(named(pattern, parser), name, priority)
    return parser


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, Pattern], ...]:
    """Return the parser's patterns within lines in their order, each with what a text that it can match holds."""
    known = _parser().inlinePatterns
    needed = {known.get_index_for_name(name): sign for name, sign in _NEEDED.items()}
    return tuple((needed.get(at, ""), each) for at, each in enumerate(known))


def literal(text: str) -> str:
    """Return plain text as Markdown that reads exactly so, also as the words or the title of a link."""
    return text.translate(_SIGNS)


def is_plain(source: str) -> bool:
    """Return whether a text is one line in which every character means itself."""
    return _PLAIN.fullmatch(source) is not None


@lru_cache(maxsize=4096)
def read(source: str) -> Tree:
    """Return an author's text as a tree; one that is too tangled, as it stands, in a single paragraph."""
    if is_plain(source):
        return Tree(source, (Paragraph((TextRun(source, 0),), 0),) if source else ())
    if not source.strip():
        return Tree(source, ())
    if next(tangles(source), None) is not None:
        return Tree(source, (Paragraph((TextRun(source, 0),), 0),))
    with _PARSING:
        return Tree(source, tree_of(*_elements(source)), tuple(definitions(source)))


def _elements(source: str) -> tuple[Element, tuple[str, ...]]:
    """Return the parser's tree, and the character references that it put aside."""
    parser = _parser()
    parser.reset()
    lines = marked(source.translate(_OTHERWISE) if _ODD.search(source) else source).split("\n")
    # The parser's own first step would take the marks out; this is the rest of it.
    whole = "\n".join((*lines, "", ""))
    root = parser.parser.parseDocument(re.sub(r"(?<=\n) +\n", "\n", whole).split("\n")).getroot()
    assert root is not None  # noqa: S101 - a document has a root
    # The parser tries each pattern on each line; most texts hold nothing for most of them.
    able = [each for sign, each in _patterns() if sign in whole]
    parser.treeprocessors["inline"].inlinePatterns = able  # type: ignore[attr-defined]
    for each in parser.treeprocessors:
        root = each.run(root) or root
    return root, tuple(str(each) for each in parser.htmlStash.rawHtmlBlocks)
