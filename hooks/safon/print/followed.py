"""What has come after the drafts that a print restates, as templates draw it."""

from __future__ import annotations

from collections.abc import Iterable

from safon.model.documents import Document
from safon.print.tree import TypstInline
from safon.print.wording import Wording
from safon.views.followed import Where, followed_words


def followed_line(documents: Iterable[Document], wording: Wording) -> list[TypstInline]:
    """Return one paragraph, its addresses written out; nothing where no draft that was followed is among `documents`.

    A print says it once.
    """
    told = followed_words(documents, Where.PRINT, wording.context)
    return wording.line(told) if told else []
