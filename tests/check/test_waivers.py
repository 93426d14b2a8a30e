"""A waiver holds for one rule at one place, while its words stand there. Settings say how serious a rule is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.trees import EN, checked, edit, rules_broken, valid_tree, write

TWO = "Each school must keep a quiet room. It must also answer every letter."
TWO_WELSH = "Rhaid i bob ysgol gadw ystafell dawel. Rhaid iddi hefyd ateb pob llythyr."
WAIVER = """\
- id: one-must-do
  at: "{at}"
  rule: must-do-is-one-duty
  phrase: {phrase}
  why: {{en: The source prints one., cy: Un sydd yn y ffynhonnell.}}
"""


def _tree(root: Path) -> Path:
    valid_tree(root)
    edit(root, EN, "Each school must keep a quiet room.", TWO)
    edit(root, EN.replace(".en.", ".cy."), "Rhaid i bob ysgol gadw ystafell dawel.", TWO_WELSH)
    return root


@pytest.mark.parametrize(
    ("at", "phrase", "broken"),
    [
        ("1.2", "must also answer", []),
        ("1.1", "must listen", ["must-do-is-one-duty", "waiver-needed"]),
        ("1.2", "must also sing", ["must-do-is-one-duty", "waiver-needed"]),
    ],
)
def test_a_waiver_holds_at_its_place_for_its_words(tmp_path: Path, at: str, phrase: str, broken: list[str]) -> None:
    root = _tree(tmp_path)
    write(root, "standards/vocabulary/waivers.yml", WAIVER.format(at=at, phrase=phrase))
    assert rules_broken(checked(root)) == broken


@pytest.mark.parametrize(("level", "report"), [("error", "1 error"), ("note", "1 note"), ("off", "No problems")])
def test_settings_say_how_serious_a_rule_is(tmp_path: Path, level: str, report: str) -> None:
    root = _tree(tmp_path)
    write(root, "safon.toml", f'[rules]\nmust-do-is-one-duty = "{level}"\n')
    guidance = checked(root)
    assert guidance.report().splitlines()[-1].startswith(report)
    assert guidance.publishable is (level != "error")
