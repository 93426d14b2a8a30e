"""`feedback-links.xlsx`: the table of links for Excel, a sheet for each language."""

from __future__ import annotations

import io
from collections.abc import Iterator

from xlsxwriter import Workbook

from safon.artefact import StaticFile
from safon.context import Build
from safon.data.tables.feedback_links import FEEDBACK_LINKS
from safon.data.workbook import ids_in
from safon.model.language import Language
from safon.urls import table_file
from safon.views.completeness import assert_complete

_WIDTHS = {"clause": 34, "language": 10, "question": 34, "channel": 28, "state": 12, "url": 110}
"""The widths of the columns, in letters."""


def make_shared(build: Build) -> Iterator[StaticFile]:
    """Yield the workbook. Raises IncompleteError where a row is missing."""
    file = io.BytesIO()
    book = Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    title = " / ".join(build.for_language(each).label("team.xlsx") for each in Language)
    book.set_properties({"title": title, "author": "Safon", "created": build.site.made_at.replace(tzinfo=None)})
    head = book.add_format({"bold": True, "bg_color": "#352C5E", "font_color": "#FFFFFF"})
    text = book.add_format({"num_format": "@"})
    rows = {context.language: list(FEEDBACK_LINKS.rows(context)) for context in build.contexts}
    for context in build.contexts:
        sheet = book.add_worksheet(context.language.own_name)
        for at, name in enumerate(_WIDTHS):
            sheet.set_column(at, at, _WIDTHS[name])
            sheet.write_string(0, at, name, head)
            for number, row in enumerate(rows[context.language], start=1):
                sheet.write_string(number, at, row[name], text)
        sheet.ignore_errors({"number_stored_as_text": f"A2:A{len(rows[context.language]) + 1}"})
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, max(len(rows[context.language]), 1), len(_WIDTHS) - 1)
    book.close()
    content = file.getvalue()
    last = rows[list(Language)[-1]]
    path = table_file(FEEDBACK_LINKS.name, "xlsx")
    assert_complete(path, ids_in(content), (each["clause"] for each in last))
    yield StaticFile(path=path, content=content)
