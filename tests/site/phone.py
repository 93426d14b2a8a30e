"""A first visit on a telephone: a small screen, a slow line, a slow processor. What came, how soon, and what moved."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Browser, CDPSession, Page, ViewportSize

SIZE: ViewportSize = {"width": 390, "height": 844}
LINE = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750}
"""1.6 Mbit/s down and 0.75 up, in bytes a second, and 150 ms from each request to its answer."""
SLOWER = 4
"""How many times slower the processor is than this machine’s."""
HEADERS = 250
"""Bytes of the headers of an answer, which differ from host to host."""

WATCH = """window.safonShifts = []
window.safonLargest = []
const what = (source) => source.node?.className || source.node?.nodeName
const keep = (entries) => {
  for (const each of entries)
    if (!each.hadRecentInput) window.safonShifts.push([each.value, ...each.sources.map(what)])
}
const moved = new PerformanceObserver((list) => keep(list.getEntries()))
moved.observe({ type: "layout-shift", buffered: true })
window.safonUntilNow = () => { keep(moved.takeRecords()); return window.safonShifts }
new PerformanceObserver((list) => window.safonLargest.push(...list.getEntries().map((each) => each.startTime)))
  .observe({ type: "largest-contentful-paint", buffered: true })"""
"""What keeps every shift and every largest text of a page."""


@dataclass(frozen=True)
class Visit:
    """What a first visit took."""

    largest: float
    """Milliseconds until the largest text was drawn."""
    requests: int
    kibibytes: float
    """All that came, with headers."""
    shift: float


def slow(page: Page) -> CDPSession:
    """Make the line and the processor of a page slow."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", LINE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    return session


def shifts(page: Page) -> list[list[object]]:
    """Return what moved until now, after some frames with everything there: how much, and what."""
    page.evaluate("() => document.fonts.ready.then(() => true)")
    page.evaluate("async () => { for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame) }")
    found: list[list[object]] = page.evaluate("window.safonUntilNow()")
    return found


def total(moved: list[list[object]]) -> float:
    """Return the sum of shifts, the browser’s own measure between 0 and about 1."""
    return sum(float(str(each[0])) for each in moved)


def first_visit(chromium: Browser, url: str, sent: list[tuple[str, int]]) -> Visit:
    """Open a page of a host with nothing kept from before; return what it took. The host writes `sent`."""
    sent.clear()
    context = chromium.new_context(viewport=SIZE, device_scale_factor=2, is_mobile=True, has_touch=True)
    page = context.new_page()
    slow(page)
    page.add_init_script(WATCH)
    page.goto(url, wait_until="networkidle")
    page.wait_for_function("() => window.safonLargest.length > 0")
    moved = total(shifts(page))
    largest = float(page.evaluate("window.safonLargest.at(-1)"))
    context.close()
    size = sum(length + HEADERS for _, length in sent) / 1024
    return Visit(largest, len(sent), size, moved)
