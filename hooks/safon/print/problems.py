"""What only typesetting can tell of a text, for authors: the same form as what the check says."""

from __future__ import annotations

from collections.abc import Iterable

from safon.model.problem import Problem, Rule, Severity

SUMMARY_FITS = Rule("summary-fits", "A standard’s summary has two pages, and its appendix has two.")
PARAGRAPH_SHORT = Rule(
    "paragraph-short", "Where a standard is too long, its longest paragraphs are shortened first.", Severity.NOTE
)
SHEET_FITS = Rule("sheet-fits", "A sheet of a review has two pages.")
PRINT_CAN_BE_MADE = Rule("print-can-be-made", "The engine that makes prints takes every text.")
POSTER_FITS = Rule("poster-fits", "A poster has one page.")


class EngineError(Exception):
    """The engine refused or warned. The check should have found what an author can mend; a template may be at fault."""


class UnprintableError(Exception):
    """Texts that do not fit into their pages."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(dict.fromkeys(problems))
        super().__init__("; ".join(f"{each.position}: {each.finding.message}" for each in self.problems))
