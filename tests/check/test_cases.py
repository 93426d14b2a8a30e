"""Every rule has a case: a broken tree, and the report that an author gets, byte for byte.

A case is `cases/<rule-id>.yml` or `cases/<rule-id>--<variant>.yml`:

    about: one sentence that says what is broken
    base: valid            # start from tests/check/valid; or: empty
    published: true        # the tree before the change is what the published branch has
    environment:           # variable → its value
    change:                # path → the file's whole new text, or another form that `trees.change` knows
    edit:                  # path → [[old, new], …], each old standing there once
    report: |              # the whole report

`SAFON_WRITE_CASES=1 pytest tests/check/test_cases.py` writes the reports anew. Read the difference as an author
would: is it plain, does it say what to type, is the place right, is one mistake one problem?
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
import yaml
from safon.check.report import as_text
from safon.check.run import checks
from safon.model.problem import Rule
from safon.read import rules

from tests.check.trees import change, checked, edit, publish, rules_broken, valid_tree

CASES = Path(__file__).parent / "cases"
FILES = sorted(CASES.glob("*.yml"))
_REPORT = "report: |\n"
_APRIL_2027 = "1806537600"
"""The day of the check, 1 April 2027, unless a case gives another: what it proposes must not move with the clock."""


def rule_ids() -> set[str]:
    """Return the id of every rule, of reading and of the check."""
    read = {rule.id for rule in vars(rules).values() if isinstance(rule, Rule)}
    return read | {check.rule.id for check in checks()}


def read_case(file: Path) -> dict[str, Any]:
    loaded = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    assert loaded.keys() <= {"about", "base", "published", "environment", "change", "edit", "report"}
    return loaded


def build_case(root: Path, case: dict[str, Any]) -> None:
    """Write the tree of a case."""
    if case["base"] == "valid":
        valid_tree(root)
        if case.get("published"):
            publish(root)
    else:
        assert case["base"] == "empty"
        (root / "standards").mkdir()
    for path, content in case.get("change", {}).items():
        change(root, path, content)
    for path, edits in case.get("edit", {}).items():
        for old, new in edits:
            edit(root, path, old, new)


def golden_of(file: Path) -> str:
    """Return the report as it stands in the file: YAML would not give back every character of it."""
    _, _, block = file.read_text(encoding="utf-8").partition(_REPORT)
    return "".join(f"{line.removeprefix('  ')}\n" for line in block.split("\n")[:-1])


def _write_golden(file: Path, report: str) -> None:
    before, _, _ = file.read_text(encoding="utf-8").partition(_REPORT)
    block = "".join(f"  {line}\n" if line else "\n" for line in report.split("\n")[:-1])
    file.write_text(f"{before.rstrip()}\n{_REPORT}{block}", encoding="utf-8")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_report_is_what_the_author_should_read(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case = read_case(file)
    build_case(tmp_path, case)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", _APRIL_2027)
    for name, value in case.get("environment", {}).items():
        monkeypatch.setenv(name, value)
    guidance = checked(tmp_path)
    report = as_text(guidance.problems, guidance.lines)
    if os.environ.get("SAFON_WRITE_CASES") == "1":
        _write_golden(file, report)
    assert report == golden_of(file)
    assert file.stem.split("--")[0] in rules_broken(guidance)


def test_every_rule_has_a_case_and_every_case_a_rule() -> None:
    assert {file.stem.split("--")[0] for file in FILES} == rule_ids()


def test_the_valid_tree_is_valid(tmp_path: Path) -> None:
    assert checked(valid_tree(tmp_path)).report() == "No problems.\n"
