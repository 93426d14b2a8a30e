"""A table of the open data, and the file it becomes."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from safon.context import Build, Context
from safon.i18n.labels import LabelTree
from safon.model.language import Language
from safon.model.library import Library
from safon.model.table_numbers import in_brackets, reference
from safon.text.html import NOWHERE, inline_html
from safon.text.reading import read
from safon.views.completeness import assert_complete

Row = Mapping[str, str]
"""One row: for each column, its text."""

BYTE_ORDER_MARK = "\ufeff"
"""So that spreadsheet programs take the file for UTF-8."""
AS_TEXT = "_as_text"
"""How the name of a column ends that repeats another so that no spreadsheet program changes it: 18.10 to 18.1, say."""
REFERENCE, _REFERENCES = "ref", "_ref"
"""The column that repeats the id or clause of a row as `S18.10`; and how the names of others end that do so."""
_IDS = ("id", "clause")
BETWEEN = "; "
"""What stands between several values of one cell."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a cell begins with that a spreadsheet program would run."""


@dataclass(frozen=True, kw_only=True)
class Table:
    """What stands in one file of comma-separated values."""

    name: str
    """The name of the file without its ending."""
    columns: tuple[str, ...]
    """The names of its columns, in order. Files keep them: a new column goes to the end."""
    rows: Callable[[Context], Iterator[Row]]
    """Its rows in one language, in a stable order."""
    key: tuple[str, ...]
    """The columns that together name a row within a language."""
    words: frozenset[str]
    """The columns that hold words in the language of the row; the others hold ids, codes and numbers."""
    wanted: Callable[[Library], Iterable[str]]
    """The key of every row that it must have, once in each language."""

    def rows_in_both(self, build: Build) -> tuple[Row, ...]:
        """Return its rows, all in the one language and then all in the other: its file and a workbook have them."""
        made = (row for context in build.contexts for row in self.rows_in(context))
        return build.keep(("rows", self.rows), lambda: tuple(made))

    def rows_in(self, context: Context) -> Iterator[Row]:
        """Yield its rows in one language, with every cell that it has a column for."""
        for row in self.rows(context):
            yield {
                **row,
                **{name: BETWEEN.join(map(in_brackets, row[of].split(BETWEEN))) for name, of in self._as_text},
                **{name: BETWEEN.join(map(reference, row[of].split(BETWEEN))) for name, of in self._references},
                "language": context.language.value,
            }

    @cached_property
    def _as_text(self) -> tuple[tuple[str, str], ...]:
        """The columns in which every value of another stands in square brackets: `[18.2]; [18.10]`; each with that."""
        return tuple((each, each.removesuffix(AS_TEXT)) for each in self.columns if each.endswith(AS_TEXT))

    @cached_property
    def _references(self) -> tuple[tuple[str, str], ...]:
        """The columns that repeat another as `S18.2; S18.10`, each with that."""
        named = ((each, repeated(each, self.columns)) for each in self.columns)
        return tuple((name, other) for name, other in named if other)

    def key_of(self, row: Row) -> str:
        """Return what names a row within its language."""
        return " ".join(row[each] for each in self.key if row[each])


def csv_file(table: Table, build: Build) -> bytes:
    """Return the file of a table. Raises IncompleteError where a row is missing or stands twice."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, table.columns)
    writer.writeheader()
    for row in table.rows_in_both(build):
        writer.writerow({name: neutral(value) for name, value in row.items()})
    written = text.getvalue()
    _hold_complete(table, written, build.library)
    return (BYTE_ORDER_MARK + written).encode()


def neutral(value: str) -> str:
    """Return a cell that no spreadsheet program takes for a formula: an apostrophe stands before it."""
    return f"'{value}" if value.startswith(_FORMULA) else value


def repeated(column: str, columns: Iterable[str]) -> str:
    """Return the column that another repeats as a reference; empty for one that repeats none."""
    if column == REFERENCE:
        return next(each for each in _IDS if each in columns)
    return column.removesuffix(_REFERENCES) if column.endswith(_REFERENCES) else ""


def meaning(table: str, column: str, context: Context) -> Markup:
    """Return what a column holds, in words: those for the table, or those that serve every table."""
    if column.endswith(AS_TEXT):
        return with_codes(context.label("data.as-text", column=column.removesuffix(AS_TEXT)))
    if other := repeated(column, _IDS if column == REFERENCE else ()):
        return with_codes(context.label("data.as-reference", column=other))
    words: str | LabelTree = context.words["data"]
    for part in ("columns", table, column):
        words = words.get(part, {}) if not isinstance(words, str) else {}
    key = f"data.columns.{table if isinstance(words, str) else 'any'}.{column}"
    return with_codes(context.label(key))


def with_codes(words: str) -> Markup:
    """Return a sentence whose `codes` are marked as English, as the names of columns and values are."""
    return inline_html(read(words).blocks, NOWHERE, code_language=Language.EN.value)


def _hold_complete(table: Table, written: str, library: Library) -> None:
    rows = list(csv.DictReader(io.StringIO(written, newline="")))
    for language in Language:
        found = (table.key_of(row) for row in rows if row["language"] == language.value)
        assert_complete(f"{table.name}.csv ({language.value})", found, table.wanted(library))
