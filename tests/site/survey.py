"""One walk over every kind of page: by eye in either light, by keyboard, by touch, enlarged, on paper, and with axe.

A page is opened once and looked at in every way, each a function that says what is wrong. What takes long is parted
between a page and its counterpart in the other language, which is made of the same elements (`test_made_of.py`).
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any, Literal

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page
from safon.model.language import Language
from safon.model.library import Library
from safon.model.vocabulary import Agency, Term, Theme

from tests.site.kinds import Place, probe, stay

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOUR_RULES = ["color-contrast", "link-in-text-block"]
"""What can differ between light and dark, where nothing but colours does."""
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
PHONE, DESK, ENLARGED = (320, 800), (1280, 900), (320, 256)
"""Widths and heights in pixels; enlarged is 1280 × 1024 at 400 %."""
REPEATS = 2
"""How many elements that are made of the same elements are looked at in one place, where each takes long."""

Look = Callable[[Page, Place], Iterator[str]]


@contextmanager
def reader(chromium: Browser, size: tuple[int, int] = DESK, **settings: Any) -> Iterator[Page]:  # noqa: ANN401
    """Open a page of a reader who wants nothing to move."""
    width, height = size
    context = chromium.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce", **settings)
    try:
        yield context.new_page()
    finally:
        context.close()


def look_at(page: Page, address: str, seen: Iterable[Place], looks: Mapping[str, Look]) -> dict[str, list[str]]:
    """Go once to each of the places, and write down what is wrong by the name of the look."""
    found: dict[str, list[str]] = {name: [] for name in looks}
    stay(page, address)
    for place in seen:
        page.goto(address + place.path)
        for name, look in looks.items():
            found[name] += [f"{place.name}: {each}" for each in look(page, place)]
    return found


def skipping(page: Page, place: Place) -> Iterator[str]:
    """Say where the first key does not skip to the text. The page is as it was opened."""
    if not place.themed:
        return
    page.keyboard.press("Tab")
    if not page.evaluate("() => document.activeElement.matches('.md-skip')"):
        yield "the first key leads elsewhere than to the skip link"
        return
    page.keyboard.press("Enter")
    page.wait_for_function("() => location.hash")
    page.keyboard.press("Tab")
    if page.evaluate("() => document.activeElement.closest('header') || document.activeElement === document.body"):
        yield "the skip link leads nowhere"
    if not page.evaluate(
        "() => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.matches('main *, h1')"
    ):
        yield "the skip link leads past the text"


def menu(page: Page, place: Place) -> Iterator[str]:
    """Say where the button of a small screen does not lead to the navigation."""
    if not place.themed:
        return
    resize(page, PHONE)
    page.locator(".sf-menu").focus()
    page.keyboard.press("Enter")
    if page.evaluate("() => document.activeElement.closest('dialog[open]')?.querySelector('nav')?.id") != "navigation":
        yield "the menu does not lead to the navigation"
    if not page.evaluate(_IN_SIGHT_SOON):
        yield "what the menu leads to is out of sight"
    if page.locator("#navigation a:visible").count() < 3:
        yield "the navigation is not there"
    page.keyboard.press("Escape")
    if not page.evaluate("() => document.activeElement.matches('.sf-menu')"):
        yield "the menu keeps the focus when it closes"
    resize(page, DESK)


def touch(page: Page, place: Place) -> Iterator[str]:  # noqa: ARG001
    """Say what is too small to touch, at both widths."""
    for size in (DESK, PHONE):
        resize(page, size)
        for each in page.evaluate(probe("targets"), {"least": 24, "main": 44}):
            yield f"{size[0]} {each}"
    resize(page, DESK)


def contrast(page: Page, place: Place) -> Iterator[str]:
    """Say which texts are fainter than 7:1: at both widths in both lights, each with the other light in Welsh."""
    seen = itertools.product((PHONE, DESK), reversed(SCHEMES))
    for size, scheme in seen if not place.themed else zip((PHONE, DESK), _schemes(place), strict=True):
        resize(page, size)
        page.emulate_media(color_scheme=scheme)
        yield from (f"{size[0]} {scheme} {each}" for each in low_contrast(page))
    page.emulate_media(color_scheme="light")


def axe(page: Page, place: Place) -> Iterator[str]:
    """Say what axe-core finds by all its rules: in English at a desk in light, in Welsh on a phone in the dark.

    What has no header of the theme is looked at in both ways.
    """
    page.evaluate(probe("shorten"), REPEATS)
    for language, size, scheme in zip(("en", "cy"), (DESK, PHONE), SCHEMES, strict=True):
        if language == place.language or not place.themed:
            resize(page, size)
            page.emulate_media(color_scheme=scheme)
            yield from (f"{size[0]} {scheme} {each}" for each in axe_violations(page))
    page.emulate_media(color_scheme="light")
    resize(page, DESK)


def keyboard(page: Page, place: Place, part: str = "body") -> Iterator[str]:
    """Say what the keyboard does not reach or show: on a phone in English, at a desk in Welsh."""
    page.evaluate(probe("shorten"), REPEATS)
    resize(page, PHONE if place.language == "en" else DESK)
    yield from tab_through(page, part)
    resize(page, DESK)


def once_around(around: Look, otherwise: Look | None = None) -> Look:
    """Return a look at what is around the text: once for all pages of a language that are made of the same there."""
    seen: set[tuple[str, str]] = set()

    def look(page: Page, place: Place) -> Iterator[str]:
        made_of = (place.language, page.evaluate(probe("shorten"), None))
        if made_of not in seen:
            yield from around(page, place)
        elif otherwise is not None and made_of[1]:
            yield from otherwise(page, place)
        seen.add(made_of)

    return look


DRAWN = """(text) => [...text.querySelectorAll("*")]
    .filter((each) => getComputedStyle(each).contentVisibility === "auto")
    .forEach((each) => { each.style.contentVisibility = "visible" })"""
"""Has the browser draw what it leaves for later until somebody scrolls there: its words would count as lost."""


def enlarged(page: Page, place: Place) -> Iterator[str]:  # noqa: ARG001
    """Say what is lost at 400 %, or can only be read by scrolling sideways."""
    text = page.locator("article, body:not(:has(article)) main").first
    text.evaluate(DRAWN)
    words = Counter(text.inner_text().split())
    resize(page, ENLARGED)
    yield from map(str, page.evaluate(probe("sticking_out")))
    drawings = Counter(" ".join(text.locator("[aria-hidden=true]").all_text_contents()).split())
    if lost := words - Counter(text.inner_text().split()) - drawings:
        yield f"lost: {' '.join(lost)}"
    resize(page, DESK)


def paper(page: Page, place: Place) -> Iterator[str]:
    """Say what is printed that serves no reader of paper, or too faintly: in English from light, in Welsh from dark."""
    if not place.themed:
        return
    page.emulate_media(media="print", color_scheme=_schemes(place)[0])
    seen = "header button, header a, .sf-nav, .sf-toc, .sf-tools, .sf-actions, .md-search, article button"
    yield from (f"prints {each}" for each in page.locator(seen).locator("visible=true").all_inner_texts())
    if not page.locator("h1").first.is_visible():
        yield "prints no heading"
    yield from (f"prints {each}" for each in low_contrast(page))
    page.emulate_media(media="screen", color_scheme="light")


def language_marks(library: Library) -> Look:
    """Return the look for words of the other language that are not marked with it."""
    words = {tag.value: _only_in(tag.other, library) for tag in Language}

    def language(page: Page, place: Place) -> Iterator[str]:
        yield from map(str, page.evaluate(probe("other_language"), words[place.language]))

    return language


def looks(library: Library) -> dict[str, Look]:
    """Return every look by its name, in an order in which none disturbs the next."""
    return {
        "skipping": once_around(skipping),
        "menu": once_around(menu),
        "language": language_marks(library),
        "touch": touch,
        "contrast": contrast,
        "enlarged": enlarged,
        "paper": paper,
        "axe": axe,
        "keyboard": once_around(keyboard, partial(keyboard, part="article")),
    }


def axe_violations(page: Page, *, colours: bool = True, others: bool = True) -> list[str]:
    """Return what axe-core finds by its rules of colours, by its others, or by all: one line for each element."""
    asked = {"type": "tag", "values": TAGS} if others else {"type": "rule", "values": COLOUR_RULES}
    switched = {} if colours else {each: {"enabled": False} for each in COLOUR_RULES}
    at_rest(page)
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(_AXE)
    found = page.evaluate(
        """async (options) => (await axe.run(document, options)).violations
            .flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.target.join(" ")}`))""",
        {"runOnly": asked, "rules": switched, "resultTypes": ["violations"], "preload": False},
    )
    return [str(each) for each in found]


_TO_THE_TOP = """(part) => {
    const top = document.querySelector(part)
    top.tabIndex = -1
    top.focus({ preventScroll: true })
    top.removeAttribute("tabindex")
}"""
_IN_SIGHT_SOON = """async () => {
    const inSight = () => {
        const box = document.activeElement.getBoundingClientRect()
        return box.top >= 0 && box.bottom <= innerHeight
    }
    for (let frame = 0; frame < 10 && !inSight(); frame += 1) await new Promise(requestAnimationFrame)
    return inSight()
}"""
_AT_REST = """async () => {
    const ends = (each) => each.effect.getComputedTiming().endTime !== Infinity
    await Promise.allSettled(document.getAnimations().filter(ends).map((each) => each.finished))
}"""
_AXE = str(Axe().axe_script)


def low_contrast(page: Page) -> list[str]:
    """Return the texts of the page below 7:1."""
    at_rest(page)
    found = page.evaluate(probe("contrast"), {"least": 7})
    assert found["measured"] > 0
    return [str(each) for each in found["offenders"]]


def at_rest(page: Page) -> None:
    """Wait until no colour or place is on its way to another."""
    page.evaluate(_AT_REST)


def tab_through(page: Page, part: str) -> list[str]:
    """Press Tab from the top of a part of the page until it leaves it or comes round. Returns what is wrong there."""
    page.evaluate(_TO_THE_TOP, part)
    names: list[str] = page.evaluate(probe("reachable"), part)
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


_NEXT_FRAMES = """async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame)
}"""
"""What a page changes for another width by script, such as which boxes scroll, it changes when the next frame is drawn:
after the first of two the page is as its reader has it, however busy the machine."""


def resize(page: Page, size: tuple[int, int]) -> None:
    """Give the window another width and height, and the page the time to answer."""
    if page.viewport_size != {"width": size[0], "height": size[1]}:
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.evaluate(_NEXT_FRAMES)


def _schemes(place: Place) -> Sequence[Literal["light", "dark"]]:
    """Return the lights in the order in which a page is seen, which its counterpart has the other way round."""
    return SCHEMES if place.language == "en" else SCHEMES[::-1]


def _only_in(language: Language, library: Library) -> list[str]:
    """Return names that stand in the data of `language` alone."""
    vocabulary = library.vocabulary
    entries: list[Agency | Theme | Term] = [*vocabulary.all(Agency), *vocabulary.all(Theme), *vocabulary.all(Term)]
    names = [each.title for each in entries]
    found = [each[language] for each in names if each[language].casefold() != each[language.other].casefold()]
    return [language.own_name, *found]
