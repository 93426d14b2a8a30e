"""The answers of several teams side by side, in the browser alone: who agrees, who differs, who is silent."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, FilePayload, Page, Request, expect
from safon.data.workbook_parts import COLUMNS
from safon.make import checklists, together, workbooks
from safon.model.content_hash import content_hash
from safon.model.language import Language
from safon.pipeline import Guidance

from tests.contexts import build_of, context_of, label
from tests.site.building import ROOT
from tests.site.checklist_page import STATUS, file_of, saved, table
from tests.site.reading_files import filled, written
from tests.site.script import Script, scripts
from tests.site.served import served

KINDS = ("agree", "differ", "part", "silent")


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory, guidance: Guidance) -> Iterator[str]:
    """Serve the page of the real guidance in both languages, without the site around it."""
    folder = tmp_path_factory.mktemp("together")
    shutil.copytree(ROOT / "overrides" / "assets", folder / "assets")
    for language in Language:
        context = context_of(guidance.library, language)
        (page,) = together.make(context)
        place = folder / language.value / page.address
        place.mkdir(parents=True)
        start = f'<!doctype html><html lang="{language.value}"><meta charset="utf-8"><title>a</title><main>'
        script = '<script type="module" src="../../assets/safon/checklist/together.js"></script>'
        (place / "index.html").write_text(f"{start}{page.content}</main>{script}", encoding="utf-8")
        book = next(iter(workbooks.workbooks_of(context)))
        (folder / book.path).parent.mkdir(exist_ok=True)
        (folder / book.path).write_bytes(bytes(book.content) if isinstance(book.content, bytes) else b"")
    for file in checklists.make_shared(build_of(guidance.library)):
        (folder / file.path).write_text(str(file.content), encoding="utf-8")
    with served(folder) as address:
        yield address


@pytest.fixture
def opened(reused: Page, alone: str) -> Page:
    """Open the page in English."""
    reused.goto(f"{alone}en/together/")
    expect(reused.locator("[data-sf-tools]")).to_be_visible()
    return reused


def _add(page: Page, **files: bytes) -> None:
    names = [name.replace("_", ".") for name in files]
    given = zip(names, files.values(), strict=True)
    page.set_input_files("input[type=file]", [FilePayload(name=name, mimeType="", buffer=each) for name, each in given])
    expect(page.locator(STATUS)).to_contain_text(names[-1])


def _said(page: Page, clause: str) -> str:
    told = page.locator(f"li[data-id='{clause}'] .sf-together__said").inner_text()
    return "\n".join(each for each in told.split("\n") if each)


def _kind(page: Page, clause: str) -> str:
    return str(page.locator(f"li[data-id='{clause}']").get_attribute("data-kind"))


def _one(clause: str, state: str, note: str = "", **more: str) -> dict[str, Any]:
    return {"id": clause, "state": state, "note": note, **more}


@pytest.fixture
def three(guidance: Guidance) -> dict[str, bytes]:
    """Give the files of three teams, one of each form."""
    prints = {each.id: content_hash(each) for each in guidance.library.clauses.values()}
    book = next(iter(workbooks.workbooks_of(context_of(guidance.library, Language.CY))))
    answers = {"18.1": {"status": "Wedi’i wneud"}, "18.4": {"status": "Ddim eto", "evidence": "heb ddechrau"}}
    return {
        "North_json": file_of(_one("18.1", "done"), _one("18.4", "done", "all do"), _one("18.10", "partly")),
        "South_csv": table(
            *({"id": f"[{each}]", "state": state, "substance": prints[each]} for each, state in CSV.items())
        ).encode(),
        "Gwynedd_xlsx": written(filled(bytes(book.content) if isinstance(book.content, bytes) else b"", answers)),
    }


CSV = {"18.1": "done", "18.10": "partly", "18.4": "done"}


def test_three_files_of_three_forms_stand_side_by_side(opened: Page, three: dict[str, bytes]) -> None:
    _add(opened, **three)
    assert [_kind(opened, each) for each in ("18.1", "18.4", "18.10", "18.5")] == list(KINDS)
    assert _said(opened, "18.4").split("\n") == [
        "They differ",
        "North Done · all do",
        "South Done",
        "Gwynedd Not yet · heb ddechrau",
    ]
    assert _said(opened, "18.10").split("\n")[1:] == ["North Partly", "South Partly", "Gwynedd has not answered"]
    opened.locator("#show-together").select_option("differ")
    assert opened.locator("li[data-id]:visible").evaluate_all("(all) => all.map((one) => one.dataset.id)") == ["18.4"]


def test_the_chart_and_the_table_say_the_same_and_come_to_the_whole(
    opened: Page, three: dict[str, bytes], guidance: Guidance
) -> None:
    _add(opened, **three)
    rows = opened.locator("tbody tr").evaluate_all(
        """(rows) => rows.map((row) => [row.querySelector("th").innerText.trim(),
          [...row.querySelectorAll("td")].map((cell) => Number(cell.textContent)),
          [...row.querySelectorAll("rect")].map((part) => parseFloat(part.getAttribute("width")))])"""
    )
    for _, counts, widths in rows:
        assert widths == pytest.approx([each / sum(counts) * 100 for each in counts])
    (eighteen,) = (counts for name, counts, _ in rows if name.startswith("18 "))
    all_of_it = len(guidance.library.by_id["S18"].clauses)
    assert eighteen == [1, 1, 1, all_of_it - 3]
    whole = [int(each) for each in opened.locator("tfoot td").all_inner_texts()]
    assert whole == [sum(column) for column in zip(*(counts for _, counts, _ in rows), strict=True)]
    assert sum(whole) == sum(each.id[0].isdecimal() for each in guidance.library.in_force)
    assert "All agree: 1 · They differ: 1 · Some are silent: 1" in opened.locator("[data-sf-told]").inner_text()


def test_a_local_set_counts_where_a_team_has_answered_to_it(opened: Page, guidance: Guidance) -> None:
    _add(opened, a_json=file_of(_one("NCT8.1", "done")), b_json=file_of(_one("18.1", "done")))
    whole = [int(each) for each in opened.locator("tfoot td").all_inner_texts()]
    assert sum(whole) == len(guidance.library.in_force)
    assert _kind(opened, "NCT8.1") == "part"


def test_a_standard_that_nobody_answered_is_shown_when_its_link_is_followed(
    opened: Page, three: dict[str, bytes]
) -> None:
    _add(opened, **three)
    expect(opened.locator("li[data-id='2.1']")).to_be_hidden()
    opened.locator("tbody a", has_text="2 Child").click()
    expect(opened.locator("li[data-id='2.1']")).to_be_visible()
    assert opened.evaluate("document.querySelector(':target').closest('.sf-run').hidden") is False


def test_it_is_saved_as_one_and_no_answer_is_chosen_for_teams_that_differ(
    opened: Page, three: dict[str, bytes]
) -> None:
    _add(opened, **three)
    found = {each["id"]: each for each in json.loads(saved(opened, "json"))["answers"]}
    assert set(found) == {"18.1", "18.4", "18.10"}
    assert (found["18.1"]["state"], found["18.10"]["state"], found["18.4"]["state"]) == ("done", "partly", "")
    assert found["18.4"]["note"] == ("North: all do\nGwynedd: heb ddechrau\nNorth: Done\nSouth: Done\nGwynedd: Not yet")
    assert [(each["state"], each["note"]) for each in found["18.4"]["others"]] == [
        ("done", "North: all do"),
        ("done", "South: "),
        ("not-yet", "Gwynedd: heb ddechrau"),
    ]
    rows = list(csv.DictReader(io.StringIO(saved(opened, "csv").decode("utf-8-sig"), newline="")))
    assert [(row["id"], row["state"], row["beside"]) for row in rows if row["id"] == "[18.4]"] == [
        ("[18.4]", "", ""),
        *(("[18.4]", state, str(at)) for at, state in enumerate(("done", "done", "not-yet"), start=1)),
    ]
    sheet = load_workbook(io.BytesIO(saved(opened, "xlsx"))).worksheets[1]
    row = next(cells for cells in sheet.iter_rows(min_row=2, values_only=True) if cells[0] == "18.4")
    assert row[list(COLUMNS).index("status")] is None
    assert "Gwynedd: Not yet" in str(row[list(COLUMNS).index("evidence")])


def test_what_one_team_answered_before_a_clause_changed_is_still_to_be_looked_at_again(
    opened: Page, guidance: Guidance
) -> None:
    now, before = content_hash(guidance.library.clauses["18.4"]), "h000000000001"
    for first, second in ((now, before), (before, now)):
        opened.reload()
        files = (file_of(_one("18.4", "done", substance=each)) for each in (first, second))
        _add(opened, **dict(zip(("a_json", "b_json"), files, strict=True)))
        (found,) = json.loads(saved(opened, "json"))["answers"]
        assert (found["state"], found["substance"]) == ("done", before)


def test_what_was_saved_as_one_is_read_again_whole(opened: Page, three: dict[str, bytes]) -> None:
    _add(opened, **three)
    content = saved(opened, "csv")
    again = {each["id"]: each for each in json.loads(saved(opened, "json"))["answers"]}
    opened.reload()  # A browser that nobody listens to leaves without asking.
    _add(opened, one_csv=content, two_csv=content)
    expect(opened.locator(STATUS)).not_to_contain_text("not read")
    found = {each["id"]: each for each in json.loads(saved(opened, "json"))["answers"]}
    assert found.keys() == again.keys()


def test_nothing_leaves_the_browser_and_nothing_is_kept(opened: Page, alone: str, three: dict[str, bytes]) -> None:
    asked: list[str] = []

    def hear(request: Request) -> None:
        asked.append(f"{request.method} {request.url.removeprefix(alone)}")

    opened.on("request", hear)
    _add(opened, **three)
    saved(opened, "json")
    saved(opened, "xlsx")
    opened.remove_listener("request", hear)
    assert {each for each in asked if "blob:" not in each} == {"GET data/clauses.json", "GET data/workbook.en.xlsx"}
    assert opened.evaluate("[Object.keys(localStorage), Object.keys(sessionStorage)]") == [[], []]


@pytest.mark.parametrize("language", Language)
def test_a_file_that_cannot_be_read_is_named_and_the_others_are_read(
    reused: Page, alone: str, three: dict[str, bytes], language: Language
) -> None:
    reused.goto(f"{alone}{language.value}/together/")
    twice = table({"id": "[18.3]", "state": "done"}, {"id": "[18.3]", "state": "no"}).encode()
    _add(reused, **three, old_xls=b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", twice_csv=twice)
    told = reused.locator(STATUS)
    expect(told).to_contain_text(f"old.xls: {label(language, 'checklist.messages.old-or-locked')}")
    expect(told.locator("li")).to_contain_text("twice.csv: ")
    expect(told.locator("li")).to_contain_text("18.3")
    names = reused.locator("[data-sf-teams] input").evaluate_all("(all) => all.map((one) => one.value)")
    assert names == ["North", "South", "Gwynedd", "twice"]
    reused.locator("[data-sf-teams] button").last.click()
    reused.locator("[data-sf-teams] input").first.fill("Y Gogledd")
    reused.locator("[data-sf-teams] input").first.blur()
    assert "Y Gogledd" in _said(reused, "18.4")
    assert reused.locator("[data-sf-teams] li").count() == 3


def test_what_the_site_does_not_know_stands_apart_with_what_was_said(opened: Page) -> None:
    _add(opened, a_json=file_of(_one("18.99", "done", "old")), b_json=file_of(_one("18.1", "done")))
    expect(opened.locator(".sf-apart li").first).to_contain_text("18.99")
    expect(opened.locator(".sf-apart")).to_contain_text("a Done · old")
    assert any(each["id"] == "18.99" for each in json.loads(saved(opened, "json"))["answers"])


def test_a_hostile_file_is_text(opened: Page) -> None:
    bad = '<img src=x onerror="window.hit=1">'
    _add(opened, a_json=file_of(_one("18.1", "done", bad)), b_json=file_of(_one("18.1", "no", bad, owner=bad)))
    assert bad in _said(opened, "18.1")
    assert opened.evaluate("window.hit") is None
    assert opened.locator("[data-sf-together] img").count() == 0


STATES: tuple[tuple[list[str], str], ...] = (
    (["done", "done"], "agree"),
    (["done", "partly"], "differ"),
    (["done", ""], "part"),
    (["", ""], "silent"),
    (["done", "", "not-yet"], "differ"),
    (["does-not-apply", "does-not-apply", "does-not-apply"], "agree"),
)


def test_how_answers_stand_to_each_other(chromium: Browser) -> None:
    with scripts(chromium) as script:
        _kinds(script)


def _kinds(script: Script) -> None:
    given = [states for states, _ in STATES]
    assert script.run("checklist/compare", "({kindOf}, all) => all.map(kindOf)", given) == [kind for _, kind in STATES]
    assert tuple(script.run("checklist/compare", "({KINDS}) => KINDS")) == together.KINDS
