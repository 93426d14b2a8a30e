"""How far the two languages were checked against each other is kept for each block."""

from __future__ import annotations

from pathlib import Path

import pytest
from safon.model.language import Language
from safon.model.translation import Freshness, Translation
from safon.read.load import load
from safon.read.snapshot import take_snapshot

from tests.check.trees import CY, EN, NATIONAL, checked, edit, rules_broken, valid_tree, write

_BLOCKS = ["title", "summary", "narrative/1", "narrative/2", "1.1", "1.2", "1.3", "header/related"]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a copy of the valid tree, to change."""
    return valid_tree(tmp_path)


def _translation(root: Path) -> Translation:
    return load(take_snapshot(root)).library.by_id["S1"].translation


def _write_state(root: Path, *, checked_on: str = "2027-01-10", leave_out: str = "") -> None:
    """Write the state that a tool would write if the pair were checked now."""
    lines = []
    for name, sides in _translation(root).blocks.items():
        if name != leave_out:
            prints = ", ".join(f"{each.value}: {sides[each]}" for each in Language)
            lines.append(f'"{name}": {{{prints}, change: substantive, checked: {checked_on}, by: A. Person}}\n')
    write(root, f"{NATIONAL}.yml", "".join(lines))


def _not_checked(root: Path) -> dict[str, Freshness]:
    state = _translation(root)
    fresh = {name: state.freshness(name) for name in state.blocks}
    return {name: found for name, found in fresh.items() if found is not Freshness.CHECKED}


def test_the_blocks_are_title_summary_prose_clauses_and_what_the_header_says_in_both_languages(tree: Path) -> None:
    assert list(_translation(tree).blocks) == _BLOCKS


def test_without_a_state_nothing_was_ever_checked(tree: Path) -> None:
    assert _not_checked(tree) == dict.fromkeys(_BLOCKS, Freshness.NEVER_CHECKED)
    assert not _translation(tree).ever_checked
    assert _translation(tree).stale == ()


def test_a_recorded_never_is_never(tree: Path) -> None:
    _write_state(tree, checked_on="never")
    assert set(_not_checked(tree).values()) == {Freshness.NEVER_CHECKED}
    assert not _translation(tree).ever_checked


def test_a_checked_pair_is_checked_and_valid(tree: Path) -> None:
    _write_state(tree)
    assert _not_checked(tree) == {}
    assert _translation(tree).ever_checked
    assert rules_broken(checked(tree)) == []
    record = _translation(tree).records["1.1"]
    assert (record.checked_by, str(record.checked_on)) == ("A. Person", "2027-01-10")


def test_a_block_without_a_record_was_never_checked(tree: Path) -> None:
    _write_state(tree, leave_out="1.2")
    assert _not_checked(tree) == {"1.2": Freshness.NEVER_CHECKED}
    assert _translation(tree).ever_checked


@pytest.mark.parametrize(
    ("path", "old", "new", "block"),
    [
        (EN, "title: Listening first", "title: Listening always", "title"),
        (CY, "title: Gwrando yn gyntaf", "title: Gwrando bob amser", "title"),
        (EN, "Hearing what", "Noticing what", "summary"),
        (EN, "Children notice", "People notice", "narrative/1"),
        (CY, "Mae ystafell dawel yn helpu.", "Mae lle tawel yn helpu.", "narrative/2"),
        (EN, "listen to the child", "listen to every child", "1.1"),
        (EN, "Somebody listens", "Everybody listens", "1.1"),
        (CY, "gadw ystafell dawel", "gadw lle tawel", "1.2"),
        (EN, "Both begin with listening.", "Both begin with hearing.", "header/related"),
    ],
)
def test_a_change_of_words_makes_its_own_block_stale(tree: Path, path: str, old: str, new: str, block: str) -> None:
    _write_state(tree)
    edit(tree, path, old, new)
    assert _not_checked(tree) == {block: Freshness.STALE}
    assert _translation(tree).stale == (block,)


def test_a_change_of_facts_makes_nothing_stale(tree: Path) -> None:
    _write_state(tree)
    edit(tree, EN, "24 hours of", "2 hours of")
    edit(tree, EN, "- Who: council", "- Who: school")
    assert _not_checked(tree) == {}


def test_a_change_of_white_space_makes_nothing_stale(tree: Path) -> None:
    _write_state(tree)
    edit(tree, EN, "The council must listen to the child.", "The council  must listen to\n  the child.")
    edit(tree, CY, "Mae ystafell dawel yn helpu.", "\nMae ystafell\ndawel yn  helpu.\n\n")
    write(tree, EN, (tree / EN).read_bytes().replace(b"\n", b"\r\n"))
    assert _not_checked(tree) == {}


def test_a_new_order_of_clauses_makes_nothing_stale(tree: Path) -> None:
    _write_state(tree)
    moved = "- **1.2** Each school must keep a quiet room.\n    - Who: school, listener\n"
    edit(tree, EN, moved, "")
    edit(tree, EN, "- **1.1** The", f"{moved}- **1.1** The")
    assert _not_checked(tree) == {}


def test_where_the_counts_of_parts_differ_the_whole_heading_is_one_block(tree: Path) -> None:
    _write_state(tree)
    edit(tree, EN, "A quiet room helps.", "A quiet room helps.\n\n### At home\n\nSo does a garden.")
    blocks = _translation(tree).blocks
    assert "narrative" in blocks
    assert not any(name.startswith("narrative/") for name in blocks)
    assert _not_checked(tree) == {"narrative": Freshness.STALE}


def test_a_clause_that_has_gone_leaves_no_block(tree: Path) -> None:
    _write_state(tree)
    edit(tree, EN, "- **1.2** Each school must keep a quiet room.\n    - Who: school, listener\n", "")
    edit(tree, CY, "- **1.2** Rhaid i bob ysgol gadw ystafell dawel.\n", "")
    assert "1.2" not in _translation(tree).blocks
    assert _not_checked(tree) == {}
