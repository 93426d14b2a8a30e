"""A reader in a real browser: search, the language switch, a remembered choice, no script."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, expect
from safon.model.language import Language
from safon.pipeline import Guidance
from safon.publish.search_files import whole_index
from safon.views.clause_in_words import clause_in_words

from tests.contexts import context_of, label
from tests.site.searching import answered, search

STANDARD_18 = "standards/18-missing-children/"


@pytest.fixture
def page(reused: Page) -> Page:
    """Give the page of the file."""
    return reused


def _found(page: Page, url: str) -> list[str]:
    page.goto(url)
    return [str(each.get_attribute("href")) for each in answered(page).all()]


def _typed(page: Page, words: str) -> list[str]:
    return [str(each.get_attribute("href")) for each in search(page, words).all()]


def test_a_welsh_word_is_found_under_every_form_of_its_first_letter_and_without_its_accents(
    page: Page, address: str
) -> None:
    page.goto(f"{address}cy/")
    for word in ("plant", "blant", "phlant", "mhlant", "pla"):
        # With a second word, as a reader would: nearly every page speaks of children, and the list shows ten at a time.
        pages = {link.split("?")[0] for link in _typed(page, f"{word} coll")}
        assert f"{address}cy/{STANDARD_18}" in pages, word
        assert all(each.startswith(f"{address}cy/") for each in pages), word
    for word in ("grwp", "gynhadledd"):
        assert any(each.startswith(f"{address}cy/local/northamptonshire") for each in _typed(page, word)), word


@pytest.mark.parametrize("sought", ["mae'n rhaid", "pwy sy'n talu", "n", "gr", "“plant”", "plant:"])
def test_no_result_shows_debris(page: Page, address: str, site: Path, sought: str) -> None:
    root = f"{address}cy/"
    index = whole_index(site, Language.CY)
    titles = {each["address"]: each["title"] for each in index["pages"]}
    titles |= {
        f"{page['address']}#{part['anchor']}": part["title"] for page in index["pages"] for part in page["parts"]
    }
    page.goto(root)
    links = search(page, sought).all()
    assert 0 < len(links) <= 10
    for link in links:
        place = unquote(re.sub(r"[?][^#]*", "", str(link.get_attribute("href")).removeprefix(root)))
        assert link.locator(".sf-found__title").text_content() == titles[place]
    assert page.locator(".md-search-result mark mark, .md-search-result mark:empty").count() == 0


@pytest.mark.parametrize("language", Language)
def test_a_clause_that_is_found_shows_its_words_its_strength_its_limit_and_who(
    page: Page, address: str, guidance: Guidance, language: Language
) -> None:
    page.goto(f"{address}{language.value}/")
    first = search(page, "NCT7.2").first
    in_words = clause_in_words(guidance.library.clauses["NCT7.2"], context_of(guidance.library, language))
    told = (in_words.strength, in_words.when, ", ".join(in_words.who))
    expect(first.locator(".sf-found__title")).to_have_text("NCT7.2")
    expect(first.locator(".sf-found__told")).to_have_text(" · ".join(told))
    expect(first.locator(".sf-found__text")).to_have_text(in_words.words)


@pytest.mark.parametrize("language", Language)
def test_a_search_that_finds_nothing_says_what_to_try(page: Page, address: str, language: Language) -> None:
    page.goto(f"{address}{language.value}/")
    assert search(page, "xyzzyq").count() == 0
    expect(page.locator(".md-search-result__meta")).to_have_text(label(language, "search.none", words="xyzzyq"))
    box = page.locator(".sf-found__none")
    expect(box).to_contain_text(label(language, "search.try"))
    expect(box.get_by_role("link", name=label(language, "timescales.title"))).to_be_visible()
    box.get_by_role("link", name=label(language, "search.elsewhere")).click()
    page.wait_for_url(f"{address}{language.other.value}/?q=xyzzyq")
    expect(page.locator(".md-search__input")).to_have_value("xyzzyq")


def test_more_results_follow_those_that_stand_and_take_the_focus(page: Page, address: str) -> None:
    page.goto(f"{address}en/")
    links = search(page, "child")
    before = [each.get_attribute("href") for each in links.all()]
    page.get_by_role("button", name=label(Language.EN, "search.more")).click()
    expect(links).to_have_count(20)
    assert [each.get_attribute("href") for each in links.all()][:10] == before
    expect(links.nth(10)).to_be_focused()


def test_words_that_were_sought_are_marked_in_the_form_in_which_they_stand(page: Page, address: str) -> None:
    page.goto(f"{address}cy/")
    search(page, "gyfweliad dychwelyd").first.click()
    expect(page.locator("article mark", has_text="yfweliad").first).to_be_visible()
    assert "h=" not in page.url


def test_an_english_search_answers_in_english(page: Page, address: str) -> None:
    links = _found(page, f"{address}en/?q=interview")
    assert links
    assert all(link.startswith(f"{address}en/") for link in links)
    welsh = _found(page, f"{address}en/?q=cyfweliad")  # Welsh words lead to the English pages too
    assert welsh
    assert all(link.startswith(f"{address}en/") for link in welsh)


def test_a_search_puts_the_standard_before_the_pages_that_mention_it(page: Page, address: str) -> None:
    assert _found(page, f"{address}en/?q=missing")[0].startswith(f"{address}en/{STANDARD_18}")


def test_a_search_leads_to_the_clause_itself(page: Page, address: str) -> None:
    links = _found(page, f"{address}en/?q=co-ordinator")
    assert any(link.endswith("#clause-18-2") for link in links)


def test_the_language_switch_keeps_the_clause(page: Page, address: str) -> None:
    page.goto(f"{address}en/{STANDARD_18}#clause-18-4")
    page.get_by_role("banner").get_by_role("link", name="Cymraeg").click()
    page.wait_for_url(f"{address}cy/{STANDARD_18}#clause-18-4")
    expect(page.locator("html")).to_have_attribute("lang", "cy")
    expect(page.locator("#clause-18-4")).to_be_in_viewport()


def test_each_clause_switches_its_language_without_a_script(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}cy/{STANDARD_18}")
    expect(page.locator("#clause-18-1")).to_be_visible()
    card = page.locator(".sf-clause", has=page.locator("#clause-18-4"))
    card.locator("summary").click()
    card.get_by_role("link", name="English").click()
    page.wait_for_url(f"{address}en/{STANDARD_18}#clause-18-4")
    context.close()


def test_a_choice_is_remembered_only_when_asked_for(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("link", name="Cymraeg").click()
    page.wait_for_url(f"{address}cy/")
    assert page.evaluate("localStorage.length") == 0
    page.goto(address)
    page.get_by_role("checkbox").check()
    page.get_by_role("link", name="Cymraeg").click()
    page.wait_for_url(f"{address}cy/")
    page.goto(address, wait_until="commit")  # it leads on before it is loaded
    page.wait_for_url(f"{address}cy/")
    page.goto(f"{address}id/18.4/", wait_until="commit")
    page.wait_for_url(f"{address}cy/{STANDARD_18}#clause-18-4")


def test_a_remembered_choice_can_be_changed_and_forgotten(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate("localStorage.setItem('safon.language', 'cy')")
    page.goto(f"{address}#choose")
    page.reload()
    expect(page.get_by_role("checkbox")).to_be_checked()
    page.get_by_role("checkbox").uncheck()
    page.goto(address)
    expect(page.get_by_role("link", name="English")).to_be_visible()
    assert page.evaluate("localStorage.length") == 0


def test_an_address_that_leads_nowhere_shows_the_way_home(page: Page, address: str) -> None:
    page.goto(f"{address}en/standards/99-nothing/")
    page.get_by_role("link", name="Dechrau o’r hafan").click()
    page.wait_for_url(f"{address}cy/")


def test_a_copied_link_is_permanent_and_says_so(chromium: Browser, address: str) -> None:
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.clock.install(time=0)
    page.goto(f"{address}en/{STANDARD_18}")
    page.clock.pause_at(3_600_000)  # so that it says so until we have looked
    page.locator(".sf-more > summary").nth(3).click()
    button = page.locator(".sf-more a[href*='/id/']").nth(3)
    before = str(button.text_content())  # below the first screen nothing is laid out yet, and has no inner text
    button.click()
    expect(button).to_have_text(label(Language.EN, "action.copied"))
    expect(page.locator("footer").get_by_role("status")).to_have_text(label(Language.EN, "action.copied"))
    assert page.evaluate("() => navigator.clipboard.readText()") == f"{address}en/id/18.4/"
    page.clock.run_for(2_500)
    expect(button).to_have_text(before)
    context.close()


def test_the_theme_is_switched_and_remembered(page: Page, address: str) -> None:
    ground = "() => getComputedStyle(document.body).backgroundColor"
    page.emulate_media(color_scheme="light")
    page.goto(f"{address}en/{STANDARD_18}")
    light = page.evaluate(ground)
    switch = page.locator("[data-sf-theme-switch]")
    switch.click()
    dark = page.evaluate(ground)
    assert dark != light
    page.goto(f"{address}cy/")
    assert page.evaluate(ground) == dark
    switch.click()
    page.reload()
    assert page.evaluate(ground) == light
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(ground) == light
