"""Each timescale of the sources stands in the real guidance: its number, unit, kind of day, limit and trigger."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
import yaml
from safon.model.library import Library
from safon.pipeline import read_and_check

from tests.site.building import ROOT
from tests.timescales.reading import compact

ROWS: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests/timescales/values.yml").read_text(encoding="utf-8"))
COPIES = ("004:178", "004:179")
"""Practice standard 2 repeats practice standard 1: its clauses refer there, without words or limits of their own."""
BY_AGE = "W7"
"""The guidance writes the 18th birthday as an event, the table of forms as an age."""

LATER = {"limit": "within", "relation": "after", "event": "later-missing-episode"}


@pytest.fixture(scope="module")
def library() -> Library:
    """Read the real guidance."""
    return read_and_check(ROOT).library


def _plain(value: Any) -> Any:  # noqa: ANN401 - nested data of a YAML file
    """Return the data with every number as a float and without conditions, whose ids are each library's own."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items() if key != "condition"}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _counted(timescales: list[dict[str, object]]) -> Counter[str]:
    return Counter(yaml.safe_dump(_plain(each), sort_keys=True) for each in timescales)


def test_no_timescale_of_a_source_is_missing_from_the_guidance(library: Library) -> None:
    here = _counted([compact(each) for clause in library.clauses.values() for each in clause.timescales])
    wanted = _counted([each for row in ROWS if row["source"] not in (*COPIES, BY_AGE) for each in row["data"]])
    assert not wanted - here


def test_the_copies_of_practice_standard_1_refer_to_it(library: Library) -> None:
    assert library.clauses["NCT2.2"].repeats == "NCT1.2"
    assert library.clauses["NCT2.3"].repeats == "NCT1.3"


@pytest.mark.parametrize(
    ("rule", "clause", "said"),
    [
        (
            "W1",
            "18.7",
            {"limit": "within", "number": 24, "unit": "hour", "relation": "of", "event": "child-goes-missing"},
        ),
        ("W2", "18.8", {"limit": "within", "number": 72, "unit": "hour", "relation": "of", "event": "not stated"}),
        ("W3", "18.4", {"event": "child-first-goes-missing", "then": [LATER]}),
        ("W4", "18.6", {"number": 1, "unit": "year", "times": 1}),
        ("W5", "2.16", {"limit": "from", "number": 16 * 60, "unit": "clock time"}),
        ("W6", "2.15", {"limit": "at", "event": "statutory-review"}),
        ("W7", "19.4", {"limit": "at", "event": "eighteenth-birthday", "condition": "needs-still-high"}),
        ("W8", "19.14", {"limit": "every", "number": 1, "unit": "day", "condition": "at-critical-point"}),
    ],
)
def test_a_welsh_rule_stands_in_its_clause(library: Library, rule: str, clause: str, said: dict[str, object]) -> None:
    (found,) = (compact(each) for each in library.clauses[clause].timescales)
    assert said.items() <= found.items(), rule
