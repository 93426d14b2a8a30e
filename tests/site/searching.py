"""The search of a page, asked as a reader asks it, and waited for until it has answered all that was typed."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

QUERY, RESULTS = ".md-search__input", ".md-search-result"
LINK = f"{RESULTS}__link"


def answered(page: Page) -> Locator:
    """Wait until the results are those of the whole query, and return their links; there may be none.

    While one types, each letter is asked for and the results of the one replace those of the other.
    """
    expect(page.locator(RESULTS)).to_have_attribute("aria-busy", "false")
    return page.locator(LINK)


def search(page: Page, words: str) -> Locator:
    """Type words into the search of the page that is open, and return the links that it then shows."""
    page.locator(QUERY).fill(words)
    return answered(page)
