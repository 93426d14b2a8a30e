"""A page as it arrives: how much of it there is, that it is read without scripts, and that nothing moves."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, expect
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.pipeline import Guidance
from safon.urls import address_of

from tests.site.conftest import found, parse
from tests.site.phone import WATCH, shifts, total
from tests.site.survey import PHONE, reader

STANDARD_18 = "standards/18-missing-children/"
SLOW = {"offline": False, "latency": 80, "downloadThroughput": 250_000, "uploadThroughput": 250_000}
"""A telephone between two visits, in bytes a second: the words are there well before the fonts."""
MARKUP = 41 * 1024
"""The most bytes that a standard's page may have, before compression, besides the text of its clauses and limits."""


def _without_its_clauses_words(site: Path, place: str) -> int:
    """Return the bytes of a page, less the words of its clauses: their markup counts."""
    page = parse(site, place)
    clauses = found(page, "//*[contains(concat(' ', @class, ' '), ' sf-words ')]")
    clauses += found(page, "//div[contains(concat(' ', @class, ' '), ' sf-promise ')]/p[2]")
    clauses += found(page, "//div[@class='sf-clause']/p[@class='sf-note'] | //ul[@class='sf-times']")
    clauses += found(page, "//section[@class='sf-strip']")
    words = sum(len(each.text_content().encode()) for each in clauses)
    return (site / place / "index.html").stat().st_size - words


@pytest.mark.parametrize("language", Language)
def test_a_standards_page_is_light(site: Path, guidance: Guidance, language: Language) -> None:
    standards = guidance.library.of_kind(Kind.STANDARD)
    sizes = {each.id: _without_its_clauses_words(site, f"{language.value}/{address_of(each)}") for each in standards}
    assert len(sizes) == 26
    assert {name: size for name, size in sizes.items() if size > MARKUP} == {}


@pytest.mark.parametrize("language", Language)
def test_a_page_is_read_and_used_without_scripts(chromium: Browser, address: str, language: Language) -> None:
    with reader(chromium, PHONE, java_script_enabled=False) as page:
        page.route("**/*.woff2", lambda route: route.abort())
        page.goto(f"{address}{language.value}/{STANDARD_18}")
        expect(page.locator("h1")).to_be_visible()
        expect(page.locator(".sf-clause").first).to_be_visible()
        assert page.locator("h1").evaluate("(each) => each.getBoundingClientRect().top < innerHeight")
        assert page.locator("button:visible").count() == 0
        way = page.locator("#navigation a:visible").first
        leads_to = urljoin(page.url, str(way.get_attribute("href")))
        assert leads_to != page.url
        way.click()
        page.wait_for_url(leads_to)
        page.goto(f"{address}{language.value}/{STANDARD_18}")
        page.get_by_role("banner").get_by_role("link", name=language.other.own_name).click()
        page.wait_for_url(f"{address}{language.other.value}/{STANDARD_18}")
        expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize("place", ["", STANDARD_18, "glossary/"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("fonts", ["at once", "late"])
def test_nothing_moves_while_a_page_loads(chromium: Browser, address: str, place: str, width: int, fonts: str) -> None:
    with reader(chromium, (width, 844)) as page:
        if fonts == "late":
            page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", SLOW)
        page.add_init_script(WATCH)
        page.goto(f"{address}cy/{place}", wait_until="networkidle")
        moved = shifts(page)
        assert page.evaluate("() => [...document.fonts].some((each) => each.status === 'loaded')")
        assert total(moved) <= 0.02, moved


def test_a_shift_would_be_seen(page: Page, address: str) -> None:
    page.add_init_script(WATCH)
    page.goto(f"{address}cy/{STANDARD_18}", wait_until="networkidle")
    page.evaluate("() => { document.querySelector('article').style.paddingTop = '300px' }")
    assert total(shifts(page)) > 0.02
