"""Whatever file it is, answers come to their duties, or the reader says what did not and why."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser
from safon.data.answer_words import may_say
from safon.model.answers import Answer
from safon.model.language import Language
from safon.pipeline import Guidance

from tests.contexts import context_of
from tests.site.odd_files import HEAD, ODD, as_workbook, table
from tests.site.reading_files import FileReader, file_reader


@pytest.fixture(scope="module")
def reader(chromium: Browser, guidance: Guidance) -> Iterator[FileReader]:
    """Open one page for all files."""
    with file_reader(chromium, guidance) as opened:
        yield opened


@pytest.mark.parametrize("name", ODD)
def test_an_odd_file_is_read_or_says_why_not(reader: FileReader, name: str) -> None:
    odd = ODD[name]
    found = reader.read(odd.make(reader))
    assert found.reason == odd.reason
    parts = ("state", "note", "date", "owner")
    read = {each: tuple(answer[part] for part in parts) for each, answer in found.answers.items()}
    assert {each: cells[: len(odd.answers.get(each, parts))] for each, cells in read.items()} == odd.answers
    assert tuple(key for key, _ in found.told) == odd.told
    assert odd.says in (found.said if odd.says != "lost" else "lost" * found.lost)


def test_there_are_at_least_sixty_of_them() -> None:
    assert len(ODD) >= 60


IDS = ("18.1", "18.10", "18.2", "18.20", "18.4", "NCT1.1", "NCT2.1", "NCT5.1")
FORMS = ("{}", "[{}]", "S{}", "clause {}", "'{}", '="{}"', "{}0", "{}00000000000001", " {} ", "{},", "")
PRINTS = ("", "{}", "[{}]", "{}x", "h0000aaaa1111")
CELLS = st.sampled_from(("done", "Ie", "soon", "", "75%", "=1+1", "a,b", 'a "b"', "one\ntwo", "’"))
READ = ("done", "Ie", "27/11/2026")
"""Cells that stand in another form in what was read."""
ROW = st.tuples(
    *(st.sampled_from(IDS), st.sampled_from(FORMS), st.booleans()),
    *(st.sampled_from(IDS), st.sampled_from(PRINTS), CELLS, CELLS, st.sampled_from(("", "2026-02-30", "27/11/2026"))),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(ROW, min_size=1, max_size=8), form=st.sampled_from((",", ";", "\t", "json", "xlsx")))
def test_no_answer_goes_to_a_duty_whose_fingerprint_says_otherwise_and_nothing_is_lost_unnamed(
    reader: FileReader, rows: list[tuple[str, str, bool, str, str, str, str, str]], form: str
) -> None:
    written = [_written(reader, at, row) for at, row in enumerate(rows, start=1)]
    if form == "json":
        content = json.dumps({"safon": "checklist", "answers": written})
        first = 1
    else:
        content, first = table(reader, *written, comma="," if form == "xlsx" else form, head=HEAD), 2
    found = reader.read(as_workbook(content) if form == "xlsx" else content.encode())
    owners: dict[str, set[str]] = {}
    for clause, mark in reader.prints.items():
        owners.setdefault(mark, set()).add(clause)
    own = {each["owner"]: each["id"] for each in found.answers.values()}
    named = {each for _, gaps in found.told for each in str(gaps["row"]).split(", ")}
    for at, row in enumerate(written):
        given_to, mark = own.get(row["owner"]), row["substance"].strip("[]")
        if given_to is None:
            assert str(at + first) in named, f"{row} is lost and not named"
            continue
        assert given_to in owners.get(mark, {given_to}), f"{row} went to {given_to}"
        kept = "\n".join(found.answers[given_to][part] for part in ("note", "date", "owner"))
        assert all(not row[part] or row[part] in kept or row[part] in READ for part in ("state", "note", "date"))


def _written(reader: FileReader, at: int, row: tuple[str, str, bool, str, str, str, str, str]) -> dict[str, str]:
    clause, form, is_own, other, mark, state, note, date = row
    substance = mark.format(reader.prints[clause if is_own else other])
    owner = f"team {at}"
    return {
        "id": form.format(clause),
        "state": state,
        "note": note,
        "date": date,
        "owner": owner,
        "substance": substance,
    }


@pytest.mark.parametrize("language", Language)
def test_pages_say_what_the_reader_understands_and_no_more(
    reader: FileReader, guidance: Guidance, language: Language
) -> None:
    answers, columns = may_say(context_of(guidance.library, language))
    states = [each.value for each in Answer]
    for state, line in zip(states, answers, strict=True):
        for word in (line.name, *line.own.split(", "), *line.other.split(", ")):
            found = reader.read(f'id,state\n[18.10],"{word}"\n'.encode())
            assert found.answers["18.10"]["state"] == state, word
    row = f"[18.10],done,note,2026-11-27,team,checker,2026-11-28,{reader.prints['18.10']},words"
    for at, line in enumerate(columns):
        for word in f"{line.own}, {line.other}".split(", "):
            head = [word if place == at else each.name for place, each in enumerate(columns)]
            found = reader.read(f"{','.join(head)}\n{row}\n".encode())
            assert (found.reason, found.unread, found.answers["18.10"]["checked"]) == ("", (), "2026-11-28"), word
