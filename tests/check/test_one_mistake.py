"""One mistake is one problem: what follows from it is not reported too.

That each way to break a tree is one problem is looked at where the tree is broken (`test_broken_files.py`).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.trees import AGENCIES, CY, EN, LOCAL, checked, edit, rules_broken, write

_CONFLICT = "<<<<<<< one\n=======\n>>>>>>> two\n"


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
