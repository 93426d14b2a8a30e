"""The files of comma-separated values, read back against the guidance."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from safon.context import Context
from safon.data.tables.all_tables import TABLES
from safon.data.tables.must_dos import MUST_DOS
from safon.data.tables.table import Row, Table, csv_file, meaning, neutral
from safon.make import open_data
from safon.model.clause import Clause, Words
from safon.model.documents import Document
from safon.model.language import Language
from safon.model.library import Library
from safon.model.table_numbers import number_in
from safon.model.timescale import NOT_STATED, days_open
from safon.model.vocabulary import Resource, Term
from safon.views.clause_rows import clause_row
from safon.views.completeness import IncompleteError

from tests.contexts import build_of, context_of, labels, words_of

pytestmark = pytest.mark.xdist_group("open data")
"""Together in one process: all of it is made for them."""
EACH = pytest.mark.parametrize("table", TABLES, ids=[each.name for each in TABLES])
BOTH = pytest.mark.parametrize("language", Language)


def _rows(files: Mapping[str, bytes], name: str, language: Language) -> list[dict[str, str]]:
    text = files[f"{name}.csv"].decode("utf-8-sig")
    return [row for row in csv.DictReader(io.StringIO(text, newline="")) if row["language"] == language]


@EACH
def test_a_file_is_utf_8_with_a_mark_and_has_its_columns(files: Mapping[str, bytes], table: Table) -> None:
    content = files[f"{table.name}.csv"]
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\xef\xbb\xbf") == 1
    assert next(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))) == list(table.columns)
    assert content.endswith(b"\r\n")


@EACH
def test_no_cell_is_a_formula(files: Mapping[str, bytes], table: Table) -> None:
    rows = csv.reader(io.StringIO(files[f"{table.name}.csv"].decode("utf-8-sig"), newline=""))
    assert [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


@EACH
def test_both_languages_have_the_same_rows_in_the_same_order(files: Mapping[str, bytes], table: Table) -> None:
    english, welsh = ([table.key_of(row) for row in _rows(files, table.name, each)] for each in Language)
    assert english == welsh
    assert english


@EACH
@BOTH
def test_every_column_says_what_it_holds(table: Table, language: Language) -> None:
    assert [column for column in table.columns if not meaning(table.name, column, words_of(language))] == []


def test_no_column_is_described_that_is_not_there() -> None:
    for language in Language:
        told = labels(language)["data"]
        assert isinstance(told, Mapping)
        columns = told["columns"]
        assert isinstance(columns, Mapping)
        for table in TABLES:
            described = columns.get(table.name, {})
            assert isinstance(described, Mapping)
            assert set(described) <= set(table.columns)


@BOTH
def test_every_clause_stands_once_in_each_language(
    files: Mapping[str, bytes], library: Library, language: Language
) -> None:
    rows = _rows(files, "must-dos", language)
    assert Counter(row["id"] for row in rows) == Counter(list(library.clauses))
    for row in rows:
        clause = library.clauses[row["id"]]
        told = clause_row(clause, context_of(library, language))
        assert row["text"] == neutral(told.text)
        assert row["text"]
        assert row["class"] == clause.kind
        assert row["standard"] == clause.document
        assert row["strength"] == clause.strength
        assert tuple(filter(None, row["who"].split("; "))) == clause.who
        assert row["url"] == f"https://safon.example/{language.value}/id/{clause.id}/"
        assert row["repeats"] == (clause.repeats or "")
        assert (row["timescales"] == "") == (not told.limits)


@BOTH
def test_every_stage_of_every_limit_stands_once(
    files: Mapping[str, bytes], library: Library, language: Language
) -> None:
    rows = _rows(files, "timescales", language)
    timescales = [each for clause in library.clauses.values() for each in clause.timescales]
    assert len(rows) == sum(len(list(each.timings())) for each in timescales)
    first = [row for row in rows if row["stage"] == "limit"]
    assert [row["limit"] for row in first] == [each.timing.limit for each in timescales]
    assert [row["days_open"] == "yes" for row in first] == [days_open(each.timing) for each in timescales]
    open_ = {row["clause"] for row in rows if row["days_open"] == "yes"}
    assert open_ == {
        clause.id for clause in library.clauses.values() for each in clause.timescales if each.kind_of_days_open
    }
    assert [row["event"] for row in first] == [each.timing.event or "" for each in timescales]
    assert all(row["phrase"] for row in rows)
    assert all(row["event_words"] for row in rows if row["event"] not in ("", NOT_STATED))


@BOTH
def test_every_relation_stands_once(files: Mapping[str, bytes], library: Library, language: Language) -> None:
    rows = _rows(files, "cross-references", language)
    assert len(rows) == len(library.links)
    for row, link in zip(rows, library.links, strict=True):
        assert (row["from"], row["kind"], row["strength"]) == (link.source, link.kind, link.strength or "")
        assert link.to in (row["to"], row["to_clause"])
        assert row["why"] == (link.why[language] if link.why is not None else "")


def test_coverage_holds_every_national_and_every_local_clause(files: Mapping[str, bytes], library: Library) -> None:
    rows = _rows(files, "coverage", Language.EN)
    national = {clause.id for clause in library.in_force if clause.document.startswith("S")}
    local = {clause.id for clause in library.in_force} - national
    assert {row["national"] for row in rows} - {""} == national
    assert {row["local"] for row in rows} - {""} == local
    for row in rows:
        assert (row["relationship"] == "unmapped") == (not row["national"] or not row["local"])
        assert (row["reading"] == "safon") == bool(row["why"])


def test_the_lists_are_whole(files: Mapping[str, bytes], library: Library) -> None:
    for name, kind in (("terms", Term), ("resources", Resource)):
        assert [row["id"] for row in _rows(files, name, Language.CY)] == list(library.vocabulary.ids(kind))


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_a_formula_is_made_harmless(cell: str) -> None:
    assert neutral(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["18.4", "Must", "a=b", "", "’t"])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert neutral(cell) == cell


def test_the_same_input_gives_the_same_bytes(files: Mapping[str, bytes], library: Library) -> None:
    again = {each.path.removeprefix("data/"): each.content for each in open_data.make_shared(build_of(library))}
    assert again == {name: files[name] for name in again}


def _without(table: Table, key: str) -> Table:
    def rows(context: Context) -> Iterator[Row]:
        kept = (row for row in table.rows(context) if table.key_of(row) != key)
        return kept if context.language is Language.CY else table.rows(context)

    return replace(table, rows=rows)


def test_a_file_that_has_lost_a_row_is_not_made_and_the_row_is_named(library: Library) -> None:
    with pytest.raises(IncompleteError, match=r"must-dos\.csv \(cy\) is not complete\. It has lost: 18\.4\."):
        csv_file(_without(MUST_DOS, "18.4"), build_of(library))


def test_a_file_that_has_a_row_twice_is_not_made(library: Library) -> None:
    def twice(context: Context) -> Iterator[Row]:
        for row in MUST_DOS.rows(context):
            yield from [row, row] if row["id"] == "2.1" else [row]

    with pytest.raises(IncompleteError, match=r"It has too much: 2\.1\."):
        csv_file(replace(MUST_DOS, rows=twice), build_of(library))


def test_what_an_author_writes_as_a_formula_reaches_no_spreadsheet(library: Library) -> None:
    hostile = replace(library, documents=tuple(_hostile(each) for each in library.documents))
    rows = list(csv.DictReader(io.StringIO(csv_file(MUST_DOS, build_of(hostile)).decode("utf-8-sig"), newline="")))
    assert {row["text"] for row in rows if row["id"] == "18.4"} == {"'=HYPERLINK(1)"}


def _hostile(document: Document) -> Document:
    return replace(document, clauses=tuple(_formula(each) if each.id == "18.4" else each for each in document.clauses))


def _formula(clause: Clause) -> Clause:
    return replace(clause, words=clause.words.map(lambda words: Words("=HYPERLINK(1)", words.position)))


@EACH
def test_what_a_spreadsheet_program_would_change_stands_in_brackets_too(
    files: Mapping[str, bytes], table: Table, library: Library
) -> None:
    for row in _rows(files, table.name, Language.EN):
        risky = {name: cell for name, cell in row.items() if any(each in library.clauses for each in cell.split("; "))}
        for name, cell in risky.items():
            if name.endswith(("_as_text", "ref")):
                continue
            told = "ref" if name in ("id", "clause") else f"{name}_ref"
            # What numbers a point of a source is no reference to a clause.
            assert name == "number" or row[told] == "; ".join(
                f"S{each}" if each[0].isdecimal() else each for each in cell.split("; ")
            )
            assert name == "local" or row[f"{name}_as_text"] == "; ".join(f"[{each}]" for each in cell.split("; "))


def test_a_clause_is_told_from_another_after_a_program_has_read_the_numbers(files: Mapping[str, bytes]) -> None:
    rows = _rows(files, "must-dos", Language.EN)
    assert len({_as_number(row["id"]) for row in rows}) < len(rows)
    assert len({_as_number(row["id_as_text"]) for row in rows}) == len(rows)


def test_a_reference_stays_apart_from_others_after_a_program_has_read_the_numbers(files: Mapping[str, bytes]) -> None:
    for name in ("must-dos", "timescales", "feedback-links", "coverage", "cross-references"):
        rows = _rows(files, name, Language.EN)
        columns = [each for each in rows[0] if each == "ref" or each.endswith("_ref")]
        assert columns
        for cell in {row[each] for row in rows for each in columns if row[each]}:
            assert re.fullmatch(r"(?:[A-Z][\w.-]*|[a-z][\w-]*)(?:; [A-Z][\w.]*)*", cell), cell
            assert [number_in(each) for each in cell.split("; ") if number_in(each)[0].isdecimal()] == [
                each.removeprefix("S") for each in cell.split("; ") if re.fullmatch(r"S\d+\.\d+\w?", each)
            ]


def test_every_table_stands_whole_in_the_workbook_of_tables(files: Mapping[str, bytes]) -> None:
    book = load_workbook(io.BytesIO(files["tables.xlsx"]))
    assert book.sheetnames == [each.name for each in TABLES]
    for table in TABLES:
        written = csv.reader(io.StringIO(files[f"{table.name}.csv"].decode("utf-8-sig"), newline=""))
        sheet = book[table.name]
        assert isinstance(sheet, Worksheet)
        shown = [[str(cell.value or "") for cell in row] for row in sheet.iter_rows()]
        assert [[neutral(cell) for cell in row] for row in shown] == [
            [cell.replace("\r\n", "\n") for cell in row] for row in written
        ]
        assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None} == {"s"}
        assert {cell.number_format for row in sheet.iter_rows(min_row=2) for cell in row if cell.value is not None} == {
            "@"
        }


def test_the_workbook_of_tables_warns_of_no_number_stored_as_text(files: Mapping[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(files["tables.xlsx"])) as archive:
        sheets = [each for each in archive.namelist() if each.startswith("xl/worksheets/sheet")]
        assert len(sheets) == len(TABLES)
        assert all(b'numberStoredAsText="1"' in archive.read(each) for each in sheets)


def _as_number(cell: str) -> str:
    try:
        return str(float(cell))
    except ValueError:
        return cell
