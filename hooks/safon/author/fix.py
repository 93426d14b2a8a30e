"""What `safon check --fix` writes: numbers in place of `?`, indentation, a blank line. Nothing else is touched."""

from __future__ import annotations

import os
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from safon.model.problem import Fix, Problem


def apply_fixes(root: Path, problems: Iterable[Problem]) -> int:
    """Make every fix that the problems carry. Returns how many were made.

    Each file is written aside and swapped in whole; its line ends and byte-order mark stay as they are.
    """
    by_path: dict[str, list[Fix]] = defaultdict(list)
    for problem in problems:
        if problem.finding.fix is not None:
            by_path[problem.finding.fix.start.path].append(problem.finding.fix)
    return sum(_fix_file(root / path, fixes) for path, fixes in sorted(by_path.items()))


def _fix_file(path: Path, fixes: list[Fix]) -> int:
    raw = path.read_bytes().decode("utf-8")
    mark, text = ("\ufeff", raw[1:]) if raw.startswith("\ufeff") else ("", raw)
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = text.replace("\r\n", "\n").split("\n")
    made = 0
    for fix in sorted(fixes, key=lambda each: each.start, reverse=True):
        at, column = fix.start.line - 1, fix.start.column - 1
        if lines[at][column:].startswith(fix.old):
            lines[at] = lines[at][:column] + fix.new + lines[at][column + len(fix.old) :]
            made += 1
    if made:
        _replace(path, (mark + "\n".join(lines).replace("\n", newline)).encode())
    return made


def _replace(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(path.stat().st_mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
