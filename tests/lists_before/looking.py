"""A built site with the tree that it was built from, looked at as readers, their programs and authors do."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import openpyxl
import pypdfium2
from lxml import html
from playwright.sync_api import Browser, Page
from safon.model.language import Language

from tests.imagined_area import with_imagined_area
from tests.site.reading_files import FileReader

ALL = "checklists/all/"
_KEPT = "Object.entries(localStorage).filter(([key]) => key.startsWith('safon.checklist')).map(([, text]) => text)"
_LEFT_OUT = shutil.ignore_patterns(".venv", ".build", ".git", "site", "tests", "docs", "overrides", "hooks")


@dataclass(frozen=True)
class _Prints:
    """As much of a reader of files as makers of odd tables ask for."""

    prints: dict[str, str]


@dataclass(frozen=True)
class Looked:
    """A site, where it is served and where it lies, and its tree with the `safon` command of its own packages."""

    site: Path
    address: str
    tree: Path
    program: Path
    browser: Browser

    def has(self, path: str) -> bool:
        """Return whether a file was published."""
        return (self.site / path).is_file()

    def text(self, path: str) -> str:
        """Return a page or a table as it was published; nothing where there is none."""
        return (self.site / path).read_text(encoding="utf-8-sig") if self.has(path) else ""

    def shown(self, path: str) -> html.HtmlElement:
        """Return a page."""
        return html.document_fromstring(self.text(f"{path}index.html") or "<p></p>")

    def rows(self, path: str) -> list[str]:
        """Return the clauses that a list has, in its order."""
        return [str(each) for each in self.shown(path).xpath("//li[@data-id]/@data-id")]

    def printed(self, path: str) -> list[str]:
        """Return the text of each page of a print, in one line; none where there is no such print."""
        if not self.has(path):
            return []
        document = pypdfium2.PdfDocument(self.site / path)
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]

    def book(self, path: str) -> openpyxl.Workbook | None:
        """Return a workbook, where there is one."""
        return openpyxl.load_workbook(io.BytesIO((self.site / path).read_bytes())) if self.has(path) else None

    def opened(self, path: str) -> Page:
        """Open a page as somebody who was never there."""
        page = self.browser.new_context(locale="en-GB").new_page()
        page.goto(f"{self.address}{path}", wait_until="networkidle")
        return page

    def read(self, content: bytes, language: Language = Language.EN) -> tuple[dict[str, dict[str, Any]], str]:
        """Have the checklist of everything read a file; return what is kept by clause, and what the page says."""
        page = self.opened(f"{language.value}/{ALL}")
        page.set_input_files("input[type=file]", {"name": "a", "mimeType": "", "buffer": content})
        page.locator(".sf-said").filter(has_text=re.compile(r"\S")).wait_for()
        kept = [json.loads(each)["answers"] for each in page.evaluate(_KEPT) if each.startswith("{")]
        said = page.locator(".sf-said").inner_text()
        page.context.close()
        return {each["id"]: each for answers in kept for each in answers}, said

    @property
    def reader(self) -> FileReader:
        """What makers of odd tables ask: the fingerprints of this site."""
        known = json.loads(self.text("data/clauses.json"))["clauses"]
        return cast(FileReader, _Prints({each: clause["substance"] for each, clause in known.items()}))

    def wrong_with(self, change: tuple[str, str], folder: Path) -> int:
        """Return how many errors and warnings the check has where in `safon.toml` one text is another."""
        tree = self._copied(folder)
        settings = (tree / "safon.toml").read_text(encoding="utf-8")
        (tree / "safon.toml").write_text(settings.replace(*change), encoding="utf-8")
        return self._found(tree)

    def errors_with_an_area(self, folder: Path) -> int:
        """Return how many errors the check has where an area of Wales says who does what."""
        return self._found(with_imagined_area(self._copied(folder), self.tree), ("error",))

    def _copied(self, folder: Path) -> Path:
        shutil.rmtree(folder, ignore_errors=True)
        return Path(shutil.copytree(self.tree, folder, ignore=_LEFT_OUT))

    def _found(self, tree: Path, severities: Iterable[str] = ("error", "warning")) -> int:
        command = [str(self.program), "check", "--format", "json"]
        done = subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False)
        found = json.loads(done.stdout)
        problems = found["problems"] if isinstance(found, dict) else found
        return sum(each["severity"] in severities for each in problems)
