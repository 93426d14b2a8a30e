"""The calendar file of the clock, read back by two readers that know nothing of each other. No site is built."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

import icalendar
import pytest
import vobject
from playwright.sync_api import Browser
from safon.model.language import Language

from tests.site.script import Script, scripts

MOMENT = datetime.datetime(2026, 11, 28, 22, 40, tzinfo=datetime.UTC)
DAY = datetime.date(2026, 10, 25)
"""The day with 25 hours."""
NOW = datetime.datetime(2026, 11, 27, 22, 41, 5, tzinfo=datetime.UTC)
LONG = "Cyfarfod grŵp, drws agored; “ŵŷ” " * 8 + "\\ a llinell\nnewydd"


@pytest.fixture(scope="module")
def script(chromium: Browser) -> Iterator[Script]:
    """Open one page for all of these tests."""
    with scripts(chromium) as page:
        yield page


def _entry(key: str, **when: object) -> dict[str, object]:
    clause = key.split(" ", maxsplit=1)[0]
    url = f"https://safon.example/cy/id/{clause}/"
    return {"key": key, "summary": f"{clause}: o fewn 24 awr", "description": LONG, "url": url, **when}


ENTRIES = [
    _entry("18.7 1 limit", moment=int(MOMENT.timestamp() * 1000)),
    _entry("NCT8.6 1 limit", day=(DAY - datetime.date(1970, 1, 1)).days),
]


def _file(script: Script, language: Language = Language.CY, seed: str = "h1x2") -> str:
    told = {"language": language.value, "seed": seed, "host": "safon.example", "name": "Safon, y cloc"}
    told["now"] = int(NOW.timestamp() * 1000)  # type: ignore[assignment]  # a number among words
    made = script.run("clock/calendar", "({calendarFile}, given) => calendarFile(...given)", [ENTRIES, told])
    assert isinstance(made, str)
    return made


def _uids(language: Language = Language.CY) -> list[str]:  # noqa: ARG001 - the same in both languages
    return ["18-7-1-limit-h1x2@safon.example", "nct8-6-1-limit-h1x2@safon.example"]


@pytest.mark.parametrize("language", Language)
def test_one_reader_finds_instants_days_languages_and_ids(script: Script, language: Language) -> None:
    read = icalendar.Calendar.from_ical(_file(script, language))
    events = list(read.walk("VEVENT"))
    assert [str(each["UID"]) for each in events] == _uids()
    assert events[0].decoded("DTSTART") == MOMENT
    assert "DTEND" not in events[0]
    assert (events[1].decoded("DTSTART"), events[1].decoded("DTEND")) == (DAY, DAY + datetime.timedelta(days=1))
    assert {each.decoded("DTSTAMP") for each in events} == {NOW}
    assert {each["SUMMARY"].params["LANGUAGE"] for each in events} == {language.value}
    assert {str(each["DESCRIPTION"]) for each in events} == {LONG}
    assert [str(each["URL"]) for each in events] == [f"https://safon.example/cy/id/{e}/" for e in ("18.7", "NCT8.6")]
    assert list(read.walk("VALARM")) == []
    assert all(not each.errors for each in (read, *events))


@pytest.mark.parametrize("language", Language)
def test_another_reader_finds_the_same(script: Script, language: Language) -> None:
    read: Any = vobject.readOne(_file(script, language))
    events = read.vevent_list
    assert [each.uid.value for each in events] == _uids()
    assert events[0].dtstart.value.astimezone(datetime.UTC) == MOMENT
    assert (events[1].dtstart.value, events[1].dtend.value) == (DAY, DAY + datetime.timedelta(days=1))
    assert {each.summary.params["LANGUAGE"][0] for each in events} == {language.value}
    assert {each.description.value for each in events} == {LONG}


def test_it_says_what_the_library_would_write(script: Script) -> None:
    calendar = icalendar.Calendar()
    for name, value in (("VERSION", "2.0"), ("PRODID", "-//Safon//Safon\\, y cloc//CY"), ("CALSCALE", "GREGORIAN")):
        calendar.add(name, value)
    for entry, uid in zip(ENTRIES, _uids(), strict=True):
        event = icalendar.Event()
        event.add("UID", uid)
        event.add("DTSTAMP", NOW)
        event.add("DTSTART", DAY if "day" in entry else MOMENT)
        if "day" in entry:
            event.add("DTEND", DAY + datetime.timedelta(days=1))
        for name in ("SUMMARY", "DESCRIPTION"):
            event.add(name, entry[name.lower()], parameters={"LANGUAGE": "cy"})
        event.add("URL", entry["url"])
        event.add("TRANSP", "TRANSPARENT")
        calendar.add_component(event)
    written, own = (icalendar.Calendar.from_ical(each) for each in (calendar.to_ical(), _file(script)))
    for ours, theirs in zip(own.walk("VEVENT"), written.walk("VEVENT"), strict=True):
        assert {key: value.to_ical() for key, value in ours.items()} == {
            key: value.to_ical() for key, value in theirs.items()
        }


def test_lines_are_folded_by_octets_and_never_within_a_letter(script: Script) -> None:
    raw = _file(script).encode()
    lines = raw.split(b"\r\n")
    assert lines.pop() == b""
    assert max(map(len, lines)) <= 75
    assert any(line.startswith(b" ") for line in lines)
    assert all(line.decode() for line in lines), "each line is whole letters"
    assert b"\n" not in raw.replace(b"\r\n", b"")


def test_loading_it_twice_doubles_nothing_and_another_event_is_another_entry(script: Script) -> None:
    first, again, other = (_file(script), _file(script), _file(script, seed="zz9"))
    uids = [
        {str(each["UID"]) for each in icalendar.Calendar.from_ical(file).walk("VEVENT")}
        for file in (first, again, other)
    ]
    assert uids[0] == uids[1]
    assert not uids[0] & uids[2]
