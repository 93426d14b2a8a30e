"""Words of the other language in a text, marked as such, so that a reader of screens or of PDFs says them rightly."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from safon.context import Build, Context, once
from safon.model.language import Bilingual, Language
from safon.model.welsh_words import WelshWords
from safon.text import nodes
from safon.text.nodes import Blocks
from safon.text.reading import read
from safon.text.runs_of_text import RunsOfText, cut, text_of

_WITHIN_WORD = re.compile(r"[\w’-]")
"""What stands before a name that is a part of a longer one."""


def marked(blocks: Blocks, context: Context) -> Blocks:
    """Return a tree in which words of the other language are marked: English names, and what both texts quote."""
    words = foreign_words(context)[context.language]
    return _Marking(context.language.other, words).blocks(blocks) if words is not None else blocks


def read_and_marked(text: str, context: Context) -> Blocks:
    """Return an author's text as such a tree, once for a build: a clause stands on dozens of pages and prints."""
    return context.keep(("marked", text, context.language), lambda: marked(read(text).blocks, context))


@once
def foreign_words(build: Build) -> Bilingual[re.Pattern[str] | None]:
    """Return what finds words of the other language in a text of each, the longest first; none where there are none.

    It begins with capitals and quotation marks, and not with what stands before them, so that a text without them takes
    no time.
    """
    entries = build.library.vocabulary.all(WelshWords)
    names = [name for entry in entries if entry.english for name in entry.names]
    quoted = build.library.quotations
    return Bilingual(en=_pattern((), quoted.cy), cy=_pattern(names, quoted.en))


def _pattern(names: Iterable[str], quoted: Iterable[str]) -> re.Pattern[str] | None:
    ways = [*(f"{_spaced(each)}(?!\\w)" for each in _longest_first(names))]
    ways += [f"“{_spaced(each)}(?=”)" for each in _longest_first(quoted)]
    return re.compile("|".join(ways)) if ways else None


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=lambda each: (-len(each), each))


def _spaced(words: str) -> str:
    return r"\s+".join(map(re.escape, words.split()))


@dataclass(frozen=True)
class _Marking(RunsOfText):
    """One pass over a tree, which marks every name."""

    in_headings, in_links = True, True
    language: Language
    words: re.Pattern[str]

    def run(self, run: list[nodes.TextRun]) -> Iterator[nodes.Inline]:
        text, at = text_of(run), 0
        for match in self.words.finditer(text):
            start = match.start() + match[0].startswith("“")
            if not _is_within(text, start):
                yield from cut(run, at, start)
                yield nodes.Foreign(self.language.value, text[start : match.end()])
                at = match.end()
        yield from cut(run, at, len(text))


def _is_within(text: str, at: int) -> bool:
    return at > 0 and _WITHIN_WORD.match(text[at - 1]) is not None
