"""What the template `document` draws: parts of any kind, one after the other, in one frame."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict

from safon.print.booklet_parts import Contents, Cover, Index, Written
from safon.print.card_parts import TalkingCards
from safon.print.pair_part import PrintedPair
from safon.print.print_types import Edition
from safon.print.running_heads import RunningHeads
from safon.print.sheet_part import SheetPart
from safon.print.standard_part import StandardPart
from safon.print.tree import TypstBlock

PrintedPart = StandardPart | SheetPart | Cover | Contents | Index | Written | TalkingCards | PrintedPair
"""What begins on a page of its own. The template draws each by its `kind`."""


class PrintedDocument(TypedDict):
    """A document, for its template."""

    edition: str
    frame: RunningHeads
    parts: list[PrintedPart]
    counts: list[TypstBlock]
    """How many sheets of paper other prints take, which is known once they are typeset; empty for most."""


def document_of(
    parts: Iterable[PrintedPart], frame: RunningHeads, edition: Edition = Edition.STANDARD
) -> PrintedDocument:
    """Return a document."""
    return {"edition": edition.value, "frame": frame, "parts": list(parts), "counts": []}
