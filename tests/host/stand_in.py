"""A stand-in for the host's interface, as far as a comment needs it, and for the store that artefacts are kept in.

It answers as https://docs.github.com/rest describes, keeps what it is sent, and notes every request.
"""

from __future__ import annotations

import io
import json
import threading
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

REPOSITORY = "example-authority/guidance"
BOT = "github-actions[bot]"
_A_PAGE = 100


def packed(text: str | bytes, name: str = "comment.md") -> bytes:
    """Return an artefact that holds one file."""
    return packed_files({name: text})


def packed_files(files: Mapping[str, str | bytes]) -> bytes:
    """Return an artefact that holds these files, by name."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return content.getvalue()


@dataclass
class StandIn:
    """What the host knows, and what it was asked."""

    address: str = ""
    store: str = ""
    """Where artefacts are kept: another host than the interface."""
    pulls: list[dict[str, Any]] = field(default_factory=list)
    artefacts: list[dict[str, Any]] = field(default_factory=list)
    archives: dict[int, bytes] = field(default_factory=dict)
    comments: list[dict[str, Any]] = field(default_factory=list)
    files: list[dict[str, Any]] = field(default_factory=list)
    """What the pull request changes, with the lines that are shown of it."""
    remarks: list[dict[str, Any]] = field(default_factory=list)
    """Remarks at lines."""
    reviews: list[dict[str, Any]] = field(default_factory=list)
    refuses_reviews: bool = False
    rights: dict[str, str] = field(default_factory=dict)
    """What accounts may do here: `write`, `read`."""
    commits: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Commits by their digest, as both lists of the interface tell of them."""
    objects: dict[str, Any] = field(default_factory=dict)
    """What was sent to be committed, by its digest."""
    moved: bool = False
    """Whether the branch moves before it is written to."""
    asked: list[tuple[str, str, str | None]] = field(default_factory=list)
    """Method, address and credential of each request."""

    def leave(self, archive: bytes, number: int = 1) -> None:
        """Keep an artefact of a run, beside those of earlier attempts."""
        self.archives[number] = archive
        self.artefacts.append({"id": number, "name": "comment", "expired": False, "size_in_bytes": len(archive)})

    def pull(self, number: int, *, sha: str, repository: str = REPOSITORY, branch: str = "change") -> None:
        """Open a pull request."""
        head = {"sha": sha, "ref": branch, "repo": {"full_name": repository}}
        self.pulls.append(
            {"number": number, "state": "open", "head": head, "base": {"repo": {"full_name": REPOSITORY}}}
        )

    def say(self, login: str, body: str) -> None:
        """Comment, as anybody may."""
        self.comments.append({"id": len(self.comments) + 1, "user": {"login": login}, "body": body})

    def by(self, login: str) -> list[str]:
        """Return what an account said."""
        return [each["body"] for each in self.comments if each["user"]["login"] == login]

    def answer(self, method: str, path: str, query: dict[str, list[str]], body: Any) -> tuple[int, Any]:  # noqa: ANN401
        """Return the status and the JSON of an answer; an address to go on to, for what lies elsewhere."""
        known = f"/repos/{REPOSITORY}"
        match method, path.removeprefix(known).strip("/").split("/"):
            case "GET", ["pulls"]:
                (head,) = query["head"]
                owner, _, branch = head.partition(":")
                found = [each for each in self.pulls if each["head"]["ref"] == branch]
                found = [each for each in found if each["head"]["repo"]["full_name"].startswith(f"{owner}/")]
                return 200, _page(found, query)
            case "GET", ["actions", "runs", _, "artifacts"]:
                return 200, {"total_count": len(self.artefacts), "artifacts": _page(self.artefacts, query)}
            case "GET", ["actions", "artifacts", number, "zip"]:
                return 302, f"{self.store}/{number}"
            case "GET", ["issues", _, "comments"]:
                return 200, _page(self.comments, query)
            case _, ["pulls", _, _]:
                return self._at_lines(method, path.rpartition("/")[2], query, body)
            case "POST", ["issues", _, "comments"]:
                self.say(BOT, body["body"])
                return 201, self.comments[-1]
            case "PATCH", ["issues", "comments", number]:
                self.comments[int(number) - 1]["body"] = body["body"]
                return 200, self.comments[int(number) - 1]
            case _, parts:
                return self._git(method, parts, body)

    def _git(self, method: str, parts: list[str], body: Any) -> tuple[int, Any]:  # noqa: ANN401
        """Tell who may what, take what is to be committed, and lead a branch on only from where it stands."""
        match method, parts:
            case "GET", ["pulls", number]:
                return next(((200, each) for each in self.pulls if each["number"] == int(number)), (404, {}))
            case "GET", ["collaborators", login, "permission"]:
                return 200, {"permission": self.rights.get(login, "read")}
            case "GET", ["commits", sha] | ["git", "commits", sha]:
                return 200, self.commits[sha]
            case "POST", ["git", what]:
                sha = f"{len(self.objects) + 1:040x}"
                self.objects[sha] = {"what": what, **body}
                return 201, {"sha": sha}
            case "PATCH", ["git", "refs", "heads", *branch]:
                (pull,) = [each for each in self.pulls if each["head"]["ref"] == "/".join(branch)]
                if self.moved or self.objects[body["sha"]]["parents"] != [pull["head"]["sha"]] or body["force"]:
                    return 422, {"message": "Update is not a fast forward"}
                pull["head"]["sha"] = body["sha"]
                return 200, {"object": {"sha": body["sha"]}}
        return 404, {"message": "Not Found"}

    def _at_lines(self, method: str, what: str, query: dict[str, list[str]], body: Any) -> tuple[int, Any]:  # noqa: ANN401
        """Answer what is about the lines of a pull request."""
        match method, what:
            case "GET", "files":
                return 200, _page(self.files, query)
            case "GET", "comments":
                return 200, _page(self.remarks, query)
            case "POST", "reviews" if not self.refuses_reviews:
                self.reviews.append(body)
                for each in body["comments"]:
                    self.remarks.append({"id": len(self.remarks) + 1, "user": {"login": BOT}, **each})
                return 200, {"id": len(self.reviews)}
            case _:
                return 422, {"message": "Unprocessable Entity"}


