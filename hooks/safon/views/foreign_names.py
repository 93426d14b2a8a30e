"""English names in a Welsh text, marked as English, so that a reader of screens or of PDFs says them rightly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from safon.context import Build, Context, once
from safon.model.language import Language
from safon.model.welsh_words import WelshWords
from safon.text import nodes
from safon.text.nodes import Blocks

_WITHIN_WORD = re.compile(r"[\w’-]")
"""What stands before a name that is a part of a longer one."""


def marked(blocks: Blocks, context: Context) -> Blocks:
    """Return a tree in which each English name of the list of Welsh words is marked; only a Welsh text has any."""
    names = english_names(context) if context.language is Language.CY else None
    return _Marking(names).blocks(blocks) if names is not None else blocks


@once
def english_names(build: Build) -> re.Pattern[str] | None:
    """Return what finds the English names, the longest first; none where there is none.

    It begins with letters, and not with what stands before them, so that a text without capitals takes no time.
    """
    entries = build.library.vocabulary.all(WelshWords)
    names = sorted((name for entry in entries if entry.english for name in entry.names), key=len, reverse=True)
    spaced = "|".join(r"\s+".join(map(re.escape, name.split())) for name in names)
    return re.compile(rf"(?:{spaced})(?!\w)") if names else None


@dataclass(frozen=True)
class _Marking:
    """One pass over a tree."""

    names: re.Pattern[str]

    def blocks(self, found: Blocks) -> Blocks:
        return tuple(self._block(each) for each in found)

    def _block(self, block: nodes.Block) -> nodes.Block:
        match block:
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
        """Return inline nodes; texts that follow each other are one, as a name may go on in a new line."""
        found: list[nodes.Inline] = []
        run: list[nodes.TextRun] = []
        for child in children:
            if isinstance(child, nodes.TextRun):
                run.append(child)
                continue
            found += self._run(run)
            run = []
            if isinstance(child, nodes.Emphasis | nodes.Strong | nodes.Hyperlink):
                child = replace(child, children=self._inline(child.children))  # noqa: PLW2901 - the same, marked
            found.append(child)
        return (*found, *self._run(run))

    def _run(self, run: list[nodes.TextRun]) -> Iterator[nodes.Inline]:
        text = "".join(each.text for each in run)
        matches = [each for each in self.names.finditer(text) if not _is_within(text, each.start())]
        if not matches:
            yield from run
            return
        at = 0
        for match in matches:
            if text[at : match.start()]:
                yield nodes.TextRun(text[at : match.start()], run[0].at + at)
            yield nodes.Foreign(Language.EN.value, match[0])
            at = match.end()
        if text[at:]:
            yield nodes.TextRun(text[at:], run[0].at + at)


def _is_within(text: str, at: int) -> bool:
    return at > 0 and _WITHIN_WORD.match(text[at - 1]) is not None
