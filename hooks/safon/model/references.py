"""What stands in square brackets: `[S18]`, `[18.4]`, `[PN1]`, `[NCT8]`, `[NCT8.3]`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from safon.model.clause import Words
from safon.model.code_spans import without_code
from safon.model.position import Position

CLAUSE_ID = re.compile(r"(?P<prefix>[A-Z]{2,6})?(?P<document>\d{1,3})\.(?P<item>\d{1,3})(?P<letter>[a-z])?")
"""A clause: `18.4` (national) or `NCT3.2a` (local)."""
_ID = r"(?:S\d{1,2}|PN\d{1,3}|[A-Z]{2,6}\d{1,3}(?:\.\d{1,3}[a-z]?)?|\d{1,2}\.\d{1,3})"
_REFERENCE = re.compile(rf"(?<![\]\\!])\[(?P<id>{_ID}|[A-Z]{{2,6}}|[a-z0-9]+(?:-[a-z0-9]+)+)\](?![(\[])")
_DEFINITION = re.compile(r" {0,3}\[[^\]]*\]:")
_SURE = re.compile(_ID)


@dataclass(frozen=True)
class Reference:
    """An id that an author put in square brackets."""

    id: str
    """The id, without its brackets."""
    position: Position
    """Where it stands, after the bracket."""

    @property
    def certain(self) -> bool:
        """Whether it can be nothing but a reference; a word such as `[sic]` or `[NEST]` could be meant as it stands."""
        return _SURE.fullmatch(self.id) is not None


def references_in(text: str, start: Position) -> Iterator[Reference]:
    """Yield the references of `text`, which begins at `start` and may run over several lines."""
    for offset, line in enumerate(without_code(text).split("\n")):
        first = start.column if offset == 0 else 1
        defined = _DEFINITION.match(line)
        for match in _REFERENCE.finditer(line, defined.end() if defined else 0):
            column = first + match.start("id")
            yield Reference(match.group("id"), Position(start.path, start.line + offset, column))


def references_of(words: Words) -> Iterator[Reference]:
    """Yield the references of a clause's words, which may be wrapped in their file, or of a section's prose."""
    for each in references_in(words.text, words.position):
        wrapped = words.at(each.position.column - words.position.column) if words.wraps else each.position
        yield Reference(each.id, wrapped)
