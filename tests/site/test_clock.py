"""The clock in a real browser: the girl’s case, what is kept, what stands without scripts, the ways that lead there."""

from __future__ import annotations

import datetime
import gzip
import io
import json
import re
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from safon.cli.main import main
from safon.clock.calendars import bank_holidays
from safon.clock.plain import plain_calendar
from safon.i18n.cldr import day_words
from safon.model.language import Language
from safon.pipeline import Guidance
from safon.publish.bundles import PARTS, _part
from safon.urls import CLOCK_SCRIPT

from tests.contexts import label
from tests.site.building import ROOT
from tests.site.conftest import found, parse, words
from tests.site.phone import SIZE

MISSING = "clock/missing/"
SECOND_NIGHT = "2026-11-27T22:40:00Z"
WHOLE = 20 * 1024
"""Bytes, compressed."""


@pytest.fixture
def phone(chromium: Browser) -> Iterator[Page]:
    """Open a phone at 22:40 on a Friday, with nothing remembered."""
    context = chromium.new_context(viewport=SIZE, has_touch=True, is_mobile=True, timezone_id="America/New_York")
    page = context.new_page()
    page.clock.set_fixed_time(SECOND_NIGHT)
    yield page
    context.close()


def _limits(*arguments: str) -> list[dict[str, Any]]:
    """Return what `safon when` says: the page says the same, whatever the guidance asks."""
    out = io.StringIO()
    with redirect_stdout(out):
        assert main(["when", *arguments, "--format", "json"]) == 0
    return list(json.loads(out.getvalue()))


def _answers(*arguments: str) -> dict[str, dict[str, Any]]:
    """Return what it says of the first limit of each clause."""
    return {row["clause"]: row for row in reversed(_limits(*arguments))}


def _row(page: Page, clause: str) -> str:
    return page.locator(f".sf-due[data-key^='{clause} ']").first.inner_text()


def _in_sight(page: Page, selector: str) -> bool:
    box = page.locator(selector).first.bounding_box()
    assert box is not None
    return box["y"] >= 0 and box["y"] + box["height"] <= SIZE["height"]


@pytest.mark.parametrize("language", Language)
def test_the_girl_has_a_real_time_in_three_taps_and_one_screen(phone: Page, address: str, language: Language) -> None:
    phone.goto(f"{address}{language.value}/")
    phone.get_by_role("link", name=label(language, "the-clock.title"), exact=True).first.tap()
    phone.wait_for_url("**/clock/")
    expect(phone.get_by_text("999")).to_be_visible()
    phone.locator(".sf-ask a").first.tap()
    phone.wait_for_url(f"**/{MISSING}")
    assert _in_sight(phone, ".sf-danger")
    phone.get_by_role("button", name=label(language, "the-clock.now"), exact=True).tap()
    ends = _answers("child-goes-missing", "2026-11-27T22:40")["18.7"]["earliest"]
    assert phone.locator(".sf-due[data-key^='18.7 '] time").first.get_attribute("datetime") == ends
    assert str(datetime.datetime.fromisoformat(ends).day) in _row(phone, "18.7")
    assert label(language, "the-clock.refused.start-not-stated") in _row(phone, "18.8")
    for selector in (
        ".sf-due[data-key^='18.7 '] time",
        ".sf-due[data-key^='18.8 '] .sf-due__limit",
        ".sf-due[data-key^='18.8 '] .sf-due__why",
    ):
        assert _in_sight(phone, selector), selector


@pytest.mark.parametrize("language", Language)
def test_the_keyboard_and_a_screen_reader_find_it_too(page: Page, address: str, language: Language) -> None:
    page.clock.set_fixed_time(SECOND_NIGHT)
    page.goto(f"{address}{language.value}/{MISSING}")
    event = page.get_by_role("combobox", name=label(language, "the-clock.event"), exact=True)
    event.focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "at"
    expect(page.get_by_label(label(language, "the-clock.at"), exact=True)).to_be_focused()
    page.get_by_role("button", name=label(language, "the-clock.now"), exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("2026, 22:40")
    ends = datetime.datetime.fromisoformat(_answers("child-goes-missing", "2026-11-27T22:40")["18.7"]["earliest"])
    row = page.get_by_role("listitem").filter(has_text="18.7").first
    expect(row).to_contain_text(day_words(ends.date(), language))


def test_what_is_over_is_marked_and_what_has_a_time_stands_first(page: Page, address: str) -> None:
    page.clock.set_fixed_time("2026-12-15T12:00:00Z")
    page.goto(f"{address}en/clock/child-protection/")
    page.get_by_label("What happened", exact=True).select_option("initial-conference")
    page.get_by_label("When", exact=True).fill("2026-12-03T10:00")
    order = [
        each.split(" ")[0] for each in page.locator(".sf-due--on").evaluate_all("all => all.map(e => e.dataset.key)")
    ]
    told = _answers("initial-conference", "2026-12-03T10:00", "--set", "northamptonshire")
    timed = {clause: row for clause, row in told.items() if row["earliest"]}
    assert sorted(order) == sorted(timed)
    ends = [str(timed[clause]["earliest"]) for clause in order]
    assert ends == sorted(ends)
    assert str(page.locator(".sf-due").first.get_attribute("data-key")).startswith(f"{order[0]} ")
    for clause, row in timed.items():
        assert ("(over)" in _row(page, clause)) is (row["earliest"] < "2026-12-15T12:00:00"), clause
        assert ("Read otherwise" in _row(page, clause)) is (row["earliest"] != row["latest"]), clause
        assert ("whether the day of the event counts" in _row(page, clause)) is ("event-day" in row["missing"]), clause


def test_beyond_its_last_year_it_refuses_and_an_hour_that_never_came_is_told(reused: Page, address: str) -> None:
    reused.goto(f"{address}en/clock/child-protection/")
    reused.get_by_label("What happened", exact=True).select_option("initial-conference")
    reused.get_by_label("When", exact=True).fill("2029-12-03T10:00")
    assert "bank holidays are known only from 2020 to 2028" in _row(reused, "NCT9.1")
    reused.get_by_label("When", exact=True).fill("2027-03-28T01:30")
    expect(reused.locator("#clock-wrong")).to_contain_text("choose an hour later")
    assert reused.get_by_label("When", exact=True).get_attribute("aria-invalid") == "true"
    assert reused.locator(".sf-due--on").count() == 0


def test_nothing_is_kept_and_nothing_leaves_the_phone(phone: Page, address: str) -> None:
    phone.goto(f"{address}en/{MISSING}", wait_until="networkidle")
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    before = phone.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])")
    phone.locator("[data-sf-now]").tap()
    phone.get_by_label("When", exact=True).fill("2026-11-26T23:00")
    with phone.expect_download() as download:
        phone.locator("[data-sf-calendar]").tap()
    assert download.value.suggested_filename == "safon-en.ics"
    assert [each for each in asked if not each.startswith("blob:")] == []
    assert phone.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])") == before
    assert phone.url == f"{address}en/{MISSING}"


