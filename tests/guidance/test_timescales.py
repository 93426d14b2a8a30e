"""No timescale of a source is missing from the facts of that source, to which `safon check` holds the guidance.

`tests/timescales/values.yml` was made from the sources, and the facts beside them another time: number, unit, kind of
day, limit and trigger of each have to be in both.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

import yaml

from tests.guidance.test_counts import FACTS
from tests.site.building import ROOT
from tests.timescales.reading import compact, read

ROWS: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests/timescales/values.yml").read_text(encoding="utf-8"))
COPIES = ("004:178", "004:179")
"""Practice standard 2 repeats practice standard 1: its clauses refer there, without words or limits of their own."""
BY_AGE = "W7"
"""The guidance writes the 18th birthday as an event, the table of forms as an age."""
WELSH = {
    "W1": ("18.7", "24 hours of child-goes-missing"),
    "W2": ("18.8", "72 hours of not stated"),
    "W3": ("18.4", "after child-first-goes-missing"),
    "W4": ("18.6", "once a year"),
    "W5": ("2.16", "from 16:00"),
    "W6": ("2.15", "at statutory-review"),
    "W7": ("19.4", "at eighteenth-birthday"),
    "W8": ("19.14", "every 1 day"),
}
"""In which clause each rule of the Welsh paper stands, and how its limit begins."""


def _plain(value: Any) -> Any:  # noqa: ANN401 - nested data of a YAML file
    """Return the data with every number as a float and without conditions, whose ids are each library's own."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items() if key != "condition"}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _counted(timescales: list[dict[str, object]]) -> Counter[str]:
    return Counter(yaml.safe_dump(_plain(each), sort_keys=True) for each in timescales)


def _rows() -> dict[str, dict[str, Any]]:
    return {row["clause"]: row for facts in FACTS.values() for row in facts.get("clauses", ())}


def test_no_timescale_of_a_source_is_missing_from_its_facts() -> None:
    typed = [each for row in _rows().values() for each in row.get("within", ())]
    known = _counted([compact(each) for text in typed for each in read(f"Within: {text}".replace("; ", "\n"))[0]])
    wanted = _counted([each for row in ROWS if row["source"] not in (*COPIES, BY_AGE) for each in row["data"]])
    assert not wanted - known


def test_the_copies_of_practice_standard_1_refer_to_it() -> None:
    assert [_rows()[f"NCT2.{at}"]["repeats"] for at in range(1, 7)] == [f"NCT1.{at}" for at in range(1, 7)]


def test_each_rule_of_the_welsh_paper_stands_in_its_clause() -> None:
    for rule, (clause, begins) in WELSH.items():
        (limit,) = _rows()[clause]["within"]
        assert limit.startswith(begins), rule
