"""Welsh words and names that are right and that no dictionary has."""

from __future__ import annotations

from safon.model.entry import Entry
from safon.model.fields import Line


class WelshWords(Entry):
    """Words that the check takes for Welsh, and names that keep their own language in a Welsh text."""

    words: tuple[Line, ...] = ()
    """Welsh words that the dictionary lacks, as a dictionary would have them: their mutations follow by rule."""
    english: bool = False
    """Whether the names are English, and so are said by a screen reader."""
    names: tuple[Line, ...] = ()
    """Names in another language, as whole names: a word alone would pass anywhere."""
