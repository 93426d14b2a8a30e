"""The lines of prose as authors typed them, with what stands around each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from safon.check.kept import kept
from safon.check.texts import AuthoredText, markdown
from safon.model.library import Library
from safon.model.problem import Finding, Fix
from safon.text import nodes
from safon.text.walk import each_of


@dataclass(frozen=True)
class ProseLine:
    """A line of prose that is no code."""

    run: AuthoredText
    start: int
    """Where it begins in the text of `run`."""
    text: str
    before: str | None
    """The line above it; none above the first."""
    following: str | None
    """The line below it; none below the last."""
    number: int
    """Which line of the text of `run` it is, from 0."""

    @property
    def continues(self) -> bool:
        """Whether it goes on from words in the line above, in the same paragraph."""
        return bool((self.before or "").strip()) and self.number in _continued(self.run)

    def finding(self, message: str, hint: str, old: str | None = None, new: str = "") -> Finding:
        """Return what is wrong with it; with `old`, the beginning of the line that `--fix` replaces by `new`."""
        position = self.run.at(self.start)
        fix = None if old is None or self.run.loose else Fix(position, old, new)
        return Finding(position, message, hint, self.run.length(len(self.text) or 1), fix=fix)


@kept
def lines_of(library: Library) -> Iterator[ProseLine]:
    """Yield the lines of every text that has more than plain words in it."""
    for run in markdown(library):
        if run.marked and not run.one_line:
            yield from _lines(run)


def _lines(run: AuthoredText) -> Iterator[ProseLine]:
    blocks = each_of(run.tree.blocks, nodes.CodeBlock) if run.may_hold_code else ()
    coded = {line for each in blocks for line in _numbers(run.text, each)}
    lines = run.text.split("\n")
    start = 0
    for number, text in enumerate(lines):
        if text.strip() and number not in coded:
            before = lines[number - 1] if number else None
            following = lines[number + 1] if number + 1 < len(lines) else None
            yield ProseLine(run, start, text, before, following, number)
        start += len(text) + 1


def _continued(run: AuthoredText) -> set[int]:
    """Return the lines that go on from another in the same paragraph."""
    return {_number(run.text, each.at) for paragraph in _paragraphs(run) for each in paragraph[1:]}


def _paragraphs(run: AuthoredText) -> Iterator[tuple[nodes.TextRun, ...]]:
    """Yield the texts of each paragraph, those of its first line first."""
    for paragraph in each_of(run.tree.blocks, nodes.Paragraph):
        texts = tuple(each_of(paragraph.children, nodes.TextRun))
        first = _number(run.text, texts[0].at) if texts else 0
        later = tuple(each for each in texts if _number(run.text, each.at) > first)
        yield (*texts[:1], *later)


def _number(text: str, at: int) -> int:
    return text.count("\n", 0, at)


def _numbers(text: str, block: nodes.CodeBlock) -> range:
    first = _number(text, block.at)
    return range(first, first + block.text.count("\n") + 1)
