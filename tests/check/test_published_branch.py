"""What is published is known in the checkout that a server makes, with the workflow's own commands."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.check.trees import CY, EN, checked, edit, publish, rules_broken, valid_tree

WORKFLOWS = Path(__file__).parents[2] / ".github" / "workflows"
_AUTHOR = ("-c", "user.name=Author", "-c", "user.email=author@example.org", "-c", "commit.gpgsign=false")
_DELETED = {
    EN: "- **1.2** Each school must keep a quiet room.\n    - Who: school, listener\n",
    CY: "- **1.2** Rhaid i bob ysgol gadw ystafell dawel.\n",
}
_NEVER = "0" * 40


def _git(root: Path, *words: str) -> str:
    done = subprocess.run(["git", *_AUTHOR, *words], cwd=root, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def _commit(root: Path, message: str) -> str:
    _git(root, "add", "-A")
    _git(root, "commit", "-qm", message)
    return _git(root, "rev-parse", "HEAD")


def _delete_a_clause(root: Path) -> None:
    for path, clause in _DELETED.items():
        edit(root, path, clause, "")


def _add_a_clause(root: Path) -> None:
    edit(root, EN, "- **1.2** Each", "- **1.4** Nobody must be turned away.\n- **1.2** Each")
    edit(root, CY, "- **1.2** Rhaid", "- **1.4** Rhaid peidio â throi neb i ffwrdd.\n- **1.2** Rhaid")


@dataclass(frozen=True)
class Remote:
    """A project on a server, with a pull request that deletes a published clause."""

    address: str
    """Where it is cloned from."""
    base: str
    """The commit that the pull request was merged into for its check."""
    merge: str
    """That merge, which is what the check looks at."""
    later: str
    """What was published after that."""


@pytest.fixture
def remote(tmp_path: Path) -> Remote:
    """Return a server's project: a pull request, and a main branch that went on after it was merged for its check."""
    work, bare = valid_tree(tmp_path / "work"), tmp_path / "project.git"
    _git(tmp_path, "init", "-q", "--bare", str(bare))
    _git(work, "init", "-q", "-b", "main")
    base = _commit(work, "Published")
    _git(work, "checkout", "-q", "-b", "change")
    _delete_a_clause(work)
    _commit(work, "Delete a clause")
    _git(work, "checkout", "-q", "--detach", "main")
    _git(work, "merge", "-q", "--no-ff", "-m", "Merge for the check", "change")
    merge = _git(work, "rev-parse", "HEAD")
    _git(work, "checkout", "-q", "main")
    _add_a_clause(work)
    later = _commit(work, "Published later")
    _git(work, "push", "-q", bare.as_uri(), "main", f"{merge}:refs/pull/7/merge")
    return Remote(bare.as_uri(), base, merge, later)


def _checkout(root: Path, remote: Remote, ref: str, commit: str) -> Path:
    """Fetch one commit at depth 1, as actions/checkout does, into one ref that is no branch of the project."""
    root.mkdir()
    _git(root, "init", "-q")
    _git(root, "remote", "add", "origin", remote.address)
    _git(root, "fetch", "-q", "--no-tags", "--depth=1", "origin", f"+{commit}:{ref}")
    _git(root, "checkout", "-q", "--force", ref)
    return root


