"""Edits of a small valid tree, and the states before and after each."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml
from safon.compare.state import GuidanceState, state_of
from safon.read.load import load
from safon.read.snapshot import RawFile, Snapshot, take_snapshot

from tests.check.trees import AGENCIES, CY, EN, LOCAL, NOTE, VALID

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "cases.yml").read_text(encoding="utf-8"))
"""Each edit with the findings that are expected of it; `first` prepares the tree."""
_FILES = {
    "en": EN,
    "cy": CY,
    "local.en": f"{LOCAL}.en.md",
    "local.cy": f"{LOCAL}.cy.md",
    "note.en": f"{NOTE}.en.md",
    "note.cy": f"{NOTE}.cy.md",
    "agencies": AGENCIES,
}


_PUBLISHED = {each.path: each.content.decode() for each in take_snapshot(VALID).files}


def files_of(case: dict[str, Any]) -> tuple[dict[str, str], dict[str, str]]:
    """Return the files of the tree by path, before and after the edit of a case."""
    before = _edited(_PUBLISHED, case.get("first", []))
    after = _edited(before, case.get("edit", []))
    after |= {f"standards/{path}": content for path, content in case.get("write", {}).items()}
    names = {f"standards/{old}": f"standards/{new}" for old, new in case.get("rename", {}).items()}
    return before, {names.get(path, path): content for path, content in after.items() if content is not None}


def states(case: dict[str, Any]) -> tuple[GuidanceState, GuidanceState]:
    """Return what is read before and after the edit of a case."""
    before, after = files_of(case)
    return _state(before) if before != _PUBLISHED else published(), _state(after)


@cache
def published() -> GuidanceState:
    """Return the valid tree as one of the states that are compared."""
    return _state(_PUBLISHED)


def _state(files: dict[str, str]) -> GuidanceState:
    raw = ((path, content.encode()) for path, content in sorted(files.items()))
    reading = load(Snapshot(tuple(RawFile(path, content, len(content)) for path, content in raw)))
    return state_of(reading.library, reading.problems)


def _edited(files: dict[str, str], edits: list[list[str]]) -> dict[str, str]:
    edited = dict(files)
    for name, old, new in edits:
        path = _FILES.get(name, f"standards/{name}")
        assert edited[path].count(old) == 1, f"{old!r} stands {edited[path].count(old)} times in {path}"
        edited[path] = edited[path].replace(old, new)
    return edited
