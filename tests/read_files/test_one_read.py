"""The tree is read once for each state of its files, however often it is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from safon import pipeline
from safon.model.remembered import Remembered
from safon.pipeline import read_and_check
from safon.read.load import Reading, load
from safon.read.snapshot import Snapshot

from tests.check.trees import EN, edit, valid_tree


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a copy of the valid tree with a title that no other test has, so that nothing is remembered of it."""
    root = valid_tree(tmp_path)
    edit(root, EN, "title: Listening first", f"title: {tmp_path.name}")
    return root


def test_an_unchanged_tree_is_read_once(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[Snapshot] = []

    def counting(snapshot: Snapshot, remembered: Remembered | None) -> Reading:
        read.append(snapshot)
        return load(snapshot, remembered)

    monkeypatch.setattr(pipeline, "load", counting)
    first = read_and_check(tree)
    assert read_and_check(tree) is first
    assert len(read) == 1


def test_touching_a_file_without_changing_it_reads_nothing(tree: Path) -> None:
    first = read_and_check(tree)
    (tree / EN).write_bytes((tree / EN).read_bytes())
    assert read_and_check(tree) is first


def test_a_changed_file_gives_a_new_library(tree: Path) -> None:
    first = read_and_check(tree)
    edit(tree, EN, "listen to the child", "listen to every child")
    second = read_and_check(tree)
    assert second.library is not first.library
    assert second.library.clauses["1.1"].words.en.text.endswith("every child.")
    assert first.library.clauses["1.1"].words.en.text.endswith("the child.")


@pytest.mark.parametrize("change", ["added", "deleted", "renamed"])
def test_a_file_that_comes_or_goes_gives_a_new_library(tree: Path, change: str) -> None:
    first = read_and_check(tree)
    pack = tree / "standards/packs/first-steps.yml"
    match change:
        case "added":
            (pack.parent / "second-steps.yml").write_bytes(pack.read_bytes())
        case "deleted":
            pack.unlink()
        case _:
            pack.rename(pack.parent / "other-steps.yml")
    second = read_and_check(tree)
    assert [each.id for each in second.library.packs] != [each.id for each in first.library.packs]
