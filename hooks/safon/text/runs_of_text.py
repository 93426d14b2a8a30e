"""One pass over a tree in which running text is looked at run by run, such as to link or to mark words of it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import ClassVar

from safon.text import nodes
from safon.text.nodes import Blocks


class RunsOfText(ABC):
    """Gives each run of text to `run`. Texts that follow each other are one run: a term may go on in a new line."""

    in_headings: ClassVar[bool]
    """Whether the words of headings are looked at too."""
    in_links: ClassVar[bool]
    """Whether those of links are."""

    @abstractmethod
    def run(self, run: list[nodes.TextRun]) -> Iterable[nodes.Inline]:
        """Return what stands in place of a run."""

    def blocks(self, found: Blocks) -> Blocks:
        """Return a tree with what stands in place of each run."""
        return tuple(self._block(each) for each in found)

    def _block(self, block: nodes.Block) -> nodes.Block:
        match block:
            case nodes.HeadingBlock() if not self.in_headings:
                return block
            case nodes.Paragraph(children=children) | nodes.HeadingBlock(children=children):
                return replace(block, children=self._inline(children))
            case nodes.BulletList(items=items) | nodes.NumberedList(items=items):
                return replace(block, items=tuple(nodes.Item(self.blocks(each.blocks)) for each in items))
            case nodes.Quote(blocks=blocks):
                return replace(block, blocks=self.blocks(blocks))
            case nodes.TableBlock(head=head, rows=rows):
                return replace(block, head=self._cells(head), rows=tuple(self._cells(each) for each in rows))
        return block

    def _cells(self, cells: tuple[nodes.Cell, ...]) -> tuple[nodes.Cell, ...]:
        return tuple(replace(each, children=self._inline(each.children)) for each in cells)

    def _inline(self, children: tuple[nodes.Inline, ...]) -> tuple[nodes.Inline, ...]:
        found: list[nodes.Inline] = []
        run: list[nodes.TextRun] = []
        for child in children:
            if isinstance(child, nodes.TextRun):
                run.append(child)
                continue
            found += self.run(run) if run else ()
            run = []
            if isinstance(child, nodes.Emphasis | nodes.Strong) or (
                self.in_links and isinstance(child, nodes.Hyperlink)
            ):
                child = replace(child, children=self._inline(child.children))  # noqa: PLW2901 - the same, changed
            found.append(child)
        return (*found, *(self.run(run) if run else ()))


def text_of(run: list[nodes.TextRun]) -> str:
    """Return the text of a run."""
    return "".join(each.text for each in run)


def cut(run: list[nodes.TextRun], start: int, end: int) -> Iterator[nodes.TextRun]:
    """Yield the texts of `run` between two offsets into them all, each where it stands in its file."""
    at = 0
    for each in run:
        first, last = max(start - at, 0), min(end - at, len(each.text))
        if first < last:
            yield nodes.TextRun(each.text[first:last], each.at + first)
        at += len(each.text)
