"""What authors are told of a limit that cannot be read, or says what cannot be."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict

import pytest
import yaml
from safon.model.timescale import Timing
from safon.read.timings import read_timing

from tests.timescales.reading import read


class Slip(TypedDict):
    lines: str
    message: str
    hint: str


SLIPS: list[Slip] = yaml.safe_load((Path(__file__).parent / "malformed.yml").read_text(encoding="utf-8"))
each_slip = pytest.mark.parametrize("slip", SLIPS, ids=[slip["lines"].replace("\n", "; ") for slip in SLIPS])


@each_slip
def test_a_slip_is_told_in_the_author_s_words_with_what_to_type(slip: Slip) -> None:
    _, problems = read(slip["lines"])
    assert [(each.finding.message, each.finding.hint) for each in problems] == [(slip["message"], slip["hint"])]
    assert problems[0].rule.id == "timescale-readable"


@each_slip
def test_a_slip_is_shown_where_it_stands(slip: Slip) -> None:
    (problem,) = read(slip["lines"])[1]
    lines = [f"    - {line}" for line in slip["lines"].splitlines()]
    line = lines[problem.position.line - 4]
    start = problem.position.column - 1
    wrong = line.split(":", 1)[1].strip()
    shown = line[start : start + problem.finding.length]
    assert shown in ("For", wrong)


@pytest.mark.parametrize("slip", [slip for slip in SLIPS if slip["hint"].startswith("Did you mean: ")])
def test_what_is_offered_can_be_read(slip: Slip) -> None:
    _, problems = read(slip["lines"])
    assert isinstance(read_timing(slip["hint"].removeprefix("Did you mean: "), problems[0].position), Timing)


def test_there_are_many_slips() -> None:
    assert len(SLIPS) >= 30


def test_companions_of_a_limit_that_cannot_be_read_are_not_blamed() -> None:
    _, problems = read("Within: 24 hrs\nFor: under-five\nThen: every week")
    assert [each.finding.hint for each in problems] == ["Did you mean: 24 hours"]


def test_companions_of_a_limit_that_cannot_be_read_do_not_go_to_the_one_before_it() -> None:
    (timescale,), _ = read("Within: 5 days\nWithin: 24 hrs\nFor: under-five")
    assert timescale.condition is None


def test_every_slip_of_a_clause_is_told_at_once() -> None:
    _, problems = read("Within: 24 hrs\nWithin: weekly\nUsually: no\nFor: under-five")
    assert [each.position.line for each in problems] == [4, 5, 6]
