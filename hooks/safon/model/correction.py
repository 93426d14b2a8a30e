"""What was published wrong and had to be put right at once."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from safon.model.entry import Entry
from safon.model.fields import Day, Line, Prose
from safon.model.ids import LETTERS
from safon.model.language import Bilingual


class Correction(Entry):
    """An urgent correction: something was published wrong, and prints of it are about."""

    about: Annotated[tuple[Annotated[str, StringConstraints(pattern=rf"^{LETTERS}$")], ...], Field(min_length=1)]
    """Ids of the clauses and documents that were wrong, as a list."""
    corrected: Day
    """The day on which it was put right."""
    wrong: Bilingual[Prose]
    """What was wrong, as it stood."""
    right: Bilingual[Prose]
    """What is right."""
    prints: Bilingual[Line] | None = None
    """Which prints to throw away, in words: "the print of Standard 18 and every poster of its limits"."""
    made_from: Day | None = None
    """The day on which the first of them was made."""
    made_until: Day | None = None
    """The day on which the last of them was made."""
    notice_until: Day | None = None
    """The last day on which pages and codes show it; without one they always do. It stays among the changes."""
