"""The other language of a clause and of a standard: opened in place, and side by side."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.site.conftest import found, parse, words

STANDARD = "standards/18-missing-children/"
LONGER = 1.15
"""How much longer a page may be, packed, for the ways to its other language."""


def _opened(page: Page, address: str, tag: str) -> None:
    page.goto(f"{address}{tag}/{STANDARD}")
    page.locator("#clause-18-4").evaluate("each => each.closest('.sf-clause').querySelector('details').open = true")


@pytest.mark.parametrize(("tag", "other"), [("en", "cy"), ("cy", "en")])
@pytest.mark.parametrize("key", ["click", "Enter", " "])
def test_a_clause_opens_in_its_other_language_where_it_stands(
    reused: Page, address: str, tag: str, other: str, key: str
) -> None:
    _opened(reused, address, other)
    wanted = reused.locator(".sf-clause:has(#clause-18-4) > .sf-words").text_content() or ""
    assert wanted
    _opened(reused, address, tag)
    card = reused.locator(".sf-clause:has(#clause-18-4)")
    way = card.locator(".sf-tools > [role=button]").first
    expect(way).to_have_attribute("aria-expanded", "false")
    if key == "click":
        way.click()
    else:
        way.press(key)
    box = card.locator(".sf-twin")
    expect(box).to_have_attribute("lang", other)
    expect(box.locator(".sf-words")).to_have_text(wanted)
    expect(box.locator(".sf-times li")).to_have_count(card.locator("> .sf-times li").count())
    expect(way).to_have_attribute("aria-expanded", "true")
    assert reused.url == f"{address}{tag}/{STANDARD}"
    assert all(
        each.startswith(f"{address}{other}/") for each in box.locator("a").evaluate_all("all => all.map(a => a.href)")
    )
    assert reused.evaluate("new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size") == reused.evaluate(
        "document.querySelectorAll('[id]').length"
    )
    way.click()
    expect(box).to_be_hidden()
    expect(way).to_have_attribute("aria-expanded", "false")


def test_all_clauses_of_a_page_ask_for_the_other_page_once_and_for_nothing_else(page: Page, address: str) -> None:
    asked: list[str] = []
    _opened(page, address, "en")
    page.on("request", lambda request: asked.append(request.url))
    for each in page.locator(".sf-clause .sf-more").all()[:5]:
        each.evaluate("each => each.open = true")
        each.locator("[role=button]").first.click()
    expect(page.locator(".sf-twin")).to_have_count(5)
    assert asked == [f"{address}cy/{STANDARD}"]


def test_where_nothing_comes_the_link_leads_there(page: Page, address: str) -> None:
    _opened(page, address, "en")
    turns: list[str] = []

    def refused_once(route: Route) -> None:
        turns.append(route.request.url)
        if len(turns) == 1:
            route.abort()
        else:
            route.continue_()

    page.route(f"{address}cy/{STANDARD}", refused_once)
    page.locator(".sf-clause:has(#clause-18-4) .sf-tools > [role=button]").first.click()
    expect(page).to_have_url(f"{address}cy/{STANDARD}#clause-18-4")


def test_without_a_script_the_link_leads_there(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}en/{STANDARD}")
    card = page.locator(".sf-clause:has(#clause-18-4)")
    card.locator("summary").click()
    card.locator(".sf-tools a[lang=cy]").click()
    expect(page).to_have_url(f"{address}cy/{STANDARD}#clause-18-4")
    context.close()


@pytest.mark.parametrize("tag", ["en", "cy"])
def test_the_ways_to_the_other_language_cost_a_page_little(site: Path, tag: str) -> None:
    whole = (site / tag / STANDARD / "index.html").read_bytes()
    twins = re.compile(
        rb'<a [^>]*href="?[^" >]*#clause-[^" >]*"?[^>]* lang="?(?:en|cy)"?>.*?</a>|<li><a[^>]*both/.*?</a>'
    )
    without, times = twins.subn(b"", whole)
    assert times > 20
    assert len(gzip.compress(whole, 9)) <= LONGER * len(gzip.compress(without, 9))


@pytest.mark.parametrize("tag", ["en", "cy"])
def test_every_standard_leads_to_both_languages_side_by_side(site: Path, tag: str) -> None:
    standards = [each for each in (site / tag / "standards").iterdir() if (each / "index.html").is_file()]
    assert len(standards) == 26
    for each in standards:
        place = f"{tag}/standards/{each.name}/"
        assert words(parse(site, place), "//ul[@class='sf-actions']//a/@href").count("both/") == 1
        pair = parse(site, f"{place}both/")
        clauses = words(parse(site, place), "//h3[starts-with(@id, 'clause-')]/@id")
        assert words(pair, "//h3[starts-with(@id, 'clause-')]/@id") == clauses
        for row in found(pair, "//div[starts-with(@class, 'sf-beside')][div]"):
            sides = row.xpath("div/@lang")
            assert sides == [tag, "cy" if tag == "en" else "en"]
            texts = ["".join(side.itertext()).strip() for side in row.xpath("div")]
            assert all(texts), place
        (way,) = [href for href in words(pair, "//a/@href") if href.endswith("-side-by-side.pdf")]
        assert (site / place / "both" / way).resolve().is_file()


@pytest.mark.parametrize("width", [390, 1280])
def test_both_columns_are_of_one_width_and_stand_under_each_other_on_a_phone(
    page: Page, address: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{address}cy/{STANDARD}both/")
    place = "({x, y, width}) => [x, y, width]"
    sides = f"[...row.children].map(each => each.getBoundingClientRect()).map({place})"
    boxes = page.locator(".sf-beside").evaluate_all(f"rows => rows.map(row => {sides})")
    assert len(boxes) > 25
    for (x, y, own), (other_x, other_y, other) in boxes:
        if width < 600:
            assert (x, own) == (other_x, other)
            assert y < other_y
        else:
            assert y == other_y
            assert x < other_x
            assert abs(own - other) < 24
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_prose_of_both_languages_stands_paragraph_beside_paragraph(site: Path) -> None:
    pair = parse(site, f"en/{STANDARD}both/")
    rows = found(pair, "//h2[@id='narrative']/following-sibling::div[@class='sf-beside']")
    assert len(rows) > 8
    headings = [[words(side, "string(.//*[self::h3 or self::h4])") for side in row.xpath("div")] for row in rows]
    assert all(bool(one) == bool(other) for one, other in headings)


def test_links_beside_lead_to_their_own_language(site: Path) -> None:
    pair = parse(site, f"en/{STANDARD}both/")
    own = words(pair, "//div[@class='sf-beside']/div[@lang='en']//a/@href")
    other = words(pair, "//div[@class='sf-beside']/div[@lang='cy']//a/@href")
    assert len(own) == len(other) > 5
    assert all("../cy/" in each for each in other)
    assert not any("/cy/" in each for each in own)
    for each in (*own, *other):
        place = (site / "en" / STANDARD / "both" / each.partition("#")[0] / "index.html").resolve()
        assert place.is_file(), each


def test_no_search_leads_to_what_only_stands_side_by_side(site: Path) -> None:
    for tag in ("en", "cy"):
        assert "/both/" not in (site / tag / "search" / "search_index.json").read_text(encoding="utf-8")


def test_what_is_downloaded_is_called_in_the_language_of_its_page(site: Path) -> None:
    for tag, wanted in (
        ("cy", "safon-18-plant-a-phobl-ifanc-sydd-ar-goll"),
        ("en", "standard-18-missing-children"),
    ):
        names = words(parse(site, f"{tag}/print/"), "//a[contains(@href, '.pdf')]/@download")
        assert len([each for each in names if each.startswith(wanted)]) == 4, "A4, large, both, side by side"
        assert len(names) == len(words(parse(site, f"{tag}/print/"), "//a[contains(@href, '.pdf')]"))
    (book,) = words(parse(site, "cy/agencies/police/"), "//a[contains(@href, '.xlsx')]/@download")
    assert book == "llyfr-gwaith-yr-heddlu.xlsx"


def test_welsh_addresses_of_paper_lead_to_their_pages(reused: Page, address: str) -> None:
    for told, wanted in (
        ("dweud-eich-dweud/", "have-your-say/"),
        ("at/18.4/", "standards/18-missing-children/#clause-18-4"),
        ("safonau/", "standards/"),
    ):
        reused.goto(f"{address}cy/{told}")
        expect(reused).to_have_url(f"{address}cy/{wanted}")
    reused.goto(f"{address}cy/dweud/S18/")
    reused.locator(".sf-ways-back a").first.click()
    expect(reused).to_have_url(f"{address}cy/standards/18-missing-children/")
