"""One build, one server and one browser for all tests of the site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from lxml import html
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from safon.pipeline import Guidance, read_and_check

from tests.site.browser import ARGUMENTS, browser
from tests.site.building import ROOT, build
from tests.site.served import served

LONGEST = "test_accessibility.py"
"""What takes half as long as all else, and so begins first: nothing has to wait for it at the end."""

PATIENCE = 120_000
"""Milliseconds until a test gives up on a page: many times what it takes, since the machine may have other work."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests of each file in one process, and begin with the longest; before xdist reads the groups."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.xdist_group(item.path.stem))
    items.sort(key=lambda item: (item.path.name != LONGEST, here not in item.path.parents))


@pytest.fixture(scope="session")
def guidance() -> Guidance:
    """Give the real guidance."""
    return read_and_check(ROOT)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the real site, strictly."""
    folder = tmp_path_factory.mktemp("built") / "site"
    done = build(folder)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "WARNING" not in done.stderr, done.stderr
    return folder


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Serve the real site and give its address."""
    with served(site) as url:
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


@pytest.fixture
def listed(page: Page, address: str) -> Page:
    """Open the checklist of standard 18 in English."""
    page.goto(f"{address}en/checklists/standard-18/")
    return page


@pytest.fixture
def fresh(chromium: Browser, address: str) -> Iterator[Page]:
    """Open the same checklist in a browser that knows nothing."""
    context = chromium.new_context()
    page = context.new_page()
    page.goto(f"{address}en/checklists/standard-18/")
    yield page
    context.close()


def parse(site: Path, place: str) -> html.HtmlElement:
    """Return the page of an address of the built site as a tree."""
    return html.document_fromstring((site / place / "index.html").read_bytes())


def found(page: html.HtmlElement, path: str) -> list[html.HtmlElement]:
    """Return the elements that an XPath leads to."""
    return cast("list[html.HtmlElement]", page.xpath(path))


def words(page: html.HtmlElement, path: str) -> list[str]:
    """Return the strings that an XPath leads to."""
    return cast("list[str]", page.xpath(path))
