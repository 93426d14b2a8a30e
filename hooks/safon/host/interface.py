"""The host's interface, as far as one comment needs it: GitHub's REST interface, over HTTP, bounded in every answer.

The forms are those of https://docs.github.com/rest, version 2022-11-28.
"""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

_PATIENCE = 30
"""Seconds for one answer."""
_MOST = 20_000_000
"""Bytes of one answer at most."""
_A_PAGE, _PAGES = 100, 100
"""Entries of a page of a list, and pages at most."""


class HostError(Exception):
    """The host refused, did not answer, or answered something else; the message says what, without its words."""


@dataclass(frozen=True)
class Host:
    """A repository at the host, with what is allowed there."""

    api: str
    """The address of the interface: `https://api.github.com`."""
    repository: str
    """`owner/name`."""
    token: str = field(repr=False)
    """The credential of the run; it is sent to the interface alone, and not to where that leads on."""

    def get(self, path: str, **query: object) -> Any:  # noqa: ANN401 - whatever the host says; who asks looks at it
        """Return what stands at a path below the repository. Raises HostError."""
        return self._json("GET", f"{path}?{urlencode(query)}" if query else path)

    def listed(self, path: str, within: str = "", **query: object) -> Iterator[Mapping[str, Any]]:
        """Yield every entry of a list, page by page. Raises HostError, also where it does not end."""
        for page in range(1, _PAGES + 1):
            found = self.get(path, **query, per_page=_A_PAGE, page=page)
            entries = found.get(within) if within and isinstance(found, dict) else found
            if not isinstance(entries, list) or not all(isinstance(each, dict) for each in entries):
                msg = f"{path} is no list"
                raise HostError(msg)
            yield from entries
            if len(entries) < _A_PAGE:
                return
        msg = f"{path} has more than {_A_PAGE * _PAGES} entries"
        raise HostError(msg)

    def send(self, method: str, path: str, body: Mapping[str, object]) -> Any:  # noqa: ANN401 - as above
        """Send JSON and return the answer. Raises HostError."""
        return self._json(method, path, json.dumps(body).encode())

    def download(self, path: str, most: int) -> bytes:
        """Return a file of at most `most` bytes. Raises HostError, also where it is larger."""
        return self._answer("GET", path, None, most)

    def _json(self, method: str, path: str, body: bytes | None = None) -> Any:  # noqa: ANN401 - as above
        answer = self._answer(method, path, body, _MOST)
        try:
            return json.loads(answer)
        except ValueError as error:
            msg = f"{method} {path.partition('?')[0]} was answered with something that is no JSON"
            raise HostError(msg) from error

    def _answer(self, method: str, path: str, body: bytes | None, most: int) -> bytes:
        told = f"{method} {path.partition('?')[0]}"
        request = urllib.request.Request(f"{self.api}/repos/{self.repository}{path}", data=body, method=method)  # noqa: S310 - the interface's own address
        request.add_header("Accept", "application/vnd.github+json")
        request.add_header("X-GitHub-Api-Version", "2022-11-28")
        request.add_header("User-Agent", "safon")
        # An artefact lies elsewhere: the way there is followed without the credential.
        request.add_unredirected_header("Authorization", f"Bearer {self.token}")
        try:
            with urllib.request.urlopen(request, timeout=_PATIENCE) as answer:  # noqa: S310 - as above
                content: bytes = answer.read(most + 1)
        except urllib.error.HTTPError as error:
            msg = f"{told} was answered with {error.code}"
            raise HostError(msg) from error
        except (OSError, urllib.error.URLError) as error:
            msg = f"{told} was not answered"
            raise HostError(msg) from error
        if len(content) > most:
            msg = f"{told} has more than {most} bytes"
            raise HostError(msg)
        return content
