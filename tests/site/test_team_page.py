"""The page for teams leads with what is wanted, and "You said, we did" shows its shape while it is empty."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.pipeline import Guidance

from tests.contexts import label
from tests.site.conftest import found, parse, words

BOTH = pytest.mark.parametrize("language", Language)
TEAM, SAID = "have-your-say/team", "have-your-say/you-said"
SHOWN = "details.sf-fold:not([hidden])"


@BOTH
def test_links_stand_by_standard_in_order_before_all_else(site: Path, guidance: Guidance, language: Language) -> None:
    page = parse(site, f"{language}/{TEAM}")
    folds = found(page, "//article//details[contains(@class, 'sf-fold')]")
    standards = guidance.library.of_kind(Kind.STANDARD)
    assert [str(each.get("id")) for each in folds[: len(standards)]] == [
        f"links-standing-{one.id}" for one in standards
    ]
    assert words(page, "//article//h2/text()")[-1] == label(language, "team.files")
    links = [str(each.get("href")) for each in found(page, "//article//nav//ul[@class='sf-numbers']//a")]
    assert links == [f"#links-standing-S{number}" for number in range(1, 27)]


@BOTH
def test_what_can_be_answered_stands_before_what_has_closed(site: Path, language: Language) -> None:
    titles = words(parse(site, f"{language}/{TEAM}"), "//article//section/h2/text()")
    assert titles[0] == label(language, "say.any-time")


def test_links_are_searched_and_all_come_back(reused: Page, address: str) -> None:
    reused.goto(f"{address}en/{TEAM}/")
    field = reused.get_by_label(label(Language.EN, "team.search"))
    every = reused.locator(SHOWN).count()
    field.fill("missing 18.10")
    expect(reused.locator(SHOWN)).to_have_count(1)
    expect(reused.locator(f"{SHOWN} li:not([hidden])")).to_have_count(1)
    assert reused.locator(f"{SHOWN} li:not([hidden])").inner_text().startswith("18.10")
    expect(reused.locator("[data-sf-links] output")).to_contain_text("Showing 1 of ")
    field.fill("")
    expect(reused.locator(SHOWN)).to_have_count(every)
    expect(reused.locator("[data-sf-links] output")).to_have_text("")


def test_the_way_to_a_standard_opens_its_links(reused: Page, address: str) -> None:
    reused.goto(f"{address}cy/{TEAM}/")
    reused.locator(".sf-numbers").get_by_role("link", name="18", exact=True).click()
    expect(reused.locator("details#links-standing-S18")).to_have_attribute("open", "")


def test_without_scripts_all_links_are_there_and_no_field_that_does_nothing(chromium: Browser, address: str) -> None:
    plain = chromium.new_context(java_script_enabled=False).new_page()
    plain.goto(f"{address}en/{TEAM}/")
    assert plain.locator("[data-sf-links]").is_hidden()
    assert plain.locator(SHOWN).count() > 26
    plain.context.close()


@BOTH
def test_you_said_shows_its_shape_while_it_is_empty(site: Path, language: Language) -> None:
    page = parse(site, f"{language}/{SAID}")
    shape = found(page, "//section[@aria-labelledby='shape']//article")[0].text_content()
    for key in ("about", "count", "heard", "did"):
        assert label(language, f"you-said.shape.{key}") in shape
