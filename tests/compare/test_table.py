"""What an edit of a small valid tree is told as: `cases.yml` holds each edit with the findings that are expected of it.

An edit is a list of [file, what stands there, what is written instead]; a finding is what it is about, what became of
it and, in brackets, what is written otherwise: `1.1 limit (within, words.en)`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from safon.compare.libraries import changes
from safon.compare.state import GuidanceState, state_of
from safon.model.change import GuidanceChange
from safon.read.load import load
from safon.read.snapshot import take_snapshot

from tests.check.trees import AGENCIES, CY, EN, LOCAL, NOTE, VALID, valid_tree, write

_CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "cases.yml").read_text(encoding="utf-8"))
_FILES = {
    "en": EN,
    "cy": CY,
    "local.en": f"{LOCAL}.en.md",
    "local.cy": f"{LOCAL}.cy.md",
    "note.en": f"{NOTE}.en.md",
    "note.cy": f"{NOTE}.cy.md",
    "agencies": AGENCIES,
}


def _state(root: Path) -> GuidanceState:
    reading = load(take_snapshot(root))
    return state_of(reading.library, reading.problems)


def _told(change: GuidanceChange) -> str:
    fields = [each.name + (f".{each.language}" if each.language is not None else "") for each in change.fields]
    to = f" to {', '.join(change.to)}" if change.to else ""
    return f"{change.id} {change.kind}{to}" + (f" ({', '.join(fields)})" if fields else "")


def _edited(root: Path, edits: list[list[str]]) -> None:
    for name, old, new in edits:
        path = _FILES.get(name, f"standards/{name}")
        text = (root / path).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        write(root, path, text.replace(old, new))


def _renamed(root: Path, renames: dict[str, str]) -> None:
    for old, new in renames.items():
        (root / "standards" / old).rename(root / "standards" / new)


@pytest.mark.parametrize("case", _CASES, ids=[each["what"] for each in _CASES])
def test_edit_is_told_as_what_it_is(case: dict[str, Any], tmp_path: Path) -> None:
    root = valid_tree(tmp_path)
    _edited(root, case.get("first", []))
    before = _state(root)
    _edited(root, case.get("edit", []))
    _renamed(root, case.get("rename", {}))
    assert [_told(each) for each in changes(before, _state(root))] == case["told"]


def test_there_are_sixty_cases_and_no_two_alike() -> None:
    assert len({each["what"] for each in _CASES}) == len(_CASES)


def test_nothing_is_told_where_nothing_changed() -> None:
    assert changes(_state(VALID), _state(VALID)) == ()
