"""The modules of the site's scripts in a page of their own, so that a test can call their functions without a site."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from tests.site.building import ROOT
from tests.site.served import served

SCRIPTS = ROOT / "overrides" / "assets" / "safon"
CASES = Path(__file__).parent / "cases"


class Script:
    """A page that knows the scripts and nothing else."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address

    def run(self, module: str, does: str, given: object = None) -> Any:  # noqa: ANN401 - whatever the script returns
        """Return what `does`, a function of the module and of what is given, returns."""
        body = f"async ([path, given]) => ({does})(await import(path), given)"
        return self.page.evaluate(body, [f"{self.address}{module}.js", given])


@contextmanager
def scripts(chromium: Browser) -> Iterator[Script]:
    """Serve the scripts and open a page beside them."""
    with served(SCRIPTS) as address:
        context = chromium.new_context()
        page = context.new_page()
        page.goto(address)
        yield Script(page, address)
        context.close()


def cases(name: str) -> list[dict[str, Any]]:
    """Return a table that Python and the scripts are both held to."""
    read: list[dict[str, Any]] = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    return read
