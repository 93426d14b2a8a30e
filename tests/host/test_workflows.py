"""The workflows: who may do what, whose code runs where, and a pull request of a fork carried through all of it."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from safon.cli.main import main
from safon.host.interface import Host
from safon.host.pull_request_comment import comment_on

from tests.check.trees import CY, EN, edit, valid_tree
from tests.host.stand_in import BOT, REPOSITORY, StandIn, packed_files, standing_in

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / ".github" / "workflows"
WORKFLOWS: dict[str, dict[Any, Any]] = {
    each.name: yaml.safe_load(each.read_text(encoding="utf-8")) for each in sorted(FOLDER.glob("*.yml"))
}
MAY_WRITE = {
    "approve.yml": {"contents", "pull-requests"},
    "comment.yml": {"pull-requests"},
    "publish.yml": {"pages", "id-token"},
}
"""What a workflow may change, and no other may change anything."""
_WHO = ("-c", "user.name=Author", "-c", "user.email=author@example.org", "-c", "commit.gpgsign=false")


def _events(workflow: dict[Any, Any]) -> set[str]:
    on = workflow[True]  # `on` is a word for yes in YAML 1.1
    return {on} if isinstance(on, str) else set(on)


def _steps(workflow: dict[Any, Any]) -> Iterator[dict[str, Any]]:
    for job in workflow["jobs"].values():
        yield from job["steps"]


def _expressions(value: object) -> Iterator[str]:
    yield from re.findall(r"\$\{\{(.*?)\}\}", json.dumps(value, default=str))


@pytest.mark.parametrize("name", WORKFLOWS)
def test_what_a_workflow_may_is_written_down_and_little(name: str) -> None:
    workflow = WORKFLOWS[name]
    assert workflow["permissions"] == {}
    granted = [job["permissions"] for job in workflow["jobs"].values()]
    assert {level for each in granted for level in each.values()} <= {"read", "write"}
    assert {what for each in granted for what, level in each.items() if level == "write"} == MAY_WRITE.get(name, set())


@pytest.mark.parametrize("name", WORKFLOWS)
def test_actions_are_held_by_digest_and_keep_no_credentials(name: str) -> None:
    text = (FOLDER / name).read_text(encoding="utf-8")
    uses = re.findall(r"uses: (.*)", text)
    assert [each for each in uses if not re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", each)] == []
    checkouts = [each for each in _steps(WORKFLOWS[name]) if str(each.get("uses")).startswith("actions/checkout@")]
    assert all(each["with"]["persist-credentials"] is False for each in checkouts)


def test_no_job_passes_for_another_that_is_required() -> None:
    names = [job["name"] for workflow in WORKFLOWS.values() for job in workflow["jobs"].values()]
    assert len(names) == len(set(names)), "a job that is left out counts as passed"


def test_one_action_has_one_digest_everywhere() -> None:
    found = {each for name in WORKFLOWS for each in re.findall(r"uses: (\S+)", (FOLDER / name).read_text())}
    assert len({each.partition("@")[0] for each in found}) == len(found)


@pytest.mark.parametrize("name", WORKFLOWS)
def test_nothing_that_somebody_else_wrote_becomes_part_of_a_command(name: str) -> None:
    assert [each["run"] for each in _steps(WORKFLOWS[name]) if "${{" in each.get("run", "")] == []


def test_what_runs_the_code_of_a_fork_reaches_no_secret() -> None:
    reached = {name for name, each in WORKFLOWS.items() if "pull_request" in _events(each)}
    assert reached == {"check.yml", "pull-request.yml"}
    for name in reached:
        assert [each for each in _expressions(WORKFLOWS[name]) if re.search(r"secrets|vars\.|toJSON", each)] == []
        jobs = WORKFLOWS[name]["jobs"].values()
        assert {level for job in jobs for level in job["permissions"].values()} == {"read"}
        assert not any({"environment", "secrets"} & set(job) for job in jobs)
    assert not any("pull_request_target" in _events(each) for each in WORKFLOWS.values())


def test_the_token_of_a_fork_is_in_one_step_that_runs_none_of_its_code() -> None:
    steps = list(_steps(WORKFLOWS["pull-request.yml"]))
    holding = [each for each in steps if any("token" in one for one in _expressions(each))]
    assert [each["name"] for each in holding] == ["Fetch what is published"]
    words = set(re.findall(r"^\s*(?:published=\"\$\()?(\w+)", holding[0]["run"], re.MULTILINE))
    assert words <= {"git", "fetch"}


def test_what_may_write_runs_nothing_of_a_pull_request() -> None:
    workflow = WORKFLOWS["comment.yml"]
    assert workflow[True] == {"workflow_run": {"workflows": ["pull request"], "types": ["completed"]}}
    assert WORKFLOWS["pull-request.yml"]["name"] == "pull request"
    checkout, command = _steps(workflow)
    assert checkout["with"]["ref"] == "${{ github.event.repository.default_branch }}"
    assert set(checkout["with"]) == {"ref", "sparse-checkout", "persist-credentials"}, "no other repository"
    assert command["run"] == "python3 -m safon.host.pull_request_comment"
    assert set(command["env"]) == {"GITHUB_TOKEN", "PYTHONPATH"}
    told = json.dumps(list(_steps(workflow)))
    assert "head" not in told
    assert not re.search(r"make |pip|download-artifact|unzip|bash|sh -c", told)


def test_what_may_commit_runs_the_main_branch_alone() -> None:
    workflow = WORKFLOWS["approve.yml"]
    assert workflow[True] == {"issue_comment": {"types": ["created"]}}
    (job,) = workflow["jobs"].values()
    steps = job["steps"]
    checkouts = [each["with"] for each in steps if str(each.get("uses")).startswith("actions/checkout@")]
    assert [each["ref"] for each in checkouts] == [
        "${{ github.event.repository.default_branch }}",
        "${{ steps.ask.outputs.commit }}",
    ]
    assert checkouts[1]["path"] == "proposed"
    runs = [each["run"] for each in steps if "run" in each]
    assert runs == ["python3 -m safon.host.approval ask", "make .venv/site"] + [
        f"python3 -m safon.host.approval {step}" for step in ("record", "commit")
    ]
    assert not any("working-directory" in each for each in steps), "nothing is run where the pull request lies"
    holding = [each["run"] for each in steps if any("token" in one for one in _expressions(each))]
    assert holding == ["python3 -m safon.host.approval ask", "python3 -m safon.host.approval commit"]
    told = {each for step in steps for each in _expressions(step)}
    assert not any("comment.body" in each for each in told), "words of a comment are read from the event's file alone"


def test_comments_of_one_branch_are_written_one_after_the_other() -> None:
    concurrency = WORKFLOWS["comment.yml"]["concurrency"]
    assert {"head_repository.id", "head_branch"} <= {
        each.strip().removeprefix("github.event.workflow_run.") for each in _expressions(concurrency["group"])
    }
    assert concurrency["cancel-in-progress"] is False


def test_main_is_published_whole_with_its_history() -> None:
    workflow = WORKFLOWS["publish.yml"]
    assert workflow[True]["push"] == {"branches": ["main"]}
    (checkout, *_, build, upload), (deploy,) = (job["steps"] for job in workflow["jobs"].values())
    assert checkout["with"]["fetch-depth"] == 0
    assert build["run"].startswith("make print-all ")
    assert upload["with"]["path"] == "site"
    assert workflow["jobs"]["deploy"]["needs"] == "build"
    assert deploy["uses"].startswith("actions/deploy-pages@")


@dataclass
class Server:
    """A project on a server, and a fork of it, as bare repositories."""

    work: Path
    bare: str

    def propose(self, message: str) -> tuple[str, str]:
        """Commit on the branch of the fork, merge it for the check, and return its commit and the merge."""
        head = self._git("commit", "-qam", message) or self._git("rev-parse", "HEAD")
        self._git("checkout", "-q", "--detach", "main")
        self._git("merge", "-q", "--no-ff", "-m", "Merge for the check", head)
        merge = self._git("rev-parse", "HEAD")
        self._git("push", "-qf", self.bare, "main", f"{head}:refs/pull/9/head", f"{merge}:refs/pull/9/merge")
        self._git("checkout", "-q", "change")
        return head, merge

    def shown(self, path: str) -> dict[str, str]:
        """Return what a host shows of a file that is proposed, as Git makes it."""
        told = self._git("diff", "main", "change", "--", path)
        return {"filename": path, "patch": told[told.index("@@") :]}

    def _git(self, *words: str) -> str:
        done = subprocess.run(["git", *_WHO, *words], cwd=self.work, check=True, capture_output=True, text=True)
        return done.stdout.strip()


@pytest.fixture
def server(tmp_path: Path) -> Server:
    work = valid_tree(tmp_path / "work")
    bare = tmp_path / "project.git"
    subprocess.run(["git", "init", "-q", "--bare", str(bare)], check=True)
    for words in (["init", "-q", "-b", "main"], ["add", "-A"], [*_WHO, "commit", "-qm", "Published"]):
        subprocess.run(["git", *words], cwd=work, check=True, capture_output=True)
    subprocess.run(["git", "checkout", "-q", "-b", "change"], cwd=work, check=True)
    return Server(work, bare.as_uri())


def _run_of_the_host(
    root: Path, server: Server, merge: str, monkeypatch: pytest.MonkeyPatch, code: int = 0
) -> dict[str, str]:
    """Do what the workflow does with the merge of a pull request, step by step; return what it leaves."""
    root.mkdir()
    for words in (
        ["init", "-q"],
        ["remote", "add", "origin", server.bare],
        ["fetch", "-q", "--no-tags", "--depth=1", "origin", f"+{merge}:refs/remotes/pull/9/merge"],
        ["checkout", "-q", "--force", "refs/remotes/pull/9/merge"],
    ):
        subprocess.run(["git", *words], cwd=root, check=True, capture_output=True)
    steps = {each["name"]: each for each in _steps(WORKFLOWS["pull-request.yml"]) if "name" in each}
    environment = {"PATH": os.environ["PATH"], "HOME": str(root.parent), "TOKEN": "none"}
    fetch = steps["Fetch what is published"]["run"]
    subprocess.run(["bash", "-e", "-c", fetch], cwd=root, env=environment, check=True, capture_output=True)
    monkeypatch.chdir(root)
    (command,) = re.findall(r"\.venv/bin/safon (.*?) \|\|", steps["Say what changes"]["run"])
    assert main(shlex.split(command)) == code
    kept = {each["with"]["name"]: each["with"]["path"] for each in steps.values() if "upload-artifact" in str(each)}
    left = str(kept.pop("comment")).split()
    assert kept == {"before-and-after": "report", "site": "site"}
    assert left == ["report/comment.md", "report/suggestions.json"]
    return {Path(each).name: (root / each).read_text(encoding="utf-8") for each in left}


def _ended(there: StandIn, head: str, left: dict[str, str], number: int) -> str:
    """Tell the host that the run ended, with what it left, and run what that starts."""
    there.pulls.clear()
    there.pull(9, sha=head, repository="somebody/guidance")
    there.leave(packed_files(left), number)
    event = json.loads((Path(__file__).parent / "events" / "from-a-fork.json").read_text(encoding="utf-8"))
    event["workflow_run"]["head_sha"] = head
    return comment_on(event, Host(there.address, REPOSITORY, "secret"), BOT)


def test_a_pull_request_of_a_fork_has_one_comment_that_follows_it(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", "true")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1704067200")
    with standing_in() as there:
        for at, (old, new) in enumerate((("24 hours", "48 hours"), ("48 hours", "36 hours")), 1):
            edit(server.work, EN, f"{old} of first-call", f"{new} of first-call")
            head, merge = server.propose(f"A limit of {new}")
            left = _run_of_the_host(tmp_path / f"run-{at}", server, merge, monkeypatch)
            assert "published-branch-known" not in (Path("report") / "annotations.txt").read_text()
            _ended(there, head, left, at)
            (said,) = there.by(BOT)
            assert f"Now: within **{new.split()[0]}** hours of the first call" in said
            assert "Before: within **24** hours of the first call" in said, "it is compared with what is published"


def test_an_author_without_a_program_is_offered_the_numbers_at_their_lines_once(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", "true")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1704067200")
    new = "- **1.?** The council must write back.\n    - Who: council\n"
    edit(server.work, EN, "\n## Expectations", f"{new}\n## Expectations")
    edit(server.work, CY, "\n## Disgwyliadau", "- **1.?** Rhaid i’r cyngor ysgrifennu’n ôl.\n\n## Disgwyliadau")
    head, merge = server.propose("Another must-do")
    left = _run_of_the_host(tmp_path / "run", server, merge, monkeypatch, code=1)
    with standing_in() as there:
        there.files = [server.shown(EN), server.shown(CY)]
        assert _ended(there, head, left, 1) == "Comment made on pull request 9. 2 suggestions made."
        assert _ended(there, head, left, 2) == "Comment on pull request 9 says this already."
        (review,) = there.reviews
        (comment,) = there.by(BOT)
    offered = {each["path"]: each["body"].split("```")[1].splitlines()[1:] for each in review["comments"]}
    assert offered == {
        EN: ["- **1.4** The council must write back."],
        CY: ["- **1.4** Rhaid i’r cyngor ysgrifennu’n ôl."],
    }
    assert "2 suggestions stand at their lines" in comment
