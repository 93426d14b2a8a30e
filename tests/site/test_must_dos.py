"""The list of every clause, narrowed as a person would, and fast with many clauses."""

from __future__ import annotations

import re
from pathlib import Path
from typing import cast
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect
from safon.model.areas import is_welsh
from safon.model.clause import Clause, ClauseClass, Strength
from safon.model.front_matter import StandardHeader
from safon.model.language import Language
from safon.model.library import Library
from safon.model.vocabulary import Theme
from safon.pipeline import Guidance

from tests.contexts import label
from tests.many_clauses import open_with_rows
from tests.site.conftest import found, parse, words

BOTH = pytest.mark.parametrize("language", Language)
COUNT = ".sf-count"
"""Where the page says how many it shows."""


@pytest.fixture
def page(reused: Page) -> Page:
    """Give the page of the file."""
    return reused


@pytest.fixture
def listed(page: Page, address: str) -> Page:
    """Open the list in English."""
    page.goto(f"{address}en/must-dos/")
    return page


def _shown(page: Page) -> list[str]:
    """Return the clauses that a reader sees, in their order."""
    rows = "[...document.querySelectorAll('li[data-id]')].filter((row) => row.checkVisibility())"
    script = f"() => {rows}.map((row) => row.dataset.id)"
    return cast("list[str]", page.evaluate(script))


def _tick(page: Page, facet: str, value: str) -> Locator:
    box = page.locator(f"input[name={facet}][value='{value}']")
    group = box.locator("xpath=ancestor::details[1]")
    if group.get_attribute("open") is None:
        group.locator("summary").first.click()
    return box


@BOTH
def test_without_a_script_every_clause_is_listed_once(site: Path, guidance: Guidance, language: Language) -> None:
    listed = words(parse(site, f"{language.value}/must-dos"), "//li/@data-id")
    assert listed == list(guidance.library.clauses)


def test_a_choice_of_agency_or_role_says_what_it_leaves_out(listed: Page) -> None:
    told = listed.locator("[data-sf-unnamed]")
    expect(told).to_be_hidden()
    for facet, value in (("agency", "police"), ("role", "missing-co-ordinator")):
        _tick(listed, facet, value).check()
        expect(told).to_contain_text("95 clauses of the National Standards name nobody")
        _tick(listed, facet, value).uncheck()
        expect(told).to_be_hidden()


@BOTH
def test_each_theme_has_a_fixed_page_of_its_clauses(site: Path, guidance: Guidance, language: Language) -> None:
    library = guidance.library
    for theme in library.vocabulary.all(Theme):
        listed = words(parse(site, f"{language.value}/must-dos/{theme.id}"), "//li/@data-id")
        assert listed == [each for each in library.clauses if _theme(each, library) == theme.id]


def _showing(some: int, guidance: Guidance) -> str:
    return f"Showing {some} of {len(_of_wales(guidance.library))}"


def _of_wales(library: Library) -> list[Clause]:
    """Return what the list begins with."""
    return [each for each in library.in_force if is_welsh(library.document_of(each), library)]


def _theme(clause: str, library: Library) -> str:
    header = library.document_of(library.clauses[clause]).header
    return header.theme if isinstance(header, StandardHeader) else ""


def test_a_choice_counts_what_it_would_show(site: Path, guidance: Guidance) -> None:
    page = parse(site, "en/must-dos")
    counted = {
        (str(box.get("name")), str(box.get("value"))): int("".join(found(box, "../small")[0].itertext()))
        for box in found(page, "//form[@class='sf-filter']//input[@type='checkbox']")
    }
    library = guidance.library
    assert counted["agency", "police"] == len(list(library.clauses_for("police")))
    wales = _of_wales(library)
    assert counted["class", "must-do"] == len([each for each in wales if each.kind is ClauseClass.MUST_DO])
    assert counted["strength", "must"] == len([each for each in wales if each.strength is Strength.MUST])
    assert counted["time", "yes"] == len([each for each in wales if each.timescales])
    assert counted["nobody", "yes"] == len([each for each in wales if not each.who])
    assert (counted["in", "wales"], counted["in", "england"]) == (len(wales), len(library.in_force) - len(wales))


@BOTH
def test_the_list_is_of_wales_until_another_nation_is_ticked(
    page: Page, address: str, guidance: Guidance, language: Language
) -> None:
    page.goto(f"{address}{language.value}/must-dos/")
    wales = [each.id for each in _of_wales(guidance.library)]
    assert _shown(page) == wales
    expect(page.locator(COUNT)).to_have_text(re.compile(rf"{len(wales)} \w+ {len(wales)}$"))
    page.locator("input[name=strength][value=must]").check()
    musts = [each.id for each in _of_wales(guidance.library) if each.strength is Strength.MUST]
    assert _shown(page) == musts
    page.locator("input[name=strength][value=must]").uncheck()
    page.locator("input[name=in][value=england]").check()
    page.wait_for_url(lambda url: parse_qs(urlsplit(url).query) == {"in": ["wales", "england"]})
    assert _shown(page) == [each.id for each in guidance.library.in_force]
    england = label(language, "page.jurisdiction.england")
    named = page.locator("li[data-id]", has=page.locator(".sf-nation", has_text=england))
    assert named.evaluate_all("(all) => all.map((each) => each.dataset.id)") == [
        each for each in guidance.library.clauses if each not in set(wales)
    ]
    page.locator("input[name=in][value=wales]").uncheck()
    page.locator("input[name=in][value=england]").uncheck()
    page.wait_for_url("**/must-dos/?in=any")
    page.reload()
    assert _shown(page) == [each.id for each in guidance.library.in_force]


