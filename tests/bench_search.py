"""How soon a search answers after the last key, and what came until then, beside an earlier commit:  make bench.

Both sites stand in the same browser, with a processor that is slowed (tests/site/phone.py). Each query is typed up to
its last letter; once that is answered the last key is pressed, in turn on the one site and on the other, and the time
ends when the first result stands on the page. The bytes are those of a first query on a page where nothing was asked
before: scripts and indexes, packed as a host sends them. Nothing here is asserted: the figures are for reading. The
aims are the earlier time, and 0.6 of the earlier bytes.
"""

from __future__ import annotations

import statistics
import sys
from dataclasses import dataclass

from playwright.sync_api import Browser, Page, sync_playwright
from safon.model.language import Language

from tests.baseline import Host, sites_beside
from tests.site.browser import ARGUMENTS, browser
from tests.site.phone import SIZE, SLOWER
from tests.site.queries import FILES, queries
from tests.site.searching import QUERY, RESULTS

BEFORE = "4157c12"
"""The commit to compare with; name another one on the command line."""
TIMED = 4
"""Of so many queries one is timed."""
STILL = 900
"""Milliseconds without a change after which a list of results is taken to be whole."""
MOST = 15_000
"""Milliseconds after which a query counts as one without an answer."""
FOR_SEARCH = ("search", "lunr")
"""What is in the path of all that is sent for a search alone."""

WATCH = """([query, results]) => {
  const box = document.querySelector(results), input = document.querySelector(query)
  window.safonKey = 0
  window.safonChanged = window.safonFirst = 0
  new MutationObserver((changes) => {
    window.safonChanged = performance.now()
    const isNew = changes.some(({addedNodes}) => [...addedNodes].some((each) => each.nodeName === "LI"))
    if (window.safonKey && isNew && !window.safonFirst) window.safonFirst = window.safonChanged
  }).observe(box, {childList: true, subtree: true})
  const begin = () => { window.safonKey = performance.now(); window.safonFirst = 0 }
  input.addEventListener("keydown", begin, true)
}"""
IS_STILL = "(still) => performance.now() - Math.max(window.safonChanged, window.safonKey) > still"
HAS_ANSWERED = "(most) => window.safonFirst || performance.now() - window.safonKey > most"


@dataclass(frozen=True)
class Came:
    """What came for a first answer, in kilobytes as they were sent."""

    alone: float
    """What a search alone needs."""
    scripts: float
    """That, and all scripts of the page: the earlier one has the half of its search in a script that every page has."""


def _told(name: str, now: list[float], before: float) -> str:
    middle, most = statistics.median(now), max(now)
    within = sum(each <= 0.6 * before for each in now)
    return (
        f"{name}: {middle:.0f} kB in the middle, {most:.0f} at most, before {before:.0f}; ratios {middle / before:.2f} "
        f"and {most / before:.2f}; within 0.6 for {within} of {len(now)}"
    )


def _opened(chromium: Browser, host: Host, language: Language, *, slowed: bool = True) -> Page:
    page = chromium.new_context(viewport=SIZE).new_page()
    if slowed:
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(f"{host[0]}{language.value}/", wait_until="networkidle")
    return page


def _standing(chromium: Browser, host: Host, language: Language) -> Page:
    """Return a page whose search is open, and has answered something."""
    page = _opened(chromium, host, language)
    page.evaluate(WATCH, [QUERY, RESULTS])
    page.locator(QUERY).focus()
    page.keyboard.type("plan")
    page.wait_for_selector(f"{RESULTS}__link", timeout=4 * MOST)
    page.wait_for_function(IS_STILL, arg=STILL)
    return page


def _after_the_last_key(page: Page, words: str) -> float | None:
    """Return milliseconds from the last key of `words` to the first result; none where there is none."""
    page.bring_to_front()
    page.locator(QUERY).fill(words[:-2])
    page.keyboard.type(words[-2])
    page.wait_for_function(IS_STILL, arg=STILL, timeout=4 * MOST)
    page.keyboard.type(words[-1])
    page.wait_for_function(HAS_ANSWERED, arg=MOST / 4, timeout=4 * MOST)
    taken = float(page.evaluate("window.safonFirst && window.safonFirst - window.safonKey"))
    return taken or None


def _times(chromium: Browser, hosts: tuple[Host, Host], language: Language) -> list[tuple[str, float, float]]:
    """Return for each query that both sites answer how long each took."""
    pages = [_standing(chromium, host, language) for host in hosts]
    found = []
    asked = [each.query for file in FILES for each in queries(language, file)][::TIMED]
    for at, words in enumerate(each for each in asked if len(each) > 2):
        order = (0, 1) if at % 2 else (1, 0)
        taken = {which: _after_the_last_key(pages[which], words) for which in order}
        now, before = taken[0], taken[1]
        if now is not None and before is not None:
            found.append((words, now, before))
    for page in pages:
        page.context.close()
    return found


def _came(chromium: Browser, host: Host, language: Language, words: str) -> Came:
    """Return what comes for the first answer to a first query."""
    host[1].clear()
    page = _opened(chromium, host, language, slowed=False)
    page.locator(QUERY).focus()
    page.locator(QUERY).fill(words[:-1])
    page.keyboard.type(words[-1])
    page.wait_for_selector(f"{RESULTS}__link, {RESULTS} .sf-found__none", timeout=MOST)
    sent = {path: size / 1000 for path, size in host[1]}
    page.context.close()
    alone = {path: size for path, size in sent.items() if any(each in path for each in FOR_SEARCH)}
    return Came(sum(alone.values()), sum(size for path, size in sent.items() if path in alone or path.endswith(".js")))


def _compare(now: Host, before: Host) -> None:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser(), args=list(ARGUMENTS))
        for language in Language:
            asked = [each.query for file in FILES for each in queries(language, file)]
            earlier = _came(chromium, before, language, "plan")
            came = [_came(chromium, now, language, each) for each in asked]
            print(_told(f"{language}: first answer, search alone", [each.alone for each in came], earlier.alone))
            print(_told(f"{language}: with all scripts", [each.scripts for each in came], earlier.scripts), flush=True)
            times = _times(chromium, (now, before), language)
            ratio = statistics.median(one / other for _, one, other in times)
            mine, theirs = (statistics.median(of) for of in ([each[1] for each in times], [each[2] for each in times]))
            worst = max(times, key=lambda each: each[1] / each[2])
            print(
                f"{language}: {len(times)} queries, first result {mine:.0f} ms after the last key, before "
                f"{theirs:.0f} ms, ratio {ratio:.2f}; at worst “{worst[0]}”, {worst[1]:.0f} ms, before {worst[2]:.0f}",
                flush=True,
            )
        chromium.close()


def main() -> None:
    """Build both, measure and print."""
    commit = sys.argv[1] if sys.argv[1:] else BEFORE
    with sites_beside(commit) as (now, before):
        print(f"a search beside {commit}, in turn")
        _compare(now, before)


if __name__ == "__main__":
    main()
