"""`safon diff` over every pair of neighbouring commits of a history that was made for it: no state stops it.

Each commit is one of the edits of `cases.yml`, the broken ones among them, made from the published state. The pair of
it and what comes next goes from one edited state to another.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from safon.cli.main import main

from tests.check.trees import publish, valid_tree, write
from tests.compare.edits import CASES, files_of

_STEP = 11
"""One in so many edits makes a commit: enough for every sort, and few enough to be quick."""


def _commit(root: Path, words: str) -> None:
    who = ["-c", "user.name=Author", "-c", "user.email=author@example.org", "-c", "commit.gpgsign=false"]
    for each in (["add", "-A"], [*who, "commit", "-qm", words, "--allow-empty"]):
        subprocess.run(["git", *each], cwd=root, check=True, capture_output=True)


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a checkout with one commit for each of some edits."""
    root = valid_tree(tmp_path_factory.mktemp("history"))
    publish(root)
    for case in CASES[::_STEP]:
        shutil.rmtree(root / "standards")
        for path, content in files_of(case)[1].items():
            write(root, path, content)
        _commit(root, case["what"])
    return root


def test_each_pair_of_neighbours_can_be_told(
    history: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(history)
    for back, case in enumerate(reversed(CASES[::_STEP])):
        assert main(["diff", f"HEAD~{back + 1}", f"HEAD~{back}", "--format", "json"]) == 0, case["what"]
        assert isinstance(json.loads(capsys.readouterr().out), list), case["what"]


def test_a_commit_that_is_not_here_is_named(
    history: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(history)
    assert main(["diff", "HEAD~900"]) == 2
    assert 'no commit, branch or tag is called "HEAD~900"' in capsys.readouterr().err
