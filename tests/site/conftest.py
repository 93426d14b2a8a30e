"""One build, one server and one browser for all tests of the site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from lxml import html
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from safon.pipeline import Guidance, read_and_check
from safon.publish.hosting import NETLIFY, host_files

from tests.site.browser import ARGUMENTS, browser
from tests.site.building import ROOT, build, made_once
from tests.site.hosts import netlify
from tests.site.served import served

WITHOUT_SITE = ("test_kept_builds", "test_odd_files")
"""What begins: files that need no site, and take about as long as to build it."""
PATIENCE = 120_000
"""Milliseconds until a test gives up on a page: many times what it takes, since the machine may have other work."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests of each file in one process, unless they say otherwise; before xdist reads the groups."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents and item.get_closest_marker("xdist_group") is None:
            item.add_marker(pytest.mark.xdist_group(item.path.stem))
    items.sort(key=_turn)


def _turn(item: pytest.Item) -> tuple[int, int]:
    """Return when a test has its turn: those of the site, those that stay together, then single ones, to even the end.

    The first that need no site leave one process alone to build it, while the others would only wait.
    """
    if Path(__file__).parent in item.path.parents:
        return 0, WITHOUT_SITE.index(item.path.stem) if item.path.stem in WITHOUT_SITE else len(WITHOUT_SITE)
    return 1 if item.get_closest_marker("xdist_group") else 2, 0


@pytest.fixture(scope="session")
def guidance() -> Guidance:
    """Give the real guidance."""
    return read_and_check(ROOT)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Build the real site, strictly, once for all processes that run tests."""
    own = tmp_path_factory.getbasetemp()
    return made_once((own if worker_id == "master" else own.parent) / "site", _built)


def _built(folder: Path) -> None:
    done = build(folder)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "WARNING" not in done.stderr, done.stderr


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Serve the real site as a host does that reads its file of headers, and give its address; here without https."""
    (file,) = (each for each in host_files(site, "http://safon.example/") if each.path == NETLIFY)
    with served(site, told=netlify(str(file.content))) as url:
        yield url


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Start a real Chromium, and be patient with all that is opened in it."""

    def patient(context: BrowserContext) -> None:
        context.set_default_timeout(PATIENCE)

    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=browser(), args=list(ARGUMENTS))
        running.on("context", patient)
        yield running
        running.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """Open a page with nothing remembered."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def pages_of_the_module(chromium: Browser) -> Iterator[tuple[Page, Page]]:
    """Open two pages that know nothing of each other, for all tests of a file."""
    contexts = [chromium.new_context(viewport={"width": 1280, "height": 900}) for _ in range(2)]
    one, other = (context.new_page() for context in contexts)
    yield one, other
    for context in contexts:
        context.close()


@pytest.fixture
def reused(pages_of_the_module: tuple[Page, Page], address: str) -> Iterator[Page]:
    """Give a page with nothing remembered that stays open for the next test: a new browser takes as long as a page.

    It is for tests that only go to pages and do what a reader does. What lasts for as long as a page is open, such as
    another clock or another script, needs a `page`.
    """
    yield from _emptied(pages_of_the_module[0], address)


@pytest.fixture
def reused_other(pages_of_the_module: tuple[Page, Page], address: str) -> Iterator[Page]:
    """Give a second such page, in a browser that knows nothing of the first."""
    yield from _emptied(pages_of_the_module[1], address)


def _emptied(page: Page, address: str) -> Iterator[Page]:
    page.goto(f"{address}assets/safon/mark.svg")  # What a page keeps as it is left is forgotten in its own process:
    page.evaluate("localStorage.clear()")  # to the browser’s it may come later than what is sent next.
    page.goto("about:blank")
    forget = {"origin": address.rstrip("/"), "storageTypes": "all"}
    page.context.new_cdp_session(page).send("Storage.clearDataForOrigin", forget)
    page.emulate_media(color_scheme="null", media="null")
    yield page
    page.unroute_all()
    assert page.context.pages == [page], "another page was left open"
    assert not page.evaluate("'__pwClock' in globalThis"), "the clock was changed: take a page of its own"


@pytest.fixture
def listed(reused: Page, address: str) -> Page:
    """Open the checklist of standard 18 in English."""
    reused.goto(f"{address}en/checklists/standard-18/")
    return reused


@pytest.fixture
def fresh(reused_other: Page, address: str) -> Page:
    """Open the same checklist in a browser that knows nothing."""
    reused_other.goto(f"{address}en/checklists/standard-18/")
    return reused_other


def parse(site: Path, place: str) -> html.HtmlElement:
    """Return the page of an address of the built site as a tree."""
    return html.document_fromstring((site / place / "index.html").read_bytes())


def found(page: html.HtmlElement, path: str) -> list[html.HtmlElement]:
    """Return the elements that an XPath leads to."""
    return cast("list[html.HtmlElement]", page.xpath(path))


def words(page: html.HtmlElement, path: str) -> list[str]:
    """Return the strings that an XPath leads to."""
    return cast("list[str]", page.xpath(path))
