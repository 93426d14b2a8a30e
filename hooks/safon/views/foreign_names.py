"""English names in a Welsh text, marked as English, so that a reader of screens or of PDFs says them rightly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from safon.context import Build, Context, once
from safon.model.language import Language
from safon.model.welsh_words import WelshWords
from safon.text import nodes
from safon.text.nodes import Blocks
from safon.text.runs_of_text import RunsOfText, cut, text_of

_WITHIN_WORD = re.compile(r"[\w’-]")
"""What stands before a name that is a part of a longer one."""


def marked(blocks: Blocks, context: Context) -> Blocks:
    """Return a tree in which each English name of the list of Welsh words is marked; only a Welsh text has any."""
    names = english_names(context) if context.language is Language.CY else None
    return _Marking(names).blocks(blocks) if names is not None else blocks


@once
def english_names(build: Build) -> re.Pattern[str] | None:
    """Return what finds the English names, the longest first; none where there is none.

    It begins with letters, and not with what stands before them, so that a text without capitals takes no time.
    """
    entries = build.library.vocabulary.all(WelshWords)
    names = sorted((name for entry in entries if entry.english for name in entry.names), key=len, reverse=True)
    spaced = "|".join(r"\s+".join(map(re.escape, name.split())) for name in names)
    return re.compile(rf"(?:{spaced})(?!\w)") if names else None


@dataclass(frozen=True)
class _Marking(RunsOfText):
    """One pass over a tree, which marks every name."""

    in_headings, in_links = True, True
    names: re.Pattern[str]

    def run(self, run: list[nodes.TextRun]) -> Iterator[nodes.Inline]:
        text, at = text_of(run), 0
        for match in self.names.finditer(text):
            if not _is_within(text, match.start()):
                yield from cut(run, at, match.start())
                yield nodes.Foreign(Language.EN.value, match[0])
                at = match.end()
        yield from cut(run, at, len(text))


def _is_within(text: str, at: int) -> bool:
    return at > 0 and _WITHIN_WORD.match(text[at - 1]) is not None
