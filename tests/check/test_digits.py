"""Digits are 0 to 9: those of other scripts are no digits in ids, editions, dates, amounts and names of files."""

from __future__ import annotations

import re
from pathlib import Path

from safon.model.problem import Severity
from safon.pipeline import Guidance

from tests.check.trees import EN, VALID, checked, valid_tree

FULL_WIDTH = str.maketrans("0123456789", "".join(map(chr, range(0xFF10, 0xFF1A))))
ARABIC = str.maketrans("0123456789", "".join(map(chr, range(0x0660, 0x066A))))
SCRIPTS = (FULL_WIDTH, ARABIC)
"""Scripts with digits, which the lines are written in by turns."""
LETTERS = "letter-can-be-printed"
"""The rule that a letter of another script breaks wherever it stands; it says nothing of digits."""
_WORDS = re.compile(r'title: "|title:|summary:|heard|"https?:|when: {|gathered: {')
LINES = [
    (path.relative_to(VALID).as_posix(), number)
    for path in sorted((VALID / "standards").rglob("*.*"))
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"))
    if re.search("[0-9]", line) and not _WORDS.search(line)
]


def _rules(guidance: Guidance) -> set[str]:
    return {each.rule.id for each in guidance.problems if each.severity is Severity.ERROR}


def test_digits_of_other_scripts_are_no_digits(tmp_path: Path) -> None:
    assert len(LINES) > 25
    valid_tree(tmp_path)
    taken = []
    for path, number in LINES:
        file = tmp_path / path
        before = file.read_text(encoding="utf-8")
        lines = before.split("\n")
        lines[number] = lines[number].translate(SCRIPTS[number % 2])
        file.write_text("\n".join(lines), encoding="utf-8")
        if not _rules(checked(tmp_path)) - {LETTERS}:
            taken.append(f"{path}: {lines[number]}")
        file.write_text(before, encoding="utf-8")
    assert taken == []


def test_digits_of_other_scripts_number_no_file(tmp_path: Path) -> None:
    valid_tree(tmp_path)
    file = tmp_path / EN
    file.rename(file.with_name(file.name.replace("01", "01".translate(ARABIC))))
    assert "file-name-known" in _rules(checked(tmp_path))
