"""`safon check --prints` tells all that typesetting would: where, by how much, and what to shorten."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from safon.make import printing
from safon.make.printing import all_prints
from safon.pipeline import read_and_check, with_prints
from safon.print.print_types import Print

from tests.check.trees import CY, EN, edit, valid_tree
from tests.print.texts import SITE


def _told(root: Path, *words: str) -> tuple[int, list[dict[str, Any]]]:
    command = [str(Path(sys.executable).with_name("safon")), "check", "--format", "json", *words]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    return done.returncode, json.loads(done.stdout)


def _long(words: int) -> str:
    return " ".join(["word"] * words)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a valid tree whose standard is too long for two pages, in both languages."""
    root = valid_tree(tmp_path)
    edit(root, EN, "A quiet room helps.", f"{_long(300)}\n\n{_long(900)}\n\n{_long(600)}\n\n{_long(600)}")
    edit(root, CY, "Mae ystafell dawel yn helpu.", _long(2000))
    return root


def test_a_text_too_long_for_its_pages_is_told_beside_its_longest_paragraphs(tree: Path) -> None:
    code, told = _told(tree, "--prints")
    assert code == 1
    errors = [each for each in told if each["rule"] == "summary-fits"]
    assert {each["path"] for each in errors} == {EN, CY}
    english = next(each for each in errors if each["path"] == EN)
    lines = (tree / EN).read_text().splitlines()
    assert lines[english["line"] - 1] == _long(900)
    assert "S1 in English runs over by" in english["message"]
    notes = [each["line"] for each in told if each["rule"] == "paragraph-short" and each["path"] == EN]
    assert [lines[each - 1] for each in notes] == [_long(600), _long(600)]
    assert len(set(notes)) == 2


def test_without_prints_the_check_does_not_typeset(tree: Path) -> None:
    code, told = _told(tree)
    assert code == 0
    assert {each["rule"] for each in told} == {"sentence-short-enough"}


def test_what_the_engine_refuses_is_a_problem_of_its_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, odd = valid_tree(tmp_path / "tree"), "\u6f22"  # as if the check had let through what no font holds

    def refused(wanted: Print) -> Print:
        data = json.dumps(wanted.data()).replace("Clywed yr hyn", odd)
        return replace(wanted, data=lambda: json.loads(data))

    monkeypatch.setattr(printing, "all_prints", lambda build: map(refused, all_prints(build)))
    monkeypatch.setenv("SAFON_PRINTS", str(tmp_path / "store"))
    guidance = with_prints(read_and_check(root), root, SITE)
    told = [(each.rule.id, each.position.path) for each in guidance.problems]
    assert {rule for rule, _ in told} == {"print-can-be-made"}
    assert {CY, EN} <= {path for _, path in told}


def test_what_fits_has_no_problem(tmp_path: Path) -> None:
    assert _told(valid_tree(tmp_path), "--prints") == (0, [])
