"""`safon translations` as people run it, in a small tree of its own."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from safon.read.load import load
from safon.read.snapshot import take_snapshot

from tests.check.commands import run_here
from tests.check.trees import CY, EN, NATIONAL, checked, edit, publish, rules_broken, valid_tree, write

_TERMS = "standards/vocabulary/events.yml"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a copy of the valid tree in Git, to change."""
    valid_tree(tmp_path)
    publish(tmp_path)
    return tmp_path


def _run(root: Path, *words: str) -> str:
    code, told, wrong = run_here(root, "translations", *words)
    assert (code, wrong) == (0, "")
    return told


def _refused(root: Path, *words: str) -> str:
    before = take_snapshot(root).fingerprint
    code, _, told = run_here(root, "translations", *words)
    assert code == 2
    assert take_snapshot(root).fingerprint == before
    return told


def _states(root: Path, *names: str) -> dict[str, Any]:
    return {each["id"]: each for each in json.loads(_run(root, "show", "--format", "json", *names))}


def _with_state(root: Path, wanted: str) -> list[str]:
    return [name for name, each in _states(root).items() if each["state"] == wanted]


def _commit(root: Path) -> None:
    who = ["-c", "user.name=Author", "-c", "user.email=author@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "add", "."], cwd=root, check=True)
    subprocess.run(["git", *who, "commit", "-qm", "Changed"], cwd=root, check=True)


@pytest.mark.parametrize(
    ("path", "old", "new", "language"),
    [(EN, "listen to the child", "listen to each child", "en"), (CY, "wrando ar y plentyn", "glywed y plentyn", "cy")],
)
def test_one_change_makes_one_part_stale_until_it_is_approved(
    tree: Path, path: str, old: str, new: str, language: str
) -> None:
    assert _with_state(tree, "fresh") == []
    _run(tree, "approve", "--who", "A. Person", "standards", "interface-words")
    assert _with_state(tree, "checked") == list(_states(tree))
    assert rules_broken(checked(tree)) == []
    _commit(tree)
    edit(tree, path, old, new)
    assert _with_state(tree, "stale") == ["1.1"]
    clause = _states(tree, "1.1")["1.1"]
    assert (clause["changed"], clause["by"], clause["changes"][language]) == ([language], "A. Person", 1)
    assert old in clause["before"][language]
    _run(tree, "approve", "--who", "B. Person", "1.1")
    assert _with_state(tree, "stale") == []
    assert {each["by"] for name, each in _states(tree, "S1").items() if name != "1.1"} == {"A. Person"}


def test_a_part_says_how_many_changes_it_is_behind(tree: Path) -> None:
    _run(tree, "approve", "--who", "A. Person", "S1")
    _commit(tree)
    for old, new in (("the child.", "each child."), ("each child.", "every child."), ("every child.", "any child.")):
        edit(tree, EN, f"listen to {old}", f"listen to {new}")
        _commit(tree)
    told = _run(tree, "show", "S1")
    assert "1.1: the English changed 3 times since" in told
    assert "[-the-] {+any+} child" in told


def test_without_a_history_the_state_is_the_same(tmp_path: Path) -> None:
    valid_tree(tmp_path)
    _run(tmp_path, "approve", "--who", "A. Person", "S1")
    edit(tmp_path, EN, "listen to the child", "listen to each child")
    clause = _states(tmp_path, "1.1")["1.1"]
    assert (clause["state"], clause["before"]) == ("stale", {"en": None, "cy": clause["now"]["cy"]})


def test_a_moved_file_keeps_its_state(tree: Path) -> None:
    _run(tree, "approve", "--who", "A. Person", "S1")
    for ending in (".en.md", ".cy.md", ".yml"):
        (tree / f"{NATIONAL}{ending}").rename(tree / f"standards/national/01-hearing-first{ending}")
    assert {each["state"] for each in _states(tree, "S1").values()} == {"checked"}


def test_entries_of_lists_have_a_state(tree: Path) -> None:
    _run(tree, "approve", "--who", "A. Person", "events")
    assert {each["state"] for each in _states(tree, "events").values()} == {"checked"}
    text = (tree / _TERMS).read_text(encoding="utf-8")
    write(tree, _TERMS, text.replace("First call", "Earliest call"))
    assert _with_state(tree, "stale") == ["events/first-call"]


def test_editorial_is_the_form_of_marks_and_white_space(tree: Path) -> None:
    edit(tree, EN, "listen to the child.", "listen to the child’s words.")
    _run(tree, "approve", "--who", "A. Person", "S1")
    edit(tree, EN, "listen to the child’s words.", "listen to the  child's words.")
    assert _with_state(tree, "stale") == ["1.1"]
    _run(tree, "approve", "--who", "A. Person", "--editorial")
    clause = _states(tree, "1.1")["1.1"]
    assert (clause["state"], clause["change"]) == ("checked", "editorial")
    edit(tree, EN, "listen to the  child's words.", "listen, to the child's words.")
    told = _refused(tree, "approve", "--who", "A. Person", "--editorial", "1.1")
    assert "1.1 changed in more than white space" in told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("approve", "--who", " ", "S1"), '--who "A. Person"'),
        (("approve", "--who", "A\x07", "S1"), '--who "A. Person"'),
        (("approve", "--who", "A. Person", "1.9"), '"1.9" names nothing'),
        (("approve", "--who", "A. Person", "events/first-cal"), "Did you mean events/first-call?"),
        (("approve", "--who", "A. Person", "--editorial", "S1"), "S1/title was never checked"),
        (("coming", "S9"), '"S9" names nothing'),
    ],
)
def test_what_cannot_be_done_is_refused_whole(tree: Path, words: tuple[str, ...], told: str) -> None:
    said = _refused(tree, *words)
    assert told in said


