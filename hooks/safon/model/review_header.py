"""The header of a review or study, which may stand in several parts."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from safon.model.fields import Id
from safon.model.front_matter import SharedFacts, TextHeader


class ReviewText(TextHeader):
    """The Welsh header of a review, or of a part of one."""

    review: Id
    """The id of the review or the part, as in the file's name."""


class ReviewHeader(ReviewText, SharedFacts):
    """The header of a review or study, or of a part of one."""

    part_of: Id | None = None
    """The id of the review that it is a part of; left out for the review itself."""
    place: Annotated[int, Field(ge=1, le=99)] | None = None
    """Its place among the parts."""
    printed: bool = False
    """Whether there is a sheet of two pages: of its recommendations, where it has any, or else of its text."""
