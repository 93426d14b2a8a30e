"""What is remembered of a reading changes nothing of the next one; it only need not be read again."""

from __future__ import annotations

from pathlib import Path

import pytest
from safon.model.remembered import Remembered
from safon.read.load import load
from safon.read.snapshot import take_snapshot

from tests.check.test_cases import FILES, build_case, read_case
from tests.check.trees import AGENCIES, CY, EN, edit, valid_tree


def test_one_tree_after_another_is_read_as_if_it_were_the_first(tmp_path: Path) -> None:
    """The trees are those of every third case of the check: what can be wrong comes, and goes again."""
    remembered = Remembered()
    for file in FILES[::3]:
        root = tmp_path / file.stem
        root.mkdir()
        build_case(root, read_case(file) | {"published": False})
        snapshot = take_snapshot(root)
        assert load(snapshot, remembered) == load(snapshot), file.name


@pytest.mark.parametrize(
    ("path", "old", "new", "others"),
    [
        (EN, "listen to the child", "listen to every child", True),
        (CY, "wrando ar y plentyn", "wrando ar bob plentyn", True),
        (AGENCIES, "{en: School,", "{en: A school,", False),
    ],
)
def test_what_an_edit_does_not_touch_is_the_very_same(
    tmp_path: Path, path: str, old: str, new: str, *, others: bool
) -> None:
    root, remembered = valid_tree(tmp_path), Remembered()
    before = load(take_snapshot(root), remembered).library
    edit(root, path, old, new)
    now = load(take_snapshot(root), remembered).library
    kept = [each.id for each in now.documents if before.by_id[each.id] is each]
    assert kept == ([each.id for each in now.documents if each.id != "S1"] if others else [])
    assert (now.vocabulary is before.vocabulary) is others


def test_nothing_older_than_the_last_reading_is_remembered() -> None:
    remembered, made = Remembered(), list[str]()

    def make(what: str) -> str:
        made.append(what)
        return what

    for asked in ("ab", "a", "ab"):
        remembered.begin()
        for each in asked:
            assert remembered.of(each, lambda each=each: make(each)) == each  # type: ignore[misc]
    assert made == ["a", "b", "b"]
