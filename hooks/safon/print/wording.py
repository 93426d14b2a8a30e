"""An author's Markdown as a tree that templates can draw, in one language.

A node is a string or a list that begins with its kind, so that it passes to the template as JSON, where all text stays
text. Inline: `["em", …]`, `["strong", …]`, `["code", …]`, `["span", …]`, `["link", address, …]`, `["break"]`.
Blocks: `["p", …]`, `["head", level, …]`, `["list", items]`, `["steps", first, items]`, `["quote", …]`,
`["table", columns, header, rows]`, `["figure", picture, form, words]`, `["rule"]`.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from xml.etree.ElementTree import Element

from safon.model.artefact import Site
from safon.model.language import Language
from safon.model.library import Library
from safon.model.position import Position
from safon.print.letters import curled, letter_name, printable, unknown_letters
from safon.print.places import Places
from safon.print.problems import ELEMENT_CAN_BE_PRINTED, LETTER_CAN_BE_PRINTED, PICTURE_CAN_BE_PRINTED, unprintable
from safon.render.links import in_language
from safon.render.markdown import tree
from safon.render.prose import linked, with_pictures

Node = str | list["Node"] | int
"""A string, or a list that begins with its kind; an integer only where a kind asks for one."""

_BLOCKS = frozenset({"p", "ul", "ol", "table", "blockquote", "hr", "div", *(f"h{level}" for level in range(1, 7))})
_INLINE = {"em": "em", "strong": "strong", "code": "code"}
_PICTURES = {"png": "png", "jpg": "jpg", "jpeg": "jpg", "gif": "gif", "webp": "webp", "svg": "svg"}
_LONGEST_WORD = 30
"""Letters of a word that a narrow column holds; a longer one may be broken anywhere."""
_LONGEST_PIECE = 16
"""Letters between two signs of such a word that stay together."""
_BREAK_HERE = "\u200b"


@dataclass(frozen=True)
class Wording:
    """Turns texts into trees."""

    library: Library
    """What ids in the texts lead to, and its pictures."""
    site: Site
    """Where links lead."""
    language: Language
    """The language of the words."""

    def blocks(self, text: str, position: Position, folder: str = "", *, below: int = 2) -> list[Node]:
        """Return paragraphs, lists and the like. Headings are moved so that the highest stands below level `below`.

        Raises Unprintable where print does not know an element, a letter or a picture.
        """
        return list(_blocks(text, position, folder, below, self))

    def line(self, text: str, position: Position) -> list[Node]:
        """Return one paragraph of Markdown as inline nodes. Raises Unprintable as `blocks` does."""
        found = self.blocks(text, position)
        return found[0][1:] if len(found) == 1 and isinstance(found[0], list) and found[0][0] == "p" else found

    def plain(self, text: str, position: Position) -> str:
        """Return words that are no Markdown: a title, a name. Raises Unprintable for a letter that is not known."""
        return _lettered(curled([printable(text)])[0], position)

    def address(self, href: str) -> str:
        """Return the whole address of a link, which within the site is written from the root of its language."""
        inside = re.match(r"[a-z]+:", href) is None
        return f"{self.site.url}{in_language(href, self.language)}" if inside else href


def words_in(node: Node) -> str:
    """Return the text of a node or of several, without its look."""
    if isinstance(node, str):
        return node
    if not isinstance(node, list):
        return ""
    if node and isinstance(node[0], str) and node[0] in ("em", "strong", "code", "span", "p", "quote"):
        return "".join(words_in(each) for each in node[1:])
    if node and node[0] in ("link", "head"):
        return "".join(words_in(each) for each in node[2:])
    return "".join(words_in(each) for each in node)


@lru_cache(maxsize=4096)
def _parsed(text: str) -> Element:
    return tree(text)


def _blocks(text: str, position: Position, folder: str, below: int, wording: Wording) -> Iterator[Node]:
    linked_text = with_pictures(linked(text, "", wording.library, wording.language), folder, "")
    root = _parsed(linked_text)
    levels = [int(each.tag[1]) for each in root.iter() if re.fullmatch(r"h[1-6]", each.tag)]
    reader = _Reader(wording, Places(text, position), below + 1 - min(levels, default=below + 1))
    yield from reader.blocks(root)


@dataclass
class _Reader:
    """One pass over one tree."""

    wording: Wording
    places: Places
    shift: int
    """How many levels headings are moved down."""

    def blocks(self, parent: Element) -> Iterator[Node]:
        """Yield the blocks of an element; text that stands there without a paragraph becomes one."""
        loose: list[Element | str] = [parent.text or ""]
        for child in parent:
            if child.tag in _BLOCKS or child.tag == "pre":
                yield from self._loose(loose)
                loose = [child.tail or ""]
                yield from self._block(child)
            else:
                loose += [child, child.tail or ""]
        yield from self._loose(loose)

    def _loose(self, parts: list[Element | str]) -> Iterator[Node]:
        if any(isinstance(each, Element) or each.strip() for each in parts):
            yield ["p", *self._paragraph(parts)]

    def _block(self, element: Element) -> Iterator[Node]:
        read: dict[str, Callable[[Element], Iterator[Node]]] = {
            "p": self._figures_or_paragraph,
            "ul": lambda each: iter([["list", self._items(each)]]),
            "ol": lambda each: iter([["steps", int(each.get("start", "1")), self._items(each)]]),
            "blockquote": lambda each: iter([["quote", *self.blocks(each)]]),
            "table": lambda each: iter([self._table(each)]),
            "hr": lambda _: iter([["rule"]]),
            "div": self.blocks,
        }
        if element.tag in read:
            yield from read[element.tag](element)
        elif element.tag in _BLOCKS:
            yield ["head", min(6, int(element.tag[1]) + self.shift), *self._paragraph(_content(element))]
        else:
            raise self._unknown(element)

    def _figures_or_paragraph(self, element: Element) -> Iterator[Node]:
        alone = len(element) == 1 and element[0].tag == "img" and not _text_beside(element)
        yield self._figure(element[0]) if alone else ["p", *self._paragraph(_content(element))]

    def _items(self, element: Element) -> list[Node]:
        return [list(self.blocks(item)) for item in element]

    def _table(self, element: Element) -> Node:
        rows = [list(row) for row in element.iter("tr")]
        cells: list[list[Node]] = [[self._paragraph(_content(cell)) for cell in row] for row in rows]
        return ["table", len(rows[0]), cells[0], [*cells[1:]]]

    def _figure(self, element: Element) -> Node:
        path, words = (element.get("src") or "").removeprefix("pictures/"), element.get("alt") or ""
        position = self.places.of(words)
        form = _PICTURES.get(posixpath.splitext(path)[1].removeprefix(".").lower())
        picture = self.wording.library.pictures.get(path)
        if form is None or picture is None or not words.strip():
            message = f"The picture {path or 'without an address'} cannot be printed."
            hint = "Print takes PNG, JPEG, GIF, WebP and SVG files of the tree, with alternative text."
            raise unprintable(PICTURE_CAN_BE_PRINTED, position, message, hint)
        return ["figure", [*picture], form, self._text([words], position)[0]]

    def _paragraph(self, parts: list[Element | str]) -> list[Node]:
        """Return the inline nodes of a paragraph, its quotes curled as a whole."""
        runs = list(_runs(parts))
        position = self.places.of(next((each for each in runs if each.strip()), ""))
        return self._inline(parts, iter(self._text(runs, position)))

    def _text(self, runs: list[str], position: Position) -> list[str]:
        joined = [printable(re.sub(r"\s+", " ", each)) for each in runs]
        return [_lettered(each, position) for each in curled(joined)]

    def _inline(self, parts: list[Element | str], texts: Iterator[str]) -> list[Node]:
        found: list[Node] = []
        for part in parts:
            if isinstance(part, str):
                found += [text] if (text := next(texts)) else []
            elif part.tag == "br":
                found.append(["break"])
            elif part.tag == "a":
                found.append(self._link(part, texts))
            elif part.tag in _INLINE:
                found.append([_INLINE[part.tag], *self._inline(_content(part), texts)])
            else:
                raise self._unknown(part)
        return found

    def _link(self, element: Element, texts: Iterator[str]) -> Node:
        inside = self._inline(_content(element), texts)
        href = element.get("href")
        if not href:
            return ["span", *inside]
        outside = re.match(r"[a-z]+:", href) is not None
        shown = href.removeprefix("mailto:")
        repeated = words_in(inside).strip() == shown
        return [
            "link",
            self.wording.address(href),
            *inside,
            *([f" ({_soft(shown)})"] if outside and not repeated else []),
        ]

    def _unknown(self, element: Element) -> Exception:
        names = {"pre": "A text block indented by four spaces", "img": "A picture within a line of text"}
        begins = next((each for each in element.itertext() if each.strip()), element.get("alt") or "")
        what = names.get(element.tag, f"An element <{element.tag}>")
        hint = {"pre": "Begin the lines at the margin.", "img": "Let the picture stand alone, between empty lines."}
        position = self.places.of(begins)
        message = f"{what} cannot be printed."
        return unprintable(ELEMENT_CAN_BE_PRINTED, position, message, hint.get(element.tag, ""))


def _content(element: Element) -> list[Element | str]:
    """Return the text and the children of an element, in order."""
    found: list[Element | str] = [element.text or ""]
    for child in element:
        found += [child, child.tail or ""]
    return found


def _runs(parts: list[Element | str]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, str):
            yield part
        elif part.tag != "br":
            yield from _runs(_content(part))


def _text_beside(element: Element) -> bool:
    return bool((element.text or "").strip() or (element[0].tail or "").strip())


def _lettered(text: str, position: Position) -> str:
    """Return `text` with room to break in very long words; raises Unprintable for a letter that no font holds."""
    if unknown := unknown_letters(text):
        told = ", ".join(letter_name(each) for each in unknown[:5])
        hint = "Write it in Latin letters, as Welsh and English do."
        raise unprintable(LETTER_CAN_BE_PRINTED, position, f"The fonts of the prints do not hold {told}.", hint)
    return re.sub(rf"\S{{{_LONGEST_WORD},}}", lambda match: _soft(match[0]), text)


def _soft(word: str) -> str:
    """Return a long word with places where a line may end: after its signs, or anywhere if they are far apart."""
    if len(word) < _LONGEST_WORD:
        return word
    pieces = re.split(r"(?<=[/.\-_?=&@])", word)
    return _BREAK_HERE.join(
        re.sub(r"(?<=\S{12})(?=\S{4})", _BREAK_HERE, each) if len(each) > _LONGEST_PIECE else each for each in pieces
    )
