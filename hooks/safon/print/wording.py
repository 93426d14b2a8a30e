"""An author's text as a tree that templates can draw, in one language.

The check has let through nothing that a print cannot hold.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from safon.context import Context
from safon.model.language import Language
from safon.print.tree import (
    TypstBlock,
    TypstCell,
    TypstFigure,
    TypstInline,
    TypstItem,
    TypstLink,
    bullets,
    code,
    emphasis,
    foreign,
    heading,
    link,
    paragraph,
    quote,
    span,
    steps,
    strong,
)
from safon.text import nodes
from safon.text.letters import LONGEST_WORD, printable, smarten_quotes, with_breaks
from safon.text.pictures import form_of
from safon.text.walk import each_of, is_safe
from safon.urls import in_language
from safon.views.foreign_names import read_and_marked
from safon.views.prose import PageAddresses

_SPACES = re.compile(r"\s+")
_LONG_WORD = re.compile(rf"\S{{{LONGEST_WORD},}}")


@dataclass(frozen=True)
class Wording:
    """Turns texts into trees."""

    context: Context
    """What ids in the texts lead to, its pictures, and the language of the words."""

    def blocks(self, text: str, folder: str = "", *, below: int = 2) -> list[TypstBlock]:
        """Return paragraphs, lists and the like. Headings are moved so that the highest stands below level `below`.

        Pictures are named from `folder` of the guidance.
        """
        return self.tree(read_and_marked(text, self.context), folder, below=below)

    def tree(self, found: nodes.Blocks, folder: str = "", *, below: int = 2) -> list[TypstBlock]:
        """Return blocks that were read, as `blocks` does."""
        highest = min((each.level for each in each_of(found, nodes.HeadingBlock)), default=below + 1)
        return list(_Drawing(self, folder, below + 1 - highest).blocks(found))

    def line(self, text: str) -> list[TypstInline]:
        """Return one paragraph as inline nodes. Raises ValueError where there is more, which the check stops."""
        match read_and_marked(text, self.context):
            case ():
                return []
            case (nodes.Paragraph(children=children),):
                return _Drawing(self, "", 0).words(children)
        msg = f"this is no single paragraph: {text}"
        raise ValueError(msg)

    def plain(self, text: str) -> str:
        """Return words that are no Markdown: a title, a name."""
        return _breakable(smarten_quotes([printable(text)])[0])

    def said(self, parts: Iterable[tuple[str, Language]]) -> list[TypstInline]:
        """Return words that are no Markdown, those in another language marked."""
        told = tuple(parts)
        curled = smarten_quotes([printable(words) for words, _ in told])
        return [
            _breakable(words) if language is self.context.language else foreign(language.value, _breakable(words))
            for words, (_, language) in zip(curled, told, strict=True)
        ]

    def address(self, href: str) -> str:
        """Return the whole address of a link, which within the site is written from the root of its language."""
        inside = re.match(r"[a-z]+:", href) is None
        return f"{self.context.site.url}{in_language(href, self.context.language)}" if inside else href


def words_in(found: TypstInline | list[TypstInline]) -> str:
    """Return the text of an inline node or of several, without its look."""
    match found:
        case str():
            return found
        case list():
            return "".join(words_in(each) for each in found)
        case ("link" | "lang", _, *words) | (_, *words):
            return words_in(words)


@dataclass(frozen=True)
class _Drawing:
    """One tree on its way to a template."""

    wording: Wording
    folder: str
    shift: int
    """How many levels headings are moved down."""

    @property
    def _page(self) -> PageAddresses:
        return PageAddresses("", self.wording.context, self.folder)

    def blocks(self, blocks: Iterable[nodes.Block]) -> Iterator[TypstBlock]:
        """Yield each block."""
        return (self._block(each) for each in blocks)

    def _block(self, block: nodes.Block) -> TypstBlock:
        match block:
            case nodes.Paragraph(children=(nodes.Picture() as picture,)) if self._form(picture):
                return self._figure(picture)
            case nodes.Paragraph(children=children):
                return paragraph(*self.words(children))
            case nodes.HeadingBlock(level=level, children=children):
                return heading(min(6, level + self.shift), *self.words(children))
            case nodes.BulletList(items=items):
                return bullets(self._items(items))
            case nodes.NumberedList(start=start, items=items):
                return steps(start, self._items(items))
            case nodes.Quote(blocks=blocks):
                return quote(self.blocks(blocks))
            case nodes.TableBlock(head=head, rows=rows):
                return ("table", len(head), self._cells(head), [self._cells(each) for each in rows])
            case nodes.ThematicBreak():
                return ("rule",)
        return paragraph(code(self._texts([block.text])))

    def _items(self, items: tuple[nodes.Item, ...]) -> list[TypstItem]:
        return [list(self.blocks(each.blocks)) for each in items]

    def _cells(self, cells: tuple[nodes.Cell, ...]) -> list[TypstCell]:
        return [self.words(each.children) for each in cells]

    def _form(self, picture: nodes.Picture) -> str:
        return form_of(self._path(picture)) if self._path(picture) in self.wording.context.library.pictures else ""

    def _path(self, picture: nodes.Picture) -> str:
        return posixpath.normpath(posixpath.join(self.folder, picture.file))

    def _figure(self, picture: nodes.Picture) -> TypstFigure:
        bytes_of_it = self.wording.context.library.pictures[self._path(picture)]
        return ("figure", [*bytes_of_it], self._form(picture), self._texts([picture.words])[0])

    def words(self, children: tuple[nodes.Inline, ...]) -> list[TypstInline]:
        """Return the inline nodes of a paragraph, its quotes curled as a whole."""
        return self._inline(children, iter(self._texts(self._runs(children))))

    def _texts(self, runs: Iterable[str]) -> list[str]:
        joined = [printable(_SPACES.sub(" ", each)) for each in runs]
        return [_breakable(each) for each in smarten_quotes(joined)]

    def _runs(self, children: Iterable[nodes.Inline]) -> Iterator[str]:
        """Yield the words of inline nodes, in the order in which `_inline` takes them."""
        for run in _joined(children):
            match run:
                case str():
                    yield run
                case nodes.Code(text=text) | nodes.TermReference(text=text) | nodes.Foreign(text=text):
                    yield text
                case nodes.IdReference(id=any_id):
                    yield self._page.name(any_id)
                case nodes.Picture(words=words):
                    yield words
                case nodes.Emphasis(children=inner) | nodes.Strong(children=inner) | nodes.Hyperlink(children=inner):
                    yield from self._runs(inner)

    def _inline(self, children: Iterable[nodes.Inline], texts: Iterator[str]) -> list[TypstInline]:
        found: list[TypstInline] = []
        for run in _joined(children):
            match run:
                case nodes.Break():
                    found.append(("break",))
                case nodes.Emphasis(children=inner):
                    found.append(emphasis(self._inline(inner, texts)))
                case nodes.Strong(children=inner):
                    found.append(strong(*self._inline(inner, texts)))
                case nodes.Code():
                    found.append(code([next(texts)]))
                case nodes.Foreign(language=language):
                    found.append(foreign(language, next(texts)))
                case nodes.Hyperlink(to=to, children=inner):
                    found.append(self._link(to, self._inline(inner, texts)))
                case nodes.IdReference(id=any_id):
                    found.append(self._reference(any_id, next(texts)))
                case _:
                    found += [text] if (text := next(texts)) else []
        return found

    def _reference(self, any_id: str, name: str) -> str | TypstLink:
        to = self._page.reference(any_id)
        return name if to is None else link(self.wording.address(to[0]), name)

    def _link(self, to: str, inside: list[TypstInline]) -> TypstInline:
        if not to or not is_safe(to):
            return span(inside)
        outside = re.match(r"[a-z]+:", to) is not None
        shown = to.removeprefix("mailto:")
        repeated = words_in(inside).strip() == shown
        address = [f" ({with_breaks(shown)})"] if outside and not repeated else []
        return link(self.wording.address(to), *inside, *address)


def _joined(children: Iterable[nodes.Inline]) -> Iterator[nodes.Inline | str]:
    """Yield inline nodes, those that are text and follow each other as one string."""
    held: list[str] = []
    for child in children:
        if isinstance(child, nodes.TextRun):
            held.append(child.text)
            continue
        if held:
            yield "".join(held)
            held = []
        yield child
    if held:
        yield "".join(held)


def _breakable(text: str) -> str:
    """Return `text` with room to break in very long words."""
    return _LONG_WORD.sub(lambda match: with_breaks(match[0]), text)
