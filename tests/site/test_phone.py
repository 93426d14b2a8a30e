"""The site in one hand: a header that stays, a menu over the page, the way back, stacked tables, one tool on a card."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect
from safon.model.language import Language

from tests.contexts import label
from tests.site.searching import QUERY, answered
from tests.site.survey import axe_violations, low_contrast

PHONE = (390, 844)
S18 = "standards/18-missing-children/"
STAYS = 100
"""Pixels that the header takes at most of a screen of a telephone once a reader has begun to read."""
BOTH = pytest.mark.parametrize("language", Language)


@pytest.fixture
def phone(reused: Page) -> Page:
    """Give the page of the file as on a telephone, to a reader who wants nothing to move."""
    reused.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    reused.emulate_media(reduced_motion="reduce")
    return reused


def _read_on(page: Page, far: int = 4000) -> None:
    page.mouse.wheel(0, far)
    expect(page.locator(".sf-up")).to_be_visible()


def _tap(page: Page, selector: str) -> None:
    """Tap where something is: a click of Playwright would first scroll to it."""
    box = page.locator(selector).bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


@BOTH
def test_search_and_menu_stay_and_the_rest_of_the_header_goes(phone: Page, address: str, language: Language) -> None:
    phone.goto(f"{address}{language.value}/{S18}")
    _read_on(phone)
    for selector in (QUERY, ".sf-menu"):
        expect(phone.locator(selector)).to_be_in_viewport()
    box = phone.locator(".md-header").bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= STAYS
    expect(phone.locator(".sf-logo")).not_to_be_in_viewport()


@BOTH
def test_the_menu_opens_over_the_page_says_where_the_reader_is_and_closes(
    phone: Page, address: str, language: Language
) -> None:
    phone.goto(f"{address}{language.value}/{S18}#clause-18-7")
    before = phone.evaluate("() => scrollY")
    _tap(phone, ".sf-menu")
    menu = phone.get_by_role("dialog")
    expect(menu.locator("nav.sf-nav")).to_be_visible()
    expect(menu.locator(".sf-toc summary")).to_have_text(re.compile(r": 18\.7$"))
    assert [*axe_violations(phone), *low_contrast(phone)] == []
    menu.get_by_role("button", name=label(language, "action.close-menu")).click()
    expect(menu).to_be_hidden()
    expect(phone.locator(".sf-menu")).to_be_focused()
    assert phone.evaluate("() => scrollY") == before
    phone.locator(".sf-menu").press("Enter")
    expect(menu).to_be_visible()
    phone.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    phone.locator(".sf-menu").click()
    menu.locator(".sf-nav a").nth(1).click()
    phone.wait_for_url(lambda url: S18 not in url)


@BOTH
def test_a_part_of_a_long_page_is_two_taps_away(phone: Page, address: str, language: Language) -> None:
    phone.goto(f"{address}{language.value}/{S18}")
    phone.locator(".sf-menu").click()
    phone.get_by_role("dialog").locator(".sf-toc summary").click()
    phone.get_by_role("dialog").get_by_role("link", name="18.17", exact=True).click()
    expect(phone.locator("#clause-18-17")).to_be_in_viewport()
    covered = phone.locator(".md-header").bounding_box()
    shown = phone.locator("#clause-18-17").bounding_box()
    assert covered is not None
    assert shown is not None
    assert shown["y"] >= covered["y"] + covered["height"]


@BOTH
def test_one_tap_leads_back_from_the_end(phone: Page, address: str, language: Language) -> None:
    phone.goto(f"{address}{language.value}/{S18}")
    expect(phone.locator(".sf-up")).to_be_hidden()
    phone.keyboard.press("End")
    expect(phone.locator(".sf-up")).to_be_visible()
    phone.locator(".sf-up a").click()
    expect(phone.locator("h1")).to_be_in_viewport()
    expect(phone.locator(".sf-logo")).to_be_focused()
    expect(phone.locator(".sf-up")).to_be_hidden()


def test_without_a_script_the_menu_and_the_way_back_are_links(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{address}en/{S18}")
    page.locator(".sf-menu").click()
    expect(page.locator(".sf-nav")).to_be_in_viewport()
    page.locator(".sf-up a").click()
    expect(page.locator("h1")).to_be_in_viewport()
    context.close()


@BOTH
def test_who_narrows_the_list_sees_the_count(phone: Page, address: str, language: Language) -> None:
    phone.goto(f"{address}{language.value}/must-dos/")
    phone.locator(".sf-filter__all > summary").click()
    told = phone.locator("[data-sf-told]")
    before = told.text_content()
    phone.locator("input[name=agency][value=police]").check()
    expect(told).not_to_have_text(str(before))
    expect(told).to_be_in_viewport()
    assert told.text_content() == phone.locator(".sf-count").text_content()
    told.click()
    expect(phone.locator(".sf-count")).to_be_in_viewport()


TABLES = ("timescales/", "map/", "coverage/")


@BOTH
@pytest.mark.parametrize("place", TABLES)
def test_a_table_is_a_stack_of_rows_and_no_box_scrolls_both_ways(
    phone: Page, address: str, language: Language, place: str
) -> None:
    phone.goto(f"{address}{language.value}/{place}")
    phone.evaluate("() => { for (const each of document.querySelectorAll('details')) each.open = true }")
    assert phone.locator(".sf-stack").count() > 0
    sticking = """() => [...document.querySelectorAll(".sf-stack")].filter((table) =>
      table.parentElement.scrollWidth > table.parentElement.clientWidth + 1 || table.scrollWidth > innerWidth).length"""
    assert phone.evaluate(sticking) == 0
    both = """() => [...document.querySelectorAll("article *")].filter((each) => {
      const {overflowX, overflowY} = getComputedStyle(each), scrolls = (one) => ["auto", "scroll"].includes(one)
      const sideways = scrolls(overflowX) && each.scrollWidth > each.clientWidth + 1
      return sideways && scrolls(overflowY) && each.scrollHeight > each.clientHeight + 1
    }).map((each) => each.className)"""
    assert phone.evaluate(both) == []
    assert phone.locator(".sf-stack tbody td:not(:empty):not([data-head])").count() == 0


@BOTH
def test_a_card_has_one_tool_which_holds_all_others(phone: Page, address: str, language: Language) -> None:
    phone.goto(f"{address}{language.value}/{S18}")
    card = phone.locator(".sf-clause", has=phone.locator("#clause-18-4"))
    other = card.get_by_role("button", name=language.other.own_name)  # it opens the words where they are read
    expect(other).to_be_hidden()
    more = card.locator("summary")
    expect(more).to_have_accessible_name(re.compile(re.escape(label(language, "clause.more", id="18.4"))))
    card.scroll_into_view_if_needed()
    drawn = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
    phone.evaluate(drawn)  # until it is drawn, a card beyond the screen has the height that it is thought to have
    height = "(card) => card.offsetHeight"
    before = card.evaluate(height)
    more.click()
    expect(card.get_by_role("link", name=label(language, "action.copy"))).to_be_visible()
    expect(other).to_be_visible()
    more.click()
    assert card.evaluate(height) == before


@BOTH
def test_tasks_that_failed_are_done_with_one_thumb(phone: Page, address: str, language: Language) -> None:
    tasks = {
        Language.EN: {"who is told when a child moves area": "nct6-10", "how soon first core group": "nct9-1"},
        Language.CY: {
            "pwy sy'n cael gwybod pan fydd plentyn yn symud ardal": "nct6-10",
            "pa mor fuan grŵp craidd cyntaf": "nct9-1",
        },
    }
    for words, clause in tasks[language].items():
        phone.goto(f"{address}{language.value}/")
        phone.locator(QUERY).fill(words)
        first = answered(phone).first
        expect(first).to_be_in_viewport()
        first.click()  # the second tap, and the last
        phone.wait_for_url(f"**/*#clause-{clause}")
        expect(phone.locator(f"#clause-{clause}")).to_be_in_viewport()
    for words in {Language.EN: ("what must my school do",), Language.CY: ("prifathro",)}[language]:
        phone.goto(f"{address}{language.value}/")
        phone.locator(QUERY).fill(words)
        ways = [str(each.get_attribute("href")) for each in answered(phone).all()[:3]]
        assert any("agencies/education/" in each for each in ways), ways
