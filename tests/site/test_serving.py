"""`make serve`, as an author has it open while writing."""

from __future__ import annotations

import http.client
import os
import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.site.building import copy_of_the_tree, small_tree
from tests.site.served import free_port

PAGE = "cy/standards/18-missing-children/"
FILE = "standards/national/18-missing-children.cy.md"
PATIENCE = 900
"""Seconds until a test gives up; how long it takes is measured elsewhere."""


class Serving:
    """A running `mkdocs serve` over a copy of the tree."""

    def __init__(self, tree: Path, port: int, log: Path) -> None:
        self.tree, self.log, self._address = tree, log, f"http://127.0.0.1:{port}/"
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
        # The package of the copy, so that its labels and templates are those that are served.
        own = {"PYTHONPATH": str(tree / "hooks")}
        environment = {**os.environ, **own, "SOURCE_DATE_EPOCH": "1767225600", "NO_MKDOCS_2_WARNING": "1"}
        with log.open("w") as output:
            self.running = subprocess.Popen(command, cwd=tree, env=environment, stdout=output, stderr=output)

    def page(self, path: str) -> str:
        """Return what stands at a path now, without what reloads it in a browser; empty where nothing does."""
        try:
            with urllib.request.urlopen(self._address + path, timeout=PATIENCE) as answer:  # noqa: S310 - our own server
                return re.sub(r"livereload\(\d+, \d+\)", "", answer.read().decode(errors="replace"))
        except (OSError, http.client.HTTPException):  # no server yet, or a file that changed while it was sent
            return ""

    def until(self, true: Callable[[], bool]) -> None:
        """Wait until something is true."""
        end = time.monotonic() + PATIENCE
        while not true():
            told = self.log.read_text(encoding="utf-8")[-3000:]
            assert time.monotonic() < end, told
            assert self.running.poll() is None, told
            time.sleep(0.05)

    def change(self, path: str, old: str, new: str) -> None:
        """Write other words into a file."""
        file = self.tree / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture(scope="module")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    """Serve a copy of the tree."""
    folder = tmp_path_factory.mktemp("serving")
    yield from _served(copy_of_the_tree(folder / "tree"), folder / "log.txt", PAGE)


def _served(tree: Path, log: Path, first: str) -> Iterator[Serving]:
    """Serve a tree once its page `first` stands, and stop afterwards."""
    found = Serving(tree, free_port(), log)
    try:
        found.until(lambda: _whole(found.page(first)))
        yield found
    finally:
        found.running.terminate()
        found.running.wait(30)


def test_words_show_on_their_page_while_all_others_stay(serving: Serving) -> None:
    before = serving.page("en/must-dos/")
    serving.change(FILE, "- **18.1** ", "- **18.1** Geiriau newydd sbon. ")
    serving.until(lambda: _whole(page := serving.page(PAGE)) and "Geiriau newydd sbon." in page)
    assert serving.page("en/must-dos/") == before != ""
    assert serving.page(PAGE).count("<h1") == 1


def _whole(page: str) -> bool:
    return page.rstrip().endswith("</html>")


def test_an_error_is_told_and_the_site_stays(serving: Serving) -> None:
    before = serving.page(PAGE)
    serving.change(FILE, "- **18.1** ", "- **18.1** [18.99] ")
    serving.until(lambda: "18.99" in serving.log.read_text(encoding="utf-8"))
    assert serving.page(PAGE) == before
    serving.change(FILE, "- **18.1** [18.99] ", "- **18.1** Wedi ei drwsio. ")
    serving.until(lambda: _whole(page := serving.page(PAGE)) and "Wedi ei drwsio." in page)


def test_another_title_shows_on_every_page(serving: Serving) -> None:
    title = next(line for line in (serving.tree / FILE).read_text(encoding="utf-8").splitlines() if "title:" in line)
    serving.change(FILE, title, "title: Plant sydd wedi mynd")
    serving.until(lambda: "Plant sydd wedi mynd" in serving.page("cy/standards/"))


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    """Serve the small tree, with the labels and templates of its own copy of the package."""
    folder = tmp_path_factory.mktemp("small")
    yield from _served(small_tree(folder / "tree"), folder / "log.txt", "en/standards/")


def test_another_label_shows(small: Serving) -> None:
    small.change("hooks/safon/labels/en.yml", "home: Home", "home: At the start")
    small.until(lambda: "At the start" in small.page("en/"))


def test_another_template_shows(small: Serving) -> None:
    small.change("hooks/safon/templates/home.html.jinja", '<h2 id="who"', '<h2 id="who" data-edited')
    small.until(lambda: "data-edited" in small.page("en/"))


def test_another_template_of_prints_makes_other_prints(small: Serving) -> None:
    path = "en/print/poster-standard-01.pdf"
    before = small.page(path)
    assert before.startswith("%PDF")
    small.change("hooks/safon/print/typst/poster.typ", "x: 22mm", "x: 24mm")
    small.until(lambda: small.page(path) not in (before, ""))
