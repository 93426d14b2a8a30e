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
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from safon.context import Context, program_of
from safon.data.workbook_parts import COLUMNS, OF_AREA, Formats, WorkbookPart, WorkbookRow, state_words
from safon.data.workbook_totals import write_totals
from safon.model.answers import Answer
from safon.model.areas import Area
from safon.store import key_of, versions
from safon.urls import HOME
from safon.views.clause_rows import ClauseRow
from safon.views.completeness import assert_complete
from safon.views.local_answers import answer_in

ANSWERS = ("id", "status", "evidence", "owner", "due", "checker", "checked", "substance")
"""The columns that carry a defined name: on the first sheet of clauses `safon_id` and so on."""
DAYS = ("due", "checked")
"""The columns that hold a day."""
PREFIXES = {"clauses": "safon", "nobody": "safon_nobody", "elsewhere": "safon_elsewhere"}
"""What the defined names of each sheet of clauses begin with, by the label of its name."""
_NAMESPACE = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
_FIRST_DAY = datetime.date(2000, 1, 1)
"""Excel knows whether a cell holds a date only by a limit; this one stops nobody."""


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
    content = _written(parts, title, made, context)
    for at, part in enumerate(parts):
        shown = ids_in(content, at)
        assert_complete(f"{title} ({context.language.value})", shown, (each.id for each in part.rows))
    return content


def _written(parts: list[WorkbookPart], title: str, made: datetime.datetime, context: Context) -> bytes:
    file = io.BytesIO()
    book = Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    about = context.label("data.notice")
    book.set_properties({"title": title, "author": "Safon", "comments": about, "created": made.replace(tzinfo=None)})
    book.set_custom_property("Language", context.language.value, "text")
    formats = _formats(book)
    _introduction(book, title, made, parts, formats, context)
    for part in parts:
        _clauses(book, part, formats, context)
    write_totals(book, parts, formats, context)
    book.close()
    return file.getvalue()


def ids_in(content: bytes, at: int = 0) -> tuple[str, ...]:
    """Return the clauses of a finished workbook, of its sheet of clauses number `at`, as the first column has them."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        strings = tuple(etree.fromstring(archive.read("xl/sharedStrings.xml")))
        sheet = etree.fromstring(archive.read(_SHEETS[at]))
    # libxml2 finds the cells in one go; to pick first cells step by step compares each cell with all of its row.
    cells = sheet.xpath("m:sheetData/m:row/m:c[1]/m:v/text()", namespaces=_NAMESPACE)
    assert isinstance(cells, list)  # noqa: S101 - the way leads to texts
    return tuple("".join(map(str, strings[int(str(cell))].itertext())) for cell in cells[1:])


def _formats(book: Workbook) -> Formats:
    edge = {"valign": "top", "text_wrap": True, "border": 1, "border_color": "#77728C"}
    plain = {**edge, "font_size": 11}
    return Formats(
        head=book.add_format({**edge, "bold": True, "bg_color": "#352C5E", "font_color": "#FFFFFF"}),
        text=book.add_format(plain),
        number=book.add_format({**plain, "num_format": "@"}),
        answer=book.add_format({**plain, "bg_color": "#FFF5D2"}),
        date=book.add_format({**plain, "bg_color": "#FFF5D2", "num_format": "yyyy-mm-dd"}),
        link=book.add_format({**plain, "font_color": "#4B2C86", "underline": 1}),
        title=book.add_format({"bold": True, "font_size": 16}),
    )


def _introduction(
    book: Workbook, title: str, made: datetime.datetime, parts: list[WorkbookPart], formats: Formats, context: Context
) -> None:
    sheet = book.add_worksheet(context.label("workbook.sheets.read"))
    sheet.set_column(0, 0, 100)
    sheet.write_string(0, 0, title, formats.title)
    apart = tuple(f"workbook.{each.sheet}" for each in parts[1:])
    before = ("data.notice", "workbook.also", "workbook.private", "workbook.how")
    lines = (*before, *apart, "workbook.import", "workbook.substance")
    for at, key in enumerate(lines, start=1):
        sheet.write_string(at, 0, context.label(key), formats.text)
    states = ", ".join(state_words(each, context) for each in Answer)
    sheet.write_string(len(lines) + 1, 0, context.label("workbook.states", states=states), formats.text)
    sheet.write_string(len(lines) + 2, 0, context.label("workbook.made", date=made.date()), formats.text)


def _clauses(book: Workbook, part: WorkbookPart, formats: Formats, context: Context) -> None:
    rows, name = part.rows, context.label(f"workbook.sheets.{part.sheet}")
    sheet = book.add_worksheet(name)
    for at, key in enumerate(part.columns):
        sheet.set_column(at, at, OF_AREA[key])
        sheet.write_string(0, at, context.label(f"workbook.columns.{key}"), formats.head)
    for at, row in enumerate(rows, start=1):
        _clause(sheet, at, row, part, formats)
    last = max(len(rows), 1)
    sheet.ignore_errors({"number_stored_as_text": f"A2:{part.letter(part.columns[-1])}{last + 1}"})
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, last, len(part.columns) - 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    status = part.columns.index("status")
    sheet.data_validation(
        1,
        status,
        last,
        status,
        {
            "validate": "list",
            "source": [state_words(each, context) for each in Answer],
            "error_title": context.label("workbook.columns.status"),
            "error_message": context.label("workbook.choose"),
        },
    )
    for day in (part.columns.index(each) for each in DAYS):
        sheet.data_validation(1, day, last, day, {"validate": "date", "criteria": ">=", "value": _FIRST_DAY})
    for key in ANSWERS:
        column = part.letter(key)
        book.define_name(f"{part.prefix}_{key}", f"='{name}'!${column}$2:${column}${last + 1}")


def _clause(sheet: Worksheet, at: int, row: WorkbookRow, part: WorkbookPart, formats: Formats) -> None:
    texts = {
        "id": row.id,
        "strength": row.strength,
        "class": row.kind,
        "standard": row.document,
        "text": row.text,
        "part": row.part,
        "who": row.who,
        "here": row.here,
        "when": row.when,
        "substance": row.substance,
    }
    for column, key in enumerate(part.columns):
        if key == "link":
            sheet.write_url(at, column, row.url, formats.link, row.url)
        elif key in texts:
            plain = formats.number if key in ("id", "substance") else formats.text
            if text := texts[key]:
                sheet.write_string(at, column, text, plain)
            else:
                sheet.write_blank(at, column, None, plain)
        else:
            sheet.write_blank(at, column, None, formats.date if key in DAYS else formats.answer)
