"""How much of a source the guidance holds, line by line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from safon.model.source_passages import LeftOut, SourcePassage


@dataclass(frozen=True)
class SourceCoverage:
    """The text of one source beside the passages that are known of it."""

    source: str
    """The id of the source."""
    file: str
    """The name of the file that its text was read from."""
    lines: tuple[str, ...]
    """Its lines, the first one first."""
    passages: tuple[SourcePassage, ...]
    """Its passages, by their lines."""

    @cached_property
    def filled(self) -> tuple[int, ...]:
        """The numbers of the lines that have words."""
        return tuple(number for number, line in enumerate(self.lines, start=1) if line.strip())

    @cached_property
    def at(self) -> Mapping[int, tuple[SourcePassage, ...]]:
        """The passages that a line is part of, by its number."""
        found: dict[int, list[SourcePassage]] = {}
        for passage in self.passages:
            for number in range(passage.first, passage.last + 1):
                found.setdefault(number, []).append(passage)
        return {number: tuple(passages) for number, passages in found.items()}

    @property
    def held(self) -> tuple[int, ...]:
        """The lines with words that something in the guidance rests on."""
        return tuple(each for each in self.filled if any(passage.held_by for passage in self.at.get(each, ())))

    @property
    def left_out(self) -> Mapping[LeftOut, int]:
        """How many lines with words are left out, by the reason."""
        held = set(self.held)
        return Counter(
            passages[0].left_out
            for each in self.filled
            if each not in held and (passages := self.at.get(each, ())) and passages[0].left_out is not None
        )

    @property
    def unheld(self) -> tuple[int, ...]:
        """The lines with words of which nothing is said."""
        return tuple(each for each in self.filled if each not in self.at)

    def text_of(self, passage: SourcePassage) -> str:
        """Return the words of a passage."""
        return "\n".join(self.lines[passage.first - 1 : passage.last])


def stretches(numbers: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last of each run of numbers that follow on each other."""
    start = 0
    for at in range(1, len(numbers) + 1):
        if at == len(numbers) or numbers[at] != numbers[at - 1] + 1:
            yield numbers[start], numbers[at - 1]
            start = at
