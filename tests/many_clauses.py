"""The real list of clauses with many more rows than the guidance has, for measuring in a browser."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from lxml import html
from playwright.sync_api import Page

STEP = """async (value) => {
  const box = document.querySelector(`.sf-filter input[value="${value}"]`)
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  await frame()
  const start = performance.now()
  box.click()
  document.body.offsetHeight
  return performance.now() - start
}"""
"""Ticks a choice, and returns the milliseconds until the page is laid out again."""


def with_rows(page: Path, count: int) -> str:
    """Return the page with `count` rows: its own, again and again."""
    tree = html.document_fromstring(page.read_bytes())
    rows = cast("list[html.HtmlElement]", tree.xpath("//li[@data-id]"))
    for at in range(count - len(rows)):
        row = rows[at % len(rows)]
        parent = row.getparent()
        assert parent is not None
        parent.append(html.fromstring(html.tostring(row)))
    written: bytes = html.tostring(tree, doctype="<!doctype html>")
    return written.decode()


def open_with_rows(page: Page, address: str, site: Path, count: int) -> None:
    """Open the English list with `count` rows in `page`."""
    body = with_rows(site / "en" / "must-dos" / "index.html", count)
    page.route("**/en/must-dos/", lambda route: route.fulfill(body=body, content_type="text/html; charset=utf-8"))
    page.goto(f"{address}en/must-dos/")
