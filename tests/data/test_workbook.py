"""The workbooks, read back cell by cell with another library than the one that wrote them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import replace

import pytest
from lxml import etree
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from safon.data.workbook import SheetOfClauses, ids_in, workbook
from safon.data.workbook_parts import ANSWERS, COLUMNS, state_words
from safon.make import workbooks
from safon.model.answers import Answer
from safon.model.areas import national_clauses
from safon.model.duty_lists import list_of_holder
from safon.model.language import Language
from safon.model.library import Library
from safon.model.vocabulary import Agency
from safon.views.clause_rows import ClauseRow, clause_rows
from safon.views.completeness import IncompleteError
from safon.views.unowned import unowned

from tests.contexts import context_of, label, words_of
from tests.data.conftest import SITE

pytestmark = pytest.mark.xdist_group("open data")
"""Together in one process: all of it is made for them."""
BOTH = pytest.mark.parametrize("language", Language)
PLAIN = tuple(COLUMNS)
"""The columns of every workbook but those of areas."""
WRITTEN = ("status", "evidence", "owner", "due", "checker", "checked")
"""Those that are left to write in."""


def _opened(files: Mapping[str, bytes], name: str) -> Workbook:
    return load_workbook(io.BytesIO(files[name]))


def _clauses(book: Workbook, language: Language) -> Worksheet:
    sheet = book[label(language, "workbook.sheets.clauses")]
    assert isinstance(sheet, Worksheet)
    return sheet


@BOTH
def test_every_cell_is_what_the_guidance_says(files: Mapping[str, bytes], library: Library, language: Language) -> None:
    sheet = _clauses(_opened(files, f"workbook.{language.value}.xlsx"), language)
    heads = [cell.value for cell in sheet[1]]
    assert heads == [label(language, f"workbook.columns.{each}") for each in PLAIN]
    rows = list(clause_rows(national_clauses(library), context_of(library, language)))
    assert sheet.max_row == len(rows) + 1
    for cells, row in zip(sheet.iter_rows(min_row=2), rows, strict=True):
        nobody = label(language, "clause.nobody-named")
        assert [cell.value for cell in cells] == [
            row.id,
            row.strength_name,
            row.kind_name,
            row.document_name,
            row.text,
            label(language, f"who.parts.{'named' if row.who else 'unnamed'}"),
            ", ".join(row.who) or nobody,
            row.when or None,
            row.url,
            *(None for _ in WRITTEN),
            row.substance,
        ]
        hyperlink = cells[PLAIN.index("link")].hyperlink
        assert hyperlink is not None
        assert hyperlink.target == row.url


@BOTH
def test_what_is_of_another_nation_has_a_sheet_of_its_own_and_counts_apart(
    files: Mapping[str, bytes], library: Library, language: Language
) -> None:
    name = f"workbook.{language.value}.xlsx"
    lines = tuple(each.id for each in library.in_force if each.id.startswith("NCT"))
    assert lines
    assert ids_in(files[name], 1) == lines
    assert not set(lines) & set(ids_in(files[name]))
    sheet = _opened(files, name)[label(language, "workbook.sheets.elsewhere")]
    part = PLAIN.index("part")
    assert {row[part].value for row in sheet.iter_rows(min_row=2)} == {label(language, "page.jurisdiction.england")}
    totals = load_workbook(io.BytesIO(files[name]), data_only=True)[label(language, "workbook.sheets.totals")]
    sums = [row[1].value for row in totals.iter_rows() if row[0].value == label(language, "workbook.total")]
    assert sums == [len(list(national_clauses(library))), len(lines)]


@BOTH
def test_the_answer_is_chosen_from_a_list_in_the_language(files: Mapping[str, bytes], language: Language) -> None:
    sheet = _clauses(_opened(files, f"workbook.{language.value}.xlsx"), language)
    lists = [each for each in sheet.data_validations.dataValidation if each.type == "list"]
    assert [each.formula1 for each in lists] == [
        f'"{",".join(state_words(each, words_of(language)) for each in Answer)}"'
    ]
    column = PLAIN.index("status") + 1
    letter = get_column_letter(column)
    assert str(lists[0].sqref) == f"{letter}2:{letter}{sheet.max_row}"


@BOTH
def test_it_can_be_worked_with(files: Mapping[str, bytes], language: Language) -> None:
    book = _opened(files, f"workbook.{language.value}.xlsx")
    sheet = _clauses(book, language)
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == f"A1:{get_column_letter(len(PLAIN))}{sheet.max_row}"
    sheets = ("read", "clauses", "elsewhere", "totals")
    assert book.sheetnames == [label(language, f"workbook.sheets.{each}") for each in sheets]
    assert label(language, "workbook.also") in {each[0].value for each in book[label(language, "workbook.sheets.read")]}
    assert book.properties.title == label(language, "workbook.title")
    assert book.custom_doc_props["Language"].value == language.value  # type: ignore[attr-defined]  # the stubs lack it
    names = {name: each.attr_text for name, each in book.defined_names.items()}
    named = {each.removeprefix("safon_"): names[each] for each in names if not each.startswith("safon_elsewhere_")}
    assert set(named) - {"_xlnm._FilterDatabase"} == set(ANSWERS)
    assert {each.removeprefix("safon_elsewhere_") for each in names} >= set(ANSWERS)
    for key, place in named.items():
        letter = get_column_letter(PLAIN.index(key) + 1)
        assert str(place).endswith(f"!${letter}$2:${letter}${sheet.max_row}")


@BOTH
def test_the_totals_count_every_clause_once(files: Mapping[str, bytes], library: Library, language: Language) -> None:
    book = load_workbook(io.BytesIO(files[f"workbook.{language.value}.xlsx"]), data_only=True)
    sheet = book[label(language, "workbook.sheets.totals")]
    told = {label(language, f"workbook.{each}") for each in ("total", "sheets.elsewhere", "sheets.clauses")}
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2) if row[0].value not in {*told, None}]
    assert sum(int(str(row[1])) for row in rows) == len(library.in_force)
    assert all(row[1] == row[-1] for row in rows)
    assert len(rows) == len({clause.document for clause in library.in_force})


@BOTH
def test_each_agency_has_a_workbook_of_its_own_clauses(
    files: Mapping[str, bytes], library: Library, language: Language
) -> None:
    for agency in library.vocabulary.all(Agency):
        content = files[f"workbook-{agency.id}.{language.value}.xlsx"]
        assert sorted(ids_in(content)) == sorted(each.id for each in library.clauses_for(agency.id))
        assert list(ids_in(content)) == [each.id for each in list_of_holder(agency.id, library).scored]
        assert ids_in(content, 1) == _national(library)


def _national(library: Library) -> tuple[str, ...]:
    found = tuple(each.id for each in unowned(library).national)
    assert {"18.4", "18.7", "18.8"} < set(found)
    return found


@BOTH
def test_what_names_nobody_has_a_sheet_and_a_workbook_of_its_own(
    files: Mapping[str, bytes], library: Library, language: Language
) -> None:
    book = _opened(files, f"workbook-police.{language.value}.xlsx")
    parts = ("read", "clauses", "nobody", "totals")
    assert book.sheetnames == [label(language, f"workbook.sheets.{each}") for each in parts]
    named, nobody = (book[book.sheetnames[at]] for at in (1, 2))
    assert [cell.value for cell in nobody[1]] == [cell.value for cell in named[1]]
    assert tuple(row[0].value for row in nobody.iter_rows(min_row=2)) == _national(library)
    who = PLAIN.index("who")
    assert {row[who].value for row in nobody.iter_rows(min_row=2)} == {label(language, "clause.nobody-named")}
    assert [each.type for each in nobody.data_validations.dataValidation] == ["list", "date", "date"]
    names = {name: str(each.attr_text) for name, each in book.defined_names.items()}
    for key in ANSWERS:
        letter = get_column_letter(PLAIN.index(key) + 1)
        assert names[f"safon_nobody_{key}"] == f"'{nobody.title}'!${letter}$2:${letter}${nobody.max_row}"
    told = [cell.value for row in book[book.sheetnames[0]].iter_rows() for cell in row]
    assert label(language, "workbook.nobody") in told
    assert ids_in(files[f"workbook-nobody-named.{language.value}.xlsx"]) == _national(library)


@BOTH
def test_the_totals_of_an_agency_count_what_names_nobody_apart(
    files: Mapping[str, bytes], library: Library, language: Language
) -> None:
    name = f"workbook-police.{language.value}.xlsx"
    sums = label(language, "workbook.total")
    values = load_workbook(io.BytesIO(files[name]), data_only=True)[label(language, "workbook.sheets.totals")]
    rows = [[cell.value for cell in row] for row in values.iter_rows()]
    own, apart = (at for at, row in enumerate(rows) if row[0] == sums)
    assert rows[own][1] == len(list(library.clauses_for("police")))
    assert rows[apart][1] == len(_national(library))
    assert rows[own + 2][0] == label(language, "workbook.sheets.nobody")
    for first, last in ((1, own), (own + 3, apart)):
        assert sum(int(str(row[1])) for row in rows[first:last]) == rows[last][1]
    formulas = _opened(files, name)[values.title]
    sheet = label(language, "workbook.sheets.nobody")
    assert all(f"'{sheet}'!" in str(formulas.cell(row + 1, 2).value) for row in range(own + 3, apart))
    assert not any(f"'{sheet}'!" in str(formulas.cell(row + 1, 2).value) for row in range(1, own))


def test_the_same_input_gives_the_same_bytes(files: Mapping[str, bytes], library: Library) -> None:
    again = next(iter(workbooks.workbooks_of(context_of(library, Language.CY))))
    assert again.content == files["workbook.cy.xlsx"]


def test_a_workbook_that_has_lost_a_row_is_not_made(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        workbooks, "clause_rows", lambda clauses, *rest: (row for row in clause_rows(clauses, *rest) if row.id != "2.3")
    )
    with pytest.raises(IncompleteError, match=r"data/workbook\.en\.xlsx is not complete\. It has lost: 2\.3\."):
        next(iter(workbooks.workbooks_of(context_of(library, Language.EN))))


def test_words_that_look_like_a_formula_or_a_link_stay_words(library: Library) -> None:
    row = next(clause_rows(list(library.clauses.values())[:1], context_of(library, Language.EN)))
    hostile = replace(row, text='=HYPERLINK("https://evil.example","x")', who=("https://evil.example",))
    sheet = _clauses(
        load_workbook(io.BytesIO(workbook([_sheet(hostile)], "t", SITE.made_at, words_of(Language.EN)))), Language.EN
    )
    text, who = (sheet.cell(2, PLAIN.index(each) + 1) for each in ("text", "who"))
    assert text.data_type == "s"
    assert text.value == hostile.text
    assert who.hyperlink is None


def _sheet(*rows: ClauseRow) -> SheetOfClauses:
    return SheetOfClauses(sheet="clauses", rows=tuple((each, "") for each in rows))


def test_a_library_without_clauses_has_a_workbook_too() -> None:
    content = workbook([_sheet()], "t", SITE.made_at, words_of(Language.EN))
    assert ids_in(content) == ()


@BOTH
def test_a_number_stays_text_when_somebody_edits_it(files: Mapping[str, bytes], language: Language) -> None:
    sheet = _opened(files, f"workbook.{language.value}.xlsx")[label(language, "workbook.sheets.clauses")]
    for key in ("id", "substance"):
        cells = [row[PLAIN.index(key)] for row in sheet.iter_rows(min_row=2)]
        assert {cell.data_type for cell in cells} == {"s"}
        assert {cell.number_format for cell in cells} == {"@"}


@BOTH
def test_no_number_that_is_text_gets_a_warning(files: Mapping[str, bytes], language: Language) -> None:
    with zipfile.ZipFile(io.BytesIO(files[f"workbook-police.{language.value}.xlsx"])) as archive:
        for name in ("sheet2", "sheet3"):
            sheet = etree.fromstring(archive.read(f"xl/worksheets/{name}.xml"))
            (silenced,) = sheet.iterfind(".//{*}ignoredError")
            assert silenced.get("numberStoredAsText") == "1"
            rows = len(sheet.findall(".//{*}sheetData/{*}row"))
            assert silenced.get("sqref") == f"A2:{get_column_letter(len(COLUMNS))}{rows}"
