"""What every entry of a short list has."""

from __future__ import annotations

from safon.model.fields import FrontMatter, Id


class Entry(FrontMatter):
    """One entry of a list."""

    id: Id
    """The id that documents use for it: lower case, digits and hyphens."""
