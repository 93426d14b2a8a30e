"""Whatever is done to either side, nothing is called fresh that nobody read; undone, all is fresh again."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from safon.model.language import Bilingual, Language
from safon.model.translation import BlockRecord, Freshness, fingerprint, same_but_for_form

from tests.translations.pairs import Pair, Standard, approved, with_records

_RECORD = BlockRecord(
    fingerprints=Bilingual(en="", cy=""), checked_by="A. Person", checked_on=datetime.date(2027, 1, 10)
)
_START = Standard()
_RECORDS = approved(_START, _RECORD)
_WORDS = st.sampled_from(["now", "not", "must", "A room.", "1", "never, ever", "They must listen.", "I am heard."])
_SIDES = st.sampled_from([0, 1])


def _with(pair: Pair, side: int, word: str) -> Pair:
    return (f"{pair[0]} {word}", pair[1]) if side == 0 else (pair[0], f"{pair[1]} {word}")


def _swapped(these: tuple, one: int, other: int) -> tuple:  # type: ignore[type-arg]
    made = list(these)
    one, other = one % len(made), other % len(made)
    made[one], made[other] = made[other], made[one]
    return tuple(made)


@dataclass(frozen=True)
class _Edit:
    """Something that people do to a standard: `at` and `to` are places, `side` is 0 for English."""

    kind: str
    side: int
    word: str
    at: int
    to: int

    def __call__(self, it: Standard) -> Standard:
        if self.kind in ("words", "promise", "apart"):
            place = self.at % len(it.clauses)
            number, words, promise = it.clauses[place]
            clause = (number, *self._of_clause(words, promise))
            return replace(it, clauses=(*it.clauses[:place], clause, *it.clauses[place + 1 :]))
        return self._of_document(it)

    def _of_clause(self, words: Pair, promise: Pair) -> tuple[Pair, Pair]:
        if self.kind == "words":
            return _with(words, self.side, self.word), promise
        if self.kind == "promise":
            return words, _with(promise, self.side, self.word)
        both = f"{words[self.side]} {promise[self.side]}".strip()  # a sentence goes from the promise to the words
        return (both, words[1]) if self.side == 0 else (words[0], both), ("", promise[1]) if self.side == 0 else (
            promise[0],
            "",
        )

    def _of_document(self, it: Standard) -> Standard:
        match self.kind:
            case "title":
                return replace(it, title=_with(it.title, self.side, self.word))
            case "summary":
                return replace(it, summary=_with(it.summary, self.side, self.word))
            case "order":
                return replace(it, clauses=_swapped(it.clauses, self.at, self.to))
            case "numbers":
                names = _swapped(tuple(each[0] for each in it.clauses), self.at, self.to)
                bodies = (each[1:] for each in it.clauses)
                return replace(it, clauses=tuple((name, *body) for name, body in zip(names, bodies, strict=True)))
            case "heading":
                new = (f"Before {self.word}\n\nThere.", f"Cyn {self.word}\n\nYno.")
                return replace(it, prose=(*it.prose[:1], new, *it.prose[1:]))
            case "less":
                return replace(it, prose=it.prose[:-1] or it.prose)
            case "places":
                return replace(it, prose=_swapped(it.prose, self.at, self.to))
            case _:
                place = self.at % len(it.prose)
                part = _with(it.prose[place], self.side, self.word)
                return replace(it, prose=(*it.prose[:place], part, *it.prose[place + 1 :]))


_KINDS = ("title", "summary", "words", "promise", "apart", "order", "numbers", "heading", "less", "places", "prose")
_EDITS = st.builds(_Edit, st.sampled_from(_KINDS), _SIDES, _WORDS, st.integers(0, 5), st.integers(0, 5))


@settings(max_examples=250, deadline=None, derandomize=True)
@given(st.lists(_EDITS, min_size=1, max_size=6))
def test_what_is_fresh_was_read_as_it_stands(edits: list[_Edit]) -> None:
    now = _START
    for edit in edits:
        now = edit(now)
    state, read, stands = with_records(now, _RECORDS), _START.blocks(), now.blocks()
    prose = {said for name, said in read.items() if name.startswith("narrative/")}
    for name in state.blocks:
        if state.freshness(name) is Freshness.CHECKED:
            assert name in stands
            assert stands[name] == read.get(name) or (name.startswith("narrative/") and stands[name] in prose), name
    # and nothing that has a name of its own is stale for what was done to another
    for name, said in stands.items():
        if not name.startswith("narrative/") and read.get(name) == said:
            assert state.freshness(name) is Freshness.CHECKED, name
    again = with_records(_START, _RECORDS)
    assert {again.freshness(name) for name in again.blocks} == {Freshness.CHECKED}


@pytest.mark.parametrize("side", [0, 1])
def test_a_part_moved_and_changed_on_one_side_is_stale(side: int) -> None:
    moved = replace(_START, prose=(_with(_START.prose[1], side, "not"), _START.prose[0]))
    state = with_records(moved, _RECORDS)
    assert state.freshness("narrative/1") is Freshness.STALE
    assert state.freshness("narrative/2") is Freshness.CHECKED


@pytest.mark.parametrize("side", [0, 1])
def test_one_side_names_itself(side: int) -> None:
    number, words, promise = _START.clauses[0]
    changed = replace(_START, clauses=((number, _with(words, side, "not"), promise), *_START.clauses[1:]))
    state = with_records(changed, _RECORDS)
    assert state.stale == ("1.1",)
    assert state.moved("1.1") == (tuple(Language)[side],)


def test_a_part_under_one_heading_more_is_not_taken_for_another() -> None:
    more = (_START.prose[0], ("New\n\nWords.", "Newydd\n\nGeiriau."), _START.prose[1])
    state = with_records(replace(_START, prose=more), _RECORDS)
    fresh = [state.freshness(f"narrative/{at}") for at in (1, 2, 3)]
    assert fresh == [Freshness.CHECKED, Freshness.NEVER_CHECKED, Freshness.CHECKED]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("the child’s “own” words – all", 'the child\'s "own"  words - all', True),
        ("24–48 hours", "24-48\nhours", True),
        ("They must, if asked, go.", "They must if asked, go.", False),
        ("They must go.", "They must go", False),
        ("every one", "everyone", False),
        ("They must go.", "They Must go.", False),
        ("tŷ", "ty", False),
        ("18.4", "18.5", False),
    ],
)
def test_only_white_space_and_the_form_of_marks_are_editorial(one: str, other: str, alike: bool) -> None:  # noqa: FBT001
    assert same_but_for_form(fingerprint([("words", one)]), fingerprint([("words", other)])) is alike
