"""One comment on a pull request: made, then brought up to date, never two; from words that may do nothing.

The events have the form that the host sends, with names of nobody.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from safon.host.interface import Host, HostError
from safon.host.pull_request_comment import MARK, NothingToDo, comment_on
from safon.host.untrusted import UntrustworthyError

from tests.host.stand_in import BOT, REPOSITORY, StandIn, packed, standing_in

HERE = Path(__file__).parent
HOOKS = Path(__file__).parents[2] / "hooks"
COMMIT, NEWER = "1" * 40, "2" * 40


@pytest.fixture
def there() -> Iterator[StandIn]:
    """Give a host with one pull request, of which a run left a comment."""
    with standing_in() as stand_in:
        stand_in.pull(7, sha=COMMIT)
        stand_in.leave(packed("# What this change does\n\n- Now: **48** hours\n"))
        yield stand_in


def _event(name: str, **changed: object) -> dict[str, Any]:
    event: dict[str, Any] = json.loads((HERE / "events" / f"{name}.json").read_text(encoding="utf-8"))
    event["workflow_run"].update(changed)
    return event


def _comment(there: StandIn, event: dict[str, Any] | None = None) -> str:
    return comment_on(event or _event("from-a-branch"), Host(there.address, REPOSITORY, "secret"), BOT)


def test_a_comment_is_made_and_then_brought_up_to_date_never_two(there: StandIn) -> None:
    assert _comment(there) == "Comment made on pull request 7."
    (first,) = there.by(BOT)
    assert first.startswith(f"{MARK}\n# What this change does\n\n- Now: **48** hours\n")
    assert "https://github.com/example-authority/guidance/actions/runs/4711#artifacts" in first
    there.pulls[0]["head"]["sha"] = NEWER
    there.leave(packed("- Now: **72** hours\n"), 2)
    assert _comment(there, _event("from-a-branch", head_sha=NEWER)) == "Comment on pull request 7 brought up to date."
    (second,) = there.by(BOT)
    assert "**72** hours" in second
    assert _comment(there, _event("from-a-branch", head_sha=NEWER)) == "Comment on pull request 7 says this already."
    assert [method for method, _, _ in there.asked if method != "GET"] == ["POST", "PATCH"]


def test_our_comment_is_found_behind_hundreds_of_others(there: StandIn) -> None:
    for at in range(250):
        there.say("somebody", f"Remark {at}")
    _comment(there)
    for at in range(250):
        there.say("somebody", f"Answer {at}")
    there.leave(packed("New words\n"), 2)
    assert "brought up to date" in _comment(there)
    assert len(there.by(BOT)) == 1


def test_nobody_else_can_pass_for_our_comment(there: StandIn) -> None:
    there.say("somebody", f"{MARK}\nPass me for yours")
    there.say(BOT, "Another program of the same account")
    assert _comment(there) == "Comment made on pull request 7."
    assert there.by("somebody") == [f"{MARK}\nPass me for yours"]
    assert len(there.by(BOT)) == 2


def test_a_fork_is_found_by_what_the_host_knows(there: StandIn) -> None:
    there.pull(9, sha=COMMIT, repository="somebody/guidance")
    event = _event("from-a-fork")
    assert event["workflow_run"]["pull_requests"] == [], "the host does not name them"
    assert _comment(there, event) == "Comment made on pull request 9."
    assert there.asked[-1][1].endswith("/issues/9/comments")


def test_a_fork_cannot_choose_the_pull_request(there: StandIn) -> None:
    there.pull(9, sha=COMMIT, repository="somebody/guidance")
    there.archives[1] = packed("7", "number.txt")
    there.artefacts.append({"id": 2, "name": "comment", "expired": False})
    there.archives[2] = packed("pull request: 7\nnumber: 7\n")
    _comment(there, _event("from-a-fork"))
    assert [path for method, path, _ in there.asked if method == "POST"] == [f"/repos/{REPOSITORY}/issues/9/comments"]


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"head_sha": NEWER}, "no open pull request has this commit"),
        ({"head_branch": "another"}, "no open pull request has this commit"),
        ({"event": "push"}, "of no pull request"),
        ({"head_repository": None}, "its fork is gone"),
    ],
)
def test_where_there_is_nobody_to_tell_nothing_is_written(there: StandIn, changed: dict[str, Any], why: str) -> None:
    with pytest.raises(NothingToDo, match=why):
        _comment(there, _event("from-a-branch", **changed))
    assert there.comments == []


def test_two_pull_requests_of_one_commit_are_left_alone(there: StandIn) -> None:
    there.pull(8, sha=COMMIT)
    with pytest.raises(NothingToDo, match="2 pull requests have this commit"):
        _comment(there)


def test_a_run_that_left_nothing_makes_no_comment(there: StandIn) -> None:
    there.artefacts.clear()
    with pytest.raises(NothingToDo, match="left none"):
        _comment(there)
    there.leave(packed("old"), 3)
    there.artefacts[0]["expired"] = True
    with pytest.raises(NothingToDo, match="left none"):
        _comment(there)


def test_of_a_run_that_was_started_again_the_last_words_count(there: StandIn) -> None:
    there.leave(packed("Second attempt\n"), 5)
    _comment(there)
    assert "Second attempt" in there.by(BOT)[0]


@pytest.mark.parametrize(
    ("archive", "why"),
    [
        (b"no archive", "holds no comment.md"),
        (packed("words", "another.md"), "holds no comment.md"),
        (packed("words", "../comment.md"), "holds no comment.md"),
        (packed(b"a" * 5_000_000), "has more than"),
        (b"a" * 300_001, "has more than"),
    ],
    ids=["no archive", "another file", "a way out", "a bomb", "too large"],
)
def test_what_is_no_comment_is_refused(there: StandIn, archive: bytes, why: str) -> None:
    there.archives[1] = archive
    with pytest.raises((UntrustworthyError, HostError), match=why):
        _comment(there)
    assert there.comments == []


def test_the_credential_goes_to_the_interface_alone(there: StandIn) -> None:
    _comment(there)
    elsewhere = [credential for _, path, credential in there.asked if not path.startswith("/repos/")]
    assert elsewhere == [None]
    assert {credential for _, path, credential in there.asked if path.startswith("/repos/")} == {"Bearer secret"}


def test_a_host_that_refuses_is_told_without_its_words(there: StandIn) -> None:
    with pytest.raises(HostError, match=r"^GET /pulls was answered with 404$"):
        comment_on(_event("from-a-branch"), Host(there.address, "another/repository", "secret"), BOT)
    with pytest.raises(HostError, match=r"^GET /pulls was not answered$"):
        comment_on(_event("from-a-branch"), Host("http://127.0.0.1:9", REPOSITORY, "secret"), BOT)


def test_the_workflows_own_command_needs_nothing_but_what_it_checks_out(there: StandIn, tmp_path: Path) -> None:
    """Run it as the workflow does: those files alone, and a Python without any package."""
    (tmp_path / "hooks" / "safon").mkdir(parents=True)
    shutil.copy(HOOKS / "safon" / "__init__.py", tmp_path / "hooks" / "safon")
    shutil.copytree(HOOKS / "safon" / "host", tmp_path / "hooks" / "safon" / "host")
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": "hooks",
        "GITHUB_EVENT_PATH": str(HERE / "events" / "from-a-branch.json"),
        "GITHUB_API_URL": there.address,
        "GITHUB_REPOSITORY": REPOSITORY,
        "GITHUB_TOKEN": "secret",
    }
    command = [sys.executable, "-S", "-B", "-m", "safon.host.pull_request_comment"]
    told = [
        subprocess.run(command, cwd=tmp_path, env=environment, check=False, capture_output=True, text=True)
        for _ in range(2)
    ]
    assert [(each.returncode, each.stdout, each.stderr) for each in told] == [
        (0, "Comment made on pull request 7.\n", ""),
        (0, "Comment on pull request 7 says this already.\n", ""),
    ]
    there.archives[1] = b"no archive"
    failed = subprocess.run(command, cwd=tmp_path, env=environment, check=False, capture_output=True, text=True)
    assert (failed.returncode, failed.stderr) == (1, "")
    assert failed.stdout == "::error::the archive holds no comment.md that can be read\n"
