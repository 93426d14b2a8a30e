"""The linter of JavaScript looks at every script and finds what is planted; plain scripts leave no names behind."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LINTER, RULES = Path(sys.executable).with_name("oxlint"), ROOT / ".oxlintrc.json"
FAULTS = {
    "no-implicit-globals": "function start() {\n  return 1\n}\nstart()",
    "eqeqeq": "export const is = (one) => one == 1",
    "no-eval": "export const run = (text) => eval(text)",
    "no-implied-eval": 'setTimeout("alert(1)", 10)',
    "no-shadow": "export const one = 1\nexport const two = (given) => { const one = given; return one }",
    "no-undef": "export const one = () => missing(1)",
    "no-unused-vars": "const one = 1",
    "no-var": "export var one = 1",
    "prefer-const": "export const one = () => { let two = 1; return two }",
    "array-callback-return": "export const all = (list) => list.map((each) => { each.act() })",
    "no-unreachable": "export const one = () => { return 1; alert(2) }",
}
"""A rule, and a script that breaks it."""


def _lint(*where: Path, cwd: Path) -> dict[str, object]:
    command = [str(LINTER), "--config", str(RULES), "--format", "json", *map(str, where)]
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    told: dict[str, object] = json.loads(done.stdout)
    assert (done.returncode != 0) == bool(told["diagnostics"])
    return told


@pytest.mark.parametrize("rule", FAULTS)
def test_a_planted_fault_is_found(tmp_path: Path, rule: str) -> None:
    (tmp_path / "planted.js").write_text(f"{FAULTS[rule]}\n", encoding="utf-8")
    found = json.dumps(_lint(tmp_path, cwd=tmp_path)["diagnostics"])
    assert f"({rule})" in found


def test_a_switched_off_rule_that_nothing_breaks_is_found(tmp_path: Path) -> None:
    text = "// oxlint-disable-next-line no-var\nexport const one = 1\n"
    (tmp_path / "planted.js").write_text(text, encoding="utf-8")
    assert _lint(tmp_path, cwd=tmp_path)["diagnostics"]


def test_every_script_is_looked_at_and_nothing_is_wrong() -> None:
    own = [each for top in ("overrides", "tests") for each in (ROOT / top).rglob("*.js") if ".min." not in each.name]
    told = _lint(Path("overrides"), Path("tests"), cwd=ROOT)
    assert (told["diagnostics"], told["number_of_files"]) == ([], len(own))


def test_a_script_without_modules_leaves_no_names_behind() -> None:
    texts = {each.name: each.read_text(encoding="utf-8") for each in (ROOT / "overrides/assets/safon").glob("*.js")}
    plain = {name: text for name, text in texts.items() if not re.search(r"^(?:import|export) ", text, re.MULTILINE)}
    closed = re.compile(r'(?://.*\n)+\(\(\) => \{\n  "use strict"\n(?:(?:  .*)?\n)*\}\)\(\)\n')
    assert {"start.js", "search.js"} <= set(plain)
    assert [name for name, text in plain.items() if not closed.fullmatch(text)] == []
