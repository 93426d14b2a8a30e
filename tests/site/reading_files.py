"""The reader of answers alone, in a real browser, with every clause of the guidance: no page, and no build."""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from playwright.sync_api import Browser
from safon.data.answer_words import script_words
from safon.data.workbook_parts import COLUMNS
from safon.make import workbooks
from safon.model.content_hash import content_hash
from safon.model.language import Language
from safon.pipeline import Guidance

from tests.contexts import context_of
from tests.site.script import Script, scripts

READS = """async ([root, content, clauses, said]) => {
  const [{readFile}, {readRows}, {hasLostLetters}] = await Promise.all(
    ["exchange", "rows", "files"].map((name) => import(`${root}checklist/${name}.js`)))
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
  try {
    const {rows, unread} = await readFile(new File([bytes], "a"), said)
    return {...readRows(rows, clauses, said), unread, lost: hasLostLetters(rows), reason: ""}
  } catch (error) {
    if (!error.reason) throw error
    return {read: [], told: [], moved: 0, left: 0, unread: [], lost: false, reason: error.reason}
  }
}"""
"""What a checklist does with a file before anything is kept."""


@dataclass(frozen=True)
class ReadFile:
    """What became of a file."""

    answers: dict[str, dict[str, Any]]
    """By clause."""
    told: tuple[tuple[str, dict[str, Any]], ...]
    """What is said of single rows."""
    unread: tuple[str, ...]
    reason: str
    """Why it was refused whole."""
    moved: int
    lost: bool

    @property
    def said(self) -> str:
        """Return all that is said of rows, in one text."""
        return json.dumps([self.told, self.unread], ensure_ascii=False)


class FileReader:
    """A browser that reads files of answers."""

    def __init__(self, script: Script, guidance: Guidance) -> None:
        self.script = script
        self.prints = {each.id: content_hash(each) for each in guidance.library.clauses.values()}
        clauses = {each: {"substance": mark, "withdrawn": False} for each, mark in self.prints.items()}
        said = json.loads(script_words(context_of(guidance.library, Language.EN)))
        self._given = (clauses, said)
        self.texts = {each.id: each.words.en.text for each in guidance.library.clauses.values()}
        self.books = {
            language: next(
                bytes(each.content) if isinstance(each.content, bytes) else b""
                for each in workbooks.workbooks_of(context_of(guidance.library, language))
            )
            for language in Language
        }
        """The workbook of everything in each language."""

    def read(self, content: bytes) -> ReadFile:
        """Return what becomes of a file."""
        given = [self.script.address, base64.b64encode(content).decode(), *self._given]
        found = self.script.page.evaluate(READS, given)
        assert len({each["id"] for each in found["read"]}) == len(found["read"])
        return ReadFile(
            answers={each["id"]: each for each in found["read"]},
            told=tuple((key, gaps) for key, gaps in found["told"]),
            unread=tuple(found["unread"]),
            reason=found["reason"],
            moved=found["moved"],
            lost=found["lost"],
        )


@contextmanager
def file_reader(chromium: Browser, guidance: Guidance) -> Iterator[FileReader]:
    """Open a page that reads files."""
    with scripts(chromium) as script:
        yield FileReader(script, guidance)


def filled(book: bytes, answers: dict[str, dict[str, Any]]) -> Workbook:
    """Return a workbook with these cells filled in, by clause and column."""
    opened = load_workbook(io.BytesIO(book))
    for cells in clauses_of(opened).iter_rows(min_row=2):
        for key, value in answers.get(str(cells[0].value), {}).items():
            cells[list(COLUMNS).index(key)].value = value
    return opened


def clauses_of(book: Workbook) -> Worksheet:
    """Return the sheet of clauses."""
    sheet = book.worksheets[1]
    assert isinstance(sheet, Worksheet)
    return sheet


def written(book: Workbook) -> bytes:
    """Return a workbook as a file."""
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()
