"""How long an author waits under `make serve` until an edit is right everywhere, beside an earlier commit:  make bench.

Each tree is served on its own. Where the earlier commit leaves old words on a page that shows what was edited, its
author has to have the whole site built again, or, where that is not enough, served anew; that is the time told. Nothing
here is asserted: the figures are for reading. The aims are 0.1 of the earlier time for an edit of one document, 0.3 for
one of a label or a template.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.baseline import worktree_of
from tests.bench_builds import copy_of
from tests.site.served import free_port
from tests.site.serving import Serving, whole

BEFORE = "4157c12"
"""The commit to compare with; name another one on the command line."""
STANDARD = "standards/national/18-missing-children.en.md"
TITLE, CLAUSE = "title: Missing children and young people", "- **18.4** There must be a return interview"
"""The standard fills its two pages, so no edit makes it longer by a line."""
_LATER = 3.0
"""Seconds after which what does not follow is taken not to."""


@dataclass(frozen=True)
class Edit:
    """What an author changes, and where it is to be seen."""

    name: str
    path: str
    old: str
    new: str
    seen: str
    pages: tuple[str, ...]


OWN, LISTED = "en/standards/18-missing-children/", ("en/must-dos/", "en/checklists/all/", "en/agencies/police/")
EDITS = (
    Edit(
        "a sentence",
        STANDARD,
        "clearly needs care and support",
        "plainly needs care and support",
        "plainly needs",
        (OWN,),
    ),
    Edit("a clause", STANDARD, CLAUSE, CLAUSE.replace("a return", "that return"), "that return", (OWN, *LISTED[:2])),
    Edit(
        "a title",
        STANDARD,
        TITLE,
        TITLE.replace("Missing", "Absent"),
        "Absent children",
        (OWN, "en/standards/01-values-led-services/", "en/standards/"),
    ),
    Edit("a label", "hooks/safon/labels/en.yml", "home: Home", "home: At first", "At first", ("en/", OWN, "en/about/")),
    Edit(
        "a template",
        "hooks/safon/templates/home.html.jinja",
        '<h2 id="who"',
        '<h2 id="who" data-edited',
        "data-edited",
        ("en/",),
    ),
)


def _right(serving: Serving, edit: Edit) -> bool:
    return all(whole(now := serving.page(page)) and edit.seen in now for page in edit.pages)


class _Author:
    """Somebody who edits a tree that is served, and goes on waiting until what was edited is right everywhere."""

    def __init__(self, tree: Path, python: Path, log: Path) -> None:
        self._serve = partial(Serving, tree, log=log, python=str(python))
        self._serving = self._serve(port=free_port())

    def waits_for(self, edit: Edit) -> float:
        """Return the seconds until every page that shows an edit is right, without what was waited in vain."""
        serving, start = self._serving, time.perf_counter()
        built = self._builds()
        serving.change(edit.path, edit.old, edit.new)
        serving.until(lambda: edit.seen in serving.page(edit.pages[0]) or self._builds() > built)
        if self._is_right_soon(edit):
            return time.perf_counter() - start
        whole_build = self._again(edit)
        if not self._is_right_soon(edit):
            return self._anew(edit)  # labels and templates were read once for all
        return whole_build

    def waits_to_begin(self) -> None:
        """Wait until the site stands."""
        self._serving.until(lambda: whole(self._serving.page(OWN)))

    def stops(self) -> None:
        """End it."""
        self._serving.stop()

    def _builds(self) -> int:
        return self._serving.log.read_text(encoding="utf-8").count("Documentation built")

    def _is_right_soon(self, edit: Edit) -> bool:
        end = time.perf_counter() + _LATER
        while not (right := _right(self._serving, edit)) and time.perf_counter() < end:
            time.sleep(0.02)
        return right

    def _again(self, edit: Edit) -> float:
        """Have the whole site built again, and return what that takes."""
        start, built = time.perf_counter(), self._builds()
        settings = self._serving.tree / "mkdocs.yml"
        settings.write_text(settings.read_text(encoding="utf-8") + "\n# again\n", encoding="utf-8")
        self._serving.until(lambda: _right(self._serving, edit) or self._builds() > built)
        return time.perf_counter() - start

    def _anew(self, edit: Edit) -> float:
        """Serve the site anew, and return what that takes."""
        self._serving.stop()
        start = time.perf_counter()
        self._serving = self._serve(port=free_port())
        self._serving.until(lambda: _right(self._serving, edit))
        return time.perf_counter() - start


def _measured(source: Path, python: Path, folder: Path) -> Iterator[float]:
    """Yield what each edit takes in a tree."""
    author = _Author(copy_of(source, folder), python, folder.with_suffix(".log"))
    try:
        author.waits_to_begin()
        for edit in EDITS:
            time.sleep(_LATER)  # what follows an edit in the background is not the next one's
            yield author.waits_for(edit)
    finally:
        author.stops()


def main() -> None:
    """Measure and print."""
    commit = sys.argv[1] if sys.argv[1:] else BEFORE
    with worktree_of(commit) as tree, tempfile.TemporaryDirectory() as folder:
        there = list(_measured(tree, tree / ".venv" / "bin" / "python", Path(folder) / "before"))
        here = list(_measured(Path(), Path(sys.executable), Path(folder) / "now"))
    print(f"make serve beside {commit}: seconds until an edit is right on every page that shows it")
    for edit, now, before in zip(EDITS, here, there, strict=True):
        print(f"{edit.name:10}: {now:.2f} s, before {before:.2f} s, ratio {now / before:.2f}")


if __name__ == "__main__":
    main()
