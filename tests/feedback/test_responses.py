"""What gives a person away is refused; what only looks a little like it is not. Tables come from many programs."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from safon.make import response_templates
from safon.model.responses import COLUMNS
from safon.model.table_numbers import number_in

from tests.check.trees import NATIONAL, checked, edit, rules_broken, valid_tree, write
from tests.contexts import build_of
from tests.site.checklist_page import rows_of, through_a_spreadsheet

TABLE = "standards/engagements/2024-example.csv"
ROW = {
    "clause": "1.1",
    "count": "12",
    "theme_en": "Quiet rooms",
    "theme_cy": "Ystafelloedd tawel",
    "heard_en": "Rooms are loud.",
    "heard_cy": "Mae’r ystafelloedd yn swnllyd.",
    "did_en": "We changed 1.1.",
    "did_cy": "Newidiwyd 1.1.",
}

GIVES_AWAY = (
    *("sian@example.org", "Write to sian.jones @ example.org.uk", "sian(at)example.org", "Ŵyn@tŷ.cymru"),
    *("029 2034 5678", "(01437) 123456", "+44 7700 900123", "0044 7700-900-123", "07700900123", "ring 01685 725 000"),
    *("QQ 12 34 56 C", "qq123456c", "NHS 943 476 5919", "943-476-5919", "CF10 3NQ", "SA1 1AA", "LL55 1SH"),
    *("born 12/03/2011", "DOB: 1.3.2011", "ganwyd ar 4 Mawrth 2011", "date of birth: 3rd March 2010"),
    *("Mrs Jones asked", "Dr. A. Ŵyn-Rees said", "PC Davies", "Miss O’Brien", "@siancaerdydd"),
)
SAYS_NOTHING_OF_ANYBODY = (
    *("12 of 30 people", "from 2023-11 to 2024-02-01", "£1,250,000", "18.4 and NCT8.1", "within 24 hours, or 72"),
    *("A4, and A5 for a booklet", "S18 and PN1", "the 2014 Act, section 47(1)", "Standards 1 2 3 4 5 6 7 8 9 10 11"),
    *("a doctor, a nurse and a teacher", "the Minister", "Prof groups", "COVID19", "one in 1000000", "0.5 per cent"),
    *("M4 and A470", "Mae 15 o bobl yn dweud hyn", "meet @ 3", "between 09:00 and 17:00", "since 1 April 2024"),
)


def _table(*rows: dict[str, str], columns: tuple[str, ...] = COLUMNS, mark: str = "", end: str = "\r\n") -> str:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns, lineterminator=end)
    writer.writeheader()
    writer.writerows(rows)
    return mark + text.getvalue()


@pytest.mark.parametrize("words", GIVES_AWAY)
@pytest.mark.parametrize("column", ["heard_en", "did_cy"])
def test_what_gives_a_person_away_is_refused(tmp_path: Path, words: str, column: str) -> None:
    write(valid_tree(tmp_path), TABLE, _table({**ROW, column: words}))
    guidance = checked(tmp_path)
    assert rules_broken(guidance) == ["no-personal-details"]
    assert not guidance.publishable
    assert column in guidance.problems[0].finding.message
    assert words not in guidance.problems[0].finding.message


@pytest.mark.parametrize("words", SAYS_NOTHING_OF_ANYBODY)
def test_what_says_nothing_of_anybody_is_left_alone(tmp_path: Path, words: str) -> None:
    write(valid_tree(tmp_path), TABLE, _table({**ROW, "heard_en": words}))
    assert rules_broken(checked(tmp_path)) == []


@pytest.mark.parametrize(
    "content",
    [
        _table(ROW, mark="\ufeff"),
        _table(ROW, end="\n"),
        _table(ROW, end="\r"),
        _table(ROW, columns=COLUMNS[::-1]),
        _table({**ROW, "heard_en": 'Two lines,\nand a "mark"'}),
        _table(ROW) + "\r\n,,,,,,,\r\n",
    ],
    ids=["byte-order mark", "unix", "old mac", "columns", "quoted", "empty rows"],
)
def test_a_table_of_any_program_is_read(tmp_path: Path, content: str) -> None:
    write(valid_tree(tmp_path), TABLE, content)
    guidance = checked(tmp_path)
    assert rules_broken(guidance) == []
    (response,) = guidance.library.responses
    assert (response.about, response.count, response.theme.cy) == ("1.1", 12, "Ystafelloedd tawel")


def test_a_row_is_named_by_the_line_on_which_it_begins(tmp_path: Path) -> None:
    long = {**ROW, "heard_en": "One\nTwo\nThree"}
    write(valid_tree(tmp_path), TABLE, _table(long, {**ROW, "count": "0"}, ROW, end="\n"))
    (problem,) = checked(tmp_path).problems
    assert (problem.rule.id, problem.position.line) == ("responses-readable", 5)


@pytest.mark.parametrize("column", COLUMNS)
def test_a_row_that_lacks_a_cell_is_refused(tmp_path: Path, column: str) -> None:
    write(valid_tree(tmp_path), TABLE, _table({**ROW, column: " "}, ROW))
    guidance = checked(tmp_path)
    assert rules_broken(guidance) == ["responses-readable"]
    assert column in guidance.report()
    assert len(guidance.library.responses) == 1


CLAUSE_1_10 = {
    f"{NATIONAL}.en.md": ("- **1.3** Staff", "- **1.10** Staff should say when they will write.\n- **1.3** Staff"),
    f"{NATIONAL}.cy.md": (
        "- **1.3** Dylai",
        "- **1.10** Dylai staff ddweud pryd y byddant yn ysgrifennu.\n- **1.3** Dylai",
    ),
}


LEFT_OUT = "number-is-next"
"""What is said of 1.10 behind 1.3: nobody knows here that the numbers between were ever used."""


def _with_1_10(root: Path) -> Path:
    for path, (old, new) in CLAUSE_1_10.items():
        edit(valid_tree(root) if path.endswith(".en.md") else root, path, old, new)
    return root


@pytest.mark.parametrize(
    "cell",
    [
        "[1.10]",
        "[ 1.10 ]",
        "S1.10",
        "s1.10",
        "#1.10",
        "'1.10",
        "clause 1.10",
        "Cymal 1.10",
        "(1.10)",
        '="1.10"',
        "1.10",
    ],
)
def test_a_number_that_is_text_to_a_spreadsheet_program_is_read(tmp_path: Path, cell: str) -> None:
    write(_with_1_10(tmp_path), TABLE, _table({**ROW, "clause": cell}))
    guidance = checked(tmp_path)
    assert rules_broken(guidance) == [LEFT_OUT]
    assert [each.about for each in guidance.library.responses] == ["1.10"]


@pytest.mark.parametrize("cell", ["1.1", " 1.1 ", "1,1"])
def test_a_number_that_another_may_have_become_is_refused(tmp_path: Path, cell: str) -> None:
    write(_with_1_10(tmp_path), TABLE, _table({**ROW, "clause": cell}))
    guidance = checked(tmp_path)
    assert rules_broken(guidance) == ["response-clause-unmistakable", LEFT_OUT]
    assert not guidance.publishable
    assert "[1.1] or [1.10]" in guidance.report()


@pytest.mark.parametrize("cell", ["1.2", "1.3", "S1", "[S1]", "[1.1]", "EXA1", "1,2"])
def test_what_no_other_could_have_become_needs_no_mark(tmp_path: Path, cell: str) -> None:
    write(_with_1_10(tmp_path), TABLE, _table({**ROW, "clause": cell}))
    assert "response-clause-unmistakable" not in rules_broken(checked(tmp_path))


@pytest.mark.parametrize(
    ("cell", "count"), [("1,250", 1250), ("12.0", 12), ("1,250.00", 1250), ("1 250", 1250), ("7", 7)]
)
def test_a_count_is_read_as_a_spreadsheet_program_shows_it(tmp_path: Path, cell: str, count: int) -> None:
    write(valid_tree(tmp_path), TABLE, _table({**ROW, "count": cell}))
    guidance = checked(tmp_path)
    assert rules_broken(guidance) == []
    assert [each.count for each in guidance.library.responses] == [count]


@pytest.mark.parametrize("cell", ["1.250", "12,5", "1,25", "12-Jan", "0", "0.0", "-3", "1,250,00", "12.5", "١٢"])
def test_a_count_that_is_not_plain_is_refused(tmp_path: Path, cell: str) -> None:
    write(valid_tree(tmp_path), TABLE, _table({**ROW, "count": cell}))
    assert rules_broken(checked(tmp_path)) == ["responses-readable"]


@pytest.mark.parametrize(
    "words", ["Mae’r g?r yma.", "?yn y galon", "Yn y t? hwn", "Ei th? hi", "sÅµn", "I’r dÅ·", "s\ufffdn"]
)
@pytest.mark.parametrize("column", ["heard_cy", "did_en"])
def test_a_letter_that_was_lost_is_named(tmp_path: Path, words: str, column: str) -> None:
    write(valid_tree(tmp_path), TABLE, _table({**ROW, column: words}))
    guidance = checked(tmp_path)
    assert rules_broken(guidance) == ["response-letters-whole"]
    assert column in guidance.report()


@pytest.mark.parametrize(
    "words",
    [
        "Why? Who?",
        "Pam? Pwy?",
        "Plan B?",
        "https://example.org/?a=b",
        "“Is it?” they asked",
        "(?)",
        "Really?!",
        "A oes tŷ?",
    ],
)
def test_a_question_is_no_lost_letter(tmp_path: Path, words: str) -> None:
    write(valid_tree(tmp_path), TABLE, _table({**ROW, "heard_en": words}))
    assert rules_broken(checked(tmp_path)) == []


def test_the_empty_table_of_an_engagement_comes_back_from_a_spreadsheet_program_with_its_clauses(
    tmp_path: Path,
) -> None:
    library = checked(valid_tree(tmp_path)).library
    (made,) = response_templates.make_shared(build_of(library))
    assert made.path == "data/responses-2024-example.csv"
    rows = rows_of(bytes(made.content) if isinstance(made.content, bytes) else b"")
    assert [number_in(row["clause"]) for row in rows if row["clause"].startswith("S1.")] == [
        each.id for each in library.by_id["S1"].clauses
    ]
    filled = [{**row, **({**ROW, "clause": row["clause"]} if row["clause"] == "S1.1" else {})} for row in rows]
    write(tmp_path, TABLE, through_a_spreadsheet(_table(*filled).encode()).decode())
    found = checked(tmp_path)
    assert rules_broken(found) == []
    assert [each.about for each in found.library.responses] == ["1.1"]


def test_a_row_in_which_only_the_clause_stands_says_nothing(tmp_path: Path) -> None:
    write(valid_tree(tmp_path), TABLE, _table({"clause": "S1.2"}, ROW))
    assert [each.about for each in checked(tmp_path).library.responses] == ["1.1"]


@pytest.mark.parametrize("cell", ["01-Jan", "Jan-01", "01/01/2027"])
def test_a_day_that_can_be_one_number_alone_is_proposed_once(tmp_path: Path, cell: str) -> None:
    write(valid_tree(tmp_path), TABLE, _table({**ROW, "clause": cell}))
    (problem,) = checked(tmp_path).problems
    assert problem.finding.hint == "If so, write [1.1]."
