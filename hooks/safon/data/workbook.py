"""A self-assessment workbook for Excel: a row for each clause, with a place for the answer.

Columns that a checklist reads carry defined names, so that they are found whatever the language, and also when somebody
has put a column of their own between them. What names nobody, and what is of another nation, has a sheet and names of
its own, and counts apart.
"""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from safon.context import Context, program_of
from safon.data.workbook_parts import COLUMNS, OF_AREA, WorkbookPart, WorkbookRow
from safon.model.areas import Area
from safon.store import key_of, versions
from safon.urls import HOME
from safon.views.clause_rows import ClauseRow
from safon.views.completeness import assert_complete
from safon.views.local_answers import answer_in

PREFIXES = {"clauses": "safon", "nobody": "safon_nobody", "elsewhere": "safon_elsewhere"}
"""What the defined names of each sheet of clauses begin with, by the label of its name."""
_NAMESPACE = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


@dataclass(frozen=True, kw_only=True)
class SheetOfClauses:
    """What stands on one sheet."""

    sheet: str
    """The label of its name, below `workbook.sheets`: `clauses`, `nobody` or `elsewhere`."""
    rows: tuple[tuple[ClauseRow, str], ...]
    """Its clauses, each with how it falls to whom the workbook is for, in words."""


_SHEETS = ("xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml", "xl/worksheets/sheet4.xml")
"""The files of the sheets of clauses, of which there are at most three."""


def workbook(
    sheets: Iterable[SheetOfClauses],
    title: str,
    made: datetime.datetime,
    context: Context,
    area: Area | None = None,
) -> bytes:
    """Return the workbook of `sheets`; that of an `area` says who does it there. The same rows give the same bytes.

    Raises IncompleteError where a clause is missing in what was made.
    """
    columns = tuple(OF_AREA if area is not None else COLUMNS)
    parts = [
        WorkbookPart(
            sheet=each.sheet, prefix=PREFIXES[each.sheet], rows=tuple(_rows(each, area, context)), columns=columns
        )
        for each in sheets
    ]
    key = key_of("workbook", program_of(context), versions("xlsxwriter"), parts, title, made, context.language)
    return context.store.made(key, lambda: _workbook(parts, title, made, context))


def _rows(sheet: SheetOfClauses, area: Area | None, context: Context) -> Iterator[WorkbookRow]:
    for each, part in sheet.rows:
        here = answer_in(area, each.clause, HOME, context) if area is not None else None
        yield WorkbookRow(
            id=each.id,
            strength=each.strength_name,
            kind=each.kind_name,
            document=each.document_name,
            text=each.text,
            part=part,
            who=", ".join(each.who) or each.nobody,
            here=here.words if here is not None else None,
            when=each.when,
            url=each.url,
            substance=each.substance,
        )


def _workbook(parts: list[WorkbookPart], title: str, made: datetime.datetime, context: Context) -> bytes:
    from safon.data.workbook_file import written  # noqa: PLC0415 - its library loads slowly, and most are kept

    content = written(parts, title, made, context)
    for at, part in enumerate(parts):
        shown = ids_in(content, at)
        assert_complete(f"{title} ({context.language.value})", shown, (each.id for each in part.rows))
    return content


def ids_in(content: bytes, at: int = 0) -> tuple[str, ...]:
    """Return the clauses of a finished workbook, of its sheet of clauses number `at`, as the first column has them."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        strings = tuple(etree.fromstring(archive.read("xl/sharedStrings.xml")))
        sheet = etree.fromstring(archive.read(_SHEETS[at]))
    # libxml2 finds the cells in one go; to pick first cells step by step compares each cell with all of its row.
    cells = sheet.xpath("m:sheetData/m:row/m:c[1]/m:v/text()", namespaces=_NAMESPACE)
    assert isinstance(cells, list)  # noqa: S101 - the way leads to texts
    return tuple("".join(map(str, strings[int(str(cell))].itertext())) for cell in cells[1:])
