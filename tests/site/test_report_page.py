"""The page with before and after, opened from a disk in a real browser, without a script."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page
from safon.proposal import look_at
from safon.report.proposal_files import versions_of
from safon.report.proposal_page import as_page

from tests.check.trees import EN, edit
from tests.report.edited import SITE, published_tree


@pytest.fixture(scope="module")
def report_page(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Write the page of two changes, and give its address."""
    tree = published_tree(tmp_path_factory.mktemp("tree"))
    edit(tree, EN, "24 hours of first-call", "48 hours of first-call")
    edit(tree, EN, "must keep a quiet room", "must keep a quiet, warm room")
    looked = look_at(tree, "HEAD", None, SITE)
    path = tree / "index.html"
    path.write_text(as_page(looked.proposal, versions_of(looked.before, looked.after)), encoding="utf-8")
    return path.as_uri()


@pytest.fixture(params=[("light", 320), ("dark", 1200)], ids=["a phone in light", "a desk in dark"])
def opened(chromium: Browser, report_page: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Open the page; its policy is set aside for the tool that looks at it, and for nothing else."""
    scheme, width = request.param
    context = chromium.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(report_page)
    yield page
    context.close()


def test_nothing_stands_in_a_readers_way(opened: Page) -> None:
    found = Axe().run(opened).response["violations"]
    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found] == []
    assert opened.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_next_and_previous_lead_through_the_changes_without_a_script(chromium: Browser, report_page: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(report_page)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.url.endswith("#changes")
    page.get_by_role("link", name="Nesaf Next", exact=True).click()
    assert page.url.endswith("#change-2")
    page.get_by_role("link", name="Blaenorol Previous", exact=True).click()
    assert page.url.endswith("#change-1")
    context.close()


def test_its_own_styles_are_let_in_by_its_policy(chromium: Browser, report_page: str) -> None:
    page = chromium.new_page()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    page.goto(report_page)
    assert refused == []
    assert page.locator("del").first.evaluate("each => getComputedStyle(each).textDecorationLine") == "line-through"
    page.close()
