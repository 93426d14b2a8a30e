"""One numbered line in both files, while its sub-lines are read."""

from __future__ import annotations

from dataclasses import dataclass, field

from safon.model.language import Bilingual, Language
from safon.model.problem import Finding, Problem
from safon.read import rules
from safon.read.body import RawClause, RawLine
from safon.read.known_names import KnownNames
from safon.read.sub_lines import TEXT_LINES, meant_by


@dataclass
class ClauseReading:
    """One clause while it is read: what stands of it in each file, and what is wrong with it."""

    document: str
    """The id of the document it stands in."""
    sides: Bilingual[RawClause | None]
    """Its lines in each file."""
    names: KnownNames = KnownNames()
    """The ids that sub-lines may name."""
    problems: list[Problem] = field(default_factory=list)
    """What is wrong, as far as it was read."""

    def lines(self, key: str, language: Language = Language.EN) -> list[RawLine]:
        """Return the sub-lines of that (English) name on one side."""
        side = self.sides[language]
        wanted = TEXT_LINES[key][language] if key in TEXT_LINES else key
        lines = side.lines if side is not None else []
        return [line for line in lines if meant_by(line.key, language) == wanted]

    def value(self, key: str) -> str:
        """Return what the first sub-line of that name says; empty where there is none."""
        return next((line.value for line in self.lines(key)), "")

    def misfit(self, line: RawLine, message: str, hint: str) -> None:
        """Say that a sub-line does not fit."""
        finding = Finding(line.value_position, message, hint, len(line.value) or 1)
        self.problems.append(finding.breaks(rules.SUB_LINE_FITS))
