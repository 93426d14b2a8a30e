"""Who reported that they use a practice model or take part in a pilot."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from safon.model.fields import FrontMatter, Line
from safon.model.language import Bilingual


class ReportedUse(FrontMatter):
    """Who said that they use a practice model."""

    by: Bilingual[Line]
    """The body, as the source names it."""
    extent: Annotated[str, StringConstraints(pattern=r"^(full|part)$")] | None = None
    """`full` or `part`, where the source tells the two apart."""
    note: Bilingual[Line] | None = None
    """How far, in words: a pilot, a part of the service."""
