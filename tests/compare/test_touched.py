"""Which pages and lists a change reaches: those that show it, also where it stands beside something else."""

from __future__ import annotations

import pytest
from safon.compare.libraries import changes

from tests.compare.edits import CASES, states

_CASES = {each["what"]: each for each in CASES}
_NOTE = {"edit": [["vocabulary/editor-notes.yml", "numbers it twice", "gives it two numbers"]]}
_LAW = {"edit": [["vocabulary/laws.yml", "year: 1999", "year: 2001"]]}

_UNNAMED = {True: "on the lists of every agency", False: "counted apart"}
"""Where what names nobody stands: what binds all of Wales, and what binds one area alone."""


@pytest.mark.parametrize(
    ("case", "documents"),
    [
        (_CASES["a longer limit"], ("S1", "EXA1")),
        (_CASES["a local line that is weaker than it was"], ("EXA1", "S1")),
        (_CASES["a local line that adds to nothing any more"], ("EXA1", "S1")),
        (_NOTE, ("S1",)),
        (_LAW, ("S1",)),
        (_CASES["the words of a recommendation, form alone"], ("example-review",)),
        (_CASES["the words of an event"], ("S1", "EXA1")),
        ({"edit": [["en", "must keep a quiet room", "must keep a quiet room ([open-doors])"]]}, ("S1", "open-doors")),
        ({"edit": [["note.en", "Choose soft chairs.", "Choose soft chairs ([open-doors])."]]}, ("PN1", "open-doors")),
        (_CASES["other words in the narrative"], ("S1",)),
        (_CASES["a set that says who “we” is"], ("EXA", "EXA1")),
    ],
)
def test_a_change_reaches_the_pages_that_show_it(case: dict[str, object], documents: tuple[str, ...]) -> None:
    (change,) = changes(*states(case))
    assert change.touched.documents == documents


@pytest.mark.parametrize(
    ("case", "holders", "unnamed"),
    [
        (_CASES["a longer limit"], ("council",), ""),
        (_CASES["nobody named any more"], ("council",), "on the lists of every agency"),
        (_CASES["the words of an event"], ("council",), "counted apart"),
        (_CASES["a title in one language"], ("council", "school", "listener"), "on the lists of every agency"),
        (_CASES["a set that says who “we” is"], ("council",), "counted apart"),
        (_CASES["another name"], (), ""),
    ],
)
def test_a_change_reaches_the_lists_on_which_it_stands(
    case: dict[str, object], holders: tuple[str, ...], unnamed: str
) -> None:
    (change,) = changes(*states(case))
    told = "" if not change.touched.nobody else _UNNAMED[change.touched.everywhere]
    assert (change.touched.duty_holders, told) == (holders, unnamed)


def test_a_document_that_was_withdrawn_reaches_what_rests_on_it_and_the_answers_to_it() -> None:
    (change,) = changes(*states(_CASES["a document that is withdrawn"]))
    assert change.touched.local == ("EXA1.1",)
    assert change.touched.kept_answers
