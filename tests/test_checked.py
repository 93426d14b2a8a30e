"""What the rules found is known again for the same state of the guidance, and looked for in any other."""

from __future__ import annotations

from pathlib import Path

import pytest
import safon.checked
from safon import pipeline
from safon.artefact import Site
from safon.model.library import Library
from safon.model.problem import Problem
from safon.pipeline import Guidance, prepared, read_and_check

from tests.check.trees import EN, edit, valid_tree, write

_SITE = Site(url="https://safon.example/")


def _anew() -> None:
    """Forget what this process has read and checked, as another process would."""
    pipeline._LAST.clear()
    pipeline._CHECKED.clear()


def _prepared(root: Path) -> Guidance:
    _anew()
    guidance, build = prepared(root, _SITE)
    assert (build is not None) == guidance.publishable
    if build is not None:
        build.store.close()
    return guidance


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    return valid_tree(tmp_path)


def test_what_was_found_is_told_again_as_it_was(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edit(tree, EN, "A quiet room helps.", "A quiet room helps [S99] and [S98].")
    found = _prepared(tree)
    assert not found.publishable

    def never(_library: Library, _read: object, _assert_wanted: object) -> tuple[Problem, ...]:
        raise AssertionError

    monkeypatch.setattr(safon.checked, "_found", never)
    again = _prepared(tree)
    assert again.problems == found.problems
    assert again.report() == found.report()


def test_another_state_is_checked(tree: Path) -> None:
    assert _prepared(tree).publishable
    edit(tree, EN, "A quiet room helps.", "A quiet room helps [S99].")
    assert "S99" in _prepared(tree).report()
    write(tree, "safon.toml", "language = 1\n")
    assert "safon.toml" in _prepared(tree).report()


def test_a_build_is_told_what_a_check_is_told(tree: Path) -> None:
    edit(tree, EN, "A quiet room helps.", "A quiet room helps, XXX.")
    for _ in range(2):
        found = _prepared(tree)
        _anew()
        assert read_and_check(tree).problems == found.problems


def test_what_only_rules_look_at_is_let_go_of(tree: Path) -> None:
    _anew()
    unchecked = pipeline.read(tree)
    assert unchecked.library.passages
    pipeline.check(unchecked)
    assert vars(unchecked.library).keys().isdisjoint({"passages", "pieces"})
