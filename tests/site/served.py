"""A built site on a port of its own, at the root of a host or below a path."""

from __future__ import annotations

import gzip
import http.server
import socket
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cache, partial
from pathlib import Path

_TEXTS = frozenset({".html", ".css", ".js", ".json", ".svg"})
"""What a host serves packed."""
PIECES, PAUSE = 4, 0.3
"""In how many pieces a page comes over a slow line, and the seconds between two."""
LATE = PIECES * PAUSE
"""After how many seconds its fonts come: when all of it is drawn without them."""


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below a path, with the site's own page for what is not there, and without a log."""

    base = "/"
    told: Callable[[str], Mapping[str, str]] = staticmethod(lambda _: {})
    """Returns the headers that a host sends with a path."""

    def log_message(self, *arguments: object) -> None:
        """Say nothing: test output is for tests."""

    def end_headers(self) -> None:
        """Let what pages share be kept, as hosts do; and let linkchecker ask as fast as it can.

        It waits after each request to a host that does not consent.
        """
        self.send_header("LinkChecker", "our own tests")
        told = {"Cache-Control": "max-age=600"} if self.path.startswith(f"{self.base}assets/") else {}
        for name, value in {**told, **self.told(self.path.partition("?")[0])}.items():
            self.send_header(name, value)
        super().end_headers()

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.base):
            return str(Path(self.directory) / "outside-the-site")
        return super().translate_path("/" + path.removeprefix(self.base))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != http.HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


@cache
def _packed(file: Path) -> bytes:
    """Return a file as a host sends it to a browser that takes gzip."""
    content = file.read_bytes()
    return gzip.compress(content, 6, mtime=0) if file.suffix in _TEXTS else content


class _Host(_Quiet):
    """Serves as a host does: texts packed, connections kept. It writes down what it sent."""

    protocol_version = "HTTP/1.1"
    sent: list[tuple[str, int]] = []  # noqa: RUF012 - each host has its own
    in_pieces = False

    def do_GET(self) -> None:
        """Send a file that is there."""
        asked = Path(self.translate_path(self.path))
        file = asked / "index.html" if asked.is_dir() else asked
        if not file.is_file():
            self.send_error(404)
            return
        body = _packed(file)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        if file.suffix in _TEXTS:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.in_pieces and file.suffix == ".woff2":
            time.sleep(LATE)
        self._send(body, slowly=self.in_pieces and file.suffix == ".html")
        self.sent.append((self.path, len(body)))

    def _send(self, body: bytes, *, slowly: bool) -> None:
        step = -(-len(body) // (PIECES if slowly else 1))
        for at in range(0, len(body), step):
            if at:
                time.sleep(PAUSE)
            self.wfile.write(body[at : at + step])
            self.wfile.flush()

    def handle(self) -> None:
        """Answer until the browser leaves."""
        with suppress(ConnectionError):
            super().handle()


@contextmanager
def hosted(folder: Path, *, in_pieces: bool = False) -> Iterator[tuple[str, list[tuple[str, int]]]]:
    """Serve `folder` as a host does. Give its address, and the list of what it sent: path, and bytes without headers.

    With `in_pieces` a page comes little by little, as over a slow line, so that its beginning is drawn before its end;
    its fonts come later still.
    """
    sent: list[tuple[str, int]] = []
    with _serving(folder, type("Host", (_Host,), {"sent": sent, "in_pieces": in_pieces})) as address:
        yield f"{address}/", sent


@contextmanager
def served(folder: Path, base: str = "/", told: Callable[[str], Mapping[str, str]] = lambda _: {}) -> Iterator[str]:
    """Serve `folder` and give its address, with a slash at the end; `told` are the headers that a host would send."""
    with _serving(folder, type("Handler", (_Quiet,), {"base": base, "told": staticmethod(told)})) as address:
        yield f"{address}{base}"


@contextmanager
def _serving(folder: Path, handler: type[http.server.SimpleHTTPRequestHandler]) -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
