"""Dated cases: every form of the grammar, every choice, and what others got wrong."""

from __future__ import annotations

from collections import Counter

import pytest
from safon.clock.answer import Binds, Refusal
from safon.clock.count import count
from safon.model.counting import VALUES, Choice
from safon.model.timescale import Limit, Relation, Unit

from tests.clock.case import Case, cases, told


@pytest.mark.parametrize("case", cases(), ids=[each.name for each in cases()])
def test_a_limit_ends_when_the_case_says(case: Case) -> None:
    assert told(count(case.timing, case.moment, case.calendar, case.counting)) == case.wanted, case.told["why"]


def test_every_case_is_reasoned_and_none_stands_twice() -> None:
    assert len(cases()) >= 150
    assert all(len(each.told["why"]) > 8 for each in cases())
    twice = Counter((each.name, str(each.told.get("closed"))) for each in cases())
    assert [name for name, number in twice.items() if number > 1] == []


def test_the_cases_cover_the_grammar_and_every_choice() -> None:
    timings = [each.timing for each in cases()]
    assert {each.limit for each in timings} == set(Limit)
    assert {each.amount.unit for each in timings if each.amount is not None} == set(Unit)
    assert {each.relation for each in timings} == {*Relation, None}
    stated = {(key, value) for each in cases() for key, value in each.stated.items()}
    assert stated >= {(choice.value, value) for choice, values in VALUES.items() for value in values}
    assert Choice.DAY_ENDS.value in {key for key, _ in stated}
    assert {each.wanted["refused"] for each in cases()} == {*(each.value for each in Refusal), None}
    assert {each.wanted["binds"] for each in cases()} == {*(each.value for each in Binds), None}
    silent = {name for each in cases() for name in each.told.get("open", [])}
    assert silent == {*(each.value for each in Choice if each is not Choice.DAY_ENDS), "time"}