@BOTH
def test_the_script_counts_as_the_page_does(page: Page, site: Path, address: str, language: Language) -> None:
    boxes = found(parse(site, f"{language.value}/must-dos"), "//form[@class='sf-filter']//input[@type='checkbox']/..")
    page.goto(f"{address}{language.value}/must-dos/")
    expect(page.locator(COUNT)).to_have_text(re.compile(r"(\d+) \w+ \1$"))
    shown = page.locator(".sf-tick").evaluate_all("(all) => all.map((each) => each.textContent.trim())")
    assert shown == ["".join(each.itertext()).strip() for each in boxes]


def test_ticking_narrows_counts_and_keeps_the_address(
    listed: Page, guidance: Guidance, browser_errors: list[str]
) -> None:
    _tick(listed, "agency", "police").check()
    expect(listed.locator(COUNT)).to_have_text(_showing(len(list(guidance.library.clauses_for("police"))), guidance))
    assert _shown(listed) == [each.id for each in guidance.library.clauses_for("police")]
    _tick(listed, "class", "must-do").check()
    both = [each.id for each in guidance.library.clauses_for("police") if each.kind == "must-do"]
    assert _shown(listed) == both
    listed.wait_for_url(lambda url: parse_qs(urlsplit(url).query) == {"agency": ["police"], "class": ["must-do"]})
    assert listed.locator("input[name=agency][value=police] ~ small").inner_text() == str(len(both))
    assert browser_errors == []


def test_a_shared_address_shows_the_same(page: Page, address: str) -> None:
    page.goto(f"{address}en/must-dos/?theme=safety&strength=should&within=missing&sort=time")
    first = _shown(page)
    assert first
    assert page.get_by_label("Search within").input_value() == "missing"
    copied = page.locator("[data-sf-copy]").first.get_attribute("data-sf-copy")
    page.goto(address.rstrip("/") + str(copied))
    assert _shown(page) == first
    page.get_by_role("link", name="Cymraeg").first.click()
    page.wait_for_url("**/cy/must-dos/?**")
    assert parse_qs(urlsplit(page.url).query)["theme"] == ["safety"]


def test_choices_are_taken_back_one_by_one_or_all(listed: Page, guidance: Guidance) -> None:
    _tick(listed, "agency", "police").check()
    _tick(listed, "class", "must-do").check()
    listed.get_by_role("button", name="Remove: Police").press("Enter")
    musts = [each for each in _of_wales(guidance.library) if each.kind is ClauseClass.MUST_DO]
    expect(listed.locator(COUNT)).to_have_text(_showing(len(musts), guidance))
    expect(listed.get_by_role("button", name="Remove: Must-do")).to_be_focused()
    listed.go_back()
    expect(listed.locator("input[value=police]")).to_be_checked()
    listed.get_by_role("button", name="Show all of Wales").click()
    expect(listed.locator(COUNT)).to_have_text(_showing(len(_of_wales(guidance.library)), guidance))
    listed.wait_for_url("**/en/must-dos/")


def test_searching_ignores_capitals_accents_and_mutations(page: Page, address: str) -> None:
    page.goto(f"{address}cy/must-dos/")
    field, shown = page.get_by_label("Chwilio ynddi"), []
    for typed in ("GRWP", "grŵp", "ngrŵp"):
        field.fill(typed)
        expect(page).to_have_url(re.compile("within="))
        shown.append(_shown(page))
        assert all(
            re.search("r[ŵw]p", page.locator(f"li[data-id='{each}']").text_content() or "") for each in shown[-1]
        )
    assert shown[0] == shown[1] == shown[2] != []
    field.fill("nothing has this")
    expect(page.locator("[data-sf-none]")).to_be_visible()


def test_rows_are_put_in_another_order_and_back(listed: Page, guidance: Guidance) -> None:
    _tick(listed, "in", "england").check()
    listed.get_by_label("Order").select_option("time")
    assert _shown(listed)[0] in ("19.14", "18.7", "NCT7.2", "NCT7.3")
    listed.get_by_label("Order").select_option("strength")
    strengths = [guidance.library.clauses[each].strength for each in _shown(listed)]
    assert strengths == sorted(strengths, key=list(Strength).index)
    listed.get_by_label("Order").select_option("")
    assert _shown(listed) == list(guidance.library.clauses)


def test_the_keyboard_is_enough(listed: Page) -> None:
    listed.get_by_label("Search within").focus()
    for _ in range(3):
        listed.keyboard.press("Tab")
    listed.keyboard.press("Space")
    expect(listed.locator("input[name=in]:checked")).to_have_count(2)


@pytest.fixture
def browser_errors(listed: Page) -> list[str]:
    """Collect what the browser complains about."""
    told: list[str] = []
    listed.on("pageerror", lambda error: told.append(str(error)))
    listed.on("console", lambda message: told.append(message.text) if message.type == "error" else None)
    return told


def test_it_holds_with_five_thousand_clauses(page: Page, site: Path, address: str, guidance: Guidance) -> None:
    open_with_rows(page, address, site, 5000)
    expect(page.locator(COUNT)).to_have_text(re.compile(r"^Showing (\d{4}) of \1$"))
    _tick(page, "in", "england").check()
    expect(page.locator(COUNT)).to_have_text("Showing 5000 of 5000")
    _tick(page, "agency", "police").check()
    _tick(page, "class", "must-do").check()
    wanted = {each.id for each in guidance.library.clauses_for("police") if each.kind == "must-do"}
    assert set(_shown(page)) == wanted
    assert page.locator(COUNT).inner_text() == f"Showing {len(_shown(page))} of 5000"
