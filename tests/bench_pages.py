"""A first visit on a telephone beside an earlier commit, and how soon its first search answers:  make bench.

Both sites are built, served by the same host and opened in turn in the same browser (tests/site/phone.py says how slow
line and processor are). Nothing here is asserted: the figures are for reading. The aims are 0.6 of the earlier time to
the largest text, half the bytes, at most 14 requests, a shift of at most 0.02.
"""

from __future__ import annotations

import statistics
import sys

from playwright.sync_api import Browser, sync_playwright

from tests.baseline import Host, sites_beside
from tests.site.browser import ARGUMENTS, browser
from tests.site.phone import SIZE, Visit, first_visit, slow
from tests.site.searching import QUERY, RESULTS

BEFORE = "4157c12"
"""The commit to compare with; name another one on the command line."""
ROUNDS = 7
PAGES = {
    "home": "en/",
    "standard 18": "en/standards/18-missing-children/",
    "must-dos": "cy/must-dos/",
    "an agency": "en/agencies/police/",
}
WORDS = "missing"


def _told(name: str, now: list[Visit], before: list[Visit]) -> str:
    ratio = statistics.median(one.largest / other.largest for one, other in zip(now, before, strict=True))
    mine, theirs = (statistics.median(each.largest for each in visits) for visits in (now, before))
    one, other = now[-1], before[-1]
    return (
        f"{name:12}: largest text {mine:.0f} ms, before {theirs:.0f} ms, ratio {ratio:.2f}; "
        f"{one.kibibytes:.0f} KiB, before {other.kibibytes:.0f}, ratio {one.kibibytes / other.kibibytes:.2f}; "
        f"{one.requests} requests, before {other.requests}; shift {one.shift:.3f}, before {other.shift:.3f}"
    )


def _search(chromium: Browser, host: Host) -> float:
    """Return milliseconds from opening the search of a page that stands to the first answer."""
    context = chromium.new_context(viewport=SIZE)
    page = context.new_page()
    slow(page)
    page.goto(f"{host[0]}en/", wait_until="networkidle")
    page.evaluate("() => { window.safonAsked = performance.now() }")
    page.locator(QUERY).focus()
    page.locator(QUERY).fill(WORDS[:-1])
    page.keyboard.type(WORDS[-1])
    page.wait_for_selector(f"{RESULTS}__link")
    answered = float(page.evaluate("() => performance.now() - window.safonAsked"))
    context.close()
    return answered


def _compare(now: Host, before: Host) -> None:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser(), args=list(ARGUMENTS))
        for name, place in PAGES.items():
            pairs = [
                tuple(first_visit(chromium, host[0] + place, host[1]) for host in (now, before)) for _ in range(ROUNDS)
            ]
            print(_told(name, [each[0] for each in pairs], [each[1] for each in pairs]))
        searches = [tuple(_search(chromium, host) for host in (now, before)) for _ in range(ROUNDS)]
        mine, theirs = (statistics.median(each) for each in zip(*searches, strict=True))
        print(f"search, opened: answers in {mine:.0f} ms, before {theirs:.0f} ms, ratio {mine / theirs:.2f}")
        chromium.close()


def main() -> None:
    """Build both, measure and print."""
    commit = sys.argv[1] if sys.argv[1:] else BEFORE
    with sites_beside(commit) as (now, before):
        print(f"a first visit on a telephone beside {commit}, medians of {ROUNDS} in turn")
        _compare(now, before)


if __name__ == "__main__":
    main()
