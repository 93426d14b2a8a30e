"""Whoever changes the language stays at the same place of the page, whatever it is."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.site.conftest import parse, words

HEADINGS = "//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6][@id]/@id"


def _pages(site: Path) -> list[str]:
    return sorted(str(each.parent.relative_to(site / "en")) for each in (site / "en").rglob("index.html"))


def test_both_languages_of_every_page_have_the_same_places(site: Path) -> None:
    for place in _pages(site):
        english, welsh = (parse(site, f"{tag}/{place}") for tag in ("en", "cy"))
        headings = [words(each, HEADINGS) for each in (english, welsh)]
        assert len(headings[0]) == len(headings[1]), place
        rest = [
            set(words(each, "//body//@id")) - set(own) for each, own in zip((english, welsh), headings, strict=True)
        ]
        assert rest[0] == rest[1], place


PLACES = (
    ("standards/18-missing-children/", "clause-18-4"),
    ("standards/18-missing-children/", "must-dos"),
    ("standards/18-missing-children/", "narrative-finding-them"),
    ("standards/18-missing-children/", "narrative-once-they-are-back"),
    ("how-to-use-practitioner/", "read-a-clause"),
    ("reviews/practice-review-2018/", "part-4-what-else-was-used"),
    ("glossary/", "term-missing"),
    ("data/", "timescales-csv"),
    ("checklists/police/", "nobody-named"),
)


@pytest.mark.parametrize(("place", "anchor"), PLACES)
def test_the_switch_keeps_the_place(reused: Page, address: str, site: Path, place: str, anchor: str) -> None:
    headings = [words(parse(site, f"{tag}/{place}"), HEADINGS) for tag in ("en", "cy")]
    wanted = anchor if anchor not in headings[0] else headings[1][headings[0].index(anchor)]
    reused.goto(f"{address}en/{place}#{anchor}")
    assert reused.evaluate("document.querySelector(':target') !== null")
    reused.locator("header a[data-sf-language=cy]").click()
    expect(reused.locator("html")).to_have_attribute("lang", "cy")
    expect(reused).not_to_have_url(re.compile("~"))
    assert unquote(urlsplit(reused.url).fragment) == wanted
    reused.wait_for_function("wanted => document.querySelector(':target')?.id === wanted", arg=wanted)
    reused.locator("header a[data-sf-language=en]").click()
    expect(reused.locator("html")).to_have_attribute("lang", "en")
    expect(reused).not_to_have_url(re.compile("~"))
    assert unquote(urlsplit(reused.url).fragment) == anchor


def test_another_place_goes_along_after_coming_back(reused: Page, address: str) -> None:
    reused.goto(f"{address}en/standards/18-missing-children/#clause-18-4")
    reused.locator("header a[data-sf-language=cy]").click()
    expect(reused).to_have_url(f"{address}cy/standards/18-missing-children/#clause-18-4")
    reused.go_back()
    reused.evaluate("location.hash = '#clause-18-7'")
    reused.locator("header a[data-sf-language=cy]").click()
    expect(reused).to_have_url(f"{address}cy/standards/18-missing-children/#clause-18-7")
