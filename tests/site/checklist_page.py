"""What a person does on a checklist, and what a spreadsheet program does to its file."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

STATUS = ".sf-said"
KEY = "safon.checklist:/"
"""Under which answers are kept in the browser, by a copy of the site at the root of its host."""
OLD_KEY = "safon.checklist"
"""Where every copy on a host kept them before."""


def answer(page: Page, clause: str, state: str, note: str = "", date: str = "", team: str = "") -> None:
    """Answer to a clause."""
    item = page.locator(f"li[data-id='{clause}']")
    item.locator(f"input[value='{state}']").check()
    if note or date or team:
        item.locator("summary").click()
        item.locator("[data-field=note]").fill(note)
        item.locator("[data-field=date]").fill(date)
        item.locator("[data-field=owner]").fill(team)
        item.locator("[data-field=note]").focus()


def state(page: Page, clause: str) -> str:
    """Return the answer that the page shows for a clause."""
    return str(page.locator(f"li[data-id='{clause}'] input:checked").get_attribute("value"))


def field(page: Page, clause: str, name: str) -> str:
    """Return what a field shows for a clause: `note`, `date` or `owner`."""
    return page.locator(f"li[data-id='{clause}'] [data-field={name}]").input_value()


def saved(page: Page, form: str) -> bytes:
    """Save the answers as a file and return it."""
    with page.expect_download() as download:
        page.locator(f"[data-export={form}]").click()
    return Path(download.value.path()).read_bytes()


def read(page: Page, content: bytes, name: str = "answers.json") -> None:
    """Have the page read a file."""
    page.set_input_files("input[type=file]", {"name": name, "mimeType": "", "buffer": content})


def file_of(*answers: dict[str, Any]) -> bytes:
    """Return a file of answers as the page saves them."""
    return json.dumps({"safon": "checklist", "version": 1, "answers": answers}).encode()


def kept(page: Page) -> dict[str, dict[str, Any]]:
    """Return what the browser keeps, by clause."""
    text = page.evaluate(f"localStorage['{KEY}'] ?? null")
    return {each["id"]: each for each in json.loads(text)["answers"]} if text else {}


def rows_of(content: bytes) -> list[dict[str, str]]:
    """Return the rows of a saved table."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def table(*rows: dict[str, str], comma: str = ",", end: str = "\r\n", more: int = 0) -> str:
    """Return a table of answers as a spreadsheet program writes it, with so many empty columns after the last."""
    columns = ("id", "state", "note", "date", "owner", "substance", "text")
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=comma, lineterminator=end)
    writer.writerow([*columns, *[""] * more])
    writer.writerows([[*(row.get(each, "") for each in columns), *[""] * more] for row in rows])
    return text.getvalue()


def through_a_spreadsheet(content: bytes) -> bytes:
    """Open and save a table as Excel and LibreOffice do in the United Kingdom: figures are numbers, days are days."""
    rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    text = io.StringIO(newline="")
    csv.writer(text).writerows([_shown(cell) for cell in row] for row in rows)
    return ("\ufeff" + text.getvalue()).encode()


def _shown(cell: str) -> str:
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", cell):
        return date.fromisoformat(cell).strftime("%d/%m/%Y")
    if re.fullmatch(r"\d{1,2}/\d{1,2}", cell):
        return "01-Feb"
    try:
        return f"{float(cell):g}"
    except ValueError:
        return cell.upper() if cell in ("true", "false") else cell
