"""A file that would hold up a machine is refused before anything reads it; one just below each limit is read."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from safon.check.report import MOST_SHOWN, as_github, as_json, as_sarif
from safon.cli.main import main
from safon.read.file_limits import LISTS, MARKDOWN

from tests.check.trees import AGENCIES, EN, checked, edit, rules_broken, write

TEXTS: dict[str, tuple[Callable[[int], str], int, str]] = {
    "a word": (lambda n: "a" * n, 2_000, "A word here has more than 2,000 characters."),
    "a number": (lambda n: f"a{'9' * n}", 40, "A number here has more than 40 characters."),
    "marks on a letter": (lambda n: "a" + "\u0301" * n, 8, "More than 8 marks stand on one letter here."),
    "invisible characters": (lambda n: "a\u200b " * n, 1_000, "more than 1,000 invisible characters"),
    "a paragraph": (lambda n: ("word " * n)[:n], 10_000, "A paragraph here has more than 10,000 characters."),
    "lines": (lambda n: "word\n\n\n\n" * (n // 4 - 9) + "\n" * 80, 5_000, "more than 5,000 lines"),
    "paragraphs": (lambda n: "word\n\n" * n, 1_000, "more than 1,000 paragraphs"),
    "headings": (lambda n: "### Words\n\n" * n, 300, "more than 300 headings"),
    "points": (lambda n: "- word\n" * n, 2_000, "more than 2,000 points of lists"),
    "rows": (lambda n: "| a | b |\n" * n, 500, "more than 500 rows of tables"),
    "links": (lambda n: "[1.1] word\n" * n, 1_000, "more than 1,000 links"),
    "marks": (lambda n: "a* a* a* a*\n" * (n // 4), 3_000, "more than 3,000 marks"),
}
"""What there may be too much of in a text: how to write so much of it, the limit, and what is said above it."""


def _told(root: Path) -> list[str]:
    return [each.finding.message for each in checked(root).problems if each.rule.id == "file-bounded"]


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_above_a_limit_is_refused_by_name_and_line(tree: Path, name: str) -> None:
    write_so_much, most, message = TEXTS[name]
    edit(tree, EN, "A quiet room helps.", write_so_much(most + most // 50 + 60))
    guidance = checked(tree)
    found = [each for each in guidance.problems if each.rule.id == "file-bounded"]
    assert any(message in each.finding.message for each in found), found
    assert {each.position.path for each in found} == {EN}
    assert all(each.position.line >= 20 for each in found)
    assert set(rules_broken(guidance)) == {"file-bounded"}


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_below_a_limit_is_read(tree: Path, name: str) -> None:
    write_so_much, most, message = TEXTS[name]
    edit(tree, EN, "A quiet room helps.", write_so_much(most - most // 20 - 2 - 40 * (most > 100)))
    assert [each for each in _told(tree) if message in each] == []


def test_every_limit_has_a_case() -> None:
    tried = {message for _, _, message in TEXTS.values()}
    assert all(any(each in limit.message for each in tried) for limit in MARKDOWN)


LONG_LISTS = {
    "lines": ("# word\n" * 10_001, "more than 10,000 lines"),
    "entries": ("- id: a\n" * 3_001, "more than 3,000 entries"),
    "a line": (f"- {{id: a, title: {'word ' * 2_001}}}\n", "A line here has more than 10,000 characters."),
    "brackets": ("- [a, b, c]\n" * 2_999 + "# ,,,,,,,,,,\n" * 1_500, "more than 20,000 brackets and commas"),
}


@pytest.mark.parametrize("name", LONG_LISTS)
def test_a_list_above_a_limit_is_refused(tree: Path, name: str) -> None:
    content, message = LONG_LISTS[name]
    write(tree, AGENCIES, content)
    assert any(message in each for each in _told(tree))
    shared = {limit.message for limit in MARKDOWN}
    assert {name for name, (_, said) in LONG_LISTS.items() for limit in LISTS if said in limit.message} == set(
        LONG_LISTS
    )
    assert len([limit for limit in LISTS if limit.message not in shared]) == len(LONG_LISTS)


def test_of_very_many_problems_the_first_are_shown_and_the_others_counted(
    tree: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(tree, EN, "A quiet room helps.", "<b> a\n\n" * 900)
    monkeypatch.chdir(tree)
    assert main(["check"]) == 1
    told = capsys.readouterr().out
    assert told.count("error no-raw-html") == MOST_SHOWN
    assert "error problems-shown\n  200 shown, 700 more in this file.\n" in told
    assert told.endswith("900 errors in 1 file.\n")
    problems = checked(tree).problems
    assert len(json.loads(as_json(problems))) == MOST_SHOWN + 1
    assert len(json.loads(as_sarif(problems))["runs"][0]["results"]) == MOST_SHOWN + 1
    assert as_github(problems).count("::error") == MOST_SHOWN + 1
