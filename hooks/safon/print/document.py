"""What the template `document` draws: parts of any kind, one after the other, in one frame."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict

from safon.print.booklet_parts import Contents, Cover, Index, TalkingCards, Written
from safon.print.print_types import Edition
from safon.print.running_heads import Frame
from safon.print.sheet_part import SheetPart
from safon.print.standard_part import StandardPart

Part = StandardPart | SheetPart | Cover | Contents | Index | Written | TalkingCards
"""What begins on a page of its own. The template draws each by its `kind`."""


class DocumentData(TypedDict):
    """A document, for its template."""

    edition: str
    frame: Frame
    parts: list[Part]


def document_of(parts: Iterable[Part], frame: Frame, edition: Edition = Edition.STANDARD) -> DocumentData:
    """Return a document."""
    return {"edition": edition.value, "frame": frame, "parts": list(parts)}
