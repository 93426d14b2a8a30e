"""The words of texts that mean themselves, with what is looked for in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from safon.check.texts import AuthoredText, markdown
from safon.model.library import Library
from safon.model.problem import Finding
from safon.text import nodes
from safon.text.walk import each_of


def _texts(run: AuthoredText) -> Iterator[nodes.TextRun]:
    return each_of(run.tree.blocks, nodes.TextRun) if run.marked else iter(())


def found(library: Library, pattern: re.Pattern[str], hint: str) -> Iterator[tuple[AuthoredText, re.Match[str], int]]:
    """Yield each match of a pattern in words, with its place in the text; `hint` is what every match has in it."""
    for run in markdown(library):
        if hint in run.text or "&" in run.text or "\\" in run.text:  # Both may write a sign in another way.
            for text in _texts(run):
                for match in pattern.finditer(text.text) if hint in text.text else ():
                    yield run, match, text.at + match.start()


def finding(run: AuthoredText, start: int, length: int, message: str, hint: str) -> Finding:
    """Return what is wrong with `length` characters of a text, from `start` on."""
    return Finding(run.at(start), message, hint, run.length(length))
