"""Approval of a translation by a comment on a pull request, for people who have no command line.

`/safon approve 18.4 S12/title`, or `/safon cymeradwyo …`, as the first line of a comment. The host starts it from the
files of the main branch, in three steps: `ask` looks at who asks and for what; `record` lets Safon write the state
files into a checkout of the pull request, without any credential; `commit` commits those files alone to its branch. A
comment is read as words: no part of it is run, none reaches a shell, and a name in it is an id or a path or refused.
"""

from __future__ import annotations

import base64
import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from safon.host.approval_answers import answer_of
from safon.host.interface import Host, HostError

COMMANDS = ("/safon approve", "/safon cymeradwyo")
"""How the first line of a comment begins, in either language."""
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]{0,99}")
_ACCOUNT = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})")
_COMMIT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_STATE_FILE = re.compile(r"standards/(?:[a-z0-9-]+/){1,3}[a-z0-9-]+\.yml")
_MAY = frozenset({"admin", "maintain", "write"})
_MOST_NAMES, _MOST_FILES, _MOST_BYTES = 50, 200, 2_000_000
_ASKED, _TOLD = "approval.json", "approval.txt"


class NotApprovedError(Exception):
    """Nothing is recorded: `reason` is the key of what is answered, `more` what stands behind it."""

    def __init__(self, reason: str, more: str = "") -> None:
        super().__init__(reason)
        self.reason, self.more = reason, more


@dataclass(frozen=True)
class Asked:
    """What somebody with the right to write asks for."""

    number: int
    """The pull request."""
    account: str
    commit: str
    """The newest commit of the pull request, which was there when the comment was written."""
    branch: str
    names: tuple[str, ...]
    """Ids and paths, as `safon translations approve` takes them."""
    editorial: bool


def asked(event: Mapping[str, Any], host: Host) -> Asked | None:
    """Return what a comment asks for; none where it is no command. Raises NotApprovedError and HostError."""
    comment, issue = event["comment"], event["issue"]
    line = str(comment["body"]).strip().splitlines()[0:1]
    command = next((each for each in COMMANDS if f"{line[0]} ".startswith(f"{each} ")), None) if line else None
    if command is None or "pull_request" not in issue:
        return None
    account = str(comment["user"]["login"])
    if not _may_write(account, host):
        raise NotApprovedError("no-right")
    words = line[0].removeprefix(command).split()
    names = tuple(each for each in words if each != "--editorial")
    if not names or len(names) > _MOST_NAMES or any(_NAME.fullmatch(each) is None or ".." in each for each in names):
        raise NotApprovedError("no-names")
    number = int(issue["number"])
    pull = host.get(f"/pulls/{number}")
    head = pull["head"]
    if pull["state"] != "open":
        raise NotApprovedError("closed")
    if head["repo"] is None or head["repo"]["full_name"] != host.repository:
        raise NotApprovedError("fork")
    commit = str(head["sha"])
    if _COMMIT.fullmatch(commit) is None:
        msg = "the pull request has no commit"
        raise HostError(msg)
    if host.get(f"/commits/{commit}")["commit"]["committer"]["date"] > comment["created_at"]:
        raise NotApprovedError("newer")
    return Asked(number, account, commit, str(head["ref"]), names, "--editorial" in words)


def _may_write(account: str, host: Host) -> bool:
    known = _ACCOUNT.fullmatch(account) is not None
    return known and host.get(f"/collaborators/{account}/permission")["permission"] in _MAY


def record(wanted: Asked, tree: Path, safon: str) -> str:
    """Let Safon write the state files into the checkout at `tree`, and return what it says. Raises NotApprovedError."""
    options = ["--editorial"] if wanted.editorial else []
    command = [safon, "translations", "approve", "--who", f"@{wanted.account}", *options, "--", *wanted.names]
    kept = {key: value for key, value in os.environ.items() if "TOKEN" not in key and not key.startswith("GITHUB_")}
    done = subprocess.run(command, cwd=tree, env=kept, capture_output=True, text=True, check=False)  # noqa: S603 - a list, no shell
    if done.returncode:
        raise NotApprovedError("refused", done.stderr)
    return done.stdout


