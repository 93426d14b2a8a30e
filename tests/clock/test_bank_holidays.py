"""The vendored bank holidays are those of two sources, and a table in which they differ is not written."""

from __future__ import annotations

import datetime
import json

import holidays
import pytest
from safon.clock.calendars import FILE, bank_holidays
from safon.model.counting import Nation

from tests import bank_holidays as command


def test_the_table_is_what_both_sources_say() -> None:
    kept = json.loads(FILE.read_text(encoding="utf-8"))
    made = command.table(datetime.date.fromisoformat(kept["checked-on"]))
    assert {key: kept[key] for key in ("first-year", "last-year", "days")} == {
        key: made[key] for key in ("first-year", "last-year", "days")
    }
    assert "GOV.UK" in kept["source"]


def test_a_nation_that_is_not_named_loses_two_days_a_year() -> None:
    unnamed = holidays.country_holidays("GB", years=2026)
    lost = sorted(day for day in bank_holidays().closed[Nation.WALES] if day.year == 2026 and day not in unnamed)
    assert lost == [datetime.date(2026, 4, 6), datetime.date(2026, 8, 31)]


def test_nothing_is_made_where_the_sources_differ(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = command.of_government()
    monkeypatch.setattr(command, "of_government", lambda: [*listed[:-1], datetime.date(2028, 12, 27)])
    with pytest.raises(ValueError, match="2028-12-26, 2028-12-27"):
        command.table(datetime.date(2026, 11, 29))
