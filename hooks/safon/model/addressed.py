"""Where a document stood before: addresses that were published lead on for ever."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from safon.model.fields import FrontMatter


class Addressed(FrontMatter):
    """What every document has an address by, besides the name of its file."""

    was: tuple[Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")], ...] = ()
    """Names that its file had before, without language and ending; of a local set, those of its folder."""
