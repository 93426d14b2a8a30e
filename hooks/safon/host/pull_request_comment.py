"""One comment on a pull request, made once and kept up to date, from what a run without any right left behind.

It is started by the host when such a run has ended, from the files of the main branch. Nothing of the pull request is
run or written to disk here; what its run left is read as words (`untrusted.py`). Which pull request it is comes from
the host, never from there.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from safon.host.interface import Host, HostError
from safon.host.suggestions import Suggestion, offer, offers_in
from safon.host.untrusted import MOST_PACKED, UntrustworthyError, comment_in, harmless

MARK = "<!-- safon: what this change does -->"
"""Begins the comment, where nobody sees it, and finds it again; no text of a run can hold it."""
_ARTEFACT = "comment"
_ACCOUNT = "github-actions[bot]"
"""The account that a run writes as, unless SAFON_COMMENT_ACCOUNT names another."""
_FOOT = """
---

Gwnaed y sylw hwn gan raglen, o ffeiliau’r cais tynnu ei hun. Mae’r dudalen *cyn ac ar ôl*, y deunydd print a \
newidiodd a’r wefan gyfan ymhlith [arteffactau’r rhediad]({run}#artifacts).

A program made this comment, from the files of the pull request itself. The page *before and after*, the prints that \
changed and the whole site are among the [artefacts of the run]({run}#artifacts).
"""


_PLACES = 12
"""So many places are named."""
_NO_LINE = """Nid oedd modd rhoi awgrym wrth y llinellau hyn; mae’r hyn i’w deipio isod. \
No suggestion could be put at these lines; what to type is below: {places}"""


class NothingToDo(Exception):  # noqa: N818 - it is no error
    """There is nobody to tell, or nothing to say; the message says why."""


@dataclass(frozen=True)
class EndedRun:
    """A run that has ended, as the host tells of it."""

    id: int
    commit: str
    """What it looked at: the newest commit of the pull request then."""
    branch: str
    owner: str
    """Whose repository that branch is in: of a fork, another than ours."""
    repository: str
    """That repository, as `owner/name`."""
    page: str
    """Where people see the run."""


def main() -> int:
    """Comment on the pull request of the run that the host told of, say what was done, and return the exit code."""
    try:
        event = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text(encoding="utf-8"))
        host = Host(os.environ["GITHUB_API_URL"], os.environ["GITHUB_REPOSITORY"], os.environ["GITHUB_TOKEN"])
        done = comment_on(event, host, os.environ.get("SAFON_COMMENT_ACCOUNT") or _ACCOUNT)
    except NothingToDo as reason:
        done = f"No comment: {reason}."
    except (HostError, UntrustworthyError) as error:
        sys.stdout.write(f"::error::{error}\n")
        return 1
    sys.stdout.write(f"{done}\n")
    return 0


def comment_on(event: Mapping[str, Any], host: Host, account: str) -> str:
    """Make the comment, or bring it up to date, and return what was done. Raises HostError and UntrustworthyError."""
    run = run_of(event)
    number = _pull_request(run, host)
    archive = _left_by(run, host)
    told = comment_in(archive)
    made, others = offer(offers_in(archive), number, run.commit, host, account)
    words = harmless("\n\n".join([*([_without_line(others)] if others else []), told]))
    done = _commented(f"{MARK}\n{words}\n{_FOOT.format(run=run.page)}", number, host, account)
    return f"{done} {made} suggestions made." if made else done


def _commented(body: str, number: int, host: Host, account: str) -> str:
    found = _own(host, number, account)
    if found is None:
        host.send("POST", f"/issues/{number}/comments", {"body": body})
        return f"Comment made on pull request {number}."
    if found.get("body") == body:
        return f"Comment on pull request {number} says this already."
    host.send("PATCH", f"/issues/comments/{int(found['id'])}", {"body": body})
    return f"Comment on pull request {number} brought up to date."


def _without_line(others: Sequence[Suggestion]) -> str:
    """Return where something could be mended and the host shows no such line; what to type there is in the comment."""
    places = ", ".join(f"{each.path} ({each.line})" for each in others[:_PLACES])
    more = f" + {len(others) - _PLACES}" if len(others) > _PLACES else ""
    return _NO_LINE.format(places=f"{places}{more}")


def run_of(event: Mapping[str, Any]) -> EndedRun:
    """Return the run that an event tells of. Raises NothingToDo where it is of no pull request."""
    told = event["workflow_run"]
    if told["event"] != "pull_request" or told["head_repository"] is None:
        msg = "the run is of no pull request, or its fork is gone"
        raise NothingToDo(msg)
    if not re.fullmatch(r"[0-9a-f]{40,64}", told["head_sha"]):
        msg = "the run has no commit"
        raise HostError(msg)
    return EndedRun(
        id=int(told["id"]),
        commit=told["head_sha"],
        branch=told["head_branch"],
        owner=told["head_repository"]["owner"]["login"],
        repository=told["head_repository"]["full_name"],
        page=told["html_url"],
    )


def _pull_request(run: EndedRun, host: Host) -> int:
    """Return the open pull request whose newest commit the run looked at.

    An event does not name the pull requests of forks, so the host is asked for all that come from that branch. A run of
    an older commit tells nobody: a newer one has its own.
    """
    found = host.listed("/pulls", state="open", head=f"{run.owner}:{run.branch}")
    ours = [each for each in found if _is_of(each, run, host)]
    if not ours:
        msg = "no open pull request has this commit as its newest"
        raise NothingToDo(msg)
    if len(ours) > 1:
        msg = f"{len(ours)} pull requests have this commit, and nothing says which is meant"
        raise NothingToDo(msg)
    return int(ours[0]["number"])


def _is_of(pull: Mapping[str, Any], run: EndedRun, host: Host) -> bool:
    head, base = pull["head"], pull["base"]
    return (
        head["sha"] == run.commit
        and head["repo"] is not None
        and head["repo"]["full_name"] == run.repository
        and base["repo"]["full_name"] == host.repository
    )


def _left_by(run: EndedRun, host: Host) -> bytes:
    """Return the archive of what the run left, as it stands there."""
    every = host.listed(f"/actions/runs/{run.id}/artifacts", within="artifacts", name=_ARTEFACT)
    found = [each for each in every if each["name"] == _ARTEFACT and not each["expired"]]
    if not found:
        msg = "the run left none, because it ended before there was anything to say"
        raise NothingToDo(msg)
    newest = max(found, key=lambda each: int(each["id"]))  # a run that was started again has one for each time
    return host.download(f"/actions/artifacts/{int(newest['id'])}/zip", MOST_PACKED)


def _own(host: Host, number: int, account: str) -> Mapping[str, Any] | None:
    """Return the comment that was made before: with our mark, and by our account, which nobody else can write as."""
    for each in host.listed(f"/issues/{number}/comments"):
        user = each["user"]
        if user is not None and user["login"] == account and str(each.get("body")).startswith(MARK):
            return each
    return None


if __name__ == "__main__":
    sys.exit(main())
