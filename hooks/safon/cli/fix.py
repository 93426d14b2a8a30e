"""What `safon check --fix` writes: numbers in place of `?`, indentation, a blank line. Nothing else is touched."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from safon.cli.written import write_whole
from safon.model.problem import Fix, Problem

_LINE_END = re.compile(r"(\r\n|\r|\n)")


def apply_fixes(root: Path, problems: Iterable[Problem]) -> tuple[Fix, ...]:
    """Make every fix that the problems carry. Returns those that were made, by file and line.

    Each file is written aside and swapped in whole; its line ends and byte-order mark stay as they are.
    """
    by_path: dict[str, list[Fix]] = defaultdict(list)
    for problem in problems:
        if problem.finding.fix is not None:
            by_path[problem.finding.fix.start.path].append(problem.finding.fix)
    return tuple(fix for path, fixes in sorted(by_path.items()) for fix in _fix_file(root / path, fixes))


def said_of(fix: Fix) -> str:
    """Return what a fix did, as a line for the author: where, what stood there, and what stands there now."""
    if fix.new.replace("\n", "") == fix.old:
        done = "an empty line was put in."
    elif fix.new.strip() == fix.old.strip():
        done = "the spaces before it were mended."
    else:
        done = f"“{fix.old.strip()}” is now “{fix.new.strip()}”."
    return f"{fix.start.path}:{fix.start.line}: {done}"


def _fix_file(path: Path, fixes: list[Fix]) -> list[Fix]:
    raw = path.read_bytes().decode("utf-8")
    mark, text = ("\ufeff", raw[1:]) if raw.startswith("\ufeff") else ("", raw)
    parts = _LINE_END.split(text)  # lines and their ends in turn
    newline = parts[1] if len(parts) > 1 else "\n"
    made: list[Fix] = []
    for fix in sorted(fixes, key=lambda each: each.start, reverse=True):
        at, column = 2 * (fix.start.line - 1), fix.start.column - 1
        if at < len(parts) and parts[at][column:].startswith(fix.old):
            new = fix.new.replace("\n", newline)
            parts[at] = parts[at][:column] + new + parts[at][column + len(fix.old) :]
            made.insert(0, fix)
    if made:
        write_whole({path: (mark + "".join(parts)).encode()})
    return made
