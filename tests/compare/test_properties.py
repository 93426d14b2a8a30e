"""What holds of every difference, whatever was written."""

from __future__ import annotations

import datetime
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from safon.compare.libraries import changes
from safon.compare.state import GuidanceState
from safon.model.change import SUBSTANCE
from safon.model.change_kind import ChangeKind
from safon.model.clause import Clause, ClauseClass, Strength, Withdrawal
from safon.model.language import Bilingual, Language
from safon.model.plain_form import plain_form
from safon.model.withdrawal import words_of
from safon.text.word_differences import Became, in_line, word_differences

from tests.compare.edits import published

_STATE = published()
_IDS = tuple(_STATE.library.clauses)
_PIECES = ("must", "not", "keep", "letter", "child’s", "“quiet”", "–", "-", ",", ".", "[1.1]", "24", "16:00", "rhaid")
_WORDS = st.lists(st.sampled_from(_PIECES), max_size=9)
_TEXT = st.one_of(st.text(max_size=60), _WORDS.map(" ".join))


@given(_TEXT, _TEXT)
@settings(max_examples=300)
def test_word_differences_join_back_to_both_texts(before: str, after: str) -> None:
    runs = word_differences(before, after)
    one = "".join(each.text for each in runs if each.part is not Became.IN)
    other = "".join(each.text for each in runs if each.part is not Became.OUT)
    assert "".join(plain_form(one).split()) == "".join(plain_form(before).split())
    assert "".join(other.split()) == "".join(after.split())


@given(_TEXT)
def test_a_text_differs_from_itself_in_nothing_and_stands_on_one_line(text: str) -> None:
    runs = word_differences(text, text)
    assert {each.part for each in runs} <= {Became.SAME}
    assert in_line((each, " ".join(each.text.split())) for each in runs) == " ".join(text.split())


def _with(clause: str, **other: object) -> GuidanceState:
    documents = tuple(
        replace(each, clauses=tuple(replace(one, **other) if one.id == clause else one for one in each.clauses))  # type: ignore[arg-type]
        for each in _STATE.library.documents
    )
    return GuidanceState(replace(_STATE.library, documents=documents))


def _other_words(clause: Clause, en: str, cy: str) -> Bilingual[object]:
    said = Bilingual(en=en, cy=cy)
    return Bilingual.of(lambda each: replace(clause.words[each], text=said[each]))


_SAID = _WORDS.map(" ".join).filter(bool)


@given(st.sampled_from(_IDS), st.data())
@settings(max_examples=150)
def test_every_changed_clause_gets_one_finding(clause: str, data: st.DataObject) -> None:
    was = _STATE.library.clauses[clause]
    fields = {
        "who": st.sampled_from([(), ("council",), ("all",), ("school", "council")]),
        "strength": st.sampled_from(Strength),
        "negated": st.booleans(),
        "kind": st.sampled_from(ClauseClass),
        "source": st.text(max_size=5),
        "words": st.builds(_other_words, st.just(was), _SAID, _SAID),
    }
    name = data.draw(st.sampled_from(sorted(fields)))
    value = data.draw(fields[name])
    state = _with(clause, **{name: value})
    same = getattr(was, name) == value or (name == "who" and sorted(was.who) == sorted(value))
    found = changes(_STATE, state)
    assert [each.id for each in found] == ([] if same else [clause])


@given(st.sampled_from(_IDS), st.dates(), st.sampled_from([None, "1.2", "1.9"]))
def test_a_clause_that_is_withdrawn_is_told_as_that(clause: str, on: datetime.date, see: str | None) -> None:
    was, gone = _STATE.library.clauses[clause], Withdrawal(on=on, see=see)
    words = _other_words(was, *(words_of(gone, each) for each in Language))
    (change,) = changes(_STATE, _with(clause, words=words, withdrawn=gone))
    assert change.kind is (ChangeKind.COVERED_BY if see else ChangeKind.WITHDRAWN)
    assert change.kind in SUBSTANCE


@given(st.permutations(range(len(_STATE.library.documents))), st.randoms())
def test_order_is_no_change(order: list[int], chance: object) -> None:
    shuffled = []
    for at in order:
        document = _STATE.library.documents[at]
        clauses = list(document.clauses)
        chance.shuffle(clauses)  # type: ignore[attr-defined]
        shuffled.append(replace(document, clauses=tuple(clauses)))
    state = GuidanceState(replace(_STATE.library, documents=tuple(shuffled)))
    assert changes(_STATE, state) == changes(state, _STATE) == ()
