"""A self-assessment workbook for Excel: a row for each clause, with a place for the answer.

Columns that a checklist reads carry defined names, so that they are found whatever the language, and also when somebody
has put a column of their own between them. What names nobody has a sheet and names of its own, and counts apart.
"""

from __future__ import annotations

import datetime
import io
import zipfile
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from safon.context import Context, program_of
from safon.model.answers import Answer
from safon.store import key_of, versions
from safon.views.clause_rows import ClauseRow
from safon.views.completeness import assert_complete

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
ANSWERS = ("id", "status", "evidence", "owner", "due", "substance")
"""The columns that carry a defined name: `safon_id` and so on; on the sheet of what names nobody, `safon_nobody_id`."""
_NAMESPACE = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
_FIRST_DAY = datetime.date(2000, 1, 1)
"""Excel knows whether a cell holds a date only by a limit; this one stops nobody."""
_CLAUSES_SHEET, _NOBODY_SHEET = "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"


@dataclass(frozen=True, kw_only=True)
class _Formats:
    head: Format
    text: Format
    number: Format
    """For what looks like a number and is none: edited in a cell of text, 18.10 does not become 18.1."""
    answer: Format
    date: Format
    link: Format
    title: Format


@dataclass(frozen=True, kw_only=True)
class _Row:
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
class _Part:
    """A sheet of clauses."""

    sheet: str
    """The label of its name, below `workbook.sheets`."""
    prefix: str
    """What the defined names of its columns begin with."""
    rows: tuple[_Row, ...]


def workbook(
    rows: tuple[ClauseRow, ...],
    title: str,
    made: datetime.datetime,
    context: Context,
    unnamed: tuple[ClauseRow, ...] = (),
) -> bytes:
    """Return the workbook of `rows`, and of `unnamed` on a sheet of their own; the same rows give the same bytes.

    Raises IncompleteError where a clause is missing in what was made.
    """
    parts = [_Part(sheet="clauses", prefix="safon", rows=_rows(rows))]
    if unnamed:
        parts.append(_Part(sheet="nobody", prefix="safon_nobody", rows=_rows(unnamed)))
    key = key_of("workbook", program_of(context), versions("xlsxwriter"), parts, title, made, context.language)
    return context.store.made(key, lambda: _workbook(parts, title, made, context))


def _rows(rows: Iterable[ClauseRow]) -> tuple[_Row, ...]:
    return tuple(
        _Row(
            id=each.id,
            kind=each.kind_name,
            document=each.document_name,
            text=each.text,
            who=", ".join(each.who) or each.nobody,
            when=each.when,
            url=each.url,
            substance=each.substance,
        )
        for each in rows
    )


def _workbook(parts: list[_Part], title: str, made: datetime.datetime, context: Context) -> bytes:
    content = _written(parts, title, made, context)
    for part in parts:
        shown = ids_in(content, unnamed=part is not parts[0])
        assert_complete(f"{title} ({context.language.value})", shown, (each.id for each in part.rows))
    return content


def _written(parts: list[_Part], title: str, made: datetime.datetime, context: Context) -> bytes:
    file = io.BytesIO()
    book = Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    about = context.label("data.notice")
    book.set_properties({"title": title, "author": "Safon", "comments": about, "created": made.replace(tzinfo=None)})
    book.set_custom_property("Language", context.language.value, "text")
    formats = _formats(book)
    _introduction(book, title, made, parts, formats, context)
    for part in parts:
        _clauses(book, part, formats, context)
    _totals(book, parts, formats, context)
    book.close()
    return file.getvalue()


