"""Tasks of readers on a telephone, beside an earlier commit: taps, letters and screens until each is done:  make bench.

Each is begun on the home page, or at the end of a page, and done as a person would who does not know where things
stand: with the search, of whose results the first ten are looked at; where these lead nowhere, by a list of the home
page that has it. A screen is the height of the telephone (tests/site/hand.py). Nothing here is asserted:
tests/site/test_phone.py holds the tasks. Figures of one run are those of any other.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Browser, Locator, sync_playwright
from playwright.sync_api import TimeoutError as Late
from safon.model.language import Bilingual, Language

from tests.baseline import Host, sites_beside
from tests.site.browser import ARGUMENTS, browser
from tests.site.hand import Hand
from tests.site.searching import LINK, QUERY

BEFORE = "4157c12"
"""The commit to compare with; name another one on the command line."""
LOOKED_AT = 10
"""Of so many results somebody looks at each; behind these, nobody looks."""
ANSWERS = 2_500
"""Milliseconds after which the results of a query stand, be it on the slower of the two."""
SOON = 3_000
"""Milliseconds in which something is there, or it is not."""

MOVES = Bilingual(en="who is told when a child moves area", cy="pwy sy'n cael gwybod pan fydd plentyn yn symud ardal")
SOONEST = Bilingual(en="how soon first core group", cy="pa mor fuan grŵp craidd cyntaf")
SCHOOL = Bilingual(en="what must my school do", cy="beth mae'n rhaid i'r ysgol ei wneud")
S18 = "standards/18-missing-children/"


@dataclass(frozen=True)
class Done:
    """How a task went."""

    taps: int
    letters: int
    screens: float
    by: str
    """How it was done, or why not."""

    def __str__(self) -> str:
        """Return it as a cell of a table."""
        letters = f" and {self.letters} letters" if self.letters else ""
        return f"{self.taps} taps{letters}, {self.screens:.1f} screens{f' ({self.by})' if self.by else ''}"


Task = Callable[[Hand, Language], str]
"""Does it, and returns how."""


def _search(hand: Hand, words: str) -> Locator:
    """Type words into the search; return the links of its first results."""
    opens = hand.page.locator(f"{QUERY}, label.md-header__button[for=__search]").filter(visible=True).first
    hand.tap(opens)
    hand.type(words)
    hand.rest(ANSWERS)
    return hand.page.locator(LINK).filter(visible=True)


def _leading(links: Locator, places: tuple[str, ...]) -> Locator | None:
    """Return the first result that leads to one of some places, if one of those looked at does."""
    for at in range(min(LOOKED_AT, links.count())):
        if any(each in str(links.nth(at).get_attribute("href")) for each in places):
            return links.nth(at)
    return None


def _clause(words: Bilingual[str], page: str, clause: str) -> Task:
    """Return the task of finding a clause, by search or in the list of all limits."""

    def task(hand: Hand, language: Language) -> str:
        links = _search(hand, words[language])
        found = _leading(links, (page,))
        if found is not None:
            hand.tap(found)
            hand.page.wait_for_url(f"**{page}**")
            hand.see(hand.page.locator(f"#{clause}"))
            return ""
        if seen := min(LOOKED_AT, links.count()):
            hand.see(links.nth(seen - 1))
        hand.begin_again(f"{language.value}/")
        hand.tap(hand.page.locator("article a[href$='timescales/']").first)
        hand.see(hand.page.locator(f"article a[href*='{clause}']").filter(visible=True).first)
        return f"not among {LOOKED_AT} results; in the list of limits"

    return task


def _falls_to_a_school(hand: Hand, language: Language) -> str:
    links = _search(hand, SCHOOL[language])
    found, by = _leading(links, ("agencies/education/", "checklists/education/")), ""
    if found is None:
        by = f"not among {LOOKED_AT} results; from the home page"
        hand.begin_again(f"{language.value}/")
        found = hand.page.locator("article a[href$='agencies/education/']").first
    hand.tap(found)
    hand.page.wait_for_url("**/education/**")
    way = hand.page.locator("a[href='#nobody-named']").filter(visible=True).first
    try:
        way.wait_for(state="visible", timeout=SOON)
    except Late:
        return "; ".join(filter(None, (by, "could not: what names nobody is nowhere on it")))
    hand.tap(way)
    hand.see(hand.page.locator("#nobody-named"))
    return by


def _narrow(hand: Hand, _: Language) -> str:
    """Tick two things of the list of everything, reading the count after each, and go to the first row."""
    hand.tap(hand.page.locator("article a[href$='must-dos/']").first)
    hand.page.wait_for_url("**/must-dos/")
    panel = hand.page.locator(".sf-filter__all")
    if panel.get_attribute("open") is None:
        hand.tap(panel.locator("> summary"))
    for name, value in (("agency", "police"), ("strength", "must")):
        box = hand.page.locator(f"input[name={name}][value={value}]")
        group = box.locator("xpath=ancestor::details[1]")
        if group.get_attribute("open") is None:
            hand.tap(group.locator("> summary"))
        hand.tap(box)
        hand.rest(400)
        told = hand.page.locator("[data-sf-told]").filter(visible=True)
        hand.see(told if told.count() else hand.page.locator(".sf-count").first)
    told = hand.page.locator("[data-sf-told]").filter(visible=True)
    if told.count():
        hand.tap(told)
    hand.see(hand.page.locator("li[data-id]").filter(visible=True).first)
    return ""


def _back_from_the_end(hand: Hand, _: Language) -> str:
    way = hand.page.locator(".sf-up a").filter(visible=True)
    if way.count():
        hand.tap(way.first)
        hand.rest(800)
        by = ""
    else:
        by = "by pushing alone"
    hand.see(hand.page.locator("h1"))
    return by


TASKS: tuple[tuple[str, str, Task], ...] = (
    ("who is told when a child moves area", "", _clause(MOVES, "06-children-in-need/", "clause-nct6-10")),
    ("how soon a first core group", "", _clause(SOONEST, "09-core-groups/", "clause-nct9-1")),
    ("what falls to my school", "", _falls_to_a_school),
    ("narrow the list twice, with the count", "", _narrow),
    ("from the end of standard 18 to its top", S18, _back_from_the_end),
)
"""What each is called, the page of which it begins at the end (none: it begins on the home page), and the task."""


def done(chromium: Browser, host: str, language: Language, place: str, task: Task) -> Done:
    """Do a task with a telephone that has just been taken up."""
    hand = Hand(chromium, host)
    hand.take(f"{language.value}/{place}")
    if place:
        hand.page.evaluate("() => scrollTo({top: document.documentElement.scrollHeight, behavior: 'instant'})")
        hand.rest(400)
        hand.page.mouse.wheel(0, 2000)  # what shows once a reader moves shows
        hand.rest(800)
    by = task(hand, language)
    found = Done(hand.taps, hand.letters, hand.screens, by)
    hand.lay_down()
    return found


def _compare(now: Host, before: Host) -> None:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser(), args=list(ARGUMENTS))
        for language in Language:
            for name, place, task in TASKS:
                pair = [done(chromium, host[0], language, place, task) for host in (before, now)]
                print(f"{language} | {name} | before: {pair[0]} | now: {pair[1]}", flush=True)
        chromium.close()


def main() -> None:
    """Build both, do the tasks and print."""
    commit = sys.argv[1] if sys.argv[1:] else BEFORE
    with sites_beside(commit) as (now, before):
        print(f"tasks on a telephone beside {commit}")
        _compare(now, before)


if __name__ == "__main__":
    main()