@pytest.mark.parametrize("language", Language)
def test_without_scripts_it_shows_the_limits_and_says_how_to_count(
    chromium: Browser, address: str, language: Language
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}{language.value}/{MISSING}")
    expect(page.locator(".sf-due")).to_have_count(len(_limits("child-goes-missing", "2026-11-27T22:40")))
    expect(page.locator("form.sf-asked")).to_be_hidden()
    expect(page.get_by_text(label(language, "the-clock.how.by-hand"))).to_be_visible()
    expect(page.get_by_text(label(language, "the-clock.not-advice"))).to_be_visible()
    assert label(language, "the-clock.refused.start-not-stated") in _row(page, "18.8")
    context.close()


def test_script_and_table_are_small_and_come_where_they_are_used(site: Path) -> None:
    text = (ROOT / PARTS / "clock/page.js").read_text(encoding="utf-8")
    own = _part("clock/page.js", text, ROOT / PARTS)
    table = json.dumps(plain_calendar(bank_holidays()), separators=(",", ":"))
    size = len(gzip.compress((own + table).encode(), 9))
    assert 1000 < size <= WHOLE, size
    using = {
        each.parent.relative_to(site).parts[1]
        for each in site.glob("[ec][ny]/**/index.html")
        if CLOCK_SCRIPT in each.read_text(encoding="utf-8")
    }
    assert using == {"clock"}


@pytest.mark.parametrize("language", Language)
def test_every_clause_with_a_limit_leads_to_it_on_the_clock(site: Path, guidance: Guidance, language: Language) -> None:
    limited = {each.id for each in guidance.library.in_force if each.timescales}
    led: set[str] = set()
    for path in site.glob(f"{language.value}/[sl]*/**/index.html"):
        tree = parse(site, str(path.parent.relative_to(site)))
        for way in found(tree, ".//a[contains(@class, 'sf-on-clock')]"):
            target, _, anchor = str(way.get("href")).partition("#")
            page = (path.parent / target / "index.html").resolve()
            assert f'id="{anchor}"' in page.read_text(encoding="utf-8")
            led |= {words(way, "./b/text()")[0]}
    assert led == limited
    journeys = {f"../clock/{each}/" for each in ("missing", "child-protection", "coming-into-care", "leaving-care")}
    ways = set(words(parse(site, f"{language.value}/timescales"), ".//article//a/@href"))
    assert journeys <= ways


@pytest.mark.parametrize("language", Language)
def test_the_strip_says_first_what_is_urgent(site: Path, language: Language) -> None:
    tree = parse(site, f"{language.value}/standards/18-missing-children")
    (strip,) = found(tree, ".//section[@class='sf-strip']")
    assert "999" in words(strip, "./p[1]//text()")[0]
    lines = [label(language, f"the-clock.strip.{each}") for each in ("day", "three-days", "later", "every")]
    shown = words(strip, ".//dt/text()")
    assert shown
    assert shown == [each for each in lines if each in shown], "the shortest first"
    ways = words(strip, ".//dd/a/@href")
    at = ways.index("#clause-18-7")
    assert ways[at + 1].endswith("clock/missing/#limit-18-7-1-limit")
    assert at < ways.index("#clause-18-8")
    assert len(found(tree, ".//*[@id='clause-18-7']")) == 1
    assert (
        found(
            parse(site, f"{language.value}/standards/03-relationship-based-practice"), ".//section[@class='sf-strip']"
        )
        == []
    )


def test_who_comes_from_a_clause_has_its_event_chosen(reused: Page, address: str) -> None:
    reused.goto(f"{address}en/clock/child-protection/#limit-nct9-1-1-limit")
    expect(reused.get_by_label("What happened", exact=True)).to_have_value("initial-conference")


def test_the_holidays_say_where_they_are_from(site: Path) -> None:
    text = (site / "en" / "clock" / "index.html").read_text(encoding="utf-8")
    assert re.search(r"from 2020 to 2028: GOV\.UK; holidays\. Checked on \d+ \w+ \d{4}", text)
