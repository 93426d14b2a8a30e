"""One mistake is one problem: what follows from it is not reported too."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.broken import BROKEN, Broken
from tests.check.trees import AGENCIES, CY, EN, LOCAL, checked, edit, rules_broken, write

_SEVERAL = {
    "a list with the ending .yaml",  # its one entry has no title
    "a header that is a list",  # the rest of the text is gone too
    "a header that is a word",
    "a header without keys",
    "a comment for a header",
    "a clause without its number",  # so the other language has a clause that this one lacks
    "a clause in one language",  # its number differs, so each language lacks one
    "a number used twice",  # its own number is missing
    "a number of another document",
    "a number that is asked for",  # in place of one that the other language has
    "a duty-holder in the Welsh file",  # in place of the promise
    "prose: a script in angle brackets",  # HTML to a browser, a link to Markdown
    "prose: a picture without words",  # which is not there either
    "a bottom line that should",  # in one of the two languages
    "a list that is a group of keys",  # one of the two ids is gone
    "a list of words",  # each of the two
}
"""Trees with more than one thing wrong, and why."""

_CONFLICT = "<<<<<<< one\n=======\n>>>>>>> two\n"


@pytest.mark.parametrize(
    "broken", [each for each in BROKEN if each.name not in _SEVERAL], ids=lambda each: each.name[:60]
)
def test_one_mistake_is_one_problem(broken: Broken, tree: Path) -> None:
    broken.breaking(tree)
    assert rules_broken(checked(tree)) == [broken.rule]


def test_the_exceptions_are_ways_to_break_a_tree() -> None:
    assert {each.name for each in BROKEN} >= _SEVERAL


def test_ids_of_a_document_that_cannot_be_read_are_not_called_unknown(tree: Path) -> None:
    for path in (EN, CY):
        write(tree, path, _CONFLICT)
    assert rules_broken(checked(tree)) == ["merge-finished", "merge-finished"]


def test_numbers_of_a_set_whose_about_cannot_be_read_are_not_called_wrong(tree: Path) -> None:
    folder = Path(LOCAL).parent
    for path in (f"{folder}/about.en.md", f"{folder}/about.cy.md"):
        edit(tree, path, "set: EXA", "set: [EXA]")
    assert rules_broken(checked(tree)) == ["value-fits", "value-fits"]


@pytest.mark.parametrize(
    "content", [_CONFLICT, "\x00", "- id: [\n", "", "x" * 300_000], ids=["conflict", "binary", "yaml", "empty", "large"]
)
def test_ids_of_a_list_that_cannot_be_read_are_not_called_unknown(tree: Path, content: str) -> None:
    write(tree, AGENCIES, content)
    (problem,) = checked(tree).problems
    assert problem.position.path == AGENCIES


def test_ids_of_a_list_that_is_not_there_are_unknown(tree: Path) -> None:
    write(tree, AGENCIES, None)
    assert set(rules_broken(checked(tree))) == {"header-id-known", "duty-holder-known", "list-id-known"}


def test_a_misspelt_id_is_found_even_while_its_list_has_a_broken_entry(tree: Path) -> None:
    edit(tree, AGENCIES, "{en: School, cy: Ysgol}", "{en: School}")
    edit(tree, EN, "- Who: council", "- Who: counsil")
    assert rules_broken(checked(tree)) == ["duty-holder-known", "key-present"]
