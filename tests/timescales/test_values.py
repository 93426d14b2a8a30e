"""All that the sources say about time can be typed, and is printed in good English and Welsh."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TypedDict

import pytest
import yaml
from safon.model.language import Language
from safon.model.library import Library
from safon.model.vocabulary import Agency, Condition, Event, Role

from tests.timescales.reading import compact, library, phrases, read


class Row(TypedDict):
    source: str
    values: int
    lines: str
    data: list[dict[str, object]]
    en: list[str]
    cy: list[str]


ROWS: list[Row] = yaml.safe_load((Path(__file__).parent / "values.yml").read_text(encoding="utf-8"))
NORTHAMPTONSHIRE = [row for row in ROWS if row["source"].startswith("004:")]
LAST_LINES = {
    1: 146,
    2: 184,
    3: 222,
    4: 268,
    5: 312,
    6: 350,
    7: 388,
    8: 424,
    9: 460,
    10: 500,
    11: 552,
    12: 590,
    13: 630,
}
"""The line of the source with which each of its practice standards has ended."""
each_row = pytest.mark.parametrize("row", ROWS, ids=[row["source"] for row in ROWS])


@pytest.fixture(scope="module")
def words() -> Library:
    return library()


@each_row
def test_a_value_is_read_as_the_data_that_the_source_states(row: Row) -> None:
    timescales, problems = read(row["lines"])
    assert problems == []
    assert [compact(each) for each in timescales] == row["data"]


@each_row
def test_a_value_is_printed_in_english(row: Row, words: Library) -> None:
    assert phrases(read(row["lines"])[0], words, Language.EN) == row["en"]


@each_row
def test_a_value_is_printed_in_welsh(row: Row, words: Library) -> None:
    assert phrases(read(row["lines"])[0], words, Language.CY) == row["cy"]


@each_row
def test_the_count_of_a_row_is_what_its_data_holds(row: Row) -> None:
    timings = [timing for timescale in read(row["lines"])[0] for timing in timescale.timings()]
    assert row["values"] == sum(timing.amount is not None or timing.same_day for timing in timings)


@each_row
def test_everything_a_value_names_is_in_the_vocabulary(row: Row, words: Library) -> None:
    vocabulary = words.vocabulary
    for timescale in read(row["lines"])[0]:
        events = {event for timing in timescale.timings() for event in timing.events()}
        assert events <= set(vocabulary.ids(Event))
        assert set(timescale.conditions()) <= set(vocabulary.ids(Condition))
        assert timescale.owner is None or timescale.owner in vocabulary.ids(Agency, Role)


def test_northamptonshire_has_79_values() -> None:
    assert sum(row["values"] for row in NORTHAMPTONSHIRE) == 79


def test_northamptonshire_has_as_many_values_in_each_practice_standard_as_the_inventory_counts() -> None:
    found: Counter[int] = Counter()
    for row in NORTHAMPTONSHIRE:
        line = int(row["source"].removeprefix("004:"))
        found[next(standard for standard, last in LAST_LINES.items() if line <= last)] += row["values"]
    assert dict(found) == {1: 3, 2: 3, 3: 6, 4: 4, 5: 5, 6: 8, 7: 2, 8: 11, 9: 4, 10: 7, 11: 10, 12: 7, 13: 9}


def test_wales_has_eight_rules() -> None:
    assert [row["source"] for row in ROWS if row not in NORTHAMPTONSHIRE] == [f"W{number}" for number in range(1, 9)]


def test_no_line_of_a_source_stands_twice() -> None:
    assert len({row["source"] for row in ROWS}) == len(ROWS)
