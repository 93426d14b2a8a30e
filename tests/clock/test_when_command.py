"""`safon when`: what must happen by when, on the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from safon.cli.main import main

from tests.check.trees import EN, LOCAL, edit, valid_tree

CALL = ("first-call", "2026-11-27T22:40")
_EVENTS = """- id: conference
  title: {en: Conference, cy: Cynhadledd}
  of: {en: the conference, cy: i’r gynhadledd}
  after: {en: the conference, cy: y gynhadledd}
- id: birth
  title: {en: Birth, cy: Genedigaeth}
  of: {en: the birth, cy: i’r enedigaeth}
  after: {en: the birth, cy: yr enedigaeth}
"""
_LINES = """- **EXA1.2** We write to the child.
    - Within: at least 2 working days before conference
- **EXA1.3** We meet again.
    - Within: 10 days of conference
- **EXA1.4** We stay in touch.
    - Within: until 25 years of age
"""
_WELSH_LINES = """- **EXA1.2** Rydym yn ysgrifennu at y plentyn.
- **EXA1.3** Rydym yn cwrdd eto.
- **EXA1.4** Rydym yn cadw mewn cysylltiad.
"""


@pytest.fixture(autouse=True)
def _in_a_tree_of_our_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a tree with limits of its own, so that another deadline in the guidance changes nothing here."""
    root = valid_tree(tmp_path)
    edit(
        root, EN, "    - Who: school, listener\n", "    - Who: school, listener\n    - Within: 72 hours of not stated\n"
    )
    events = "events: [first-call, letter-arrives]"
    edit(root, "standards/vocabulary/journeys.yml", events, f'{events}\n  start-not-stated: ["1.2"]')
    with (root / "standards/vocabulary/events.yml").open("a", encoding="utf-8") as file:
        file.write(_EVENTS)
    edit(root, f"{LOCAL}.en.md", "- **EXA1.2** We write to the child.\n", _LINES)
    edit(root, f"{LOCAL}.cy.md", "- **EXA1.2** Rydym yn ysgrifennu at y plentyn.\n", _WELSH_LINES)
    monkeypatch.chdir(root)


def _rows(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    assert main(["when", *arguments, "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert isinstance(rows, list)
    return rows


def test_a_case_has_a_real_time_a_missing_start_and_what_comes_later(capsys: pytest.CaptureFixture[str]) -> None:
    rows = _rows(capsys, *CALL)
    assert [each["clause"] for each in rows] == ["1.1", "1.3", "1.2"], "the order of the case"
    day, later, interview = rows
    assert day["earliest"] == day["latest"] == "2026-11-28T22:40:00+00:00"
    assert later["refused"] == "other-event"
    assert (interview["earliest"], interview["latest"], interview["refused"]) == (None, None, "start-not-stated")
    assert "does not say when it begins" in interview["why"]
    assert {each["set"] for each in rows} == {None}


def test_a_local_set_is_asked_for_and_days_end_with_their_last_second(capsys: pytest.CaptureFixture[str]) -> None:
    assert _rows(capsys, "conference", "2026-12-03T10:00") == []
    rows = _rows(capsys, "conference", "2026-12-03T10:00", "--set", "exampleshire")
    ends = {each["clause"]: (each["earliest"], each["latest"], each["missing"]) for each in rows if each["earliest"]}
    assert ends == {
        "EXA1.2": ("2026-11-30T23:59:59+00:00", "2026-12-01T23:59:59+00:00", ["event-day"]),
        "EXA1.3": ("2026-12-11T23:59:59+00:00", "2026-12-17T23:59:59+00:00", ["event-day", "days", "closed-day"]),
    }


def test_an_age_is_counted_from_the_birth(capsys: pytest.CaptureFixture[str]) -> None:
    rows = _rows(capsys, "birth", "2010-06-15", "--set", "EXA")
    ends = {each["limit"]: each["earliest"] for each in rows if each["earliest"]}
    assert ends == {"until age 25": "2035-06-14T23:59:59+01:00"}


@pytest.mark.parametrize(("language", "words"), [("en", "Act by Saturday 28"), ("cy", "erbyn Dydd Sadwrn 28")])
def test_the_text_says_999_first_and_that_it_is_no_advice(
    capsys: pytest.CaptureFixture[str], language: str, words: str
) -> None:
    assert main(["when", *CALL, "--language", language]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "999" in lines[0]
    assert words in "\n".join(lines)
    assert lines[-1].startswith(("Help, not legal advice", "Cymorth, nid cyngor cyfreithiol"))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("first-cal", "now"), "Did you mean first-call?"),
        (("first-call", "yesterday"), "Type a day and a time, such as 2026-11-27T22:40"),
        (("first-call", "2027-03-28T01:30"), "Type 2027-03-28T02:30"),
        (("first-call", "now", "--set", "exampleshir"), "Did you mean exampleshire?"),
    ],
)
def test_a_mistake_is_told_with_what_to_type(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], told: str
) -> None:
    assert main(["when", *arguments]) == 2
    assert told in capsys.readouterr().err


def test_an_event_without_national_limits_says_where_there_are_some(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["when", "conference", "now", "--format", "json"]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out) == []
    assert "--set exampleshire" in told.err
