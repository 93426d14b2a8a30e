"""How a print is laid out."""

from __future__ import annotations

from enum import StrEnum


class Edition(StrEnum):
    """How a print is laid out."""

    STANDARD = "standard"
    """A4, in 10.5 to 11 points."""
    LARGE = "large"
    """A4, in 18 points, with as many pages as it takes."""
    BILINGUAL = "bilingual"
    """A4, both languages, so that they stand back to back."""
    SIDE_BY_SIDE = "side-by-side"
    """A4, both languages in two columns, row by row."""
    BOOKLET = "booklet"
    """A5 pages, two on each side of an A4 sheet, in the order in which the sheets are folded."""
    PRESS = "press"
    """For a print shop: 3 mm beyond each edge, with crop marks."""