def committed(wanted: Asked, tree: Path, host: Host) -> str:
    """Commit the state files that changed in `tree`, and return the commit; empty where none did.

    Raises NotApprovedError where the branch moved meanwhile, and HostError.
    """
    files = _changed(tree)
    if not files:
        return ""
    base = host.get(f"/git/commits/{wanted.commit}")["tree"]["sha"]
    entries = []
    for path, content in files.items():
        blob = {"content": base64.b64encode(content).decode(), "encoding": "base64"}
        sha = host.send("POST", "/git/blobs", blob)["sha"]
        entries.append({"path": path, "mode": "100644", "type": "blob", "sha": sha})
    new = host.send("POST", "/git/trees", {"base_tree": base, "tree": entries})["sha"]
    message = f"Record that @{wanted.account} read both languages: {', '.join(wanted.names)}"
    commit = host.send("POST", "/git/commits", {"message": message, "tree": new, "parents": [wanted.commit]})["sha"]
    try:
        host.send("PATCH", f"/git/refs/heads/{quote(wanted.branch)}", {"sha": commit, "force": False})
    except HostError as error:
        raise NotApprovedError("moved") from error
    return str(commit)


def _changed(tree: Path) -> dict[str, bytes]:
    """Return the state files that changed in a checkout, by path; nothing else is ever committed."""
    git = ["git", "status", "--porcelain", "-z", "--untracked-files=all", "--", "standards"]
    told = subprocess.run(git, cwd=tree, capture_output=True, text=True, check=True).stdout  # noqa: S603 - as above
    paths = [each[3:] for each in told.split("\0") if each]
    wrong = [each for each in paths if _STATE_FILE.fullmatch(each) is None or not (tree / each).is_file()]
    if wrong or len(paths) > _MOST_FILES or any((tree / each).is_symlink() for each in paths):
        msg = "something else than state files changed"
        raise HostError(msg)
    files = {each: (tree / each).read_bytes() for each in paths}
    if any(len(content) > _MOST_BYTES for content in files.values()):
        msg = "a state file is too large"
        raise HostError(msg)
    return files


def main(step: str) -> int:
    """Take one step, answer where nothing can be recorded, and return the exit code."""
    event = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text(encoding="utf-8"))
    host = Host(os.environ["GITHUB_API_URL"], os.environ["GITHUB_REPOSITORY"], os.environ.get("GITHUB_TOKEN", ""))
    folder = Path(os.environ["RUNNER_TEMP"])
    try:
        if step == "ask":
            return _ask(event, host, folder)
        wanted = Asked(**{**(told := json.loads((folder / _ASKED).read_text())), "names": tuple(told["names"])})
        tree = Path(os.environ["SAFON_TREE"])
        if step == "record":
            _record(wanted, tree, folder)
        elif (folder / _TOLD).exists():
            reason, _, more = (folder / _TOLD).read_text(encoding="utf-8").partition("\n")
            commit = committed(wanted, tree, host) if reason == "recorded" else ""
            _answer(event, host, "nothing" if reason == "recorded" and not commit else reason, commit or more)
    except NotApprovedError as error:
        _answer(event, host, error.reason, error.more)
    except HostError as error:
        sys.stdout.write(f"::error::{error}\n")
        return 1
    return 0


def _ask(event: Mapping[str, Any], host: Host, folder: Path) -> int:
    wanted = asked(event, host)
    if wanted is not None:
        (folder / _ASKED).write_text(json.dumps(asdict(wanted)), encoding="utf-8")
        with Path(os.environ["GITHUB_OUTPUT"]).open("a", encoding="utf-8") as file:
            file.write(f"commit={wanted.commit}\n")
    return 0


def _record(wanted: Asked, tree: Path, folder: Path) -> None:
    """Keep what Safon said for the step that may answer: this one has no credential."""
    try:
        told = f"recorded\n{record(wanted, tree, os.environ['SAFON'])}"
    except NotApprovedError as error:
        told = f"{error.reason}\n{error.more}"
    (folder / _TOLD).write_text(told, encoding="utf-8")


def _answer(event: Mapping[str, Any], host: Host, reason: str, more: str) -> None:
    body = answer_of(reason, str(event["comment"]["user"]["login"]), more)
    host.send("POST", f"/issues/{int(event['issue']['number'])}/comments", {"body": body})
    sys.stdout.write(f"Answered: {reason}.\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
