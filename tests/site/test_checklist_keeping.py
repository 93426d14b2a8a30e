"""An answer never vanishes, whatever the date, the store, the other tab, or the way in which the page is left."""

from __future__ import annotations

import io
import json

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Locator, Page, expect

from tests.site.checklist_page import KEY, STATUS, answer, field, file_of, kept, read, saved, state

LIST = "en/checklists/standard-18/"
FULL = "the room that it has for this site is full"


@pytest.fixture
def apart(page: Page, address: str) -> Page:
    """Open the checklist of standard 18 in English, in a browser of its own: its clock or its tabs are changed."""
    page.goto(f"{address}{LIST}")
    return page


def _note(page: Page, clause: str) -> Locator:
    item = page.locator(f"li[data-id='{clause}']")
    item.locator("details").evaluate("(each) => { each.open = true }")
    return item.locator("[data-field=note]")


def _store(page: Page, text: str) -> None:
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])


def _stop_the_clock(page: Page) -> None:
    """Let no pause in what is typed come to its end."""
    page.clock.install(time=0)
    page.clock.pause_at(1000)


def _fill_up(page: Page) -> None:
    """Leave no room in the browser's store."""
    page.evaluate(
        """() => {
            let part = "x".repeat(1024 * 1024), at = 0
            while (part) {
                try { localStorage.setItem(`filling-${at}`, part) } catch { part = part.slice(0, part.length / 2) }
                at += 1
            }
        }"""
    )


def test_a_year_of_five_digits_loses_nothing(listed: Page) -> None:
    answer(listed, "18.1", "done", note="All teams know.", date="20266-11-27", team="Duty team")
    wrong = listed.locator("#wrong-date-18\\.1")
    expect(wrong).to_have_text("The year needs four digits. The date is kept as you typed it; please correct it.")
    answer(listed, "18.2", "partly")
    listed.reload()
    assert (state(listed, "18.1"), state(listed, "18.2")) == ("done", "partly")
    assert [field(listed, "18.1", each) for each in ("note", "date", "owner")] == [
        "All teams know.",
        "20266-11-27",
        "Duty team",
    ]
    listed.locator("li[data-id='18.1'] summary").click()
    expect(wrong).to_be_visible()
    listed.locator("li[data-id='18.1'] [data-field=date]").fill("2026-11-27")
    expect(wrong).to_be_hidden()


def test_a_year_of_five_digits_goes_into_every_file(listed: Page, fresh: Page) -> None:
    answer(listed, "18.1", "done", date="20266-11-27")
    sheet = load_workbook(io.BytesIO(saved(listed, "xlsx")))["Self-assessment"]
    assert "20266-11-27" in [cell.value for row in sheet.iter_rows(min_row=2) for cell in row]
    for form in ("json", "csv"):
        assert b"20266-11-27" in saved(listed, form)
    read(fresh, saved(listed, "csv"), "a.csv")
    expect(fresh.locator(STATUS)).to_contain_text("“20266-11-27” cannot be read as a date for certain")
    assert (state(fresh, "18.1"), field(fresh, "18.1", "note")) == ("done", "20266-11-27")


def test_a_day_that_there_is_not_takes_no_day_away(listed: Page) -> None:
    answer(listed, "18.1", "done", note="n", date="2026-11-27")
    date = listed.locator("li[data-id='18.1'] [data-field=date]")
    date.focus()
    listed.keyboard.press("Backspace")
    assert date.evaluate("(each) => [each.value, each.validity.badInput]") == ["", True]
    listed.locator("h1").click()
    expect(listed.locator("#wrong-date-18\\.1")).to_contain_text("There is no such day.")
    expect(listed.locator(STATUS)).to_contain_text("There is no such day.")
    listed.reload()
    assert field(listed, "18.1", "date") == "2026-11-27"


def test_what_an_earlier_page_had_kept_is_read_and_stays(listed: Page) -> None:
    odd = [
        {"id": "18.1", "state": "done", "note": "mine", "date": "20266-11-27"},
        {"id": "18.2", "state": "hacked", "note": "kept"},
        {"id": "not a clause", "state": "done", "note": "kept too"},
    ]
    _store(listed, json.dumps({"version": 1, "answers": odd}))
    listed.reload()
    assert (state(listed, "18.1"), field(listed, "18.1", "note")) == ("done", "mine")
    answer(listed, "18.3", "done")
    assert {each: kept(listed)[each]["note"] for each in ("18.1", "18.2")} == {"18.1": "mine", "18.2": "kept\nhacked"}
    assert "kept too" in listed.evaluate(f"localStorage['{KEY}']")


