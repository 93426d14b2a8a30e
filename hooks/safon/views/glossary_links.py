"""Words of the glossary in running text: the first of each leads to what it means, which shows at a pointer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from safon.context import Context
from safon.model.documents import Document
from safon.model.front_matter import Jurisdiction, SharedFacts
from safon.model.language import Language
from safon.model.vocabulary import Term
from safon.model.welsh import first_letter, mutated
from safon.text import nodes
from safon.text.nodes import Blocks
from safon.text.reading import read
from safon.text.runs_of_text import RunsOfText, cut, text_of
from safon.text.walk import plain
from safon.urls import term_anchor


@dataclass(frozen=True)
class _Entry:
    """A word of the glossary as running text has it."""

    anchor: str
    core: str
    """A word that every form of it has in it: text without it is not searched, since searching takes long."""
    pattern: re.Pattern[str]
    meaning: str


class GlossaryLinker:
    """Links each word of the glossary once on the page of a document, in its runs of text one after the other.

    A word leads nowhere else where it is code, a heading, or within a link.
    """

    def __init__(self, document: Document, context: Context) -> None:
        """Link on the page of `document`: what England calls something only on pages about England."""
        self.document, self.context = document, context
        header = context.library.head_of(document).header
        jurisdiction = header.jurisdiction if isinstance(header, SharedFacts) else Jurisdiction.WALES
        self._left = _entries(context, jurisdiction)

    def __call__(self, blocks: Blocks) -> Blocks:
        """Return a tree in which words that were not yet linked lead to the glossary, with their meaning."""
        searched = plain(blocks)
        for entry in tuple(self._left):
            if entry.core in searched:
                linked = _Once(entry)
                blocks = linked.blocks(blocks)
                if linked.done:
                    self._left.remove(entry)
        return blocks


class _Once(RunsOfText):
    """One pass over a tree, which links the first that an entry stands for."""

    in_headings, in_links = False, False

    def __init__(self, entry: _Entry) -> None:
        self.entry, self.done = entry, False

    def run(self, run: list[nodes.TextRun]) -> list[nodes.Inline]:
        text = text_of(run)
        match = None if self.done else self.entry.pattern.search(text)
        if match is None:
            return [*run]
        self.done = True
        term = nodes.TermReference(self.entry.anchor, self.entry.meaning, match[0])
        return [*cut(run, 0, match.start()), term, *cut(run, match.end(), len(text))]


def _entries(context: Context, jurisdiction: Jurisdiction) -> list[_Entry]:
    """Return the longest first, so that a part of a longer one is not taken for a word of its own."""
    found = [
        each
        for term in context.library.vocabulary.all(Term)
        if term.in_text and term.jurisdiction in (None, Jurisdiction.WALES, jurisdiction)
        for each in _forms(term, context.language)
    ]
    return sorted(found, key=lambda each: -len(each.pattern.pattern))


@lru_cache(maxsize=1024)
def _forms(term: Term, language: Language) -> tuple[_Entry, ...]:
    return tuple(_each_form(term, language))


def _each_form(term: Term, language: Language) -> Iterator[_Entry]:
    title = term.title[language]
    meaning = plain(read(term.definition[language]).blocks) if term.definition is not None else ""
    if meaning:
        start = _start(title, language)
        pattern = _pattern(_inflected(title, start, language))
        yield _Entry(term_anchor(term.id), title[len(start) :], pattern, meaning)
    if term.acronym is not None and term.acronym[language] != title:
        whole = f"{title}. {meaning}" if meaning else title
        acronym = term.acronym[language]
        yield _Entry(term_anchor(term.id), acronym, _pattern(re.escape(acronym)), whole)


def _pattern(words: str) -> re.Pattern[str]:
    between = words.replace(r"\ ", r"\s+")
    return re.compile(rf"(?<![\w’-])(?:{between})(?![\w-])")


def _start(title: str, language: Language) -> str:
    """Return the first letter, which changes with what stands before; a Welsh letter can have two characters."""
    return title[: len(first_letter(title.lower()))] if language is Language.CY else title[0]


def _inflected(title: str, start: str, language: Language) -> str:
    """Return a pattern for a term at the start of a sentence and within; mutated in Welsh, its plural in English."""
    rest = re.escape(title[len(start) :])
    if language is Language.EN:
        return f"[{start.upper()}{start.lower()}]{rest}s?"
    first = "|".join(mutated(start)) if title[0].islower() else re.escape(title[0])
    return f"(?:{first}|{re.escape(start.capitalize())}){rest}"
