"""What an edit of a small valid tree is told as: `cases.yml` holds each edit with the findings that are expected of it.

An edit is a list of [file, what stands there, what is written instead], a file that is written or deleted, or one that
has another name; a finding is what it is about, what became of it and, in brackets, what is written otherwise:
`1.1 limit (within, words.en)`.
"""

from __future__ import annotations

from typing import Any

import pytest
from safon.compare.libraries import changes
from safon.model.change import GuidanceChange
from safon.model.change_kind import ChangeKind

from tests.compare.edits import CASES, published, states


def _told(change: GuidanceChange) -> str:
    fields = [each.name + (f".{each.language}" if each.language is not None else "") for each in change.fields]
    to = f" to {', '.join(change.to)}" if change.to else ""
    return f"{change.id} {change.kind}{to}" + (f" ({', '.join(fields)})" if fields else "")


@pytest.mark.parametrize("case", CASES, ids=[each["what"] for each in CASES])
def test_edit_is_told_as_what_it_is(case: dict[str, Any]) -> None:
    before, after = states(case)
    assert [_told(each) for each in changes(before, after)] == case["told"]
    assert changes(before, before) == changes(after, after) == (), "nothing changed from a state to itself"
    backwards = {each.id for each in changes(after, before)}
    assert bool(backwards) == bool(case["told"]), "what can be told one way can be told the other way"


def test_there_are_sixty_cases_and_no_two_alike() -> None:
    assert len({each["what"] for each in CASES}) == len(CASES) >= 60


def test_the_cases_reach_every_kind_of_change() -> None:
    told = " ".join(line for case in CASES for line in case["told"])
    assert [each for each in ChangeKind if f" {each}" not in told] == []


def test_nothing_is_told_where_nothing_changed() -> None:
    assert changes(published(), states({})[1]) == ()
