"""The file of a self-assessment workbook: what to read first, the sheets of clauses, and how many have which answer."""

from __future__ import annotations

import datetime
import io

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from safon.context import Context
from safon.data.workbook_parts import ANSWERS, DAYS, OF_AREA, Formats, WorkbookPart, WorkbookRow, state_words
from safon.data.workbook_totals import write_totals
from safon.model.answers import Answer

_FIRST_DAY = datetime.date(2000, 1, 1)
"""Excel knows whether a cell holds a date only by a limit; this one stops nobody."""


def written(parts: list[WorkbookPart], title: str, made: datetime.datetime, context: Context) -> bytes:
    """Return the file of a workbook with these sheets of clauses."""
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