def _page(entries: list[dict[str, Any]], query: dict[str, list[str]]) -> list[dict[str, Any]]:
    size, page = int(query["per_page"][0]), int(query["page"][0])
    assert size <= _A_PAGE
    return entries[(page - 1) * size : page * size]


class _Quiet(BaseHTTPRequestHandler):
    stand_in: StandIn

    def log_message(self, *_: object) -> None:
        pass

    def _noted(self) -> None:
        self.stand_in.asked.append((self.command, self.path, self.headers["Authorization"]))


class _Interface(_Quiet):
    def do_GET(self) -> None:
        self._answered()

    def do_POST(self) -> None:
        self._answered()

    def do_PATCH(self) -> None:
        self._answered()

    def _answered(self) -> None:
        self._noted()
        length = int(self.headers["Content-Length"] or 0)
        body = json.loads(self.rfile.read(length)) if length else None
        parts = urlsplit(self.path)
        status, content = self.stand_in.answer(self.command, parts.path, parse_qs(parts.query), body)
        self.send_response(status)
        if status == 302:
            self.send_header("Location", content)
        self.end_headers()
        self.wfile.write(b"" if status == 302 else json.dumps(content).encode())


class _Store(_Quiet):
    def do_GET(self) -> None:
        self._noted()
        self.send_response(200)
        self.end_headers()
        self.wfile.write(self.stand_in.archives[int(self.path.strip("/"))])


@contextmanager
def standing_in() -> Iterator[StandIn]:
    """Give a stand-in that answers on this computer, while it lasts."""
    stand_in = StandIn()
    handlers = (type(each.__name__, (each,), {"stand_in": stand_in}) for each in (_Interface, _Store))
    servers = [ThreadingHTTPServer(("127.0.0.1", 0), each) for each in handlers]
    for each in servers:
        threading.Thread(target=each.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    stand_in.address, stand_in.store = (f"http://127.0.0.1:{each.server_address[1]}" for each in servers)
    try:
        yield stand_in
    finally:
        for each in servers:
            each.shutdown()
            each.server_close()
