"""The dated cases of the clock, for Python and for the script of the page."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from safon.clock.answer import LONDON, Ending, Happening
from safon.clock.calendars import Calendar, bank_holidays
from safon.clock.moments import read_moment
from safon.model.counting import Choice, Counting, CountingRule, Nation, counting_of
from safon.model.front_matter import Source
from safon.model.position import Position
from safon.model.timescale import Timing
from safon.read.timings import read_timing

_FILE = Path(__file__).parent / "cases.yml"
_NOW = datetime.datetime(2026, 11, 29, 12, tzinfo=datetime.UTC)


@dataclass(frozen=True)
class Case:
    """One dated case."""

    told: Mapping[str, Any]
    readings: Mapping[str, Mapping[str, str]]

    @property
    def name(self) -> str:
        return " ".join(str(self.told.get(each, "-")) for each in ("limit", "at", "stated"))

    @property
    def timing(self) -> Timing:
        read = read_timing(str(self.told["limit"]), Position("cases.yml"))
        assert isinstance(read, Timing), read
        return read

    @property
    def moment(self) -> Happening | None:
        return read_moment(self.at, _NOW) if self.at else None

    @property
    def at(self) -> str:
        at = self.told.get("at", "")
        return at.isoformat() if isinstance(at, datetime.date) else str(at)

    @property
    def stated(self) -> Mapping[str, str]:
        return self.readings[self.told["stated"]] if "stated" in self.told else {}

    @property
    def counting(self) -> Counting:
        return counting_of(_rules(self.stated), ("18.7",))

    @property
    def closed(self) -> Mapping[str, list[str]]:
        return {nation: [day.isoformat() for day in days] for nation, days in self.told.get("closed", {}).items()}

    @property
    def calendar(self) -> Calendar:
        known = bank_holidays()
        more = {nation: frozenset(map(datetime.date.fromisoformat, self.closed.get(nation, []))) for nation in Nation}
        return replace(known, closed={nation: known.closed[nation] | more[nation] for nation in Nation})

    @property
    def wanted(self) -> dict[str, object]:
        """Return the answer as `told` tells one."""
        by = self.told.get("by")
        ends = by if isinstance(by, list) else [by, by]
        binds = str(self.told.get("binds", "by"))
        earliest, latest = (None if each is None else _moment(each, binds) for each in ends)
        return {
            "binds": binds if "none" not in self.told else None,
            "earliest": earliest,
            "latest": latest,
            "opens": self.told.get("opens"),
            "missing": sorted(self.told.get("open", [])),
            "refused": self.told.get("none"),
        }


def told(answer: Ending) -> dict[str, object]:
    """Return an answer as plain data."""
    return {
        "binds": answer.binds.value if answer.refused is None else None,
        "earliest": _iso(answer.earliest),
        "latest": _iso(answer.latest),
        "opens": _iso(answer.opens),
        "missing": sorted(answer.missing),
        "refused": answer.refused.value if answer.refused is not None else None,
    }


def _iso(moment: datetime.datetime | None) -> str | None:
    return moment.isoformat() if moment is not None else None


def _moment(value: datetime.date | str, binds: str) -> str:
    """Return a moment of the table: of a day its last second, and its first for what may not be sooner."""
    if isinstance(value, str):
        return value
    time = datetime.time() if binds == "not-before" else datetime.time(23, 59, 59)
    return datetime.datetime.combine(value, time, LONDON).isoformat()


def _rules(stated: Mapping[str, str]) -> list[CountingRule]:
    return [
        CountingRule.model_validate(
            {"id": "a", "holds-for": ("18.7",), "choice": Choice(key), "value": value, "source": Source(document="a")}
        )
        for key, value in stated.items()
    ]


@cache
def cases() -> tuple[Case, ...]:
    """Return every case."""
    read = yaml.load(_FILE.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 - a safe loader of its own
    return tuple(Case(each, read["readings"]) for each in read["cases"])


class _Loader(yaml.SafeLoader):
    """Reads days as days and leaves moments as they are typed."""


def _typed(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> datetime.date | str:
    text = str(loader.construct_scalar(node))
    return datetime.date.fromisoformat(text) if len(text) == len("2026-11-27") else text


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _typed)
