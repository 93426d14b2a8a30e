"""`tables.xlsx`: every table of the open data as a sheet, all cells as text, so that no program changes a number."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from safon.artefact import StaticFile
from safon.context import Build, once, program_of
from safon.data.tables.all_tables import TABLES
from safon.data.tables.table import Table
from safon.model.language import Language
from safon.model.settings import SETTINGS
from safon.store import key_of, versions
from safon.urls import TABLES_WORKBOOK
from safon.views.completeness import IncompleteError

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

_WIDE, _NARROW = 44, 18
"""How wide a column of words is, and one of codes, in letters."""
_LONGEST = 32_767
"""The most characters that a cell of a workbook holds."""
Rows = list[list[str]]


def make_shared(build: Build) -> Iterator[StaticFile]:
    """Yield the workbook. Raises IncompleteError where a text has no room in a cell."""
    yield tables_workbook(build)


@once
def tables_workbook(build: Build) -> StaticFile:
    """Return the same, made once for a build: it stands at more than one address."""
    tables = {
        table.name: [[row[name] for name in table.columns] for row in table.rows_in_both(build)] for table in TABLES
    }
    for name, rows in tables.items():
        if any(len(cell) > _LONGEST for row in rows for cell in row):
            msg = f"{TABLES_WORKBOOK} has no room in a cell for a text of {name}."
            raise IncompleteError(msg)
    title = " / ".join(build.for_language(each).label("data.title") for each in Language)
    made = build.contexts[0].dated(build.library.documents, (SETTINGS,)).site.made_at
    key = key_of("tables", program_of(build), versions("xlsxwriter"), list(tables.items()), title, made)
    return StaticFile(path=TABLES_WORKBOOK, content=build.store.made(key, lambda: _workbook(tables, title, made)))


def _workbook(tables: Mapping[str, Rows], title: str, made: datetime.datetime) -> bytes:
    from xlsxwriter import Workbook  # noqa: PLC0415 - it loads slowly, and most workbooks are kept

    file = io.BytesIO()
    book = Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": title, "author": "Safon", "created": made.replace(tzinfo=None)})
    head = book.add_format({"bold": True, "bg_color": "#352C5E", "font_color": "#FFFFFF"})
    text = book.add_format({"num_format": "@", "valign": "top"})
    for table in TABLES:
        _sheet(book, table, tables[table.name], (head, text))
    book.close()
    return file.getvalue()


def _sheet(book: Workbook, table: Table, rows: Rows, formats: tuple[Format, Format]) -> None:
    head, text = formats
    sheet = book.add_worksheet(table.name)
    for at, name in enumerate(table.columns):
        sheet.set_column(at, at, _WIDE if name in table.words else _NARROW, text)
        sheet.write_string(0, at, name, head)
    for number, row in enumerate(rows, start=1):
        for at, cell in enumerate(row):
            if cell:
                sheet.write_string(number, at, cell, text)
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(rows), len(table.columns) - 1)
