"""The map, walked by the keyboard alone, and its filters."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect


@pytest.fixture
def drawn(reused: Page, address: str) -> Page:
    """Open the map in English."""
    reused.goto(f"{address}en/map/")
    return reused


def test_the_keyboard_walks_the_map(drawn: Page) -> None:
    drawn.locator(".sf-scroll--map").focus()
    reached: list[str] = []
    for _ in range(120):
        drawn.keyboard.press("Tab")
        node = drawn.evaluate("document.activeElement.dataset?.id ?? ''")
        if not node:
            break
        reached.append(str(node))
    assert sorted(reached) == sorted(drawn.locator("a.n").evaluate_all("each => each.map(one => one.dataset.id)"))
    drawn.locator("a.n[data-id=S18]").focus()
    expect(drawn.locator(".sf-near")).to_contain_text("Standard 18: Missing children and young people. Linked with:")
    expect(drawn.locator(".sf-near")).to_contain_text("Practice note 1")
    drawn.keyboard.press("Enter")
    drawn.wait_for_url("**/en/standards/18-missing-children/")


def test_neighbours_stand_out_and_others_step_back(drawn: Page) -> None:
    drawn.locator("a.n[data-id=S18]").focus()
    near = set(drawn.locator("a.n.near").evaluate_all("each => each.map(one => one.dataset.id)"))
    edges = drawn.locator("path.e").evaluate_all("each => each.map(one => [one.dataset.a, one.dataset.b])")
    assert near == {end for pair in edges if "S18" in pair for end in pair}
    drawn.locator("a.n[data-id=S18]").blur()
    expect(drawn.locator("a.n.near")).to_have_count(0)


def test_only_what_is_ticked_is_drawn(drawn: Page) -> None:
    every = drawn.locator(".sf-scroll--map path.e:visible").count()
    for strength in ("inferred", "none", "named"):
        drawn.locator(f"input[value={strength}]").uncheck()
    stated = drawn.locator(".sf-scroll--map path.e-stated")
    expect(drawn.locator(".sf-scroll--map path.e:not(.off)")).to_have_count(stated.count())
    assert 0 < stated.count() < every
    drawn.locator("input[value=local-practice-standard]").uncheck()
    expect(drawn.locator("a.n-local-practice-standard:visible")).to_have_count(0)
    expect(drawn.locator("a.n-national-standard:visible")).to_have_count(26)