def test_a_full_store_is_said_and_every_answer_stays_on_the_page(listed: Page) -> None:
    answer(listed, "18.1", "done", note="before")
    _fill_up(listed)
    answer(listed, "18.2", "partly", note="n" * 3000)
    answer(listed, "18.3", "done", note="m" * 3000)
    expect(listed.locator(".sf-unkept")).to_contain_text(FULL)
    expect(listed.locator(".sf-unkept")).to_be_in_viewport()
    assert [state(listed, each) for each in ("18.1", "18.2", "18.3")] == ["done", "partly", "done"]
    answers = json.loads(saved(listed, "everything"))["answers"]
    assert {each["id"]: len(each["note"]) for each in answers} == {"18.1": 6, "18.2": 3000, "18.3": 3000}
    listed.evaluate(
        "for (const key of Object.keys(localStorage)) if (key.startsWith('filling')) localStorage.removeItem(key)"
    )
    answer(listed, "18.4", "done")
    expect(listed.locator(".sf-unkept")).to_be_hidden()
    assert list(kept(listed)) == ["18.1", "18.2", "18.3", "18.4"]


def test_a_file_read_into_a_full_store_stays_on_the_page(listed: Page) -> None:
    _fill_up(listed)
    read(
        listed,
        file_of({"id": "18.2", "state": "done", "note": "n" * 3000}, {"id": "2.1", "state": "done", "note": "x"}),
    )
    expect(listed.locator(STATUS)).to_contain_text("Answers read: 2.")
    expect(listed.locator(STATUS)).to_contain_text(FULL)
    assert state(listed, "18.2") == "done"
    assert [each["id"] for each in json.loads(saved(listed, "everything"))["answers"]] == ["18.2", "2.1"]


def test_a_closed_store_is_said_before_anything_is_entered(page: Page, address: str) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('closed', 'SecurityError') }})"
    )
    page.goto(f"{address}{LIST}")
    expect(page.locator(".sf-unkept")).to_contain_text("does not let the page keep your answers")
    answer(page, "18.1", "done")
    answer(page, "18.2", "partly")
    assert (state(page, "18.1"), state(page, "18.2")) == ("done", "partly")
    assert len(json.loads(saved(page, "everything"))["answers"]) == 2


DAMAGED = ('{"version":1,"answers":[{"id":"18.1","state":"done","note":"lo', '{"answers":5}', "null", "", "[]")


@pytest.mark.parametrize("text", DAMAGED)
def test_what_is_damaged_is_put_aside_and_never_written_over(listed: Page, text: str) -> None:
    _store(listed, text)
    listed.reload()
    expect(listed.locator(".sf-aside")).to_contain_text("damaged and cannot be read")
    answer(listed, "18.2", "done")
    listed.reload()
    assert state(listed, "18.2") == "done"
    assert text in listed.evaluate("Object.values(localStorage)")
    assert saved(listed, "damaged").decode() == text
    listed.once("dialog", lambda dialog: dialog.accept())
    listed.locator("[data-forget]").click()
    expect(listed.locator(".sf-aside")).to_be_hidden()
    listed.reload()
    expect(listed.locator(".sf-progress")).to_be_visible()
    expect(listed.locator(".sf-aside")).to_be_hidden()
    assert state(listed, "18.2") == "done"


def test_what_is_damaged_is_not_written_over_where_there_is_no_room_to_put_it_aside(listed: Page) -> None:
    text = "{" + "x" * 5000
    _store(listed, text)
    _fill_up(listed)
    listed.reload()
    expect(listed.locator(".sf-aside")).to_be_visible()
    answer(listed, "18.2", "done")
    expect(listed.locator(".sf-unkept")).to_contain_text("does not let the page keep your answers")
    assert listed.evaluate(f"localStorage['{KEY}']") == text
    assert state(listed, "18.2") == "done"


def test_going_back_shows_what_is_kept(listed: Page, address: str) -> None:
    answer(listed, "18.1", "done", note="first")
    listed.goto(f"{address}en/checklists/all/")
    listed.locator("li[data-id='18.1'] input[value='partly']").check()
    _note(listed, "18.1").fill("second")
    listed.go_back()
    expect(listed.locator("li[data-id='18.1'] input[value='partly']")).to_be_checked()
    assert field(listed, "18.1", "note") == "second"


