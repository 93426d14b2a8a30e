"""The ids in square brackets that a text holds, with their places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from safon.model.clause import Words
from safon.model.ids import is_certain
from safon.model.position import Position
from safon.text import nodes
from safon.text.reading import read
from safon.text.walk import each_of


@dataclass(frozen=True, slots=True)
class Reference:
    """An id that an author put in square brackets."""

    id: str
    """The id, without its brackets."""
    position: Position
    """Where it stands, after the bracket."""

    @property
    def certain(self) -> bool:
        """Whether it can be nothing but a reference; a word such as `[sic]` or `[NEST]` could be meant as it stands."""
        return is_certain(self.id)


def references_of(words: Words) -> Iterator[Reference]:
    """Yield the references of a section's prose or of a clause's words, in order."""
    if "[" not in words.text:
        return
    for each in each_of(read(words.text).blocks, nodes.IdReference):
        yield Reference(each.id, words.at(each.at))
