"""Lines that a workflow writes so that its host shows them on a line of a pull request.

The form is that of GitHub Actions: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations


def annotation(level: str, path: str, line: int, title: str, message: str, column: int | None = None) -> str:
    """Return the command that shows `message` on a line of a file, as an `error`, a `warning` or a `notice`."""
    place = f"file={_property(path)},line={line}" + (f",col={column}" if column is not None else "")
    return f"::{level} {place},title={_property(title)}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
