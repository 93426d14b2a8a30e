"""What a page says to the console, asks of others, fails to get and keeps in the browser."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Page, Request

from tests.site.kinds import Place
from tests.site.survey import Look

KEPT = """async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    cookies: document.cookie,
    databases: (await indexedDB.databases()).map((each) => each.name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
"""What there is in the browser that a page could have kept."""
NOTHING = {"local": [], "session": [], "cookies": "", "databases": [], "caches": [], "workers": 0}


def listen(page: Page, address: str) -> list[str]:
    """Return the list that all is written to that a page says, asks of others, or fails to get."""
    said: list[str] = []
    page.on("console", lambda message: said.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"error: {error}"))
    page.on(
        "request",
        lambda request: None if request.url.startswith((address, "data:")) else said.append(f"asks {request.url}"),
    )
    page.on(
        "requestfailed",
        lambda request: said.append(f"failed: {request.url} {request.failure}") if _fails(request) else None,
    )
    page.on("response", lambda answer: said.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None)
    return said


def _fails(request: Request) -> bool:
    """Return whether a request failed, and was not cut off because the page was left while the search still came."""
    return request.failure != "net::ERR_ABORTED"


def silence(page: Page, address: str) -> Look:
    """Return the look for what a page said or kept while it was looked at: the last, and made before a page opens."""
    said = listen(page, address)

    def look(page: Page, place: Place) -> Iterator[str]:  # noqa: ARG001 - looks share a form
        page.wait_for_load_state("networkidle")
        yield from said
        said.clear()
        kept = page.evaluate(KEPT)
        if kept != NOTHING or page.context.cookies():
            yield f"keeps {kept}, {page.context.cookies()}"

    return look
