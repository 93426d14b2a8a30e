"""What a rule would report and an author means so, beside a quotation of the words and with the reason."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from safon.model.entry import Entry
from safon.model.fields import Id, Line
from safon.model.language import Bilingual


class Waiver(Entry):
    """Something that is meant as it stands, though a rule would report it.

    Either two phrases that say the same, though a rule that holds the languages to each other cannot tell so; or what
    one `rule` reports at one place. It holds for these words at this place, and for nothing beside them: a change of
    them ends it.
    """

    at: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9.-]+(/[a-z0-9-]+)?$")]
    """Where it stands: the id of a clause or document, or list and entry, such as `terms/key-working`."""
    words: Bilingual[Line] | None = None
    """The two phrases, as they stand there; left out where a rule is named."""
    rule: Id | None = None
    """The rule that does not hold there, by its name in the message; left out where two phrases are quoted."""
    phrase: Line | None = None
    """The words that the rule is about, as they stand there; left out where it is about all of the place."""
    why: Line | Bilingual[Line]
    """The reason, for whoever reviews the change and for the editors' page; in both languages where a rule is named."""