def test_a_part_that_one_language_lacks_cannot_be_approved(tree: Path) -> None:
    edit(tree, CY, "- **1.2** Rhaid i bob ysgol gadw ystafell dawel.\n", "")
    told = _refused(tree, "approve", "--who", "A. Person", "S1")
    assert "1.2 has no Welsh text" in told
    assert f"{CY} has an error" in told or f"{EN} has an error" in told


def test_an_entry_of_a_list_and_an_interface_word_have_a_state_of_their_own(tree: Path) -> None:
    _run(tree, "approve", "--who", "A. Person", "standards", "interface-words")
    edit(tree, _TERMS, "cy: yr alwad gyntaf", "cy: yr alwad ffôn gyntaf")
    (entry,) = _with_state(tree, "stale")
    assert entry.startswith("events/")
    assert _states(tree, entry)[entry]["changed"] == ["cy"]
    word, file = "interface-words/page.stage.outline", "standards/translations/interface-words.yml"
    lines = (tree / file).read_text(encoding="utf-8").splitlines()
    (line,) = [each for each in lines if each.startswith('"page.stage.outline"')]
    recorded = line.split('en: "', 1)[1].split('"', 1)[0]
    edit(tree, file, line, line.replace(recorded, "0" * len(recorded)))
    assert _with_state(tree, "stale") == [entry, word]
    assert _states(tree, word)[word]["changed"] == ["en"]
    _run(tree, "coming", entry, word)
    assert all(_states(tree, each)[each]["coming"] for each in (entry, word))
    _run(tree, "approve", "--who", "B. Person", entry, word)
    assert _with_state(tree, "stale") == []


def test_an_update_can_be_announced(tree: Path) -> None:
    _run(tree, "coming", "1.1")
    assert _states(tree, "1.1")["1.1"]["coming"]
    assert _states(tree, "1.1")["1.1"]["state"] == "never checked"
    assert rules_broken(checked(tree)) == []
    _run(tree, "approve", "--who", "A. Person", "1.1")
    assert not _states(tree, "1.1")["1.1"]["coming"]


def test_a_state_names_who_it_is_told(tree: Path) -> None:
    _run(tree, "approve", "--who", 'Siân "S" O’Neill: a\\b', "1.1")
    records = load(take_snapshot(tree)).library.by_id["S1"].records
    assert records["1.1"].checked_by == 'Siân "S" O’Neill: a\\b'
