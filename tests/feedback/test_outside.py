"""`safon links --external` asks linkchecker, here of a local server, whether forms and resources answer."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.check.commands import run_safon
from tests.check.trees import edit, valid_tree, write

ENGAGEMENT = "standards/engagements/2024-example"
CHANNELS = """questions: [clear-enough]
run-by: {{en: The team, cy: Y tîm}}
privacy: {{en: Read and deleted., cy: Ei ddarllen a’i ddileu.}}
channels:
  - id: form
    kind: form
    address: {{en: "{url}en?c={{clause}}&q={{question}}", cy: "{url}cy?c={{clause}}&q={{question}}"}}
  - {{id: mail, kind: mailto, address: {{en: "mailto:a@example.org", cy: "mailto:b@example.org"}}}}
"""


class _Server(http.server.ThreadingHTTPServer):
    """Answers all but `/gone`, and keeps what it was asked for."""

    asked: list[str]


class _Handler(http.server.BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.send_response(404 if self.path.startswith("/gone") else 200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()

    do_HEAD = do_GET  # noqa: N815 - the server calls it so

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[_Server]:
    """Run the server."""
    with _Server(("127.0.0.1", 0), _Handler) as running:
        running.asked = []
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield running
        running.shutdown()


def _tree(root: Path, server: _Server, *, resource: str, closes: str) -> str:
    """Make a tree whose one resource and one form stand on the server, and return the server's address."""
    url = f"http://127.0.0.1:{server.server_port}/"
    valid_tree(root)
    edit(root, "standards/vocabulary/resources.yml", "https://www.example.org/listening", f"{url}{resource}")
    edit(root, f"{ENGAGEMENT}.en.md", "questions: [clear-enough]\n", CHANNELS.format(url=url))
    edit(root, f"{ENGAGEMENT}.en.md", "closes: 2024-05-31", f"closes: {closes}")
    return url


def test_forms_in_both_languages_and_resources_are_asked_for(tmp_path: Path, server: _Server) -> None:
    _tree(tmp_path, server, resource="there", closes="2999-12-31")
    done = run_safon(tmp_path, "links", "--external", "--url", "https://guidance.example/")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "5 addresses outside, 0 broken.\n"
    asked = [urlsplit(each) for each in server.asked]
    assert {each.path for each in asked} >= {"/there", "/en", "/cy"}
    clauses = {parse_qs(each.query)["c"][0] for each in asked if each.path in ("/en", "/cy")}
    assert clauses == {"S1"}
    assert "Is it clear?" in {parse_qs(each.query).get("q", [""])[0] for each in asked}


def test_what_does_not_answer_is_named_with_what_leads_there(tmp_path: Path, server: _Server) -> None:
    url = _tree(tmp_path, server, resource="gone", closes="2999-12-31")
    done = run_safon(tmp_path, "links", "--external")
    assert done.returncode == 1
    first, last = done.stdout.splitlines()
    assert first.startswith("resource ")
    assert f"{url}gone: 404" in first
    assert last == "5 addresses outside, 1 broken."


def test_forms_of_what_has_closed_are_left_alone(tmp_path: Path, server: _Server) -> None:
    _tree(tmp_path, server, resource="there", closes="2024-05-31")
    done = run_safon(tmp_path, "links", "--external")
    assert (done.returncode, done.stdout) == (0, "1 addresses outside, 0 broken.\n")
    assert {urlsplit(each).path for each in server.asked} == {"/there"}


def test_without_any_address_nothing_is_asked(tmp_path: Path) -> None:
    valid_tree(tmp_path)
    write(
        tmp_path,
        "standards/vocabulary/resources.yml",
        "- {id: x, title: {en: A, cy: B}, jurisdiction: wales, why: {en: A, cy: B}}\n",
    )
    done = run_safon(tmp_path, "links", "--external")
    assert (done.returncode, done.stdout) == (0, "No form and no resource has an address outside.\n")


def test_without_a_folder_or_a_wish_it_is_a_misuse(tmp_path: Path) -> None:
    done = run_safon(tmp_path, "links")
    assert done.returncode == 2
    assert "--external" in done.stderr
