"""What the sheets of a workbook share: columns, formats, and the clauses of each sheet."""

from __future__ import annotations

from dataclasses import dataclass

from xlsxwriter.format import Format

from safon.context import Context
from safon.model.answers import Answer

COLUMNS = {
    "id": 9,
    "class": 14,
    "standard": 34,
    "text": 70,
    "who": 28,
    "when": 34,
    "link": 30,
    "status": 16,
    "evidence": 44,
    "owner": 22,
    "due": 14,
    "substance": 15,
}
"""The columns of the clauses' sheet, in order, with their widths in letters."""


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
    kind: str
    document: str
    text: str
    who: str
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


def state_words(answer: Answer, context: Context) -> str:
    """Return an answer in words."""
    return context.label(f"checklist.states.{answer}")
