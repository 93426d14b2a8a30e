"""In the real guidance, a sense that is turned round in one language is told, each time."""

from __future__ import annotations

import shutil
from pathlib import Path

from safon.model.problem import Severity
from safon.pipeline import read_and_check

from tests.site.building import ROOT

NATIONAL, LOCAL = "standards/national", "standards/local/northamptonshire"
TURNED = (
    (f"{NATIONAL}/18-missing-children.cy.md", "beidio â rhwystro", "rwystro"),
    (f"{NATIONAL}/18-missing-children.cy.md", "strategaeth ddigwydd bob amser", "strategaeth ddigwydd weithiau"),
    (f"{NATIONAL}/18-missing-children.en.md", "must be appointed", "must not be appointed"),
    (f"{NATIONAL}/18-missing-children.en.md", "Every action must flow", "No action must ever flow"),
    (f"{NATIONAL}/18-missing-children.en.md", "must oversee", "may oversee"),
    (f"{NATIONAL}/18-missing-children.en.md", "treat it as urgent", "treat it as not urgent within 48 hours"),
    (f"{NATIONAL}/07-poverty-aware-practice.cy.md", "Ni ddylid camgymryd", "Dylid camgymryd"),
    (f"{NATIONAL}/08-no-wrong-door.cy.md", "ond ni chaiff", "ond caiff"),
    (f"{NATIONAL}/02-child-inclusive-practice.cy.md", "o 4 y prynhawn", "o 6 y prynhawn"),
    (f"{LOCAL}/06-children-in-need.cy.md", "newydd barhau", "newydd beidio â pharhau"),
    ("standards/practice-notes/01-return-interviews.cy.md", "72", "27"),
    ("standards/vocabulary/editor-notes.yml", "cy: Mae 1,108", "cy: Mae 1,180"),
)
TOLD = {
    ("strength-same-in-both-languages", "18.2"),
    ("strength-same-in-both-languages", "18.13"),
    ("strength-same-in-both-languages", "18.18"),
    ("strength-same-in-both-languages", "7.1"),
    ("strength-same-in-both-languages", "8.3"),
    ("strength-same-in-both-languages", "NCT6.11"),
    ("sense-same-in-both-languages", "18.7"),
    ("negation-same-in-both-languages", "S18"),
    ("figures-same-in-both-languages", "S18"),
    ("figures-same-in-both-languages", "S2"),
    ("figures-same-in-both-languages", "PN1"),
    ("figures-same-in-both-languages", "The"),
}
"""The rule, and the first word of what it says: where the sense was turned round."""


def test_a_sense_that_is_turned_round_in_one_language_is_told(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "standards", tmp_path / "standards")
    for path, old, new in TURNED:
        file = tmp_path / path
        text = file.read_text(encoding="utf-8")
        assert old in text, (path, old)
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
    wrong = [each for each in read_and_check(tmp_path).problems if each.severity is Severity.ERROR]
    told = {(each.rule.id, each.finding.message.split()[0]) for each in wrong}
    assert {each for each in told if each[0] != "clause-as-in-source"} == TOLD


def test_nothing_is_told_of_the_guidance_as_it_is() -> None:
    rules = {rule for rule, _ in TOLD} | {"waiver-needed", "withdrawal-in-both-languages"}
    assert not [each for each in read_and_check(ROOT).problems if each.rule.id in rules]
