"""One of the two states that are compared: what was read, and where something could not be."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from safon.model.clause import Clause
from safon.model.documents import Document
from safon.model.effective import effective
from safon.model.fields import FrontMatter
from safon.model.language import Language
from safon.model.library import Library
from safon.model.position import Position
from safon.model.problem import Problem, Severity
from safon.model.unhashable import no_hash


@dataclass(frozen=True)
class GuidanceState:
    """The guidance at one moment."""

    __hash__ = no_hash

    library: Library
    """All that could be read, as its authors wrote it: a clause that repeats another has no words of its own."""
    errors: tuple[Position, ...] = ()
    """Where something could not be read."""

    @cached_property
    def binding(self) -> Library:
        """The same with every clause as it binds."""
        return effective(self.library)

    @cached_property
    def broken(self) -> frozenset[str]:
        """The files in which something could not be read: what is missing from them is not known to be gone."""
        return frozenset(each.path for each in self.errors)

    def missing(self, document: Document) -> tuple[Language, ...]:
        """Return the languages in which a document has no file at all."""
        texts = ((each, document.texts[each]) for each in Language)
        return tuple(each for each, text in texts if not text.readable and text.path not in self.broken)

    def readable(self, document: Document) -> bool:
        """Return whether the header of a document and those of its files that are there could be read."""
        missing = self.missing(document)
        told = all(document.texts[each].readable for each in Language if each not in missing)
        return told and type(document.header) is not FrontMatter

    def misread(self, clause: Clause) -> bool:
        """Return whether something at a clause could not be read, so that what it lacks may only be misspelt."""
        home = self.library.by_id[clause.document]
        return any(self._error_at(clause.positions[each], home, each) for each in Language)

    def _error_at(self, number: Position, home: Document, language: Language) -> bool:
        if number.path not in self.broken:
            return False
        begins = sorted({*(each.line for each in home.numbers[language].values()), *_headings(home, language)})
        at = bisect_right(begins, number.line)
        end = begins[at] if at < len(begins) else None
        lines = (each.line for each in self.errors if each.path == number.path)
        return any(number.line <= line and (end is None or line < end) for line in lines)


def _headings(document: Document, language: Language) -> Iterator[int]:
    return (each.position.line for each in document.texts[language].sections)


def state_of(library: Library, problems: Iterable[Problem]) -> GuidanceState:
    """Return the state of a library that was read with those problems."""
    errors = (each.position for each in problems if each.severity is Severity.ERROR)
    return GuidanceState(library, tuple(errors))
