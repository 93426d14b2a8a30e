"""How tangled a text may be. Beyond that nobody wrote it for readers, and the parser's time grows with its square."""

from __future__ import annotations

import re
from collections.abc import Iterator

MOST_MARKS = 400
"""Marks of Markdown that may stand between two empty lines."""
DEEPEST = 16
"""Lists and quotations that may stand within each other."""
MOST_SPACES = 200
"""Fewer spaces than this may stand in a row."""
_MARKS = re.compile(r"[\[\]*_`<!\\&~=]")
_SPACES = re.compile(rf"[ \t\u00a0]{{{MOST_SPACES},}}")
_BLOCK = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
_NESTING = re.compile(r"(?:[ \t]*(?:>|(?:[-+*]|\d+\.)(?=[ \t])))*[ \t]*")
_DEEP = re.compile(rf"^[ \t>\-+*.\d]{{{DEEPEST + 1}}}", re.MULTILINE)
"""A line that may be too deep: each level takes at least one of these signs. Hardly any text has such a line."""
_LEVEL = re.compile(r">|[-+*]|\d+\.|\t| {4}")


def tangles(text: str) -> Iterator[tuple[int, str]]:
    """Yield where `text` is too tangled to be read, and of what there is too much."""
    if len(text) <= DEEPEST:
        return
    spaced = len(text) >= MOST_SPACES and _SPACES.search(text) is not None
    if len(text) <= MOST_MARKS and not spaced and _DEEP.search(text) is None:
        return
    for block in _BLOCK.finditer(text):
        if _SPACES.search(block[0]) is not None:
            yield block.start(), "spaces in a row"
        marks = len(_MARKS.findall(block[0])) if len(block[0]) > MOST_MARKS else 0
        if marks > MOST_MARKS:
            yield block.start(), f"marks such as [ and * in one paragraph ({marks})"
        at = block.start()
        for line in block[0].split("\n"):
            nesting = _NESTING.match(line)
            if nesting is not None and len(_LEVEL.findall(nesting[0])) > DEEPEST:
                yield at, "lists or quotations within each other"
                break
            at += len(line) + 1
