"""What the sheets of a workbook share: columns, formats, and the clauses of each sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safon.context import Context
from safon.model.answers import Answer

if TYPE_CHECKING:
    from xlsxwriter.format import Format

ANSWERS = ("id", "status", "evidence", "owner", "due", "checker", "checked", "substance")
"""The columns that carry a defined name: on the first sheet of clauses `safon_id` and so on."""
DAYS = ("due", "checked")
"""The columns that hold a day."""
COLUMNS = {
    "id": 9,
    "strength": 12,
    "class": 14,
    "standard": 34,
    "text": 70,
    "part": 20,
    "who": 28,
    "when": 34,
    "link": 30,
    "status": 16,
    "evidence": 44,
    "owner": 22,
    "due": 14,
    "checker": 22,
    "checked": 14,
    "substance": 15,
}
"""The columns of a sheet of clauses, in order, with their widths in letters."""
_AFTER_WHO = list(COLUMNS).index("who") + 1
OF_AREA = {
    **dict(list(COLUMNS.items())[:_AFTER_WHO]),
    "here": 40,
    **dict(list(COLUMNS.items())[_AFTER_WHO:]),
}
"""The same of an area’s workbook, which says after who has the duty who does it there, by its own account."""


@dataclass(frozen=True, kw_only=True)
class Formats:
    """How cells look."""

    head: Format
    text: Format
    number: Format
    """For what looks like a number and is none: edited in a cell of text, 18.10 does not become 18.1."""
    answer: Format
    date: Format
    link: Format
    title: Format


@dataclass(frozen=True, kw_only=True)
class WorkbookRow:
    """All that a row of a sheet of clauses says."""

    id: str
    strength: str
    kind: str
    document: str
    text: str
    part: str
    """How it falls to whom the workbook is for."""
    who: str
    here: str | None
    """Who does it in the area that the workbook is for; none where it is for no area."""
    when: str
    url: str
    substance: str


@dataclass(frozen=True, kw_only=True)
class WorkbookPart:
    """A sheet of clauses."""

    sheet: str
    """The label of its name, below `workbook.sheets`."""
    prefix: str
    """What the defined names of its columns begin with."""
    rows: tuple[WorkbookRow, ...]
    columns: tuple[str, ...]
    """The names of its columns, in order."""

    def letter(self, column: str) -> str:
        """Return the letter of a column."""
        return chr(ord("A") + self.columns.index(column))


def state_words(answer: Answer, context: Context) -> str:
    """Return an answer in words."""
    return context.label(f"checklist.states.{answer}")
