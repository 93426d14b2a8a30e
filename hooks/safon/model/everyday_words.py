"""What readers type into a search, beside the words that the guidance uses."""

from __future__ import annotations

from safon.model.entry import Entry
from safon.model.fields import Line
from safon.model.language import Bilingual


class EverydayWords(Entry):
    """Words of which a search takes each for all others of its language, and what else leads to them.

    They say what people type, and not that two things are the same; so the two languages need not match.
    """

    words: Bilingual[tuple[Line, ...]]
    """The words and phrases."""
    asked: Bilingual[tuple[Line, ...]] | None = None
    """What people ask with besides, and no page says so: it leads to `words`, and they do not lead to it."""
    beside: bool = False
    """Whether they narrow nothing: beside other words, what answers those need not have them."""