def ids_in(content: bytes, *, unnamed: bool = False) -> tuple[str, ...]:
    """Return the clauses of a finished workbook, or of its sheet of `unnamed` ones, as the first column has them."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        strings = etree.fromstring(archive.read("xl/sharedStrings.xml")).findall("m:si", _NAMESPACE)
        sheet = etree.fromstring(archive.read(_NOBODY_SHEET if unnamed else _CLAUSES_SHEET))
    cells = sheet.iterfind(".//m:sheetData/m:row/m:c[1]/m:v", _NAMESPACE)
    texts = ["".join(str(part) for part in each.itertext()) for each in strings]
    return tuple(texts[int(cell.text or 0)] for cell in cells)[1:]


def _formats(book: Workbook) -> _Formats:
    edge = {"valign": "top", "text_wrap": True, "border": 1, "border_color": "#77728C"}
    plain = {**edge, "font_size": 11}
    return _Formats(
        head=book.add_format({**edge, "bold": True, "bg_color": "#352C5E", "font_color": "#FFFFFF"}),
        text=book.add_format(plain),
        number=book.add_format({**plain, "num_format": "@"}),
        answer=book.add_format({**plain, "bg_color": "#FFF5D2"}),
        date=book.add_format({**plain, "bg_color": "#FFF5D2", "num_format": "yyyy-mm-dd"}),
        link=book.add_format({**plain, "font_color": "#4B2C86", "underline": 1}),
        title=book.add_format({"bold": True, "font_size": 16}),
    )


def _introduction(
    book: Workbook, title: str, made: datetime.datetime, parts: list[_Part], formats: _Formats, context: Context
) -> None:
    sheet = book.add_worksheet(context.label("workbook.sheets.read"))
    sheet.set_column(0, 0, 100)
    sheet.write_string(0, 0, title, formats.title)
    apart = ("workbook.nobody",) if len(parts) > 1 else ()
    lines = ("data.notice", "workbook.private", "workbook.how", *apart, "workbook.import", "workbook.substance")
    for at, key in enumerate(lines, start=1):
        sheet.write_string(at, 0, context.label(key), formats.text)
    states = ", ".join(state_words(each, context) for each in Answer)
    sheet.write_string(len(lines) + 1, 0, context.label("workbook.states", states=states), formats.text)
    sheet.write_string(len(lines) + 2, 0, context.label("workbook.made", date=made.date()), formats.text)


def state_words(answer: Answer, context: Context) -> str:
    """Return an answer in words."""
    return context.label(f"checklist.states.{answer}")


def _clauses(book: Workbook, part: _Part, formats: _Formats, context: Context) -> None:
    rows, name = part.rows, context.label(f"workbook.sheets.{part.sheet}")
    sheet = book.add_worksheet(name)
    for at, (key, width) in enumerate(COLUMNS.items()):
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, context.label(f"workbook.columns.{key}"), formats.head)
    for at, row in enumerate(rows, start=1):
        _clause(sheet, at, row, formats)
    last = max(len(rows), 1)
    sheet.ignore_errors({"number_stored_as_text": f"A2:{chr(ord('A') + len(COLUMNS) - 1)}{last + 1}"})
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, last, len(COLUMNS) - 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    status, due = (list(COLUMNS).index(each) for each in ("status", "due"))
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
    sheet.data_validation(1, due, last, due, {"validate": "date", "criteria": ">=", "value": _FIRST_DAY})
    for key in ANSWERS:
        column = chr(ord("A") + list(COLUMNS).index(key))
        book.define_name(f"{part.prefix}_{key}", f"='{name}'!${column}$2:${column}${last + 1}")


def _clause(sheet: Worksheet, at: int, row: _Row, formats: _Formats) -> None:
    texts = (row.id, row.kind, row.document, row.text, row.who, row.when)
    for column, text in enumerate(texts):
        sheet.write(at, column, text or None, formats.number if column == 0 else formats.text)
    sheet.write_url(at, len(texts), row.url, formats.link, row.url)
    for column in range(len(texts) + 1, len(COLUMNS) - 2):
        sheet.write_blank(at, column, None, formats.answer)
    sheet.write_blank(at, len(COLUMNS) - 2, None, formats.date)
    sheet.write_string(at, len(COLUMNS) - 1, row.substance, formats.number)


def _totals(book: Workbook, parts: list[_Part], formats: _Formats, context: Context) -> None:
    """Write how many clauses of each document have which answer, for each sheet of clauses apart."""
    sheet = book.add_worksheet(context.label("workbook.sheets.totals"))
    sheet.set_column(0, 0, 50)
    sheet.set_column(1, len(Answer) + 2, 16)
    top = 0
    for part in parts:
        last = _block(sheet, top, part, formats, context)
        if len(parts) > 1:
            _sums(sheet, top + 1, last, len(part.rows), formats, context)
        top = last + 3
    sheet.freeze_panes(1, 1)


def _block(sheet: Worksheet, top: int, part: _Part, formats: _Formats, context: Context) -> int:
    """Write the head and the documents of a sheet of clauses from row `top` on; return the last row."""
    first = "workbook.columns.standard" if top == 0 else f"workbook.sheets.{part.sheet}"
    heads = [context.label(first), context.label("workbook.clauses")]
    heads += [*(state_words(each, context) for each in Answer), context.label("workbook.open")]
    for at, words in enumerate(heads):
        sheet.write_string(top, at, words, formats.head)
    ranges = (_range("standard", part, context), _range("status", part, context))
    clauses = Counter(row.document for row in part.rows)
    at = top
    for at, (name, count) in enumerate(clauses.items(), start=top + 1):
        sheet.write_string(at, 0, name, formats.text)
        _counts(sheet, at, count, formats, ranges)
    return at


def _counts(sheet: Worksheet, at: int, count: int, formats: _Formats, ranges: tuple[str, str]) -> None:
    """Write how many clauses a standard has, how many have each answer, and how many have none."""
    standard, status = ranges
    sheet.write_formula(at, 1, f"=COUNTIF({standard},$A{at + 1})", formats.text, count)
    for column in range(2, len(Answer) + 2):
        head = chr(ord("A") + column)
        sheet.write_formula(at, column, f"=COUNTIFS({standard},$A{at + 1},{status},{head}$1)", formats.text, 0)
    answered = f"SUM(C{at + 1}:{chr(ord('B') + len(Answer))}{at + 1})"
    sheet.write_formula(at, len(Answer) + 2, f"=B{at + 1}-{answered}", formats.text, count)


def _sums(sheet: Worksheet, first: int, last: int, count: int, formats: _Formats, context: Context) -> None:
    """Write the sum of the rows from `first` to `last` below them."""
    sheet.write_string(last + 1, 0, context.label("workbook.total"), formats.head)
    known = {1: count, len(Answer) + 2: count}
    for column in range(1, len(Answer) + 3):
        letter = chr(ord("A") + column)
        formula = f"=SUM({letter}{first + 1}:{letter}{last + 1})"
        sheet.write_formula(last + 1, column, formula, formats.head, known.get(column, 0))


def _range(key: str, part: _Part, context: Context) -> str:
    column = chr(ord("A") + list(COLUMNS).index(key))
    return f"'{context.label(f'workbook.sheets.{part.sheet}')}'!${column}$2:${column}${len(part.rows) + 1}"
