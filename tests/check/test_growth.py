"""Twice the clauses take twice the work and not four times, whichever rule looks at them.

Work is counted, as calls of functions, and not timed: on a busy machine the same comes out.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from types import FrameType

import pytest
from safon.check.rule import Check
from safon.check.run import checks
from safon.model.library import Library
from safon.read.load import load
from safon.read.snapshot import RawFile, Snapshot, take_snapshot

from tests.check.trees import VALID

FOLDER = "standards/local/exampleshire"
SIZES = (10, 20, 40)
"""So many local standards, of eight clauses each."""
OF_NO_ACCOUNT = 400
"""Fewer calls more than for half as many standards tell nothing of growth."""
LINEAR, MOST = 2, 2.6
"""How many times as many calls come with the second step than with the first: 2 where each clause costs the same, and 4
where each is held to every other."""


def _text(number: int, language: str, *, unlike: bool) -> str:
    english = language == "en"
    head = f"practice-standard: {number}\ntitle: Number\nsummary: Summary.\n"
    source = "source: {document: example-paper, section: Visits}\n" if english else ""
    good = "## What good looks like\n\n- Visits should be unhurried.\n\n## Bottom lines\n\n"
    da = "## Sut olwg sydd ar ymarfer da\n\n- Dylai ymweliadau fod yn ddi-frys.\n\n## Llinellau sylfaen\n\n"
    lines: list[str] = []
    for item in range(1, 9):
        own = chr(97 + item) + chr(97 + number % 26) * 3 + chr(97 + number // 26)
        own += "".join(f" {own}{each}" for each in "bcdefg") if unlike and english else ""
        words = f"We must keep in touch with team {own}." if english else f"Rhaid inni gadw cysylltiad â thîm {own}."
        lines.append(f"- **EXA{number}.{item}** {words}")
        if english:
            lines.append(f"    - Within: {10 + (number % 3 if unlike else 0)} days of first-call")
    return f"---\n{head}{source}---\n\n{good if english else da}" + "\n".join(lines) + "\n"


def _library(standards: int, *, unlike: bool) -> Library:
    more = {
        f"{FOLDER}/{number:02}-number.{language}.md": _text(number, language, unlike=unlike).encode()
        for number in range(10, 10 + standards)
        for language in ("en", "cy")
    }
    raw = (RawFile(path, content, len(content)) for path, content in more.items())
    return load(Snapshot(tuple(sorted((*take_snapshot(VALID).files, *raw), key=lambda each: each.path)))).library


def _calls(work: Callable[[], object]) -> int:
    """Return how often any function was called, or a generator went on."""
    found: Counter[str] = Counter()

    def note(_frame: FrameType, event: str, _value: object) -> None:
        found[event] += 1

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return found["call"] + found["c_call"]


@pytest.fixture(scope="module", params=[False, True], ids=["alike", "unlike"])
def libraries(request: pytest.FixtureRequest) -> tuple[Library, ...]:
    """Return the same guidance with more and more local standards, in which all that is worked out once is there.

    Their clauses say nearly the same and have one limit, or are unlike and have several.
    """
    made = tuple(_library(each, unlike=request.param) for each in SIZES)
    for library in made:
        for each in checks():
            list(each.find(library))
    return made


@pytest.mark.parametrize("check", checks(), ids=lambda check: check.rule.id)
def test_a_rule_takes_as_much_for_each_clause_of_a_large_guidance(libraries: tuple[Library, ...], check: Check) -> None:
    calls = [_calls(lambda library=library: list(check.find(library))) for library in libraries]  # type: ignore[misc]
    first, second = calls[1] - calls[0], calls[2] - calls[1]
    assert second < OF_NO_ACCOUNT or second <= MOST * first, calls


def _each_with_all(library: Library) -> Iterator[bool]:
    return (one is other for one in library.in_force for other in library.in_force)


def test_what_holds_each_clause_to_every_other_is_found(libraries: tuple[Library, ...]) -> None:
    calls = [_calls(lambda library=library: list(_each_with_all(library))) for library in libraries]  # type: ignore[misc]
    assert calls[2] - calls[1] > MOST * (calls[1] - calls[0])
