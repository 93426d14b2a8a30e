"""What has come after the drafts that a print restates, as templates draw it."""

from __future__ import annotations

from collections.abc import Iterable

from safon.model.documents import Document
from safon.model.position import Position
from safon.print.wording import Node, Wording
from safon.render.followed import Where, followed_words

SOURCES = "standards/vocabulary/sources.yml"
"""Where the words come from, if one of their letters cannot be printed."""


def followed_line(documents: Iterable[Document], wording: Wording) -> list[Node]:
    """Return one paragraph, its addresses written out; nothing where no draft that was followed is among `documents`.

    A print says it once. Raises Unprintable for a letter that no font holds.
    """
    told = followed_words(documents, Where.PRINT, wording.library, wording.language)
    return wording.line(told, Position(SOURCES)) if told else []