def _steps(workflow: str, job: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load((WORKFLOWS / workflow).read_text(encoding="utf-8"))["jobs"][job][
        "steps"
    ]
    return found


def _fetch_published(root: Path, *, before: str | None = None) -> None:
    """Run the workflow's own step, with the values that GitHub puts in place of its expressions; `before` is a push."""
    pull = before is None
    steps = _steps("pull-request.yml", "guidance") if pull else _steps("check.yml", "check")
    names = [step.get("name", step.get("uses", "")) for step in steps]
    step = steps[names.index("Fetch what is published")]
    assert names.index("Fetch what is published") < names.index("Say what changes" if pull else "Check the guidance")
    values = {"github.event.before": before or "", "github.token": "none"}
    given = {
        name: re.sub(r"\$\{\{ (.*?) \}\}", lambda match: values[match[1]], text) for name, text in step["env"].items()
    }
    environment = {"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(root.parent), **given}
    subprocess.run(["bash", "-e", "-c", step["run"]], cwd=root, env=environment, check=True, capture_output=True)


@pytest.fixture
def pull(tmp_path: Path, remote: Remote, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the checkout of the pull request on a server."""
    monkeypatch.setenv("CI", "true")
    return _checkout(tmp_path / "pull", remote, "refs/remotes/pull/7/merge", remote.merge)


def test_a_checkout_without_the_published_branch_says_so(pull: Path) -> None:
    guidance = checked(pull)
    assert "published-branch-known" in rules_broken(guidance)
    assert "git fetch --depth=1 origin +refs/heads/main:refs/remotes/origin/main" in guidance.report()


def test_what_the_check_says_to_type_mends_it(pull: Path) -> None:
    (command,) = re.findall(r"run: (git fetch .*?) –", checked(pull).report())
    _git(pull, *command.split()[1:])
    assert "published-branch-known" not in rules_broken(checked(pull))


def test_the_workflow_protects_what_a_pull_request_was_merged_into(pull: Path, remote: Remote) -> None:
    _fetch_published(pull)
    assert _git(pull, "rev-parse", "refs/remotes/origin/main") == remote.base
    guidance = checked(pull)
    assert rules_broken(guidance) == ["published-number-kept"]
    assert "1.4" not in guidance.report(), "what was published later is no loss of this pull request"


def test_the_workflow_protects_what_was_there_before_a_push(
    tmp_path: Path, remote: Remote, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = tmp_path / "work"
    _delete_a_clause(work)
    _commit(work, "Delete a clause")
    (work / "NOTES").write_text("One more commit of the same push.\n")
    pushed = _commit(work, "Something else")
    _git(work, "push", "-q", remote.address, "main")
    monkeypatch.setenv("CI", "true")
    root = _checkout(tmp_path / "push", remote, "refs/remotes/origin/main", pushed)
    assert "published-number-kept" not in rules_broken(checked(root)), "what was just fetched is the push itself"
    _fetch_published(root, before=remote.later)
    assert rules_broken(checked(root)) == ["published-number-kept"]


def test_the_first_push_of_a_branch_is_held_to_its_parent(pull: Path, remote: Remote) -> None:
    _fetch_published(pull, before=_NEVER)
    assert _git(pull, "rev-parse", "refs/remotes/origin/main") == remote.base


def test_a_failure_of_the_fetch_stops_nobody_and_is_said() -> None:
    (step,) = (each for each in _steps("check.yml", "check") if each.get("name") == "Fetch what is published")
    assert step["continue-on-error"] is True


def test_where_the_fetch_fails_the_push_does_not_pass_for_what_is_published(
    tmp_path: Path, remote: Remote, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", "true")
    root = _checkout(tmp_path / "push", remote, "refs/remotes/origin/main", remote.later)
    with pytest.raises(subprocess.CalledProcessError):
        _fetch_published(root, before="1" * 40)
    assert rules_broken(checked(root))[0] == "published-branch-known"


@pytest.mark.parametrize("value", ["", "0", "false"])
def test_on_an_authors_own_computer_nothing_is_said(tree: Path, monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("CI", value)
    assert rules_broken(checked(tree)) == []


def test_a_branch_that_was_named_and_is_not_there_is_told_everywhere(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(tree)
    monkeypatch.setenv("SAFON_PUBLISHED_BRANCH", "origin/elsewhere")
    assert rules_broken(checked(tree)) == ["published-branch-known"]


def test_a_copy_that_is_no_checkout_says_so_on_a_server(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    assert "this is no checkout of Git" in checked(tree).report()


def test_only_documents_that_differ_are_read_from_the_branch(tree: Path) -> None:
    publish(tree)
    assert checked(tree).library.published.documents == ()
    edit(tree, EN, "A quiet room helps.", "A quiet room helps a great deal.")
    assert [each.id for each in checked(tree).library.published.documents] == ["S1"]


def test_windows_line_ends_of_a_working_copy_are_no_difference(tree: Path) -> None:
    publish(tree)
    for file in (tree / "standards").rglob("*.md"):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert checked(tree).library.published.documents == ()


def test_a_number_keeps_its_words_in_a_published_file_of_another_name(tree: Path) -> None:
    publish(tree)
    for path in (EN, CY):
        (tree / path).rename(tree / path.replace("01-listening-first", "01-listening"))
    assert rules_broken(checked(tree)) == ["address-leads-on"]  # its address alone is another


def test_a_long_sentence_that_was_published_is_no_new_one(tree: Path) -> None:
    edit(tree, EN, "Children notice who listens (", f"Children notice {'who listens, and ' * 8}who listens (")
    edit(
        tree,
        CY,
        "Mae plant yn sylwi pwy sy’n gwrando (",
        f"Mae plant yn sylwi {'pwy sy’n gwrando, a ' * 7}pwy sy’n gwrando (",
    )
    publish(tree)
    edit(tree, EN, "A quiet room helps.", "One quiet room helps.")
    edit(tree, CY, "Mae ystafell dawel yn helpu.", "Mae un ystafell dawel yn helpu.")
    assert "new-sentence-short" not in rules_broken(checked(tree))
    edit(tree, EN, "who listens (", "who waits (")
    assert "new-sentence-short" in rules_broken(checked(tree))
