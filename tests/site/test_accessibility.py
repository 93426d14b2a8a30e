"""No kind of page has a barrier that a machine can find; and each look would find one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from safon.model.language import Language
from safon.pipeline import Guidance

from tests.site import survey
from tests.site.kinds import Place, places, probe
from tests.site.listening import silence
from tests.site.searching import QUERY, RESULTS, answered, search
from tests.site.survey import DESK, PHONE, axe_violations, look_at, low_contrast, reader

STANDARD_18 = "standards/18-missing-children/"
READ_ON, HOW_FAR, FAR = "(far) => scrollTo(0, far)", "() => scrollY", 1500
"""To read on in a page until so many pixels of it are above the window, and how many are."""
LOOKS = ("skipping", "menu", "language", "touch", "contrast", "enlarged", "paper", "axe", "keyboard")


@pytest.fixture
def page(reused: Page) -> Page:
    """Give the page of the file."""
    return reused


def test_the_kinds_of_page_are_found(site: Path) -> None:
    names = {each.name for each in places(site)}
    for tag in Language:
        for kind in ("home", "standards", "standards/*", "standards/* (outline)", "local/*", "local/*/*", "written"):
            assert f"{tag.value} {kind}" in names
    assert {"root", "lost", "short address", "cy short address"} <= names


@pytest.mark.parametrize(
    "language", [pytest.param(each, marks=pytest.mark.xdist_group(f"survey in {each}")) for each in Language]
)
def test_nothing_is_wrong_with_any_kind_of_page(
    chromium: Browser, address: str, site: Path, guidance: Guidance, language: Language
) -> None:
    """One test and not one for each look: a page is opened once for all of them."""
    seen = [each for each in places(site) if each.language == language.value]
    with reader(chromium) as page:
        found = look_at(page, address, seen, {**survey.looks(guidance.library), "silence": silence(page, address)})
    assert set(found) == {*LOOKS, "silence"}
    wrong = [f"{look}: {each}" for look in found for each in found[look]]
    assert not wrong, "\n".join(wrong)


PLANTED = {
    "skipping": "document.querySelector('.md-skip').href = '#nowhere'",
    "menu": "document.querySelector('#navigation ul').remove()",
    "language": "document.querySelector('h1').textContent = 'Yr heddlu'",
    "touch": "document.querySelector('.sf-edit').innerHTML = '<a href=\"#\">i</a>'",
    "contrast": "document.querySelector('h1').style.color = 'rgb(120 120 120)'",
    "enlarged": "document.querySelector('h1').style.cssText = 'width: 400px; overflow: scroll'",
    "paper": "document.querySelector('.sf-edit').outerHTML = '<button style=\"display: block !important\">i</button>'",
    "axe": "document.querySelector('article').append(new Image())",
    "keyboard": "document.querySelector('.sf-edit a').style.setProperty('outline', 'none', 'important')",
}
"""Something wrong for each look to find."""


@pytest.mark.parametrize("look", LOOKS)
def test_a_look_finds_what_is_planted(page: Page, address: str, guidance: Guidance, look: str) -> None:
    place = Place("planted", "en/privacy/", "en")
    page.goto(address + place.path)
    page.evaluate(PLANTED[look])
    assert list(survey.looks(guidance.library)[look](page, place)) != []


@pytest.mark.parametrize("size", [DESK, PHONE])
def test_nothing_is_wrong_with_an_open_search(chromium: Browser, address: str, size: tuple[int, int]) -> None:
    with reader(chromium, size) as page:
        page.goto(f"{address}cy/?q=plant")
        expect(answered(page).first).to_be_visible()
        found = [*axe_violations(page), *low_contrast(page)]
        page.emulate_media(color_scheme="dark")
        found += [*axe_violations(page, others=False), *low_contrast(page)]
    assert not found, "\n".join(found)


def test_search_works_by_keyboard_alone(page: Page, address: str) -> None:
    page.goto(f"{address}en/")
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.matches('.md-search__input')"):
            break
    page.keyboard.type("co-ordinator")
    first = answered(page).first
    page.keyboard.press("ArrowDown")
    expect(first).to_be_focused()
    leads_to, _, sought = str(first.evaluate("(each) => each.href")).partition("?")
    assert sought == "h=co+ordinator"
    page.evaluate(probe("reachable"), "body")
    assert page.evaluate(probe("focused"))["wrong"] == []
    page.keyboard.press("Enter")
    expect(page).to_have_url(leads_to)  # from which the page has taken what was sought, perhaps before it is all there
    expect(page.locator("article mark").first).to_be_visible()


def _open_before_the_search_is_there(page: Page, url: str) -> list[Route]:
    """Open a page whose search has no index until what is returned continues."""
    held: list[Route] = []
    page.route("**/search_index.json", lambda route: held.append(route))  # noqa: PLW0108 - Playwright looks into it
    with page.expect_request("**/search_index.json"):  # which a good line asks for before anybody opens the search
        page.goto(url)
        page.locator(QUERY).focus()
    return held


def test_search_is_busy_until_it_has_answered_all_that_was_typed(page: Page, address: str) -> None:
    held = _open_before_the_search_is_there(page, f"{address}en/")
    results = page.locator(RESULTS)
    page.locator(QUERY).press_sequentially("co-ordinator")
    expect(results).to_have_attribute("aria-busy", "true")
    assert page.locator(f"{RESULTS}__item").count() == 0
    for each in held:
        each.continue_()
    first = answered(page).first
    expect(first).to_have_attribute("href", re.compile(r"[?]h=co[+]ordinator"))
    page.keyboard.type("s")  # nothing is asked for by itself: the answer to what stands there counts
    expect(results).to_have_attribute("aria-busy", "false")
    expect(page.locator(QUERY)).to_have_value("co-ordinators")


def test_enter_leads_to_the_best_of_all_that_was_typed(page: Page, address: str) -> None:
    held = _open_before_the_search_is_there(page, f"{address}en/")
    page.locator(QUERY).press_sequentially("missing")
    page.keyboard.press("Enter")
    expect(page.locator(RESULTS)).to_have_attribute("aria-busy", "true")
    for each in held:
        each.continue_()
    page.wait_for_url(f"{address}en/{STANDARD_18}")


def test_results_that_come_late_leave_the_focus_among_them(page: Page, address: str) -> None:
    page.goto(f"{address}en/")
    before = search(page, "mis").first
    page.keyboard.press("ArrowDown")
    expect(before).to_be_focused()
    rest = "(query) => { query.value = 'missing'; query.dispatchEvent(new InputEvent('input')) }"
    page.locator(QUERY).evaluate(rest)
    after = answered(page).first
    expect(after).to_have_attribute("href", re.compile("[?]h=missing"))
    expect(after).to_be_focused()


def test_what_is_pasted_into_the_search_is_answered(page: Page, address: str) -> None:
    page.goto(f"{address}en/")
    page.locator(QUERY).focus()
    page.keyboard.insert_text("missing")  # as from a clipboard or a voice: no key comes up
    expect(answered(page).first).to_have_attribute("href", re.compile("[?]h=missing"))


def test_search_closes_and_gives_the_page_back(page: Page, address: str) -> None:
    page.goto(f"{address}en/{STANDARD_18}")
    page.locator(QUERY).focus()
    page.keyboard.type("child")
    expect(answered(page).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".md-search__output")).to_be_hidden()
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.closest('.md-search__output') === null")


@pytest.mark.parametrize("size", [DESK, PHONE])
def test_the_language_changes_by_keyboard(chromium: Browser, address: str, size: tuple[int, int]) -> None:
    with reader(chromium, size) as page:
        page.goto(f"{address}cy/{STANDARD_18}#clause-18-4")
        page.get_by_role("banner").get_by_role("link", name="English").focus()
        page.keyboard.press("Enter")
        page.wait_for_url(f"{address}en/{STANDARD_18}#clause-18-4")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("size", [DESK, PHONE])
def test_a_reader_who_turns_to_the_header_stays_where_she_read(
    chromium: Browser, address: str, size: tuple[int, int], language: Language
) -> None:
    with reader(chromium, size) as page:
        page.goto(f"{address}{language.value}/{STANDARD_18}")
        page.evaluate(READ_ON, FAR)
        page.keyboard.press("/")
        page.locator(QUERY).press_sequentially("plan")
        expect(answered(page).first).to_be_visible()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Escape")
        assert page.evaluate(HOW_FAR) == FAR
        page.locator(QUERY).click()
        page.keyboard.press("Escape")
        page.locator(".sf-i--theme").focus()
        page.evaluate(probe("reachable"), "body")
        passed = [page.evaluate(probe("focused"))]
        while "md-skip" not in passed[-1]["name"]:
            page.keyboard.press("Shift+Tab")
            passed.append(page.evaluate(probe("focused")))
        assert len(passed) == (5 if size == DESK else 6)
        assert [each for each in passed if each["wrong"]] == []
        assert page.evaluate(HOW_FAR) == FAR


@pytest.mark.parametrize("place", ["cy/timescales/", "en/coverage/", "cy/map/"])
def test_who_goes_back_through_a_table_sees_the_focus_below_its_head(
    chromium: Browser, address: str, place: str
) -> None:
    with reader(chromium) as page:
        page.goto(address + place)
        page.evaluate(probe("reachable"), "body")
        passed = []
        for box in page.locator(".sf-scroll--high:has(tbody a)").all():
            links = box.locator("tbody a")
            links.last.focus()
            for _ in range(min(links.count(), 40) - 1):
                page.keyboard.press("Shift+Tab")
                passed.append(page.evaluate(probe("focused")))
        assert len(passed) > 30
        assert [each for each in passed if each["wrong"]] == []


@pytest.mark.parametrize("size", [DESK, PHONE])
def test_what_a_search_leads_to_on_the_same_page_is_below_the_header(
    chromium: Browser, address: str, size: tuple[int, int]
) -> None:
    with reader(chromium, size) as page:
        page.goto(f"{address}en/{STANDARD_18}")
        page.keyboard.press("/")
        page.keyboard.type("18.4")
        expect(answered(page).first).to_be_visible()
        page.keyboard.press("Enter")
        expect(page).to_have_url(f"{address}en/{STANDARD_18}#clause-18-4")
        expect(page.locator("#clause-18-4")).to_be_in_viewport()
        header, shown = page.locator(".md-header").bounding_box(), page.locator("#clause-18-4").bounding_box()
        assert header is not None
        assert shown is not None
        assert shown["y"] >= header["y"] + header["height"]


def test_every_clause_is_on_paper_with_its_words(chromium: Browser, address: str) -> None:
    with reader(chromium) as page:
        page.emulate_media(media="print")
        page.goto(f"{address}en/{STANDARD_18}")
        cards = page.locator(".sf-clause")
        assert page.locator(".sf-clause:visible .sf-words:visible").count() == cards.count() > 20


def test_a_chosen_theme_stands_out_like_the_systems_own(page: Page, address: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(f"{address}cy/{STANDARD_18}")
    page.locator("[data-sf-theme-switch]").click()
    assert low_contrast(page) == []
