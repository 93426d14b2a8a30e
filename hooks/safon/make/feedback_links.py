"""`feedback-links.csv`: every link with which views can be sent, in both languages."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from safon.model.artefact import Artefact, Site
from safon.model.language import Language
from safon.model.library import Library
from safon.render.feedback_rows import COLUMNS, feedback_rows

_BYTE_ORDER_MARK = "\ufeff"
"""So that spreadsheet programs take the file for UTF-8."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a cell begins with that a spreadsheet program would run."""


def make_shared(library: Library, site: Site) -> Iterator[Artefact]:
    """Yield the file."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, COLUMNS)
    writer.writeheader()
    for language in Language:
        for row in feedback_rows(library, site, language):
            writer.writerow({name: f"'{cell}" if cell.startswith(_FORMULA) else cell for name, cell in row.items()})
    yield Artefact(path="data/feedback-links.csv", content=(_BYTE_ORDER_MARK + text.getvalue()).encode())
