"""A running `make serve`, as an author has it open while writing: for tests, and for what measures it."""

from __future__ import annotations

import http.client
import os
import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

NOTICE = 'class="sf-problems"'
"""What a page has that says what is wrong; that name alone stands in the styles of each."""
PATIENCE = 900
"""Seconds until a test gives up; how long it takes is measured elsewhere."""


class Serving:
    """A running `mkdocs serve` over a copy of the tree."""

    def __init__(self, tree: Path, port: int, log: Path, python: str = sys.executable) -> None:
        self.tree, self.log, self._address = tree, log, f"http://127.0.0.1:{port}/"
        command = [python, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
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

    def stop(self) -> None:
        """End it."""
        self.running.terminate()
        self.running.wait(30)


def whole(page: str) -> bool:
    """Whether a page was written to its end."""
    return page.rstrip().endswith("</html>")
