"""`safon when`: what must happen by when, on the command line."""

from __future__ import annotations

import json
from typing import Any

import pytest
from safon.cli.main import main

from tests.site.building import ROOT

GIRL = ("child-goes-missing", "2026-11-27T22:40")


@pytest.fixture(autouse=True)
def _at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def _rows(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    assert main(["when", *arguments, "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert isinstance(rows, list)
    return rows


def test_a_missing_child_has_a_real_time_and_a_missing_start(capsys: pytest.CaptureFixture[str]) -> None:
    rows = _rows(capsys, *GIRL)
    assert [each["clause"] for each in rows] == ["18.7", "18.4", "18.8", "18.4"], "the order of the case"
    day, _, interview, _ = rows
    assert day["earliest"] == day["latest"] == "2026-11-28T22:40:00+00:00"
    assert (interview["earliest"], interview["latest"], interview["refused"]) == (None, None, "start-not-stated")
    assert "does not say when it begins" in interview["why"]
    assert {each["set"] for each in rows} == {None}


def test_a_local_set_is_asked_for_and_days_end_with_their_last_second(capsys: pytest.CaptureFixture[str]) -> None:
    assert _rows(capsys, "initial-conference", "2026-12-03T10:00") == []
    rows = _rows(capsys, "initial-conference", "2026-12-03T10:00", "--set", "northamptonshire")
    ends = {each["clause"]: (each["earliest"], each["latest"], each["missing"]) for each in rows if each["earliest"]}
    assert ends == {
        "NCT8.5": ("2026-11-30T23:59:59+00:00", "2026-12-01T23:59:59+00:00", ["event-day"]),
        "NCT8.6": ("2026-12-11T23:59:59+00:00", "2026-12-17T23:59:59+00:00", ["event-day", "days", "closed-day"]),
        "NCT9.1": ("2026-12-16T23:59:59+00:00", "2026-12-17T23:59:59+00:00", ["event-day"]),
    }


def test_an_age_is_counted_from_the_birth(capsys: pytest.CaptureFixture[str]) -> None:
    rows = _rows(capsys, "birth", "2010-06-15", "--set", "NCT")
    ends = {each["limit"]: each["earliest"] for each in rows if each["earliest"]}
    assert ends["until age 25, if the young person wants this support"] == "2035-06-14T23:59:59+01:00"


@pytest.mark.parametrize(("language", "words"), [("en", "Act by Saturday 28"), ("cy", "erbyn Dydd Sadwrn 28")])
def test_the_text_says_999_first_and_that_it_is_no_advice(
    capsys: pytest.CaptureFixture[str], language: str, words: str
) -> None:
    assert main(["when", *GIRL, "--language", language]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "999" in lines[0]
    assert words in "\n".join(lines)
    assert lines[-1].startswith(("Help, not legal advice", "Cymorth, nid cyngor cyfreithiol"))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("child-gone-missing", "now"), "Did you mean child-goes-missing?"),
        (("child-goes-missing", "yesterday"), "Type a day and a time, such as 2026-11-27T22:40"),
        (("child-goes-missing", "2027-03-28T01:30"), "Type 2027-03-28T02:30"),
        (("child-goes-missing", "now", "--set", "northampton"), "Did you mean northamptonshire?"),
    ],
)
def test_a_mistake_is_told_with_what_to_type(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], told: str
) -> None:
    assert main(["when", *arguments]) == 2
    assert told in capsys.readouterr().err


def test_an_event_without_national_limits_says_where_there_are_some(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["when", "referral", "now", "--format", "json"]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out) == []
    assert "--set northamptonshire" in told.err
