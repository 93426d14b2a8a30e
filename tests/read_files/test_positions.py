"""Places are counted in characters, whatever the letters, the line ends and the byte-order mark."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from safon.model.library import Library
from safon.model.position import Position
from safon.read.load import load
from safon.read.snapshot import take_snapshot
from safon.text.references import references_of

from tests.check.trees import CY, EN, VALID, checked, edit, rules_broken, valid_tree


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a copy of the valid tree, to change."""
    return valid_tree(tmp_path)


def _as_windows_saves(root: Path) -> None:
    for path in (*root.rglob("*.md"), *root.rglob("*.yml")):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))


def _library(root: Path) -> Library:
    """Return what was read of a tree, whatever its bytes."""
    return replace(load(take_snapshot(root)).library, fingerprint="")


def _place_of(root: Path, path: str, wanted: str) -> Position:
    """Return where `wanted`, which stands once in a file, begins."""
    text = (root / path).read_text(encoding="utf-8-sig")
    assert text.count(wanted) == 1
    before = text[: text.index(wanted)]
    return Position(path, before.count("\n") + 1, len(before) - before.rfind("\n"))


def test_windows_line_ends_and_byte_order_marks_make_no_difference(tree: Path) -> None:
    _as_windows_saves(tree)
    assert rules_broken(checked(tree)) == []
    assert _library(tree) == _library(VALID)


def test_old_line_ends_make_no_difference(tree: Path) -> None:
    for path in (*tree.rglob("*.md"), *tree.rglob("*.yml")):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r"))
    assert _library(tree) == _library(VALID)


@pytest.mark.parametrize("windows", [False, True], ids=["unix", "windows"])
def test_places_in_a_header_count_characters(tree: Path, windows: bool) -> None:  # noqa: FBT001 - one of two cases
    edit(tree, EN, "title: Listening first", 'title: "Gwrandŵch 🐣🐣 first"')
    edit(tree, EN, "  - to: EXA1\n", "  - {why: {en: ŵ🐣 first, cy: ŷ}, to: EXA1, strength: named}\n  - to: NN9\n")
    wanted = _place_of(tree, EN, "to: EXA1")
    if windows:
        _as_windows_saves(tree)
    document = _library(tree).by_id["S1"]
    places = document.texts.en.source_map
    assert document.texts.en.title == "Gwrandŵch 🐣🐣 first"
    assert places.at("title") == Position(EN, 3, 1)
    assert places.at("related", 1, "to") == wanted
    assert places.at("related", 2, "to") == Position(EN, 13, 5)


@pytest.mark.parametrize("windows", [False, True], ids=["unix", "windows"])
def test_places_in_a_clause_count_characters(tree: Path, windows: bool) -> None:  # noqa: FBT001 - one of two cases
    edit(tree, EN, "A quiet room helps.", "🐣 A quiet room helps. ŵŷ 🏴󠁧󠁢󠁷󠁬󠁳󠁿\n\n🐣")
    edit(tree, EN, "The council must listen", "Ŵ 🐣 the council ([S1]) must listen")
    edit(tree, EN, "    - Promise: Somebody", "    - Promise:  🐣 Somebody")
    wanted = {
        each: _place_of(tree, EN, each) for each in ("**1.1** Ŵ", "Ŵ 🐣", "S1]", "24 hours", "🐣 Some", "Who: council")
    }
    if windows:
        _as_windows_saves(tree)
    clause = _library(tree).clauses["1.1"]
    assert clause.positions.en == wanted["**1.1** Ŵ"]
    assert clause.words.en.position == wanted["Ŵ 🐣"]
    assert clause.timescales[0].position == wanted["24 hours"]
    assert clause.promise.en.position == wanted["🐣 Some"]
    assert clause.lines.en["Who"] == wanted["Who: council"]
    (reference,) = references_of(clause.words.en)
    assert reference.position == wanted["S1]"]


def test_a_report_names_the_character_after_wide_letters(tree: Path) -> None:
    edit(tree, CY, "Mae ystafell dawel yn helpu.", "Ŵ🐣 ystafell <b> dawel yn helpu.")
    (problem,) = (each for each in checked(tree).problems if each.rule.id == "no-raw-html")
    assert problem.position == _place_of(tree, CY, "<b>")


def test_a_place_in_prose_is_on_its_own_line(tree: Path) -> None:
    edit(tree, EN, "A quiet room helps.", "A quiet room helps.\n\n- one\n    - ŵ 🐣 <b> more")
    (problem,) = (each for each in checked(tree).problems if each.rule.id == "no-raw-html")
    assert problem.position == _place_of(tree, EN, "<b>")
