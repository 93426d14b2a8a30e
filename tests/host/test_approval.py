"""Approval by a comment: who may, what is recorded and committed, and that no word of a comment is run.

The host is a stand-in. Nothing of this was tried on the host itself.
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from safon.host.approval import NotApprovedError, asked
from safon.host.approval_answers import answer_of
from safon.host.interface import Host

from tests.check.trees import publish, valid_tree
from tests.host.stand_in import BOT, REPOSITORY, StandIn, standing_in

SAFON = Path(sys.executable).with_name("safon")
HOOKS = Path(__file__).parents[2] / "hooks"
BRANCH = "feature/welsh"


@dataclass
class Project:
    """A pull request of the same repository, checked out, and the host that it stands on."""

    host: StandIn
    tree: Path
    folder: Path
    commit: str

    def step(self, step: str, event: dict[str, Any]) -> subprocess.CompletedProcess[str]:
        """Take one step as the workflow does."""
        (self.folder / "event.json").write_text(json.dumps(event), encoding="utf-8")
        environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(HOOKS),
            "GITHUB_EVENT_PATH": str(self.folder / "event.json"),
            "GITHUB_API_URL": self.host.address,
            "GITHUB_REPOSITORY": REPOSITORY,
            "GITHUB_OUTPUT": str(self.folder / "output"),
            "RUNNER_TEMP": str(self.folder),
            "SAFON": str(SAFON),
            "SAFON_TREE": str(self.tree),
            **({} if step == "record" else {"GITHUB_TOKEN": "secret"}),
        }
        command = [sys.executable, "-m", "safon.host.approval", step]
        return subprocess.run(command, env=environment, cwd=self.folder, capture_output=True, text=True, check=False)

    def say(self, body: str, login: str = "reader") -> list[str]:
        """Comment, let the workflow run, and return what was answered."""
        event = _event(body, login)
        before = len(self.host.by(BOT))
        for step in ("ask", "record", "commit"):
            if step != "ask" and not (self.folder / "output").exists():
                break
            done = self.step(step, event)
            assert done.returncode == 0, done.stdout + done.stderr
        return self.host.by(BOT)[before:]

    @property
    def written(self) -> dict[str, str]:
        """What was sent to be committed, by path."""
        trees = [each for each in self.host.objects.values() if each["what"] == "trees"]
        return {
            entry["path"]: base64.b64decode(self.host.objects[entry["sha"]]["content"]).decode()
            for tree in trees
            for entry in tree["tree"]
        }


def _event(body: str, login: str = "reader", **issue: object) -> dict[str, Any]:
    comment = {"body": body, "user": {"login": login}, "created_at": "2026-11-30T10:00:00Z"}
    return {"comment": comment, "issue": {"number": 7, "pull_request": {"url": "x"}, **issue}}


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    tree, folder = tmp_path / "proposed", tmp_path / "runner"
    tree.mkdir()
    folder.mkdir()
    valid_tree(tree)
    publish(tree)
    head = subprocess.run(["git", "rev-parse", "HEAD"], cwd=tree, capture_output=True, text=True, check=True)
    commit = head.stdout.strip()
    with standing_in() as host:
        host.pull(7, sha=commit, branch=BRANCH)
        host.rights = {"reader": "write", "visitor": "read", "keeper": "admin"}
        known = {"commit": {"committer": {"date": "2026-11-30T09:00:00Z"}}, "tree": {"sha": "b" * 40}}
        host.commits[commit] = known
        yield Project(host, tree, folder, commit)


@pytest.mark.parametrize("command", ["/safon approve", "/safon cymeradwyo"])
def test_what_somebody_approves_is_one_commit_of_state_files_on_the_branch(project: Project, command: str) -> None:
    (answer,) = project.say(f"{command} 1.2 S1/title\nThanks!")
    ((path, content),) = project.written.items()
    assert path == "standards/national/01-listening-first.yml"
    assert content.count("@reader") == 2
    (commit,) = [each for each in project.host.objects.values() if each["what"] == "commits"]
    assert commit["parents"] == [project.commit]
    assert commit["message"] == "Record that @reader read both languages: 1.2, S1/title"
    assert project.host.pulls[0]["head"]["sha"] != project.commit
    assert "It is recorded that" in answer
    assert "Cofnodwyd" in answer.split("It is recorded")[0], "Welsh first"
    assert project.host.pulls[0]["head"]["sha"] in answer


def test_what_was_checked_already_makes_no_commit(project: Project) -> None:
    done = subprocess.run(
        [SAFON, "translations", "approve", "--who", "A. Person", "1.2"],
        cwd=project.tree,
        check=True,
        capture_output=True,
    )
    assert done.returncode == 0
    publish(project.tree)
    (answer,) = project.say("/safon approve 1.2")
    assert "Nothing was changed." in answer
    assert project.host.objects == {}


@pytest.mark.parametrize(
    ("body", "login", "change", "told"),
    [
        ("/safon approve 1.2", "visitor", {}, "Only somebody with the right to write"),
        ("/safon approve 1.2", "nobody", {}, "Only somebody with the right to write"),
        ("/safon approve", "reader", {}, "It does not say what is approved"),
        ("/safon approve --who", "reader", {}, "It does not say what is approved"),
        ("/safon approve $(id)", "reader", {}, "It does not say what is approved"),
        ("/safon approve 1.2; id", "reader", {}, "It does not say what is approved"),
        ("/safon approve ../../etc", "reader", {}, "It does not say what is approved"),
        ("/safon approve /etc/passwd", "reader", {}, "It does not say what is approved"),
        ("/safon approve " + "1.2 " * 51, "reader", {}, "Up to 50"),
        ("/safon approve 1.2", "reader", {"state": "closed"}, "is closed"),
        ("/safon approve 1.2", "reader", {"repo": {"full_name": "somebody/guidance"}}, "comes from a fork"),
        ("/safon approve 1.2", "reader", {"repo": None}, "comes from a fork"),
    ],
)
def test_where_nothing_may_be_recorded_it_is_answered_and_nothing_else_happens(
    project: Project, body: str, login: str, change: dict[str, Any], told: str
) -> None:
    pull = project.host.pulls[0]
    pull.update({key: value for key, value in change.items() if key == "state"})
    pull["head"].update({key: value for key, value in change.items() if key == "repo"})
    (answer,) = project.say(body, login)
    assert told in answer
    assert project.host.objects == {}
    assert not (project.folder / "output").exists()
    assert {method for method, _, _ in project.host.asked} == {"GET", "POST"}


@pytest.mark.parametrize(
    "body", ["Looks good", "please /safon approve 1.2", "/safon approved 1.2", "/safon", "", "  \n"]
)
def test_what_is_no_command_is_left_alone(project: Project, body: str) -> None:
    assert project.say(body) == []
    assert project.host.asked == []


def test_a_comment_on_an_issue_is_left_alone(project: Project) -> None:
    event = _event("/safon approve 1.2")
    del event["issue"]["pull_request"]
    assert asked(event, Host(project.host.address, REPOSITORY, "secret")) is None


def test_what_safon_cannot_record_is_answered_in_its_words_and_harmless(project: Project) -> None:
    (answer,) = project.say("/safon approve 9.9")
    assert '"9.9" names nothing that stands in both languages.' in answer
    assert project.host.objects == {}


def test_what_changed_after_the_comment_is_not_approved(project: Project) -> None:
    project.host.commits[project.commit]["commit"]["committer"]["date"] = "2026-11-30T10:00:01Z"
    with pytest.raises(NotApprovedError, match="newer"):
        asked(_event("/safon approve 1.2"), Host(project.host.address, REPOSITORY, "secret"))


def test_a_branch_that_moved_meanwhile_stays_as_it_is(project: Project) -> None:
    project.host.moved = True
    (answer,) = project.say("/safon approve 1.2")
    assert "The branch changed while this was being recorded." in answer
    assert project.host.pulls[0]["head"]["sha"] == project.commit


def test_nothing_but_state_files_is_ever_committed(project: Project) -> None:
    event = _event("/safon approve 1.2")
    for step in ("ask", "record"):
        assert project.step(step, event).returncode == 0
    (project.tree / "standards/national/01-listening-first.cy.md").write_text("changed", encoding="utf-8")
    done = project.step("commit", event)
    assert done.returncode == 1
    assert done.stdout == "::error::something else than state files changed\n"
    assert project.host.objects == {}


def test_the_step_that_reads_the_pull_request_has_no_credential(project: Project, tmp_path: Path) -> None:
    spy = tmp_path / "spy"
    spy.write_text(f"#!{sys.executable}\nimport os, sys\nprint(sorted(os.environ), sys.argv[1:])\n", encoding="utf-8")
    spy.chmod(0o755)
    event = _event("/safon approve 1.2 --editorial standards/national")
    assert project.step("ask", event).returncode == 0
    event_file = project.folder / "event.json"
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(HOOKS),
        "GITHUB_EVENT_PATH": str(event_file),
        "GITHUB_API_URL": project.host.address,
        "GITHUB_REPOSITORY": REPOSITORY,
        "GITHUB_TOKEN": "secret",
        "ACTIONS_RUNTIME_TOKEN": "secret",
        "RUNNER_TEMP": str(project.folder),
        "SAFON": str(spy),
        "SAFON_TREE": str(project.tree),
    }
    command = [sys.executable, "-m", "safon.host.approval", "record"]
    assert subprocess.run(command, env=environment, check=False).returncode == 0
    told = (project.folder / "approval.txt").read_text(encoding="utf-8")
    assert "TOKEN" not in told
    assert "GITHUB" not in told
    assert "['translations', 'approve', '--who', '@reader', '--editorial', '--', '1.2', 'standards/national']" in told


def test_an_answer_mentions_nobody_and_leads_nowhere() -> None:
    told = answer_of("refused", "reader", "see <script> @somebody https://evil.example [x](y) #12")
    assert "@somebody" not in told
    assert "https://" not in told
    assert "<script>" not in told.replace("\\<", "")
