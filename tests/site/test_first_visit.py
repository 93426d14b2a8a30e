"""A first visit: what a page asks for, that nothing moves however late its parts come, that every letter is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from lxml import html
from playwright.sync_api import Browser, Page, ViewportSize

from tests.site.kinds import LANGUAGES, Place, places, stay
from tests.site.phone import SIZE, WATCH, first_visit, shifts, slow, total
from tests.site.searching import QUERY, answered
from tests.site.served import hosted
from tests.theme_styles import CUT, cut, own_styles, theme_styles
from tests.web_fonts import FACES, FOLDER

FIRST = ("", "standards/18-missing-children/", "must-dos/", "agencies/police/")
REQUESTS, MOVED = 14, 0.02
DESK: ViewportSize = {"width": 1280, "height": 900}
AT_ONCE = 6
"""How many pages are opened together, where most of the time is waiting for what comes late."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_first_visit_asks_for_little_and_not_for_the_search(chromium: Browser, site: Path, language: str) -> None:
    with hosted(site) as (address, sent):
        for place in FIRST:
            visit = first_visit(chromium, f"{address}{language}/{place}", sent)
            assert visit.requests <= REQUESTS, sent
            assert not [path for path, _ in sent if "search" in path]


def test_the_search_comes_when_it_is_opened(chromium: Browser, site: Path) -> None:
    with hosted(site) as (address, sent):
        page = chromium.new_page()
        page.goto(f"{address}en/standards/18-missing-children/#clause-18-4", wait_until="networkidle")
        page.locator(QUERY).focus()
        page.keyboard.type("missing")
        assert answered(page).count() > 0
        assert page.locator(".md-search__output").is_visible()
        assert len([path for path, _ in sent if path.endswith("search_index.json")]) == 1
        page.close()


def test_on_a_slow_line_the_search_comes_with_the_finger_that_opens_it(chromium: Browser, site: Path) -> None:
    with hosted(site) as (address, _):
        page = chromium.new_page()
        slow(page)
        page.goto(f"{address}en/", wait_until="networkidle")
        with page.expect_request("**/search_index.json"):
            page.locator(QUERY).dispatch_event("pointerdown")
        page.close()


@pytest.mark.parametrize("size", [SIZE, DESK], ids=["telephone", "desk"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_moves_on_any_kind_of_page_that_comes_in_pieces(
    chromium: Browser, site: Path, language: str, size: ViewportSize
) -> None:
    seen = [each for each in places(site) if each.language == language]
    with hosted(site, in_pieces=True) as (address, _), _visitors(chromium, address, size) as visitors:
        moved = dict(_moved(visitors, address, seen))
    assert len(moved) == len(seen)
    assert {name: found for name, found in moved.items() if total(found) > MOVED} == {}


def test_what_moves_is_seen_on_each_of_the_pages_that_come_at_once_and_each_visit_is_a_first(
    chromium: Browser, site: Path
) -> None:
    seen = places(site)[:AT_ONCE]
    late = "addEventListener('load', () => setTimeout(() => document.body.prepend(new Image(200, 200)), 50))"
    with hosted(site, in_pieces=True) as (address, sent), _visitors(chromium, address, SIZE, late) as visitors:
        assert all(total(found) > MOVED for _, found in _moved(visitors, address, seen))
        once = sorted(sent)
        assert len([path for path, _ in once if path.endswith(".woff2")]) >= len(seen)
        assert all(total(found) > MOVED for _, found in _moved(visitors, address, seen))
        assert sorted(sent) == sorted(once * 2)


@contextmanager
def _visitors(chromium: Browser, address: str, size: ViewportSize, *scripts: str) -> Iterator[list[Page]]:
    """Open the pages of readers who keep nothing from one visit to the next: a browser takes as long as six pages."""
    contexts = [chromium.new_context(viewport=size) for _ in range(AT_ONCE)]
    pages = [each.new_page() for each in contexts]
    for page in pages:
        stay(page, address)
        for script in (WATCH, *scripts):
            page.add_init_script(script)
        page.context.new_cdp_session(page).send("Network.setCacheDisabled", {"cacheDisabled": True})
    yield pages
    for each in contexts:
        each.close()


def _moved(visitors: Sequence[Page], address: str, seen: Sequence[Place]) -> Iterator[tuple[str, list[list[object]]]]:
    """Open pages at once, each as a first visit, and yield what moved on each: most of the time they wait."""
    for at in range(0, len(seen), len(visitors)):
        opened = list(zip(visitors, seen[at : at + len(visitors)], strict=False))
        for page, place in opened:
            page.goto("about:blank")
            page.goto(address + place.path, wait_until="commit")
        for page, place in opened:
            page.wait_for_load_state("networkidle")
            yield place.name, shifts(page)


def test_the_fonts_have_every_letter_of_every_page(site: Path) -> None:
    files = [*(f"{face.name}{end}" for face in FACES for end in ("", "-more")), "arrow"]
    known = {code for name in files for code in TTFont(FOLDER / "fonts" / f"{name}.woff2").getBestCmap()}
    lacking: dict[str, Path] = {}
    for path in site.rglob("*.html"):
        if path.parts[-3:-1] == ("handbook", "messages"):  # it quotes letters that the check refuses
            continue
        text = set(str(html.document_fromstring(path.read_bytes()).xpath("string()")))
        lacking |= {each: path for each in text if each.isprintable() and ord(each) not in known}
    assert lacking == {}, "run make fonts with these letters in LETTERS of tests/web_fonts.py"


def test_the_styles_of_the_theme_are_cut_from_the_theme_that_is_installed() -> None:
    assert CUT.read_text(encoding="utf-8") == cut(theme_styles(), own_styles()), "run make theme-styles"
