"""Hostile and broken files read into a checklist: each is answered, and what was kept is still there."""

from __future__ import annotations

import json
import random
from pathlib import Path

from playwright.sync_api import Dialog, Page, sync_playwright

from tests.chaos.told import Told
from tests.site.browser import ARGUMENTS, browser
from tests.site.checklist_alone import LIST, checklists_alone
from tests.site.checklist_page import KEY, file_of, table

MINE = {"id": "1.1", "state": "done", "note": "mine"}
ODD: tuple[object, ...] = (
    *("", "done", "__proto__", "constructor", "<img src=x onerror=alert(1)>", "=1+1", "'=1", "\t=1", "$& $1", "[1.1]"),
    *(
        "1.1",
        "1.10",
        "18,4",
        "S1",
        "x" * 5000,
        "\u202e",
        "ŵ",
        7,
        -1,
        1e308,
        None,
        True,
        [],
        [1],
        {},
        {"a": 1},
        "2026-02-30",
    ),
)


def _content(draw: random.Random, number: int) -> bytes:
    rows = [
        {name: draw.choice(ODD) for name in draw.sample(("id", "state", "note", "date", "owner", "substance"), 4)}
        for _ in range(draw.choice((1, 2, 5)))
    ]
    whole = file_of(*({**row, "others": draw.choice((rows, "x", [None], 3))} for row in rows))
    match number % 8:
        case 0:
            return whole
        case 1:
            return whole[: draw.randrange(len(whole))]
        case 2:
            return draw.randbytes(draw.choice((0, 1, 100, 5000)))
        case 3:
            return table(*({key: str(value) for key, value in row.items()} for row in rows)).encode()
        case 4:
            return b"PK\x03\x04" + draw.randbytes(2000)
        case 5:
            return ("[" * draw.choice((10, 50_000))).encode()
        case 6:
            return table(*({key: str(value) for key, value in row.items()} for row in rows), comma=";").encode("utf-16")
    return json.dumps(
        {"safon": "checklist", "version": draw.choice((0, 1, 99, "x")), "answers": draw.choice(ODD)}
    ).encode()


def tried(folder: Path, often: int) -> Told:
    """Read so many files into one page after the other."""
    told, draw = Told(), random.Random(35)  # noqa: S311 - the same in every run
    with checklists_alone(folder / "site") as address, sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=browser(), args=list(ARGUMENTS))
        page = running.new_page()

        def told_of_dialog(dialog: Dialog) -> None:
            told.wrong.append(f"a script ran: {dialog.message}")
            dialog.dismiss()

        page.on("pageerror", lambda error: told.wrong.append(f"error in the page: {error}"))
        page.on("dialog", told_of_dialog)
        page.goto(f"{address}en/{LIST}")
        page.wait_for_selector(".sf-progress:not([hidden])")
        for number in range(often):
            _read(page, _content(draw, number), number, told)
        running.close()
    return told


def _read(page: Page, content: bytes, number: int, told: Told) -> None:
    page.evaluate(
        "([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps({"version": 1, "answers": [MINE]})]
    )
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    page.evaluate("document.querySelector('.sf-said p').textContent = ''")
    page.set_input_files("input[type=file]", {"name": "a", "mimeType": "", "buffer": content})
    try:
        page.wait_for_function("document.querySelector('.sf-said p').textContent !== ''", timeout=30_000)
    except Exception as error:
        told.wrong.append(f"file {number} was not answered: {str(error)[:200]}")
        return
    told.tried += 1
    told.count("read" if "Answers read" in (page.locator(".sf-said p").text_content() or "") else "refused")
    kept = json.loads(page.evaluate(f"localStorage['{KEY}'] ?? '{{}}'")).get("answers", [])
    found = json.dumps([each for each in kept if each["id"] == "1.1"])
    if '"mine"' not in found or '"done"' not in found:
        told.wrong.append(f"file {number}: what was kept is lost: {found[:200]}")
