"""Bodies that readers look for, and what the sources say of them."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from safon.model.entry import Entry
from safon.model.fields import FrontMatter, Id, Line, Prose
from safon.model.front_matter import Source
from safon.model.ids import LETTERS
from safon.model.language import Bilingual


class Saying(FrontMatter):
    """One thing that a source says of a body."""

    text: Bilingual[Prose]
    """What it says, in our words."""
    see: tuple[Annotated[str, StringConstraints(pattern=rf"^{LETTERS}$")], ...] = ()
    """Ids of what in the guidance it stands in."""
    source: Source
    """Where it says so."""


class NamedBody(Entry):
    """A body, by the name that the sources give it. That it is here says nothing of its duties."""

    title: Bilingual[Line]
    """Its name."""
    agency: Id | None = None
    """The agency that it belongs to in these lists, whose page shows the same."""
    said: tuple[Saying, ...]
    """What the sources say of it."""
