"""A built site on a port of its own, at the root of a host or below a path."""

from __future__ import annotations

import http.server
import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path


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


@contextmanager
def served(folder: Path, base: str = "/", told: Callable[[str], Mapping[str, str]] = lambda _: {}) -> Iterator[str]:
    """Serve `folder` and give its address, with a slash at the end; `told` are the headers that a host would send."""
    handler = type("Handler", (_Quiet,), {"base": base, "told": staticmethod(told)})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{base}"
        finally:
            server.shutdown()
            thread.join()


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
