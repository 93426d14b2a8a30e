"""Look at each thing that was asked of lists, answers and paper in two sites:  python -m tests.lists_before.

Two folders of finished sites, with every print, and the tree of the earlier one may be named, to spare their building.
Ends with 1 where something does not hold here, or held before.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.baseline import build_site, worktree_of
from tests.lists_before.items import ITEMS, Item
from tests.lists_before.looking import Looked
from tests.site.browser import ARGUMENTS, browser
from tests.site.building import ROOT
from tests.site.served import served

BEFORE = "4157c12"
"""The commit at which nothing of it held."""


@contextmanager
def _sites() -> Iterator[tuple[Path, Path, Path]]:
    """Yield the site of this checkout, that of the commit before, and the tree of that commit."""
    if len(sys.argv) > 1:
        now, before, tree = map(Path, sys.argv[1:])
        yield now, before, tree
        return
    os.environ["SAFON_PRINT_ALL"] = "1"
    with worktree_of(BEFORE) as tree, tempfile.TemporaryDirectory() as made:
        build_site(tree, tree / ".venv" / "bin" / "python", Path(made) / "before")
        build_site(ROOT, Path(sys.executable), Path(made) / "now")
        yield Path(made) / "now", Path(made) / "before", tree


def _looked(site: Path, tree: Path, address: str, running: Browser) -> Looked:
    return Looked(site=site, address=address, tree=tree, program=tree / ".venv" / "bin" / "safon", browser=running)


def _holds(item: Item, looked: Looked) -> tuple[bool, str]:
    """Return whether an item holds in a site, and what was seen; what cannot be looked at does not hold."""
    try:
        holds, seen = item.look(looked)
    except Exception as error:
        # A page that is not there fails in as many ways as there are looks.
        return False, f"not to be seen ({type(error).__name__})"
    return holds, seen


def main() -> None:
    """Print the table."""
    wrong = 0
    print("| item | here | at the commit before |\n| --- | --- | --- |")
    with _sites() as (now, before, tree), served(now) as here, served(before) as there, sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=browser(), args=list(ARGUMENTS))
        sites = _looked(now, ROOT, here, running), _looked(before, tree, there, running)
        for item in ITEMS:
            (holds, seen), (held, was) = (_holds(item, site) for site in sites)
            wrong += not holds or held
            marks = "" if holds and not held else " **(wrong)**"
            print(f"| {item.asked}{marks} | {seen} | {was} |", flush=True)
        running.close()
    if wrong:
        raise SystemExit(f"{wrong} of {len(ITEMS)} do not hold here, or held before.")


if __name__ == "__main__":
    main()
