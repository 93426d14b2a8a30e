"""The last sheet of a workbook: how many clauses of each document have which answer."""

from __future__ import annotations

from collections import Counter

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from safon.context import Context
from safon.data.workbook_parts import Formats, WorkbookPart, state_words
from safon.model.answers import Answer


class _Totals(Worksheet):  # type: ignore[misc]  # the library has no types
    """A sheet whose formulas call what every program knows.

    The library looks through each for the names of thirty newer functions, which takes a third of making a workbook.
    """

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:  # noqa: ARG002, FBT001, FBT002
        return formula.removeprefix("=")


def write_totals(book: Workbook, parts: list[WorkbookPart], formats: Formats, context: Context) -> None:
    """Write how many clauses of each document have which answer, for each sheet of clauses apart."""
    sheet = book.add_worksheet(context.label("workbook.sheets.totals"), _Totals)
    sheet.set_column(0, 0, 50)
    sheet.set_column(1, len(Answer) + 2, 16)
    top = 0
    for part in parts:
        last = _block(sheet, top, part, formats, context)
        if len(parts) > 1:
            _sums(sheet, top + 1, last, len(part.rows), formats, context)
        top = last + 3
    sheet.freeze_panes(1, 1)


def _block(sheet: Worksheet, top: int, part: WorkbookPart, formats: Formats, context: Context) -> int:
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


def _counts(sheet: Worksheet, at: int, count: int, formats: Formats, ranges: tuple[str, str]) -> None:
    """Write how many clauses a standard has, how many have each answer, and how many have none."""
    standard, status = ranges
    sheet.write_formula(at, 1, f"=COUNTIF({standard},$A{at + 1})", formats.text, count)
    for column in range(2, len(Answer) + 2):
        head = chr(ord("A") + column)
        sheet.write_formula(at, column, f"=COUNTIFS({standard},$A{at + 1},{status},{head}$1)", formats.text, 0)
    answered = f"SUM(C{at + 1}:{chr(ord('B') + len(Answer))}{at + 1})"
    sheet.write_formula(at, len(Answer) + 2, f"=B{at + 1}-{answered}", formats.text, count)


def _sums(sheet: Worksheet, first: int, last: int, count: int, formats: Formats, context: Context) -> None:
    """Write the sum of the rows from `first` to `last` below them."""
    sheet.write_string(last + 1, 0, context.label("workbook.total"), formats.head)
    known = {1: count, len(Answer) + 2: count}
    for column in range(1, len(Answer) + 3):
        letter = chr(ord("A") + column)
        formula = f"=SUM({letter}{first + 1}:{letter}{last + 1})"
        sheet.write_formula(last + 1, column, formula, formats.head, known.get(column, 0))


def _range(key: str, part: WorkbookPart, context: Context) -> str:
    column = part.letter(key)
    return f"'{context.label(f'workbook.sheets.{part.sheet}')}'!${column}$2:${column}${len(part.rows) + 1}"
