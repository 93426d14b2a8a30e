"""Words that moved to another number are told apart from words that were edited where they stand."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from safon.model.clause import Clause, ClauseClass, Words
from safon.model.language import Bilingual, Language
from safon.model.position import Position
from safon.model.renumbering import moves

_NOWHERE = Position("a.en.md")
LISTEN = "The council must listen to the child before anything is decided."
ROOM = "Each school must keep a quiet room that nobody has to book."
ANSWER = "Staff should answer every letter in the language it was written in."
VISIT = "The social worker must see the child alone at each visit to the home."
NEW = "Nobody must be turned away at the door, whatever the hour."


def _clause(number: str, text: str) -> Clause:
    repeats = text.removeprefix("Repeats: ") if text.startswith("Repeats: ") else None
    words = Words("" if repeats else text, _NOWHERE)
    return Clause(
        id=number,
        document="S1",
        kind=ClauseClass.MUST_DO,
        words=Bilingual(en=words, cy=Words("", _NOWHERE)),
        positions=Bilingual(en=_NOWHERE, cy=_NOWHERE),
        promise=Bilingual(en=Words("", _NOWHERE), cy=Words("", _NOWHERE)),
        lines=Bilingual(en={}, cy={}),
        repeats=repeats,
    )


def _moves(before: Mapping[str, str], here: Mapping[str, str]) -> set[tuple[str, str]]:
    sides = [{number: _clause(number, text) for number, text in each.items()} for each in (before, here)]
    return {(each.source, each.target) for each in moves(sides[0], sides[1], Language.EN)}


BEFORE = {"1.1": LISTEN, "1.2": ROOM, "1.3": ANSWER, "1.4": VISIT}


@pytest.mark.parametrize(
    ("here", "wanted"),
    [
        ({"1.1": LISTEN, "1.2": NEW, "1.3": ROOM, "1.4": ANSWER, "1.5": VISIT}, {"2>3", "3>4", "4>5"}),
        ({"1.1": ROOM, "1.2": ANSWER, "1.3": VISIT}, {"2>1", "3>2", "4>3"}),
        ({"1.1": ROOM, "1.2": LISTEN, "1.3": ANSWER, "1.4": VISIT}, {"1>2", "2>1"}),
        ({"1.1": ROOM, "1.2": ANSWER, "1.3": LISTEN, "1.4": VISIT}, {"1>3", "2>1", "3>2"}),
        ({"1.1": LISTEN, "1.2": ROOM, "1.3": ANSWER, "1.5": VISIT}, {"4>5"}),
        ({"1.1": LISTEN, "1.2": ROOM, "1.3": ANSWER, "1.3a": VISIT}, {"4>3a"}),
        ({"1.1": VISIT.replace("each", "every"), "1.2": ROOM, "1.3": ANSWER}, {"4>1"}),
        (
            {"1.1": LISTEN, "1.2": NEW, "1.3": ROOM.upper(), "1.4": f"{ANSWER} ([1.1])", "1.5": VISIT},
            {"2>3", "3>4", "4>5"},
        ),
    ],
    ids=["inserted", "deleted", "swapped", "rotated", "renamed", "lettered", "edited on the way", "marks and capitals"],
)
def test_words_at_another_number_have_moved(here: dict[str, str], wanted: set[str]) -> None:
    told = {tuple(f"1.{number}" for number in each.split(">")) for each in wanted}
    assert _moves(BEFORE, here) == told


@pytest.mark.parametrize(
    "here",
    [
        {**BEFORE},
        dict(reversed(BEFORE.items())),
        {**BEFORE, "1.5": NEW},
        {**BEFORE, "1.5": VISIT},
        {**BEFORE, "1.2": NEW},
        {**BEFORE, "1.2": "A school must have a quiet room, and say where it is."},
        {**BEFORE, "1.1": NEW, "1.2": "Children should never wait.", "1.3": "Letters must be kept."},
        {**BEFORE, "1.3": "Staff should answer every letter."},
        {"1.1": LISTEN},
        {**BEFORE, "1.4": "Withdrawn 2027-01-10. See [1.5].", "1.5": VISIT},
        {**BEFORE, "1.4": "Repeats: 1.5", "1.5": VISIT},
        {**BEFORE, "1.1": f"{LISTEN} {ROOM}"},
    ],
    ids=[
        "nothing", "another order", "a new clause", "said again at a new number", "other words", "put otherwise",
        "three rewritten", "shortened", "deleted", "withdrawn and gone on elsewhere", "repeated from there", "joined",
    ],
)  # fmt: skip
def test_an_edit_is_no_move(here: dict[str, str]) -> None:
    assert _moves(BEFORE, here) == set()


ALIKE = {
    f"1.{at}": f"The {who} must listen to the child before the plan is made."
    for at, who in enumerate(("council", "school", "police", "health board"), 1)
}


@pytest.mark.parametrize("number", ALIKE)
def test_words_that_are_alike_may_be_edited_each_by_itself(number: str) -> None:
    for word in ("court", "police service", "council and the school"):
        edited = f"The {word} must listen to the child before the plan is made."
        assert _moves(ALIKE, {**ALIKE, number: edited}) == set()


def test_two_that_are_alike_change_places() -> None:
    assert _moves(ALIKE, {**ALIKE, "1.1": ALIKE["1.2"], "1.2": ALIKE["1.1"]}) == {("1.1", "1.2"), ("1.2", "1.1")}


def test_a_clause_that_repeats_another_is_known_by_what_it_repeats() -> None:
    before = {"1.1": LISTEN, "1.2": ROOM, "2.1": "Repeats: 1.1", "2.2": "Repeats: 1.2"}
    here = {"1.1": LISTEN, "1.2": ROOM, "2.1": NEW, "2.2": "Repeats: 1.1", "2.3": "Repeats: 1.2"}
    assert _moves(before, here) == {("2.1", "2.2"), ("2.2", "2.3")}


def test_clauses_that_were_withdrawn_are_not_taken_for_each_other() -> None:
    before = {"1.1": "Withdrawn 2027-01-10.", "1.2": ROOM}
    assert _moves(before, {"1.1": "Withdrawn 2027-01-10.", "1.2": "Withdrawn 2027-01-10."}) == set()


def test_a_number_that_took_the_words_of_a_withdrawn_one_is_told() -> None:
    assert _moves(BEFORE, {**BEFORE, "1.4": "Withdrawn 2027-01-10. See [1.1].", "1.1": VISIT}) == {("1.4", "1.1")}


_SAID = [LISTEN, ROOM, ANSWER, VISIT, NEW]


@given(st.permutations(range(len(_SAID))))
def test_any_order_of_numbers_is_put_right_by_its_moves(order: list[int]) -> None:
    before = {f"1.{at}": text for at, text in enumerate(_SAID, 1)}
    here = {f"1.{at}": _SAID[was] for at, was in enumerate(order, 1)}
    told = dict(_moves(before, here))
    assert {told.get(number, number): text for number, text in before.items()} == here
    assert all(source != target for source, target in told.items())
