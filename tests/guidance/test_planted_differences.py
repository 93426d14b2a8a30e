"""In the real guidance, differences between the languages are told where they stand: here, 28 of forty.

Each is planted in one language alone. All are planted together, so that one reading of the guidance tells of all.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from safon.model.problem import Severity
from safon.pipeline import read_and_check

from tests.site.building import ROOT

N, P, R = "standards/national", "standards/practice-notes", "standards/reviews/practice-review-2018"
V = "standards/vocabulary"
Planted = tuple[tuple[str, str, str], ...]
PLANTED: Planted = (
    # a term of the vocabulary
    (f"{N}/18-missing-children.cy.md", "cynnal cyfweliad dychwelyd gyda", "cynnal cyfarfod craidd gyda"),
    (
        f"{N}/18-missing-children.en.md",
        "The return interview should be face to face",
        "The talk should be face to face",
    ),
    (f"{N}/18-missing-children.cy.md", "dylai trafodaeth strategaeth ddigwydd", "dylai sgwrs ddigwydd"),
    (f"{N}/24-manageable-workloads.cy.md", "gyda’i reolwr llinell", "gyda’i weithiwr cymdeithasol"),
    (f"{N}/12-trusted-adults.cy.md", "asesiad ar gyfer cynllun gofal a chymorth gadw", "asesiad gadw"),
    (f"{N}/18-missing-children.cy.md", "Dylai Byrddau Diogelu Rhanbarthol", "Dylai cynghorau"),
    # the other language
    (
        f"{N}/24-manageable-workloads.cy.md",
        "Mae’n hanfodol cadw llwythi gwaith o fewn terfynau y mae unigolion yn gallu eu rheoli.",
        "It is essential to keep workloads within limits that individuals are able to manage.",
    ),
    (
        f"{N}/19-continuing-care-needs.en.md",
        "in the guidance of 2020 must be followed",
        "yng nghanllawiau 2020 ac mae rhaid",
    ),
    (
        f"{N}/18-missing-children.cy.md",
        "gwiriad diogel ac iach, ynghyd â’r",
        "safe and well check that should be with the",
    ),
    # lists, tables, subheadings
    (f"{N}/18-missing-children.cy.md", "- torri cyrffyw.\n", ""),
    (f"{P}/03-child-inclusive-language.cy.md", "| lleoliad | cartref; i blentyn, “fy nghartref” |\n", ""),
    (f"{P}/01-return-interviews.en.md", "- what happened to them while they were away\n", ""),
    # days of the week
    (f"{N}/16-eyes-on-the-child.en.md", "on a Friday afternoon", "on a Monday afternoon"),
    # ids
    (f"{N}/18-missing-children.cy.md", "fel mater o frys ([18.7])", "fel mater o frys ([18.8])"),
    (f"{N}/16-eyes-on-the-child.en.md", "until you understand ([16.6])", "until you understand ([16.9])"),
    # numbers, shares, dates, units
    (f"{N}/18-missing-children.cy.md", "yn helpu pobl i ddeall tri pheth", "yn helpu pobl i ddeall pedwar peth"),
    (f"{P}/04-childs-timescale.cy.md", "yn enwi 50 wythnos", "yn enwi 50 mis"),
    (f"{R}-fostering.cy.md", "ar agor 24 awr ac", "ar agor 12 awr ac"),
    ("standards/frameworks/multi-agency-practice-strategy-2025.cy.md", "24 Ionawr 2025", "24 Mehefin 2025"),
    (f"{R}-pilots.cy.md", "o leiaf un cynllun", "dim mwy nag un cynllun"),
    # how strongly, whether, when
    (f"{N}/18-missing-children.cy.md", "Dylai’r cyfweliad dychwelyd fod", "Rhaid i’r cyfweliad dychwelyd fod"),
    (f"{N}/24-manageable-workloads.en.md", "Agencies must plan together", "Agencies should plan together"),
    (f"{N}/24-manageable-workloads.cy.md", "rhaid i asiantaethau gefnogi", "ni chaiff asiantaethau gefnogi"),
    (f"{N}/19-continuing-care-needs.cy.md", "nad oes “ymyl dibyn”", "bod “ymyl dibyn”"),
    (
        f"{N}/18-missing-children.en.md",
        "someone listens to what happened to me",
        "no one listens to what happened to me",
    ),
    (f"{N}/17-corporate-parenting.cy.md", "Mae’r amser cyn dod i ofal", "Mae’r amser ar ôl dod i ofal"),
    (f"{N}/12-trusted-adults.cy.md", "Dylid gwneud ymdrech bob amser i", "Dylid gwneud ymdrech weithiau i"),
    (
        f"{N}/24-manageable-workloads.en.md",
        "to raise the level of their resources",
        "to lower the level of their resources",
    ),
)


RULES = frozenset(
    {
        "figures-same-in-both-languages",
        "language-is-its-own",
        "negation-same-in-both-languages",
        "references-in-both-languages",
        "sense-same-in-both-languages",
        "strength-same-in-both-languages",
        "structure-same-in-both-languages",
        "term-has-its-rendering",
        "weekday-same-in-both-languages",
    }
)
"""The rules that hold the languages to each other."""


SAID_LATER = 12
"""So many of them are told by rules that are about how things are said, which speak where nothing else is wrong."""


def _planted(root: Path, planted: Iterable[tuple[str, str, str]]) -> Iterator[tuple[str, int]]:
    """Plant differences, and yield the file and the line of each."""
    planted = tuple(planted)
    for path, old, new in planted:
        text = (root / path).read_text(encoding="utf-8")
        assert text.count(old) == 1, (path, old)
        (root / path).write_text(text.replace(old, new), encoding="utf-8")
    for path, old, new in planted:
        before, text = (ROOT / path).read_text(encoding="utf-8"), (root / path).read_text(encoding="utf-8")
        at = text.index(new) if new else len(before[: before.index(old)])
        yield path, text.count("\n", 0, at) + 1


@pytest.mark.parametrize(
    "planted", [PLANTED[:SAID_LATER], PLANTED[SAID_LATER:]], ids=["how it is said", "what it says"]
)
def test_each_planted_difference_is_told_where_it_stands(planted: Planted, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "standards", tmp_path / "standards")
    places = list(_planted(tmp_path, planted))
    wrong = [each for each in read_and_check(tmp_path).problems if each.severity is not Severity.NOTE]
    found = [(each.rule.id, at) for each in wrong for at in (each.position, each.finding.see) if at is not None]
    untold = [
        (path, line)
        for path, line in places
        if not any(
            rule_id in RULES and at.path == path and abs(at.line - line) <= (2 if "structure" in rule_id else 0)
            for rule_id, at in found
        )
    ]
    assert untold == []


def test_nothing_of_the_kind_is_told_of_the_guidance_as_it_is() -> None:
    assert not [each for each in read_and_check(ROOT).problems if each.rule.id in RULES]
