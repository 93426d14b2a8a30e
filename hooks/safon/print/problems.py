"""What stops a print, for authors: the same form as what the check says."""

from __future__ import annotations

from safon.model.position import Position
from safon.model.problem import Finding, Problem, Rule

ELEMENT_CAN_BE_PRINTED = Rule(
    "element-can-be-printed", "Texts hold paragraphs, headings, lists, tables, quotations, links and pictures."
)
LETTER_CAN_BE_PRINTED = Rule("letter-can-be-printed", "Every letter is one that the fonts of the prints hold.")
PICTURE_CAN_BE_PRINTED = Rule("picture-can-be-printed", "A picture is a PNG, JPEG, GIF, WebP or SVG file of the tree.")
SUMMARY_FITS = Rule("summary-fits", "A standard’s summary has two pages, and its appendix has two.")
POSTER_FITS = Rule("poster-fits", "A poster has one page.")
PACK_FITS = Rule("pack-refers-to-guidance", "What a training pack names is there.")


class Unprintable(Exception):  # noqa: N818 - it says what the text is
    """A text that cannot be printed, or not within its pages."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(f"{problem.position}: {problem.finding.message}")
        self.problem = problem


def unprintable(rule: Rule, position: Position, message: str, hint: str = "") -> Unprintable:
    """Return what to raise where `rule` is broken."""
    return Unprintable(Finding(position, message, hint).breaks(rule))
