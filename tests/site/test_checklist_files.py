"""Files of a checklist after spreadsheet programs and people had them: other numbers, days, letters and words."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect
from safon.data.workbook_parts import COLUMNS
from safon.model.content_hash import content_hash
from safon.model.language import Language
from safon.pipeline import Guidance

from tests.site.checklist_page import (
    STATUS,
    answer,
    field,
    file_of,
    kept,
    read,
    rows_of,
    saved,
    state,
    table,
    through_a_spreadsheet,
)


@pytest.fixture
def prints_of(guidance: Guidance) -> dict[str, str]:
    """Give the fingerprint of each clause."""
    return {each.id: content_hash(each) for each in guidance.library.clauses.values()}


def test_a_spreadsheet_program_leaves_the_numbers_of_a_saved_table_alone(listed: Page, guidance: Guidance) -> None:
    answer(listed, "18.10", "done", note="Both do.", date="2026-11-07", team="Duty team")
    ids = [f"[{each.id}]" for each in guidance.library.by_id["S18"].clauses]
    before = saved(listed, "csv")
    after = through_a_spreadsheet(before)
    assert [row["id"] for row in rows_of(after)] == ids
    assert [row["substance"] for row in rows_of(after)] == [row["substance"] for row in rows_of(before)]
    assert all(row["substance"].startswith("[") for row in rows_of(before))


def test_answers_stay_with_their_duty_through_a_spreadsheet_program(listed: Page, fresh: Page) -> None:
    answer(listed, "18.1", "done", note="one", date="2026-11-07")
    answer(listed, "18.10", "partly", note="ten", team="007")
    answer(listed, "18.2", "not-yet", note="'tis 1/2", team="1/2")
    answer(listed, "18.20", "done", note="1e5", team="true")
    read(fresh, through_a_spreadsheet(saved(listed, "csv")), "a.csv")
    expect(fresh.locator(STATUS)).to_have_text("Answers read: 4.")
    assert kept(fresh) == kept(listed)


def test_a_number_that_a_program_has_changed_is_put_right_by_the_fingerprint(
    listed: Page, prints_of: dict[str, str]
) -> None:
    rows = [
        {"id": each, "state": "done", "note": f"of {each}", "substance": prints_of[each]}
        for each in ("18.1", "18.10", "18.20", "18.4")
    ]
    rows[-1]["id"] = "18-Apr"
    read(listed, through_a_spreadsheet(table(*rows).encode()), "a.csv")
    expect(listed.locator(STATUS)).to_have_text(
        "Answers read: 4. Numbers that a spreadsheet program had changed, put right by the fingerprint: 3."
    )
    assert [field(listed, each, "note") for each in ("18.1", "18.10", "18.2", "18.20", "18.4")] == [
        *("of 18.1", "of 18.10", "", "of 18.20", "of 18.4"),
    ]


@pytest.mark.parametrize(
    ("cell", "whose", "said"),
    [
        (
            "18.1",
            None,
            "a spreadsheet program may have made “18.1” of another number. Write which it is: [18.1], [18.10]",
        ),
        (
            "18,2",
            None,
            "a spreadsheet program may have made “18,2” of another number. Write which it is: [18.2], [18.20]",
        ),
        ("18.2", "18.5", "it says 18.2, but its fingerprint is that of 18.5"),
        ("[18.2]", "18.5", "it says [18.2], but its fingerprint is that of 18.5"),
        ("18-Apr", None, "“18-Apr” is not the number of a clause"),
        ("18", None, "“18” is not the number of a clause"),
        ("46130", None, "“46130” is not the number of a clause"),
        ("", None, "it has no number of a clause"),
        ("NCT5.1", "NCT1.1", "it says NCT5.1, but its fingerprint is that of NCT1.1, NCT2.1"),
        ("18.0", None, "“18.0” is not the number of a clause"),
    ],
)
def test_a_row_whose_duty_is_not_certain_is_named_and_given_to_none(
    listed: Page, prints_of: dict[str, str], cell: str, whose: str | None, said: str
) -> None:
    row = {
        "id": cell,
        "state": "done",
        "note": "what I wrote",
        "substance": prints_of[whose] if whose else "0000aaaa1111",
    }
    read(listed, table({"id": "18.3", "state": "done", "substance": prints_of["18.3"]}, row).encode(), "a.csv")
    expect(listed.locator(STATUS)).to_contain_text(f"Row 3 was not read: {said}")
    expect(listed.locator(STATUS)).to_contain_text("The row says: done; what I wrote")
    assert list(kept(listed)) == ["18.3"]


@pytest.mark.parametrize("cell", ["[18.1]", "S18.1", "#18.1", "clause 18.1", "Cymal 18.1", '="18.1"', "'18.1"])
def test_a_number_that_is_marked_as_text_is_certain(listed: Page, cell: str) -> None:
    read(listed, table({"id": cell, "state": "done", "substance": "0000aaaa1111"}).encode(), "a.csv")
    expect(listed.locator(STATUS)).to_contain_text("Answers read: 1.")
    assert list(kept(listed)) == ["18.1"]


def test_an_earlier_table_that_no_program_has_changed_is_read_as_it_was(listed: Page) -> None:
    old = [{"id": each, "state": "done", "substance": "0000aaaa1111"} for each in ("18.1", "18.10", "18.3", "18.99")]
    read(listed, table(*old).encode(), "a.csv")
    expect(listed.locator(STATUS)).to_contain_text("Answers read: 4.")
    assert list(kept(listed)) == ["18.1", "18.10", "18.3", "18.99"]


NOTE = "Tŷ â"
SAVED = {
    "commas": table({"id": "18.3", "state": "done", "note": NOTE}).encode(),
    "byte-order mark": table({"id": "18.3", "state": "done", "note": NOTE}).encode("utf-8-sig"),
    "semicolons": table({"id": "18.3", "state": "done", "note": NOTE}, comma=";").encode("utf-8-sig"),
    "tabs": table({"id": "18.3", "state": "done", "note": NOTE}, comma="\t").encode(),
    "Unicode text": table({"id": "18.3", "state": "done", "note": NOTE}, comma="\t").encode("utf-16"),
    "big-endian": b"\xfe\xff" + table({"id": "18.3", "state": "done", "note": NOTE}).encode("utf-16-be"),
    "separator named": b"sep=;\r\n" + table({"id": "18.3", "state": "done", "note": NOTE}, comma=";").encode(),
    "unix": table({"id": "18.3", "state": "done", "note": NOTE}, end="\n").encode(),
    "old mac": table({"id": "18.3", "state": "done", "note": NOTE}, end="\r").encode(),
    "empty columns": table({"id": "18.3", "state": "done", "note": NOTE}, more=3).encode(),
    "capitals": table({"id": "18.3", "state": "DONE", "note": NOTE}).replace("id,state", "ID, State").encode(),
    "no fingerprint": table({"id": "18.3", "state": "done", "note": NOTE}).replace("substance", "mine").encode(),
}


@pytest.mark.parametrize("name", SAVED)
def test_a_table_is_read_however_a_program_has_saved_it(listed: Page, name: str) -> None:
    read(listed, SAVED[name], "a.csv")
    expect(listed.locator(STATUS)).to_contain_text("Answers read: 1.")
    expect(listed.locator(STATUS)).not_to_contain_text("lost letters")
    assert (state(listed, "18.3"), field(listed, "18.3", "note")) == ("done", NOTE)


def test_lost_letters_are_told_with_the_way_to_keep_them(listed: Page) -> None:
    content = table({"id": "18.3", "state": "done", "note": "Mae’r gŵr â’r tŷ"}).encode("cp1252", "replace")
    read(listed, content, "a.csv")
    expect(listed.locator(STATUS)).to_contain_text("save it as “CSV UTF-8” and read it again")
    assert field(listed, "18.3", "note") == "Mae’r g?r â’r t?"


WORDS = {
    "done": ("yes", "YES", "Ie", "DO", "done", "Wedi’i wneud", "wedi'i wneud.", "✓", "TRUE", "Complete"),
    "partly": ("In progress", "in-progress", "Partly", "yn rhannol", "AR WAITH", "ar y gweill", "partially"),
    "not-yet": ("No", "not yet", "NOT_YET", "Ddim eto", "naddo", "Nac ydy", "to do"),
    "does-not-apply": ("N/A", "n/a.", "Not applicable", "ddim yn berthnasol", "Amherthnasol"),
}


@pytest.mark.parametrize("wanted", WORDS)
def test_an_answer_is_read_in_the_words_that_people_use(listed: Page, wanted: str) -> None:
    said = {f"18.{at}": word for at, word in enumerate(WORDS[wanted], start=3)}
    read(listed, table(*({"id": f"[{each}]", "state": word} for each, word in said.items())).encode(), "a.csv")
    expect(listed.locator(STATUS)).to_contain_text(f"Answers read: {len(said)}.")
    assert {each: kept(listed)[each]["state"] for each in said} == dict.fromkeys(said, wanted)
    assert {each["note"] for each in kept(listed).values()} == {""}


DAYS = (
    *("2026-11-27", "27/11/2026", "27/11/26", "27.11.26", "27.11.2026", "27-11-2026", "27 11 2026", "27/11/2026 00:00"),
    *("27 November 2026", "27th November 2026", "Friday, 27 November 2026", "27-Nov-26", "Nov 27, 2026"),
    *("27 Tachwedd 2026", "27 tach 2026", "27ain o Dachwedd 2026", "46353", "2026/11/27"),
)


@pytest.mark.parametrize("form", ["csv", "json"])
def test_a_day_is_read_as_people_in_the_united_kingdom_write_it(listed: Page, form: str) -> None:
    rows = [{"id": f"[18.{at}]", "state": "done", "date": day} for at, day in enumerate(DAYS, start=3)]
    content = table(*rows).encode() if form == "csv" else file_of(*({**row, "id": row["id"][1:-1]} for row in rows))
    read(listed, content, f"a.{form}")
    expect(listed.locator(STATUS)).to_contain_text(f"Answers read: {len(DAYS)}.")
    found = kept(listed)
    assert {day: found[f"18.{at}"]["date"] for at, day in enumerate(DAYS, start=3)} == dict.fromkeys(DAYS, "2026-11-27")


def test_a_day_is_not_guessed_where_the_file_has_its_months_first(listed: Page) -> None:
    rows = [
        {"id": f"[18.{at}]", "state": "done", "date": day}
        for at, day in enumerate(("11/27/2026", "03/04/2026", "05/05/2026"), 3)
    ]
    read(listed, table(*rows).encode(), "a.csv")
    expect(listed.locator(STATUS)).to_contain_text("Row 3, 18.4: “03/04/2026” cannot be read as a date for certain.")
    assert [field(listed, f"18.{at}", "date") for at in (3, 4, 5)] == ["2026-11-27", "", "2026-05-05"]
    assert field(listed, "18.4", "note") == "03/04/2026"


SAID = {
    Language.EN: (
        "Row 2, 18.3: “nearly there” is none of the answers. It stands in the note.",
        "Row 2, 18.3: “31/02/2026” cannot be read as a date for certain. It stands in the note.",
        "Row 3, 18.4: “and more” stood outside the columns. It stands in the note.",
    ),
    Language.CY: (
        "Rhes 2, 18.3: nid yw “nearly there” yn un o’r atebion. Mae yn y nodyn.",
        "Rhes 2, 18.3: ni ellir darllen “31/02/2026” fel dyddiad gyda sicrwydd. Mae yn y nodyn.",
        "Rhes 3, 18.4: roedd “and more” y tu allan i’r colofnau. Mae yn y nodyn.",
    ),
}


@pytest.mark.parametrize("language", Language)
def test_what_cannot_be_read_in_its_place_goes_into_the_note_and_is_named(
    page: Page, address: str, language: Language
) -> None:
    page.goto(f"{address}{language.value}/checklists/standard-18/")
    one = {"id": "[18.3]", "state": "nearly there", "note": "mine", "date": "31/02/2026", "owner": "Team"}
    content = table(one, {"id": "[18.4]", "state": "yes"}).replace("[18.4],yes,,,,,", "[18.4],yes,,,,,,and more")
    read(page, content.encode(), "a.csv")
    for line in SAID[language]:
        expect(page.locator(f"{STATUS} li", has_text=line)).to_have_count(1)
    assert page.locator(STATUS).get_attribute("role") == "status"
    assert (state(page, "18.3"), field(page, "18.3", "owner"), field(page, "18.3", "date")) == ("", "Team", "")
    assert field(page, "18.3", "note") == "mine\nnearly there\n31/02/2026"
    assert (state(page, "18.4"), field(page, "18.4", "note")) == ("done", "and more")
    answer(page, "18.5", "done")
    expect(page.locator(f"{STATUS} li")).to_have_count(3)


def test_a_workbook_is_read_with_what_people_typed_into_it(listed: Page, site: Path) -> None:
    book = load_workbook(site / "data" / "workbook.en.xlsx")
    sheet, column = book["Self-assessment"], {key: at for at, key in enumerate(COLUMNS)}
    typed: dict[str, tuple[Any, Any, Any]] = {
        "18.10": (18.1, "Yes", "27 Tachwedd 2026"),
        "18.4": ("18.4", True, 20261127),
        "18.5": ("18.5", "soon", None),
    }
    for cells in sheet.iter_rows(min_row=2):
        if (found := typed.get(str(cells[0].value))) is not None:
            for key, value in zip(("id", "status", "due"), found, strict=True):
                cells[column[key]].value = value
                cells[column[key]].number_format = "General"
    written = io.BytesIO()
    book.save(written)
    read(listed, written.getvalue(), "a.xlsx")
    expect(listed.locator(STATUS)).to_contain_text("Answers read: 3.")
    assert (state(listed, "18.1"), state(listed, "18.10"), state(listed, "18.4")) == ("", "done", "done")
    assert field(listed, "18.10", "date") == "2026-11-27"
    assert (field(listed, "18.4", "note"), field(listed, "18.5", "note")) == ("20261127", "soon")


def test_a_row_is_named_by_the_number_that_a_spreadsheet_program_shows(listed: Page) -> None:
    one = {"id": "[18.3]", "state": "yes", "note": "two\nlines"}
    read(listed, table(one, {"id": "[18.4]", "state": "soon"}).encode(), "a.csv")
    expect(listed.locator(f"{STATUS} li")).to_contain_text("Row 3, 18.4:")


def test_a_quotation_mark_within_a_cell_stays(listed: Page) -> None:
    read(listed, b'id,state,note\n[18.3],done,We said "yes" to it\n', "a.csv")
    expect(listed.locator(STATUS)).to_contain_text("Answers read: 1.")
    assert field(listed, "18.3", "note") == 'We said "yes" to it'


def test_saved_tables_are_read_by_other_programs(listed: Page) -> None:
    answer(listed, "18.3", "done", note="'mine'\n=2", date="2026-11-07")
    rows = list(csv.DictReader(io.StringIO(saved(listed, "csv").decode("utf-8-sig"), newline="")))
    row = next(each for each in rows if each["id"] == "[18.3]")
    assert (row["state"], row["note"], row["date"]) == ("done", "''mine'\n=2", "2026-11-07")