def test_a_page_that_comes_back_as_it_was_left_shows_what_is_kept(listed: Page) -> None:
    answer(listed, "18.1", "done", note="first")
    _store(listed, json.dumps({"version": 1, "answers": [{"id": "18.1", "state": "partly", "note": "second"}]}))
    listed.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    assert (state(listed, "18.1"), field(listed, "18.1", "note")) == ("partly", "second")
    answer(listed, "18.2", "done")
    assert kept(listed)["18.1"]["note"] == "second"


def test_a_browser_restores_no_answer_of_its_own(listed: Page) -> None:
    fields = listed.locator("[data-sf-checklist] :is(input:not([type=file]), textarea, select)")
    assert fields.evaluate_all("(all) => all.filter((each) => each.autocomplete !== 'off').length") == 0


def test_two_tabs_keep_each_other_s_answers(apart: Page, address: str) -> None:
    other = apart.context.new_page()
    other.goto(f"{address}cy/checklists/all/")
    answer(other, "18.1", "done", note="theirs")
    expect(apart.locator("li[data-id='18.1'] input[value='done']")).to_be_checked()
    answer(apart, "18.2", "partly")
    answer(other, "18.3", "not-yet")
    apart.locator("li[data-id='18.1'] input[value='partly']").check()
    found = kept(apart)
    assert {each: found[each]["state"] for each in found} == {"18.1": "partly", "18.2": "partly", "18.3": "not-yet"}
    assert found["18.1"]["note"] == "theirs"


def test_two_tabs_that_write_one_note_at_once_keep_both(apart: Page, address: str) -> None:
    answer(apart, "18.1", "done", note="before")
    apart.locator("h1").click()
    other = apart.context.new_page()
    other.goto(f"{address}{LIST}")
    _stop_the_clock(apart)
    _note(apart, "18.1").fill("mine")
    _note(other, "18.1").fill("theirs")
    other.locator("h1").click()
    expect(other.locator(STATUS)).to_contain_text("Kept in this browser.")
    apart.locator("li[data-id='18.1'] [data-field=owner]").focus()
    assert field(apart, "18.1", "note") == "mine"
    expect(apart.locator("li[data-id='18.1'] .sf-others li")).to_contain_text("theirs")
    assert [each["note"] for each in kept(apart)["18.1"]["others"]] == ["theirs"]


def test_what_was_cleared_in_one_tab_does_not_come_back_from_another(apart: Page, address: str) -> None:
    answer(apart, "18.1", "done")
    other = apart.context.new_page()
    other.goto(f"{address}{LIST}")
    apart.once("dialog", lambda dialog: dialog.accept())
    apart.locator("[data-clear]").click()
    expect(other.locator("li[data-id='18.1'] input[value='']")).to_be_checked()
    answer(other, "18.2", "done")
    assert list(kept(other)) == ["18.2"]


def test_what_was_just_typed_is_kept_when_the_tab_is_closed(apart: Page, address: str) -> None:
    _stop_the_clock(apart)
    _note(apart, "18.1").fill("last words")
    other = apart.context.new_page()
    apart.close(run_before_unload=True)
    other.goto(f"{address}{LIST}")
    expect(other.locator("li[data-id='18.1'] [data-field=note]")).to_have_value("last words")


def test_what_was_just_typed_is_kept_when_a_telephone_puts_the_page_away(apart: Page) -> None:
    _stop_the_clock(apart)
    _note(apart, "18.1").fill("last words")
    assert kept(apart) == {}
    apart.evaluate(
        """() => {
            Object.defineProperty(document, "visibilityState", {value: "hidden"})
            document.dispatchEvent(new Event("visibilitychange"))
        }"""
    )
    assert kept(apart)["18.1"]["note"] == "last words"


def test_two_fields_written_at_once_are_both_kept(apart: Page) -> None:
    _stop_the_clock(apart)
    apart.evaluate(
        """() => {
            for (const field of ["note", "owner"]) {
                const input = document.querySelector(`li[data-id="18.1"] [data-field=${field}]`)
                input.value = field
                input.dispatchEvent(new Event("input", {bubbles: true}))
            }
        }"""
    )
    apart.clock.run_for(1000)
    assert (kept(apart)["18.1"]["note"], kept(apart)["18.1"]["owner"]) == ("note", "owner")


def test_words_with_a_dollar_are_shown_as_they_are(listed: Page) -> None:
    read(listed, file_of({"id": "18.1", "state": "cost $& and $1"}))
    expect(listed.locator(f"{STATUS} li")).to_contain_text("“cost $& and $1”")
