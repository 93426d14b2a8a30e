"""The parser's elements → frozen nodes with their places."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from markdown.util import AMP_SUBSTITUTE, ETX, HTML_PLACEHOLDER, STX

from safon.text import nodes
from safon.text.elements import WIDTHS, code, content, first_in
from safon.text.marks import first_place, pieces, without_marks
from safon.text.walk import CHARACTER_REFERENCE

_HEADING = re.compile(r"h[1-6]")
_BLOCKS = frozenset({"p", "ul", "ol", "table", "blockquote", "hr", "pre", *(f"h{level}" for level in range(1, 7))})
_KEPT = re.compile(rf"{STX}(?P<escaped>\d+){ETX}|{HTML_PLACEHOLDER.replace('%s', '(?P<kept>[0-9]+)')}")
"""What the parser put aside: an escaped character by its number, and a character reference."""


def tree_of(root: Element, kept: Sequence[str]) -> tuple[nodes.Block, ...]:
    """Return the blocks below `root`; `kept` are the character references that the parser put aside."""
    return tuple(_Nodes(kept).blocks(root))


class _Nodes:
    """One pass over one tree. It knows how far into the source it has come."""

    def __init__(self, kept: Sequence[str]) -> None:
        self._kept = kept
        self._at = 0

    def blocks(self, parent: Element) -> Iterator[nodes.Block]:
        """Yield the blocks of an element; words that stand there without a paragraph become a bare one."""
        loose: list[Element | str] = [parent.text or ""]
        for child in parent:
            if child.tag in _BLOCKS:
                yield from self._bare(loose)
                loose = [child.tail or ""]
                yield self._block(child)
            else:
                loose += [child, child.tail or ""]
        yield from self._bare(loose)

    def _bare(self, parts: list[Element | str]) -> Iterator[nodes.Block]:
        if any(isinstance(each, Element) or without_marks(each).strip() for each in parts):
            at, children = self._placed(parts)
            yield nodes.Paragraph(children, at, bare=True)

    def _block(self, element: Element) -> nodes.Block:
        match element.tag:
            case "ul":
                items = self._items(element)
                return nodes.BulletList(items, _start_of(items, self._at))
            case "ol":
                items = self._items(element)
                return nodes.NumberedList(int(element.get("start", "1")), items, _start_of(items, self._at))
            case "blockquote":
                inner = tuple(self.blocks(element))
                return nodes.Quote(inner, inner[0].at if inner else self._at)
            case "table":
                return self._table(element)
            case "hr":
                return nodes.ThematicBreak(self._at)
            case "pre":
                return self._code_block(element)
        at, children = self._placed(content(element))
        if _HEADING.fullmatch(element.tag):
            return nodes.HeadingBlock(int(element.tag[1]), children, at)
        return nodes.Paragraph(children, at)

    def _items(self, element: Element) -> tuple[nodes.Item, ...]:
        return tuple(nodes.Item(tuple(self.blocks(each))) for each in element)

    def _table(self, element: Element) -> nodes.TableBlock:
        rows = list(element.iter("tr"))
        at = next((place for each in rows[0] if (place := first_in(each)) is not None), self._at)
        head, *others = (tuple(self._cell(cell) for cell in row) for row in rows)
        return nodes.TableBlock(head, tuple(others), at)

    def _cell(self, element: Element) -> nodes.Cell:
        return nodes.Cell(self._placed(content(element))[1], element.get("align") or "")

    def _code_block(self, element: Element) -> nodes.CodeBlock:
        raw = "".join(element.itertext())
        place = first_place(raw)
        at = self._at if place is None else max(place, 0)
        text = self._shown(without_marks(raw))
        self._at = at + len(text)
        return nodes.CodeBlock(text.rstrip() + "\n", at)

    def _placed(self, parts: list[Element | str]) -> tuple[int, tuple[nodes.Inline, ...]]:
        """Return where inline content begins, and its nodes."""
        place = self._beginning(parts)
        if place is not None:
            self._at = max(place, 0)
        start = self._at
        return start, tuple(self._inline(parts))

    def _beginning(self, parts: list[Element | str]) -> int | None:
        """Return where inline content begins: by its first mark, less what stands before the part that has it."""
        before = 0
        for each in parts:
            if (place := first_in(each)) is not None:
                opened = 0 if not before or isinstance(each, str) else WIDTHS.get(each.tag, 0)
                return place - before - opened
            before += self._span(each)
        return None

    def _span(self, part: Element | str) -> int:
        """Return how long a part without a mark is in the source."""
        if isinstance(part, str):
            return self._length(part)
        inner = (code(part),) if part.tag == "code" else content(part)
        return 2 * WIDTHS.get(part.tag, 0) + sum(self._span(each) for each in inner)

    def _inline(self, parts: list[Element | str]) -> Iterator[nodes.Inline]:
        for part in parts:
            if isinstance(part, str):
                yield from self._words(part)
            else:
                yield from self._element(part)

    def _element(self, element: Element) -> Iterator[nodes.Inline]:
        match element.tag:
            case "em" | "strong" as tag:
                width = 1 if tag == "em" else 2
                self._at += width
                children = tuple(self._inline(content(element)))
                self._at += width
                yield nodes.Emphasis(children) if tag == "em" else nodes.Strong(children)
            case "code":
                raw = code(element)
                place = first_place(raw)
                at = self._at + 1 if place is None else place
                text = without_marks(raw).replace(AMP_SUBSTITUTE, "&")
                self._at = at + len(text) + 1
                yield nodes.Code(text, at)
            case "br":
                yield nodes.Break()
            case "a":
                yield self._link(element)
            case "img":
                yield self._picture(element)
            case "reference":
                at = int(element.get("at", self._at + 1))
                self._at = at + len(element.get("id", "")) + 1
                yield nodes.IdReference(element.get("id", ""), at)
            case _:
                yield from self._inline(content(element))

    def _link(self, element: Element) -> nodes.Hyperlink:
        parts = content(element)
        place = next((found for each in parts if (found := first_in(each)) is not None), None)
        at = self._at = self._at + 1 if place is None else place
        children = tuple(self._inline(parts))
        to, to_at = self._address(element.get("href") or "")
        return nodes.Hyperlink(to, self._attribute(element, "title"), children, at, to_at)

    def _picture(self, element: Element) -> nodes.Picture:
        words, source = element.get("alt") or "", element.get("src") or ""
        shown = self._shown(without_marks(words))
        place, behind = first_place(words), first_place(source)
        if place is None:
            place = self._at + 2 if behind is None else behind - len("](") - len(shown)
        self._at = place + len(shown)
        file, file_at = self._address(source)
        return nodes.Picture(file, self._attribute(element, "title"), shown, place, file_at)

    def _address(self, raw: str) -> tuple[str, int]:
        """Return an address as it was written, and where it stands; the pass goes on behind it."""
        place = first_place(raw)
        to = self._shown(without_marks(raw))
        at = self._at + 2 if place is None else place
        self._at = at + len(to) + 1
        return to, at

    def _attribute(self, element: Element, name: str) -> str:
        return self._shown(without_marks(element.get(name) or ""))

    def _words(self, raw: str) -> Iterator[nodes.TextRun]:
        """Yield the characters of a run; what stands together on a line of the source is one node."""
        held: nodes.TextRun | None = None
        for text in self._pieces(raw):
            if held is not None and held.at + len(held.text) == text.at and not held.text.endswith("\n"):
                held = nodes.TextRun(held.text + text.text, held.at)
                continue
            if held is not None:
                yield held
            held = text
        if held is not None:
            yield held

    def _pieces(self, raw: str) -> Iterator[nodes.TextRun]:
        """Yield the characters of a run, a node for each piece of which the place is known."""
        found = pieces(raw)
        for number, (piece, place) in enumerate(found):
            following = found[number + 1][1] if number + 1 < len(found) else None
            if place is not None:
                self._at = place
            elif following is not None:
                self._at = following - self._length(piece)
            for line in piece.splitlines(keepends=True):
                text, length = self._shown(line), self._length(line)
                if text:
                    yield nodes.TextRun(text, self._at)
                self._at += length

    def _shown(self, raw: str) -> str:
        """Return a text of the parser's as a reader sees it."""
        text = raw.replace(AMP_SUBSTITUTE, "&")
        if STX not in text:
            return _unescaped(text)
        found, done = [], 0
        for match in _KEPT.finditer(text):
            found += [_unescaped(text[done : match.start()]), self._resolved(match)]
            done = match.end()
        return "".join((*found, _unescaped(text[done:])))

    def _resolved(self, match: re.Match[str]) -> str:
        if match["escaped"] is not None:
            return chr(int(match["escaped"]))
        return html.unescape(self._kept[int(match["kept"])])

    def _length(self, raw: str) -> int:
        """Return how long a text of the parser's is in the source."""
        text = raw.replace(AMP_SUBSTITUTE, "&")
        if STX not in text:
            return len(text)
        kept = (
            2 if each["escaped"] is not None else len(self._kept[int(each["kept"])]) for each in _KEPT.finditer(text)
        )
        return len(_KEPT.sub("", text)) + sum(kept)


def _unescaped(text: str) -> str:
    return CHARACTER_REFERENCE.sub(lambda match: html.unescape(match[0]), text) if "&" in text else text


def _start_of(items: tuple[nodes.Item, ...], otherwise: int) -> int:
    return next((block.at for item in items for block in item.blocks), otherwise)
