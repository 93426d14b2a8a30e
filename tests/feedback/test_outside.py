"""`safon links --external` asks linkchecker, here of a local server, whether forms and resources answer."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from safon.publish import external_links
from safon.publish.external_links import Fault, Outside, unanswered

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
    """Answers all but `/gone`, `/403` with that number, and keeps what it was asked for; `/sent-home` leads away."""

    asked: list[str]
    until: threading.Event


class _Handler(http.server.BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        name = urlsplit(self.path).path.strip("/")
        if name == "slow":
            self.server.until.wait()
        moved = {"sent-home": "/", "moved": "/there"}.get(name)
        self.send_response(int(name) if name.isdecimal() else 302 if moved else 404 if name == "gone" else 200)
        if moved:
            self.send_header("Location", moved)
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
        running.until = threading.Event()
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield running
        running.until.set()
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
    assert "Is it clear in Welsh and in English?" in {parse_qs(each.query).get("q", [""])[0] for each in asked}


def test_what_does_not_answer_is_named_with_what_leads_there(tmp_path: Path, server: _Server) -> None:
    url = _tree(tmp_path, server, resource="gone", closes="2999-12-31")
    done = run_safon(tmp_path, "links", "--external")
    assert done.returncode == 1
    first, last = done.stdout.splitlines()
    assert first.startswith("resource ")
    assert f"{url}gone: gone: 404" in first
    assert last == "5 addresses outside, 1 broken."


def _ask(root: Path, server: _Server, *names: str, within: int = 60) -> dict[str, Fault]:
    """Return what is wrong with addresses of the server, by their names."""
    url = f"http://127.0.0.1:{server.server_port}/"
    addresses = tuple(Outside(f"{url}{name}", name) for name in names)
    return {each.outside.used_by: each.fault for each in unanswered(addresses, root / "rc", within)}


def test_what_cannot_be_asked_is_told_apart_from_what_is_gone(tmp_path: Path, server: _Server) -> None:
    unasked = dict.fromkeys(("401", "403", "429", "503", "999"), Fault.UNASKED)
    gone = dict.fromkeys(("gone", "404", "410"), Fault.GONE)
    others = ("there", "moved")
    found = _ask(tmp_path, server, *unasked, *gone, "sent-home", *others)
    assert found == {**unasked, **gone, "sent-home": Fault.HOME}


def test_all_addresses_together_have_a_deadline(
    tmp_path: Path, server: _Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(external_links, "_TO_STOP", 1)
    assert _ask(tmp_path, server, "slow", within=3) == {"slow": Fault.UNASKED}


def test_a_host_that_does_not_answer_in_time_could_not_be_asked() -> None:
    for said in ("ReadTimeout: HTTPConnectionPool(…): Read timed out.", "ConnectionError: ('Connection aborted.', …)"):
        row = {"result": said, "valid": "False", "url": "https://a.example/b"}
        assert external_links._fault(row, "https://a.example/b") == (Fault.UNASKED, said)


def test_what_only_could_not_be_asked_is_no_failure(tmp_path: Path, server: _Server) -> None:
    url = _tree(tmp_path, server, resource="403", closes="2024-05-31")
    done = run_safon(tmp_path, "links", "--external")
    assert done.returncode == 0
    assert f"{url}403: could not be asked: 403 Forbidden\n" in done.stdout
    assert done.stdout.endswith("1 addresses outside, 0 broken, 1 could not be asked.\n")


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
