"""Checklists, used as a person would: tick, reload, save, read again elsewhere, and read what should be refused."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, Route, expect
from safon.data.workbook_parts import COLUMNS, state_words
from safon.model.answers import Answer
from safon.model.content_hash import content_hash
from safon.model.duty_lists import Part, list_of_holder, list_of_wales
from safon.model.language import Language
from safon.model.vocabulary import Agency
from safon.pipeline import Guidance
from safon.views.unowned import unowned

from tests.contexts import words_of
from tests.site.checklist_page import STATUS
from tests.site.checklist_page import answer as _answer
from tests.site.checklist_page import file_of as _file
from tests.site.checklist_page import read as _read
from tests.site.checklist_page import saved as _saved
from tests.site.checklist_page import state as _state
from tests.site.conftest import parse, words

BOTH = pytest.mark.parametrize("language", Language)


@BOTH
def test_each_list_holds_exactly_its_clauses_without_a_script(
    site: Path, guidance: Guidance, language: Language
) -> None:
    library, root = guidance.library, f"{language.value}/checklists"
    everything = parse(site, f"{root}/all")
    assert words(everything, "//li/@data-id") == list(library.clauses)
    england = [each for each in library.clauses if each.startswith("NCT")]
    assert words(everything, "//details[not(@open)]//li/@data-id") == england
    assert words(everything, "//*[@data-sf-counts='elsewhere']//li/@data-id") == england
    national = [each.id for each in unowned(library).national]
    assert {"18.4", "18.7", "18.8"} < set(national)
    assert words(parse(site, f"{root}/nobody-named"), "//li/@data-id") == national
    for agency in library.vocabulary.all(Agency):
        wanted = [each.id for each in list_of_holder(agency.id, library).scored]
        tree = parse(site, f"{root}/{agency.id}")
        assert words(tree, "//li[not(ancestor::*[@data-sf-unnamed])]/@data-id") == wanted
        assert words(tree, "//*[@data-sf-unnamed]//li/@data-id") == national
    for number in range(1, 27):
        wanted = [each.id for each in library.in_force if each.document == f"S{number}"]
        assert words(parse(site, f"{root}/standard-{number}"), "//li/@data-id") == wanted
    tree = parse(site, f"{root}/all")
    wanted = [content_hash(each) for each in library.in_force]
    assert words(tree, "//li/@data-substance") == wanted


def test_answers_stay_through_a_reload_in_both_languages_and_on_other_lists(
    listed: Page, address: str, guidance: Guidance
) -> None:
    _answer(listed, "18.1", "done", note="All teams know.", date="2027-03-01", team="Duty team")
    _answer(listed, "18.2", "does-not-apply")
    asked = [each for each in guidance.library.in_force if each.document == "S18"]
    expect(listed.locator(".sf-progress__told")).to_have_text(f"1 of {len(asked) - 1} done")
    listed.reload()
    assert (_state(listed, "18.1"), _state(listed, "18.2")) == ("done", "does-not-apply")
    listed.goto(f"{address}cy/checklists/police/")
    assert _state(listed, "18.1") == "done"
    assert listed.locator("li[data-id='18.1'] [data-field=note]").input_value() == "All teams know."


def test_the_keyboard_is_enough(listed: Page) -> None:
    listed.locator("li[data-id='18.1'] input:checked").focus()
    listed.keyboard.press("ArrowRight")
    assert _state(listed, "18.1") == "done"
    listed.keyboard.press("ArrowRight")
    assert _state(listed, "18.1") == "partly"
    listed.locator("#show").select_option("open")
    expect(listed.locator("li[data-id='18.1']")).to_be_hidden()
    expect(listed.locator("li[data-id='18.2']")).to_be_visible()


@pytest.mark.parametrize("form", ["json", "csv"])
def test_what_is_saved_is_read_in_a_fresh_browser(listed: Page, fresh: Page, form: str) -> None:
    note = '=1+1, "quoted"; Ŵyr\nsecond line'
    _answer(listed, "18.3", "partly", note=note, date="2027-01-31", team="Team Tŷ")
    saved = _saved(listed, form)
    _read(fresh, saved, f"a.{form}")
    expect(fresh.locator(STATUS)).to_have_text("Answers read: 1.")
    assert _state(fresh, "18.3") == "partly"
    assert fresh.locator("li[data-id='18.3'] [data-field=note]").input_value() == note
    assert fresh.locator("li[data-id='18.3'] [data-field=owner]").input_value() == "Team Tŷ"


@pytest.mark.parametrize("form", ["json", "csv", "xlsx"])
def test_who_checked_it_and_when_is_kept_saved_and_read(listed: Page, fresh: Page, form: str) -> None:
    _answer(listed, "18.3", "done", note="Minutes", date="2027-01-31", team="Duty team")
    row = listed.locator("li[data-id='18.3']")
    row.locator("[data-field=checker]").fill("Quality team")
    row.locator("[data-field=checked]").fill("2027-02-14")
    row.locator("[data-field=note]").focus()
    expect(row.locator(".sf-written")).to_contain_text("Checked by: Quality team, 2027-02-14")
    _read(fresh, _saved(listed, form), f"a.{form}")
    expect(fresh.locator(STATUS)).to_have_text("Answers read: 1.")
    for field, wanted in (("checker", "Quality team"), ("checked", "2027-02-14"), ("owner", "Duty team")):
        assert fresh.locator(f"li[data-id='18.3'] [data-field={field}]").input_value() == wanted


def test_another_nation_counts_apart_and_only_when_somebody_opens_it(
    reused: Page, address: str, guidance: Guidance
) -> None:
    nation = list_of_wales(guidance.library)
    here, there = len(nation.scored) + len(nation.part(Part.UNNAMED)), len(nation.part(Part.ELSEWHERE))
    reused.goto(f"{address}en/checklists/all/")
    own, elsewhere = reused.locator(".sf-progress__told").all()
    expect(own).to_have_text(f"0 of {here} done")
    expect(elsewhere).to_have_text(f"0 of {there} done")
    expect(reused.locator("li[data-id='NCT1.1']")).to_be_hidden()
    reused.locator(".sf-chosen-in > summary").click()
    _answer(reused, "NCT1.1", "done")
    expect(own).to_have_text(f"0 of {here} done")
    expect(elsewhere).to_have_text(f"1 of {there} done")
    reused.reload()
    expect(reused.locator("li[data-id='NCT1.1']")).to_be_visible()


def test_a_saved_csv_has_a_row_for_each_clause_and_no_formula(listed: Page, guidance: Guidance) -> None:
    _answer(listed, "18.3", "done", note="=HYPERLINK(1)")
    text = _saved(listed, "csv").decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [row["id"] for row in rows] == [f"[{each.id}]" for each in guidance.library.by_id["S18"].clauses]
    assert next(row for row in rows if row["id"] == "[18.3]")["note"] == "'=HYPERLINK(1)"


def test_answers_go_into_the_workbook_and_back(listed: Page, fresh: Page, guidance: Guidance) -> None:
    _answer(listed, "18.3", "partly", note="We’re <on> it & more", date="2027-01-31", team="Duty team")
    content = _saved(listed, "xlsx")
    sheet = load_workbook(io.BytesIO(content))["Self-assessment"]
    column = {key: at for at, key in enumerate(COLUMNS)}
    row = next(cells for cells in sheet.iter_rows(min_row=2) if cells[0].value == "18.3")
    assert row[column["status"]].value == "Partly"
    assert row[column["evidence"]].value == "We’re <on> it & more"
    assert row[column["owner"]].value == "Duty team"
    assert str(row[column["due"]].value).startswith("2027-01-31")
    nation = list_of_wales(guidance.library)
    assert sheet.max_row == len(nation.scored) + len(nation.part(Part.UNNAMED)) + 1
    _read(fresh, content, "answers.xlsx")
    expect(fresh.locator(STATUS)).to_have_text("Answers read: 1.")
    assert _state(fresh, "18.3") == "partly"
    assert fresh.locator("li[data-id='18.3'] [data-field=date]").input_value() == "2027-01-31"


def test_a_welsh_workbook_filled_in_by_another_program_is_read(listed: Page, site: Path) -> None:
    book = load_workbook(site / "data" / "workbook.cy.xlsx")
    sheet = book["Hunanasesiad"]
    column = {key: at for at, key in enumerate(COLUMNS)}
    for cells in sheet.iter_rows(min_row=2):
        if cells[0].value in ("18.1", "18.4"):
            cells[column["status"]].value = state_words(Answer.DONE, words_of(Language.CY))
            cells[column["evidence"]].value = "Tystiolaeth"
    written = io.BytesIO()
    book.save(written)
    _read(listed, written.getvalue(), "workbook.xlsx")
    expect(listed.locator(STATUS)).to_have_text("Answers read: 2.")
    assert _state(listed, "18.4") == "done"


@pytest.fixture
def police(reused: Page, address: str) -> Page:
    """Open the checklist of the police in English."""
    reused.goto(f"{address}en/checklists/police/")
    return reused


def test_what_names_nobody_is_answered_beside_the_rest_and_counts_apart(
    police: Page, address: str, guidance: Guidance
) -> None:
    named, nobody = police.locator(".sf-progress__told").all()
    asked = list_of_holder("police", guidance.library)
    own, unnamed = len(asked.scored), len(asked.part(Part.UNNAMED))
    expect(named).to_have_text(f"0 of {own} done")
    expect(nobody).to_have_text(f"0 of {unnamed} done")
    _answer(police, "18.4", "done")
    _answer(police, "18.7", "does-not-apply")
    _answer(police, "16.15", "done")
    expect(named).to_have_text(f"1 of {own} done")
    expect(nobody).to_have_text(f"1 of {unnamed - 1} done")
    expect(police.locator("[data-sf-told=unnamed]")).to_have_text(f"1 of {unnamed - 1} done")
    police.locator("#show").select_option("open")
    expect(police.locator("li[data-id='18.4']")).to_be_hidden()
    expect(police.locator("li[data-id='18.8']")).to_be_visible()
    police.goto(f"{address}cy/checklists/nobody-named/")
    assert (_state(police, "18.4"), _state(police, "18.7")) == ("done", "does-not-apply")
    expect(police.locator(".sf-progress__told")).to_have_text(f"1 o {unnamed - 1} wedi’u gwneud")


def test_the_workbook_of_an_agency_keeps_what_names_nobody_on_a_sheet_of_its_own(police: Page, fresh: Page) -> None:
    _answer(police, "16.15", "done", note="Named")
    _answer(police, "18.4", "partly", note="Agreed with the council", date="2027-01-31", team="Duty team")
    content = _saved(police, "xlsx")
    book, status = load_workbook(io.BytesIO(content)), list(COLUMNS).index("status")
    said = {
        name: {row[0].value: row[status].value for row in book[name].iter_rows(min_row=2) if row[status].value}
        for name in ("Self-assessment", "Nobody named")
    }
    assert said == {"Self-assessment": {"16.15": "Done"}, "Nobody named": {"18.4": "Partly"}}
    _read(fresh, content, "answers.xlsx")
    expect(fresh.locator(STATUS)).to_have_text("Answers read: 2.")
    assert _state(fresh, "18.4") == "partly"
    assert fresh.locator("li[data-id='18.4'] [data-field=date]").input_value() == "2027-01-31"


def test_a_workbook_made_before_there_was_such_a_sheet_is_read_whole(
    police: Page, site: Path, guidance: Guidance
) -> None:
    own = len(list_of_holder("police", guidance.library).scored)
    book = load_workbook(site / "data" / "workbook-police.en.xlsx")
    del book["Nobody named"]
    for name in [each for each in book.defined_names if each.startswith("safon_nobody")]:
        del book.defined_names[name]
    sheet = book["Self-assessment"]
    for cells in sheet.iter_rows(min_row=2):
        cells[list(COLUMNS).index("status")].value = "Done"
    written = io.BytesIO()
    book.save(written)
    _read(police, written.getvalue(), "earlier.xlsx")
    expect(police.locator(STATUS)).to_have_text(f"Answers read: {own}.")
    expect(police.locator(".sf-progress__told").first).to_have_text(f"{own} of {own} done")


def test_an_earlier_edition_carries_over(listed: Page, guidance: Guidance) -> None:
    now = content_hash(guidance.library.clauses["18.1"])
    gone = {"id": "18.99", "state": "done", "note": "kept", "substance": "1", "text": "An old clause."}
    changed = {"id": "18.2", "state": "done", "substance": "0123456789ab", "text": "As it was."}
    _read(listed, _file({"id": "18.1", "state": "done", "substance": now}, changed, gone))
    told = listed.locator(STATUS)
    expect(told).to_contain_text("Answers read: 3.")
    expect(told).to_contain_text("To look at again, because the clause has changed: 1.")
    expect(told).to_contain_text("For clauses that are no longer here: 1.")
    expect(listed.locator("li[data-id='18.1'] .sf-review")).to_be_hidden()
    expect(listed.locator("li[data-id='18.2'] .sf-review")).to_be_visible()
    assert _state(listed, "18.5") == ""
    expect(listed.locator(".sf-apart li")).to_contain_text("18.99 An old clause.")
    expect(listed.locator(".sf-apart li")).to_contain_text("kept")
    listed.locator("li[data-id='18.2'] [data-looked]").click()
    expect(listed.locator("li[data-id='18.2'] .sf-review")).to_be_hidden()
    saved = json.loads(_saved(listed, "json"))
    assert {each["id"] for each in saved["answers"]} == {"18.1", "18.2", "18.99"}


def test_a_withdrawn_clause_says_what_took_its_place(page: Page, address: str) -> None:
    def withdrawn(route: Route) -> None:
        known = route.fetch().json()
        known["clauses"]["1.1"] = {"substance": "x", "withdrawn": True, "see": "18.1"}
        route.fulfill(json=known)

    page.route("**/data/clauses.json", withdrawn)
    page.goto(f"{address}en/checklists/standard-18/")
    _read(page, _file({"id": "1.1", "state": "partly", "substance": "x", "text": "Old words."}))
    expect(page.locator(".sf-apart li")).to_contain_text("Withdrawn. See 18.1.")


def test_nothing_entered_is_lost_when_a_file_says_otherwise(listed: Page) -> None:
    _answer(listed, "18.1", "done", note="mine")
    _read(listed, _file({"id": "18.1", "state": "partly", "note": "theirs", "substance": "x"}))
    expect(listed.locator(STATUS)).to_contain_text("Different from what was here: 1.")
    assert _state(listed, "18.1") == "done"
    line = listed.locator("li[data-id='18.1'] .sf-others li")
    expect(line).to_contain_text("Also read: Partly; theirs")
    listed.reload()
    line.locator("[data-take]").click()
    assert _state(listed, "18.1") == "partly"
    expect(line).to_contain_text("Also read: Done; mine")
    line.locator("[data-drop]").click()
    expect(line).to_have_count(0)


HOSTILE = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>'


def test_a_hostile_note_is_text(listed: Page) -> None:
    answer = {"id": "18.1", "state": "done", "note": HOSTILE, "text": HOSTILE, "owner": HOSTILE, "substance": "x"}
    _read(listed, _file({**answer, "others": [{**answer, "note": "other"}]}, {**answer, "id": "18.99"}))
    expect(listed.locator(".sf-apart li")).to_contain_text("<script>")
    expect(listed.locator("li[data-id='18.1'] .sf-others")).to_contain_text("Also read")
    assert listed.locator("li[data-id='18.1'] [data-field=note]").input_value() == HOSTILE
    assert listed.evaluate("window.hit") is None
    assert listed.locator("[data-sf-checklist] img").count() == 0


def test_what_is_no_answer_is_named_and_what_can_be_read_of_it_is_read(listed: Page) -> None:
    long = "x" * 20_001
    rows = [
        {"id": "__proto__", "state": "done"},
        {"id": "18.1", "state": "hacked"},
        {"id": "18.2", "state": "done", "note": ["no", "text"]},
        {"id": "18.3", "state": "done", "note": long},
        {"id": "18.4", "state": "done", "date": "tomorrow"},
        {"id": "18.6", "state": "done", "others": 5, "more": 5, "row": {}},
        "nothing",
        None,
    ]
    _read(listed, json.dumps({"safon": "checklist", "answers": [*rows, {"id": "18.5", "state": "done"}]}).encode())
    told = listed.locator(STATUS)
    expect(told).to_contain_text("Rows that were not read: 2.")
    expect(told).to_contain_text("“__proto__” is not the number of a clause")
    expect(told).to_contain_text("Row 7 was not read: it has no number of a clause.")
    assert [_state(listed, f"18.{number}") for number in range(1, 7)] == ["", "done", "done", "done", "done", "done"]
    notes = [listed.locator(f"li[data-id='18.{number}'] [data-field=note]").input_value() for number in range(1, 5)]
    assert notes == ["hacked", '["no","text"]', long, "tomorrow"]
    assert listed.evaluate("({}).state") is None


def _zip(**files: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return written.getvalue()


NOT_OURS, BROKEN = "This is not a file from a checklist", "This file is broken or not whole"
REFUSED = {
    "a picture": (b"\x89PNG\r\n\x1a\n\xff\xfe", NOT_OURS),
    "another JSON": (b'{"answers": []}', NOT_OURS),
    "another CSV": (b"name,colour\nred,blue\n", "No row of this file names the columns"),
    "half a JSON": (_file({"id": "18.1", "state": "done"})[:-20], BROKEN),
    "half a CSV": (b'id,state,substance,note\n18.1,done,x,"half', BROKEN),
    "another archive": (_zip(**{"a.txt": b"x"}), NOT_OURS),
    "half an archive": (_zip(**{"xl/workbook.xml": b"x" * 9999})[:60], BROKEN),
    "an archive that unpacks to too much": (_zip(**{"xl/workbook.xml": b"\0" * 60_000_000}), BROKEN),
    "nothing": (b"", NOT_OURS),
}


@pytest.mark.parametrize("name", REFUSED)
def test_other_files_are_refused_and_nothing_changes(listed: Page, name: str) -> None:
    content, message = REFUSED[name]
    _answer(listed, "18.1", "done")
    _read(listed, content)
    expect(listed.locator(STATUS)).to_contain_text(message)
    expect(listed.locator(STATUS)).to_contain_text("Nothing was changed.")
    assert _state(listed, "18.1") == "done"
    kept = listed.evaluate("JSON.parse(localStorage['safon.checklist:/']).answers.map((each) => each.id)")
    assert kept == ["18.1"]


def test_a_file_of_fifty_megabytes_is_refused(listed: Page, tmp_path: Path) -> None:
    large = tmp_path / "large.json"
    large.write_bytes(b"{" + b" " * (50 * 1024 * 1024))
    listed.set_input_files("input[type=file]", large)
    expect(listed.locator(STATUS)).to_contain_text("too large (51 MB)")


def test_a_browser_that_keeps_nothing_says_so(page: Page, address: str) -> None:
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }")
    page.goto(f"{address}en/checklists/standard-18/")
    _answer(page, "18.1", "done")
    expect(page.locator(STATUS)).to_contain_text("does not let the page keep your answers")
    assert json.loads(_saved(page, "json"))["answers"][0]["state"] == "done"


def test_clearing_asks_first_and_clears_this_list_alone(listed: Page) -> None:
    _read(listed, _file({"id": "2.1", "state": "done", "substance": "x"}, {"id": "18.1", "state": "done"}))
    expect(listed.locator(STATUS)).to_contain_text("Answers read: 2.")
    listed.once("dialog", lambda dialog: dialog.dismiss())
    listed.locator("[data-clear]").click()
    assert _state(listed, "18.1") == "done"
    listed.once("dialog", lambda dialog: dialog.accept())
    listed.locator("[data-clear]").click()
    expect(listed.locator(STATUS)).to_have_text("Cleared.")
    assert _state(listed, "18.1") == ""
    kept = listed.evaluate("JSON.parse(localStorage['safon.checklist:/']).answers.map((each) => each.id)")
    assert kept == ["2.1"]


def test_nothing_leaves_the_browser(listed: Page, address: str) -> None:
    asked: list[str] = []
    listed.on("request", lambda request: asked.append(f"{request.method} {request.url.removeprefix(address)}"))
    _answer(listed, "18.1", "done", note="private words")
    _read(listed, _file({"id": "18.2", "state": "done", "substance": "x"}))
    expect(listed.locator(STATUS)).to_contain_text("Answers read")
    assert "GET data/clauses.json" in asked
    files = ("GET data/", "GET assets/", "GET en/search/")  # a browser that is idle gets the index of the search
    assert [each for each in asked if not each.startswith(files) or "private" in each] == []
