"""A build that takes from earlier ones gives the same bytes as one that makes everything anew, whatever was edited."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from safon.store import _DIGEST

from tests.check.trees import EN, edit
from tests.site.building import ROOT, contents, small_tree
from tests.site.random_edits import Editor

EDITS = int(os.environ.get("SAFON_EDITS", "200"))
"""How many edits are made."""
BETWEEN = int(os.environ.get("SAFON_EDITS_BETWEEN", "20"))
"""After how many of them both builds are compared: fewer find more, and take longer."""


class Builder:
    """A process that builds a tree."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def build(self, site: Path, *, fresh: bool = False) -> dict[str, bytes]:
        """Return what a build writes."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{'fresh ' if fresh else ''}{site}\n")
        self._process.stdin.flush()
        assert self._process.stdout.readline() == "ok\n"
        return contents(site)


@contextmanager
def builder(tree: Path) -> Iterator[Builder]:
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1767225600", "NO_MKDOCS_2_WARNING": "1"}
    environment["PYTHONPATH"] = os.pathsep.join((str(tree / "hooks"), str(ROOT)))
    command = [sys.executable, "-m", "tests.site.building_again"]
    with subprocess.Popen(command, cwd=tree, env=environment, stdin=-1, stdout=-1, text=True) as process:
        yield Builder(process)
        assert process.stdin is not None
        process.stdin.close()


def test_after_random_edits_a_build_gives_what_a_fresh_one_gives(tmp_path: Path) -> None:
    tree = small_tree(tmp_path / "tree")
    editor = Editor(tree, seed=14)
    with builder(tree) as again:
        first = again.build(tmp_path / "site")
        done: list[str] = []
        for _ in range(EDITS // BETWEEN):
            done = [editor.edit() for _ in range(BETWEEN)]
            shutil.rmtree(tmp_path / "fresh", ignore_errors=True)  # from nothing: no page stands there, none is kept
            kept, fresh = again.build(tmp_path / "site"), again.build(tmp_path / "fresh", fresh=True)
            differing = sorted(each for each in kept.keys() | fresh.keys() if kept.get(each) != fresh.get(each))
            assert differing == [], done
        assert kept != first


def test_only_pages_that_show_a_change_are_dressed_again(tmp_path: Path) -> None:
    tree = small_tree(tmp_path / "tree")
    with builder(tree) as again:
        again.build(tmp_path / "site")
        before = _dressed(tree)
        edit(tree, EN, "A quiet room helps.", "A quiet room helps a great deal.")
        again.build(tmp_path / "site")
    assert 0 < len(_dressed(tree) - before) < 5 < len(before) / 10


def _dressed(tree: Path) -> set[bytes]:
    """Return what each page with the theme is kept under."""
    with sqlite3.connect(tree / ".build" / "made.sqlite") as file:
        rows = file.execute("select key, content from kept").fetchall()
    return {key for key, content in rows if b"md-header" in zlib.decompress(content[_DIGEST:])[:20_000]}
