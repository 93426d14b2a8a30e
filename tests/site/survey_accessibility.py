"""Every kind of page as people use it: by eye in either light, by keyboard, by touch, enlarged, and as axe reads it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, expect
from safon.model.language import Language
from safon.model.vocabulary import Agency, Term, Theme
from safon.pipeline import Guidance
from safon.render.labels import label

from tests.site.kinds import Place, places, probe, stay

STANDARD_18 = "standards/18-missing-children/"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOUR_RULES = ["color-contrast", "link-in-text-block"]
"""What can differ between light and dark, where nothing but colours does."""
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
BOTH = pytest.mark.parametrize("scheme", SCHEMES)
PHONE, DESK, ENLARGED = (320, 800), (1280, 900), (320, 256)


SLOW = {"offline": False, "latency": 80, "downloadThroughput": 250_000, "uploadThroughput": 250_000}
"""A telephone between two visits: the words are there well before the fonts."""


@contextmanager
def reader(chromium: Browser, size: tuple[int, int] = DESK, **settings: Any) -> Iterator[Page]:  # noqa: ANN401
    """Open a page of a reader who wants nothing to move."""
    width, height = size
    context = chromium.new_context(
        viewport={"width": width, "height": height}, reduced_motion="reduce", service_workers="block", **settings
    )
    try:
        yield context.new_page()
    finally:
        context.close()


def visit(page: Page, address: str, site: Path) -> Iterator[Place]:
    """Go to every kind of page in turn."""
    stay(page, address)
    for place in places(site):
        page.goto(address + place.path)
        yield place


def axe(page: Page, *, colours_only: bool = False) -> list[str]:
    """Return what axe-core finds, one line for each element."""
    asked = {"type": "rule", "values": COLOUR_RULES} if colours_only else {"type": "tag", "values": TAGS}
    options = {"runOnly": asked, "resultTypes": ["violations"], "preload": False}
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(Axe().axe_script)
    found = page.evaluate("(options) => axe.run(document, options)", options)
    return [
        f"{each['id']}: {' '.join(map(str, node['target']))}" for each in found["violations"] for node in each["nodes"]
    ]


def low_contrast(page: Page) -> list[str]:
    """Return the texts of the page below 7:1."""
    found = page.evaluate(probe("contrast"), {"least": 7})
    assert found["measured"] > 0
    return [str(each) for each in found["offenders"]]


def test_the_kinds_of_page_are_found(site: Path) -> None:
    names = {each.name for each in places(site)}
    for tag in Language:
        for kind in ("home", "standards", "standards/*", "standards/* (outline)", "local/*", "local/*/*", "privacy"):
            assert f"{tag.value} {kind}" in names
    assert {"root", "lost", "short address", "cy short address"} <= names


@pytest.fixture(scope="module")
def survey(chromium: Browser, address: str, site: Path, guidance: Guidance) -> dict[str, list[str]]:
    """Go once to every kind of page, and write down what is wrong by the name of what was looked at."""
    found: dict[str, list[str]] = {}
    with reader(chromium) as page:
        for place in visit(page, address, site):
            for name, wrong in _look_at(page, place, guidance):
                found.setdefault(name, []).extend(f"{place.name}: {each}" for each in wrong)
    return found


def _look_at(page: Page, place: Place, guidance: Guidance) -> Iterator[tuple[str, list[str]]]:
    words = page.evaluate(probe("other_language"), _only_in(Language(place.language).other, guidance))
    yield "language", words
    for size in (DESK, PHONE):
        _resize(page, size)
        found = page.evaluate(probe("targets"), {"least": 24, "main": 44})
        yield "touch", [f"{size[0]} {each}" for each in found]
        if place.themed and size == DESK:
            page.keyboard.press("Tab")  # the skip link shows now
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            yield "axe", [f"{size[0]} {scheme} {each}" for each in axe(page, colours_only=scheme == "dark")]
            yield "contrast", [f"{size[0]} {scheme} {each}" for each in low_contrast(page)]
    page.emulate_media(color_scheme="light")
    _resize(page, DESK)
    text = page.locator("article, .choices").first
    words = text.inner_text().split()
    _resize(page, ENLARGED)
    wide = int(page.evaluate("() => document.scrollingElement.scrollWidth"))
    yield "enlarged", [f"{wide} px wide, by {_sticking_out(page)}"] if wide > ENLARGED[0] else []
    yield "enlarged", [] if text.inner_text().split() == words else ["other words than at 100 %"]
    _resize(page, DESK)


def _resize(page: Page, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})


@pytest.mark.parametrize("looked_at", ["axe", "contrast", "enlarged", "touch", "language"])
def test_nothing_is_wrong_with_any_kind_of_page(survey: dict[str, list[str]], looked_at: str) -> None:
    """Both lights and both widths each; enlarged is 1280 × 1024 at 400 %, which is 320 × 256."""
    assert not survey[looked_at], "\n".join(survey[looked_at])


@pytest.mark.parametrize("size", [DESK, PHONE])
def test_nothing_is_wrong_with_an_open_search(chromium: Browser, address: str, size: tuple[int, int]) -> None:
    with reader(chromium, size) as page:
        page.goto(f"{address}cy/?q=plant")
        page.locator(".md-search-result__link").first.wait_for()
        found = [*axe(page), *low_contrast(page)]
        page.emulate_media(color_scheme="dark")
        found += [*axe(page, colours_only=True), *low_contrast(page)]
    assert not found, "\n".join(found)


def test_a_faint_text_would_be_found(page: Page, address: str) -> None:
    page.goto(f"{address}en/privacy/")
    page.evaluate("document.querySelector('h1').style.color = 'rgb(120 120 120)'")
    assert ["h1" in each for each in low_contrast(page)] == [True]


def _tab_through(page: Page) -> list[str]:
    """Press Tab from the top of the page until it comes round. Returns what is wrong on the way."""
    names: list[str] = page.evaluate(probe("reachable"))
    where = probe("focused")
    reached: list[int] = []
    wrong: list[str] = []
    for _ in range(len(names) + 10):
        page.keyboard.press("Tab")
        focus = page.evaluate(where)
        if focus is None or (reached and focus["number"] == reached[0]):
            break
        wrong += [f"{focus['name']} {each}" for each in focus["wrong"]]
        reached.append(focus["number"])
    else:
        wrong.append("the focus never leaves the page")
    wrong += [f"never reached: {name}" for number, name in enumerate(names) if number not in reached]
    return wrong


@pytest.mark.parametrize("size", [DESK, PHONE])
def test_the_keyboard_reaches_everything_and_shows_where_it_is(
    chromium: Browser, address: str, site: Path, size: tuple[int, int]
) -> None:
    wrong = []
    with reader(chromium, size) as page:
        for place in visit(page, address, site):
            wrong += [f"{place.name}: {each}" for each in _tab_through(page)]
    assert not wrong, "\n".join(wrong)


def test_the_first_key_skips_to_the_text(chromium: Browser, address: str, site: Path) -> None:
    with reader(chromium) as page:
        for place in visit(page, address, site):
            if not place.themed:
                continue
            page.keyboard.press("Tab")
            expect(page.locator(".md-skip")).to_be_focused()
            page.keyboard.press("Enter")
            page.keyboard.press("Tab")
            after_header = "() => !document.activeElement.closest('header') && document.activeElement !== document.body"
            assert page.evaluate(after_header), place.name
            assert page.evaluate(
                "() => document.getElementById(decodeURIComponent(location.hash.slice(1))).matches('main *, h1')"
            ), place


@pytest.mark.parametrize("language", Language)
def test_the_menu_of_a_phone_leads_to_the_navigation(
    chromium: Browser, address: str, site: Path, language: Language
) -> None:
    with reader(chromium, PHONE) as page:
        for place in visit(page, address, site):
            if not place.themed or place.language != language.value:
                continue
            page.locator(".sf-menu").focus()
            page.keyboard.press("Enter")
            page.keyboard.press("Tab")
            focused = page.locator(":focus")
            assert page.evaluate("() => document.activeElement.closest('nav')?.id") == "navigation", place.name
            expect(focused).to_be_in_viewport()
            assert page.locator("#navigation a:visible").count() > 2, place.name


def test_search_works_by_keyboard_alone(page: Page, address: str) -> None:
    page.goto(f"{address}en/")
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.matches('.md-search__input')"):
            break
    page.keyboard.type("co-ordinator")
    page.locator(".md-search-result__link").first.wait_for()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".md-search-result__link").first).to_be_focused()
    assert page.evaluate(f"() => ({probe('focused')})().wrong") == []
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}en/{STANDARD_18}**")
    expect(page.locator("#clause-18-2")).to_be_in_viewport()


def test_search_closes_and_gives_the_page_back(page: Page, address: str) -> None:
    page.goto(f"{address}en/{STANDARD_18}")
    page.locator(".md-search__input").focus()
    page.keyboard.type("child")
    page.locator(".md-search-result__link").first.wait_for()
    page.keyboard.press("Escape")
    expect(page.locator(".md-search__output")).not_to_be_in_viewport()
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.closest('.md-search__output') === null")


@pytest.mark.parametrize("size", [DESK, PHONE])
def test_the_language_changes_by_keyboard(chromium: Browser, address: str, size: tuple[int, int]) -> None:
    with reader(chromium, size) as page:
        page.goto(f"{address}cy/{STANDARD_18}#clause-18-4")
        page.get_by_role("banner").get_by_role("link", name="English").focus()
        page.keyboard.press("Enter")
        page.wait_for_url(f"{address}en/{STANDARD_18}#clause-18-4")


def _sticking_out(page: Page) -> str:
    found = page.evaluate(
        """() => [...document.querySelectorAll("body *")]
            .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
            .map((each) => `${each.tagName.toLowerCase()}.${each.className}`).slice(0, 5)"""
    )
    return ", ".join(map(str, found))


def _only_in(language: Language, guidance: Guidance) -> list[str]:
    """Return names that stand in the data of `language` alone."""
    vocabulary = guidance.library.vocabulary
    entries: list[Agency | Theme | Term] = [*vocabulary.all(Agency), *vocabulary.all(Theme), *vocabulary.all(Term)]
    names = [each.title for each in entries]
    found = [each[language] for each in names if each[language].casefold() != each[language.other].casefold()]
    return [language.own_name, *found]


@pytest.mark.parametrize("language", Language)
def test_a_page_is_read_and_used_without_scripts(chromium: Browser, address: str, language: Language) -> None:
    with reader(chromium, PHONE, java_script_enabled=False) as page:
        page.route("**/*.woff2", lambda route: route.abort())
        page.goto(f"{address}{language.value}/{STANDARD_18}")
        expect(page.locator("h1")).to_be_visible()
        expect(page.locator(".sf-clause").first).to_be_visible()
        assert page.locator("h1").evaluate("(each) => each.getBoundingClientRect().top < innerHeight")
        assert page.locator("button:visible").count() == 0
        page.locator("#navigation a:visible").first.click()
        assert page.url != f"{address}{language.value}/{STANDARD_18}"
        page.goto(f"{address}{language.value}/{STANDARD_18}")
        page.get_by_role("banner").get_by_role("link", name=language.other.own_name).click()
        page.wait_for_url(f"{address}{language.other.value}/{STANDARD_18}")
        expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize("place", ["", STANDARD_18, "glossary/"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("fonts", ["at once", "late"])
def test_nothing_moves_while_a_page_loads(chromium: Browser, address: str, place: str, width: int, fonts: str) -> None:
    with reader(chromium, (width, 844)) as page:
        if fonts == "late":
            page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", SLOW)
        page.add_init_script(
            """window.safonShifts = []
            const what = (source) => source.node?.className || source.node?.nodeName
            new PerformanceObserver((list) => {
              for (const each of list.getEntries())
                if (!each.hadRecentInput) window.safonShifts.push([each.value, ...each.sources.map(what)])
            }).observe({ type: "layout-shift", buffered: true })"""
        )
        page.goto(f"{address}cy/{place}", wait_until="networkidle")
        page.evaluate("() => document.fonts.ready.then(() => true)")
        page.wait_for_timeout(200)
        shifts = page.evaluate("window.safonShifts")
        assert page.evaluate("() => [...document.fonts].some((each) => each.status === 'loaded')")
        assert sum(each[0] for each in shifts) <= 0.02, shifts


def test_a_copied_link_is_permanent_and_says_so(chromium: Browser, address: str) -> None:
    with reader(chromium, permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto(f"{address}en/{STANDARD_18}")
        button = page.locator("[data-sf-copy]").nth(3)
        before = button.inner_text()
        button.click()
        expect(button).to_have_text(label(Language.EN, "action.copied"))
        assert page.evaluate("() => navigator.clipboard.readText()") == f"{address}en/id/18.4/"
        expect(button).to_have_text(before)


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


def test_a_chosen_theme_stands_out_like_the_systems_own(page: Page, address: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(f"{address}cy/{STANDARD_18}")
    page.locator("[data-sf-theme-switch]").click()
    assert low_contrast(page) == []


@BOTH
def test_the_page_on_paper_is_the_text_alone(
    chromium: Browser, address: str, site: Path, scheme: Literal["light", "dark"]
) -> None:
    with reader(chromium, color_scheme=scheme) as page:
        page.emulate_media(media="print", color_scheme=scheme)
        for place in visit(page, address, site):
            if place.themed:
                seen = "header button, header a, .sf-nav, .sf-toc, .sf-tools, .sf-actions, .md-search, article button"
                assert page.locator(seen).locator("visible=true").count() == 0, place.name
                expect(page.locator("h1").first).to_be_visible()
                assert low_contrast(page) == [], place.name
        page.goto(f"{address}en/{STANDARD_18}")
        assert page.locator(".sf-clause:visible .sf-words:visible").count() == page.locator(".sf-clause").count() > 20
