"""Limits by the calendar: what an author is told to type can be typed, and says the same in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from safon.model.language import Language
from safon.model.position import Position
from safon.model.problem import Finding
from safon.read.timings import read_timing
from safon.views.timescale_text import timescale_text

from tests.check.trees import EN, checked, edit, valid_tree
from tests.contexts import context_of

EVENTS = "standards/vocabulary/events.yml"


@pytest.mark.parametrize(
    ("typed", "english", "welsh"),
    [
        ("by 31 March", "by 31 March", "erbyn 31 Mawrth"),
        ("31st of March", "by 31 March", "erbyn 31 Mawrth"),
        ("by March 31", "by 31 March", "erbyn 31 Mawrth"),
        ("erbyn 31 Mawrth", "by 31 March", "erbyn 31 Mawrth"),
        ("by 2027-03-31", "by 31 March 2027", "erbyn 31 Mawrth 2027"),
        ("before 1/9/2027", "before 1 September 2027", "cyn 1 Medi 2027"),
        ("on 1 April", "on 1 April", "ar 1 Ebrill"),
        ("within 6 months of 1 April", "within 6 months", "o fewn 6 mis"),
        ("by the end of the month", "by the end of the month", "erbyn diwedd y mis"),
        ("before the end of the school year", "before the end of the school year", "cyn diwedd y flwyddyn ysgol"),
        ("erbyn diwedd y flwyddyn", "by the end of the year", "erbyn diwedd y flwyddyn"),
        ("in March", "in March", "ym mis Mawrth"),
    ],
)  # fmt: skip
def test_what_is_proposed_can_be_typed_and_reads_well_in_both_languages(
    tmp_path: Path, typed: str, english: str, welsh: str
) -> None:
    root = valid_tree(tmp_path)
    edit(root, EN, "24 hours of first-call", typed)
    (problem,) = [each for each in checked(root).problems if each.rule.id == "timescale-readable"]
    found = re.search(r"events\.yml: (?P<entry>- \{.*\})   .*Then write: (?P<limit>.*)$", problem.finding.hint)
    assert found is not None
    edit(root, EN, typed, found["limit"])
    events = root / EVENTS
    events.write_text(f"{events.read_text(encoding='utf-8')}{found['entry']}\n", encoding="utf-8")
    guidance = checked(root)
    assert [each.rule.id for each in guidance.problems if each.rule.id != "event-used"] == []
    (timescale,) = guidance.library.clauses["1.1"].timescales
    said = [timescale_text(timescale, context_of(guidance.library, each)).limit for each in Language]
    assert said == [english, welsh]


@pytest.mark.parametrize("typed", ["by 45/13", "by 17 years of age", "at least every week", "by birth", "16:00"])
def test_what_is_no_day_is_told_as_before(typed: str) -> None:
    read = read_timing(typed, Position("x"))
    assert not isinstance(read, Finding) or "calendar" not in read.message
