"""How long an author waits under `make serve` until an edit is right everywhere, beside an earlier commit:  make bench.

Each tree is served on its own. Where the earlier commit leaves old words on a page that shows what was edited, its
author has to have the whole site built again, and the time of that is part of what the edit needs. Nothing here is
asserted: the figures are for reading. The aims are 0.1 of the earlier time for an edit of one document, 0.3 for one of
a label or a template.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.baseline import worktree_of
from tests.bench_builds import copy_of
from tests.site.served import free_port
from tests.site.serving import Serving, whole

BEFORE = "4157c12"
"""The commit to compare with; name another one on the command line."""
STANDARD = "standards/national/18-missing-children.en.md"
TITLE, CLAUSE = "title: Missing children and young people", "- **18.4** There must be a return interview"
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
    Edit("a sentence", STANDARD, "## Narrative\n", "## Narrative\n\nA fresh start. ", "A fresh start.", (OWN,)),
    Edit("a clause", STANDARD, CLAUSE, f"{CLAUSE} anew", "return interview anew", (OWN, *LISTED[:2])),
    Edit("a title", STANDARD, TITLE, f"{TITLE} anew", "young people anew", (OWN, "en/standards/", "en/map/")),
    Edit("a label", "hooks/safon/labels/en.yml", "home: Home", "home: At first", "At first", ("en/", OWN)),
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


def _taken(serving: Serving, edit: Edit) -> float:
    """Return the seconds until every page that shows an edit is right."""
    start = time.perf_counter()
    serving.change(edit.path, edit.old, edit.new)
    first = edit.pages[0]
    serving.until(lambda: whole(now := serving.page(first)) and edit.seen in now)
    end = time.perf_counter() + _LATER
    while not _right(serving, edit) and time.perf_counter() < end:
        time.sleep(0.02)
    if not _right(serving, edit):
        waited = _LATER
        settings = serving.tree / "mkdocs.yml"
        settings.write_text(settings.read_text(encoding="utf-8") + "\n# again\n", encoding="utf-8")
        serving.until(lambda: _right(serving, edit))
        return time.perf_counter() - start - waited
    return time.perf_counter() - start


def _measured(source: Path, python: Path, folder: Path) -> Iterator[float]:
    """Yield what each edit takes in a tree."""
    tree = copy_of(source, folder)
    serving = Serving(tree, free_port(), folder.with_suffix(".log"), str(python))
    try:
        serving.until(lambda: whole(serving.page(OWN)))
        for edit in EDITS:
            time.sleep(_LATER)  # what follows an edit in the background is not the next one's
            yield _taken(serving, edit)
    finally:
        serving.stop()


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
