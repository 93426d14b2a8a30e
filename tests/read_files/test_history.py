"""When the words of the guidance last changed, from a real history in Git."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from safon.artefact import Site
from safon.context import Build
from safon.make.printing import all_prints
from safon.pipeline import read_and_check, start
from safon.read.history import dates_of

from tests.check.trees import valid_tree

FIRST, SECOND, THIRD, JOURNEY, LAST = 1_600_000_000, 1_610_000_000, 1_620_000_000, 1_625_000_000, 1_630_000_000
STANDARD, NOTE = "standards/national/01-listening-first.en.md", "standards/practice-notes/01-quiet-rooms.en.md"


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a history: all is written, then a standard changes, then an agency, a journey, and what no print shows."""
    root = valid_tree(tmp_path_factory.mktemp("history") / "tree")
    _git(root, FIRST, "init", "-q")
    _commit(root, FIRST)
    _replace(root / STANDARD, "Children", "All children")
    _commit(root, SECOND)
    _replace(root / "standards/vocabulary/agencies.yml", "School", "Any school")
    _commit(root, THIRD)
    _replace(root / "standards/vocabulary/journeys.yml", "title: {en: ", "title: {en: All of ")
    _commit(root, JOURNEY)
    (root / "style.css").write_text("a { color: red }\n")
    _commit(root, LAST)
    return root


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, path
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def _git(root: Path, time: int, *arguments: str) -> None:
    date = f"{time} +0000"
    named = {"GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date, "GIT_CONFIG_GLOBAL": os.devnull}
    identity = ["-c", "user.name=Someone", "-c", "user.email=someone@safon.example"]
    subprocess.run(["git", *identity, *arguments], cwd=root, env={**os.environ, **named}, check=True)


def _commit(root: Path, time: int) -> None:
    _git(root, time, "add", "-A")
    _git(root, time, "commit", "-q", "-m", "a")


def anew(name: str, make: Callable[[], bytes]) -> bytes:
    """Keep nothing."""
    assert name
    return make()


def _build(root: Path, head: int = LAST, *, given: bool = False) -> Build:
    return start(read_and_check(root), Site(url="https://safon.example/", moment=head, date_given=given), root)


def _moments(build: Build) -> dict[str, int]:
    return {each.sheet.path: each.moment for each in all_prints(build)}


def test_each_print_has_the_date_of_what_it_shows(tree: Path) -> None:
    moments = _moments(_build(tree))
    assert moments["en/print/practice-note-01.pdf"] == moments["cy/print/practice-note-01.pdf"] == FIRST
    assert moments["en/print/checklist-school.pdf"] == THIRD
    assert moments["cy/print/standard-01.pdf"] == THIRD
    assert moments["en/print/whole-framework.pdf"] == THIRD
    assert {each for path, each in moments.items() if "/timescales-" in path} == {JOURNEY}


def test_what_no_print_shows_changes_no_date(tree: Path) -> None:
    assert LAST not in _moments(_build(tree)).values()


def test_a_date_that_was_given_is_the_date_of_all(tree: Path) -> None:
    assert set(_moments(_build(tree, 1_700_000_000, given=True)).values()) == {1_700_000_000}


def test_outside_git_all_has_one_date(tmp_path: Path) -> None:
    root = valid_tree(tmp_path / "tree")
    environment = dates_of(root, 1_700_000_000, anew)
    assert (environment.files, environment.otherwise) == ({}, 1_700_000_000)


def test_what_is_not_committed_has_the_date_of_the_last_commit(tree: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    _git(tmp_path, LAST, "clone", "-q", str(tree), str(copy))
    _replace(copy / NOTE, "Noise", "All noise")
    dates = dates_of(copy, LAST, anew)
    assert NOTE not in dates.files
    assert dates.of_file(NOTE) == LAST
    assert dates.of_file(NOTE.replace(".en.", ".cy.")) == FIRST


def test_a_history_that_was_cut_off_is_said(tree: Path, tmp_path: Path) -> None:
    shallow = tmp_path / "shallow"
    _git(tmp_path, LAST, "clone", "-q", "--depth", "2", tree.as_uri(), str(shallow))
    build = _build(shallow)
    assert set(_moments(build).values()) == {JOURNEY}
    assert [each for each in all_prints(build) if "or earlier" in str(each.data()) and each.sheet.language]


def test_a_list_is_dated_by_its_clauses_and_not_by_the_narrative_around_them(tree: Path, tmp_path: Path) -> None:
    copy = _clone(tree, tmp_path)
    _replace(copy / STANDARD, "## Narrative\n", "## Narrative\n\nOne more sentence.\n")
    _commit(copy, LAST + 10)
    moments = _moments(_build(copy, LAST + 10))
    assert moments["en/print/standard-01.pdf"] == moments["cy/print/standard-01-large.pdf"] == LAST + 10
    assert moments["en/print/checklist-standard-01.pdf"] == moments["en/print/checklist-school.pdf"] == THIRD


@pytest.mark.parametrize("what", ["    - For: urgent-letters\n", "should answer every letter"])
def test_what_was_taken_from_a_clause_or_changed_in_it_dates_every_list_of_it(
    tree: Path, tmp_path: Path, what: str
) -> None:
    """What was taken away is no line any more that a history could date."""
    copy = _clone(tree, tmp_path)
    _replace(copy / STANDARD, what, what.replace("every", "each") if "every" in what else "")
    _commit(copy, LAST + 10)
    _replace(copy / STANDARD, "## Narrative\n", "## Narrative\n\nOne more sentence.\n")
    _commit(copy, LAST + 20)
    moments = _moments(_build(copy, LAST + 20))
    assert moments["cy/print/checklist-standard-01.pdf"] == LAST + 10
    assert moments["en/print/whole-framework.pdf"] == LAST + 20


def test_what_is_not_committed_dates_a_list_only_where_it_is_in_a_clause(tree: Path, tmp_path: Path) -> None:
    copy = _clone(tree, tmp_path)
    _replace(copy / STANDARD, "## Narrative\n", "## Narrative\n\nOne more sentence.\n")
    assert dates_of(copy, LAST, anew).listed(STANDARD) == FIRST
    _replace(copy / STANDARD, "every letter", "each letter")
    assert dates_of(copy, LAST, anew).listed(STANDARD) == LAST


def test_what_an_earlier_build_found_is_not_asked_of_git_again(tree: Path) -> None:
    kept: dict[str, bytes] = {}

    def keep(name: str, make: Callable[[], bytes]) -> bytes:
        return kept.setdefault(name, make()) if name not in kept else kept[name]

    first, paths = dates_of(tree, LAST, keep), (STANDARD, "standards/vocabulary/agencies.yml")
    found = (first.listed(paths[0]), first.lines(paths[1]))
    assert len(kept) == 2
    again = dates_of(tree, LAST, lambda name, _: kept[name])
    assert (again.listed(paths[0]), again.lines(paths[1]), again.state) == (*found, first.state)


def _clone(tree: Path, folder: Path) -> Path:
    _git(folder, LAST, "clone", "-q", str(tree), str(folder / "copy"))
    return folder / "copy"
