"""`feedback-links.xlsx`: the table of links for Excel, a sheet for each language."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator, Mapping

from safon.artefact import StaticFile
from safon.context import Build, program_of
from safon.data.tables.feedback_links import FEEDBACK_LINKS
from safon.data.tables.table import Row
from safon.data.workbook import ids_in
from safon.model.language import Language
from safon.model.settings import SETTINGS
from safon.store import key_of, versions
from safon.urls import table_file
from safon.views.completeness import assert_complete

NEEDS_NO_PROSE = True

_PATH = table_file(FEEDBACK_LINKS.name, "xlsx")
_WIDTHS = {"clause": 34, "language": 10, "question": 34, "channel": 28, "state": 12, "url": 110}
"""The widths of the columns, in letters."""


def make_shared(build: Build) -> Iterator[StaticFile]:
    """Yield the workbook. Raises IncompleteError where a row is missing."""
    rows: dict[Language, list[tuple[str, ...]]] = {each: [] for each in Language}
    for row in FEEDBACK_LINKS.rows_in_both(build):
        rows[Language(row["language"])].append(_cells(row))
    title = " / ".join(build.for_language(each).label("team.xlsx") for each in Language)
    made = build.contexts[0].dated(build.library.documents, (SETTINGS,)).site.made_at
    key = key_of("links", program_of(build), versions("xlsxwriter"), list(rows.items()), title, made)
    content = build.store.made(key, lambda: _workbook(rows, title, made))
    yield StaticFile(path=_PATH, content=content)


def _cells(row: Row) -> tuple[str, ...]:
    return tuple(row[name] for name in _WIDTHS)


def _workbook(rows: Mapping[Language, list[tuple[str, ...]]], title: str, made: datetime.datetime) -> bytes:
    from xlsxwriter import Workbook  # noqa: PLC0415 - it loads slowly, and most workbooks are kept

    file = io.BytesIO()
    book = Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": title, "author": "Safon", "created": made.replace(tzinfo=None)})
    head = book.add_format({"bold": True, "bg_color": "#352C5E", "font_color": "#FFFFFF"})
    text = book.add_format({"num_format": "@"})
    for language, lines in rows.items():
        sheet = book.add_worksheet(language.own_name)
        for at, (name, width) in enumerate(_WIDTHS.items()):
            sheet.set_column(at, at, width)
            sheet.write_string(0, at, name, head)
            for number, cells in enumerate(lines, start=1):
                sheet.write_string(number, at, cells[at], text)
        sheet.ignore_errors({"number_stored_as_text": f"A2:A{len(lines) + 1}"})
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, max(len(lines), 1), len(_WIDTHS) - 1)
    book.close()
    content = file.getvalue()
    assert_complete(_PATH, ids_in(content), (clause for clause, *_ in rows[list(Language)[-1]]))
    return content
