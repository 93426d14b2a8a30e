"""Every run of text that authors wrote, with its place."""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from pydantic import BaseModel

from safon.check.kept import kept
from safon.model.clause import Words
from safon.model.documents import Document
from safon.model.entry import Entry
from safon.model.language import Bilingual, Language
from safon.model.library import Library
from safon.model.position import Position, SourceMap
from safon.model.vocabulary import EditorNote, Principle, Term, WordToAvoid
from safon.text.bounds import tangles
from safon.text.nodes import Tree
from safon.text.reading import is_plain, read
from safon.text.walk import CHARACTER_REFERENCE, without_code

MARKDOWN_KEYS: Mapping[type[Entry], str] = {
    EditorNote: "note",
    Principle: "text",
    Term: "definition",
    WordToAvoid: "why",
}
"""What of the lists is Markdown; all else in them is plain words."""


@dataclass(frozen=True)
class AuthoredText:
    """A run of text and where it begins."""

    text: str
    """What it says."""
    position: Position
    """Where it begins; for `loose` text only the word that stands before it is known."""
    loose: bool = False
    """Whether it stands somewhere after `position`."""
    words: Words | None = None
    """The words of a clause, which know where they wrap."""
    one_line: bool = False
    """Whether it has to be one paragraph: a heading, a clause, a promise, a reason."""

    def at(self, offset: int) -> Position:
        """Return where the character at `offset` stands."""
        if self.loose:
            return self.position
        if self.words is not None:
            return self.words.at(offset)
        lines = bisect_left(self._line_ends, offset)
        if lines:
            return Position(self.position.path, self.position.line + lines, offset - self._line_ends[lines - 1])
        return self.position.moved(columns=offset)

    @cached_property
    def _line_ends(self) -> tuple[int, ...]:
        return tuple(match.start() for match in re.finditer("\n", self.text))

    @cached_property
    def tree(self) -> Tree:
        """The text as Markdown."""
        return read(self.text)

    @cached_property
    def marked(self) -> bool:
        """Whether anything in it could be Markdown, and it can be read; most clauses and titles are plain words."""
        return not is_plain(self.text) and next(tangles(self.text), None) is None

    @property
    def may_hold_code(self) -> bool:
        """Whether a line of it could be one of a block of code, which is indented."""
        return "    " in self.text or "\t" in self.text

    @cached_property
    def outside_code(self) -> str:
        """The text with its code blanked out, in which < and { mean themselves, so that every place stays the same."""
        return without_code(self.tree) if "`" in self.text else self.text

    def character_references(self) -> Iterator[tuple[str, int, str]]:
        """Yield each character that Markdown names: as it is written, where, and what a reader gets."""
        for match in CHARACTER_REFERENCE.finditer(self.outside_code) if "&" in self.text else ():
            yield match[0], match.start(), html.unescape(match[0])

    def length(self, wanted: int) -> int:
        """Return how much to underline of something that is `wanted` characters long."""
        return 1 if self.loose else wanted


@kept
def markdown(library: Library) -> Iterator[AuthoredText]:
    """Yield every run of Markdown."""
    yield from _in_lists(library)
    for document in library.documents:
        for language in Language:
            for section in document.texts[language].sections:
                yield AuthoredText(section.heading, section.position.moved(columns=3), one_line=True)
                yield AuthoredText(section.prose, section.prose_position)
            yield from _in_clauses(document, language)


def _in_lists(library: Library) -> Iterator[AuthoredText]:
    for kind, key in MARKDOWN_KEYS.items():
        for listed in library.vocabulary.lists.get(kind, {}).values():
            written: Bilingual[str] | None = getattr(listed.entry, key, None)
            for language in Language:
                if written is None:
                    break
                yield AuthoredText(written[language], listed.source_map.at(key, language.value), loose=True)


def _in_clauses(document: Document, language: Language) -> Iterator[AuthoredText]:
    for clause in document.clauses:
        for words in (clause.words[language], clause.promise[language]):
            if words:
                yield AuthoredText(words.text, words.position, words=words, one_line=True)
        for relation in (*clause.adds_to, *((clause.fate,) if clause.fate is not None else ())):
            if relation.why[language]:
                position = clause.lines[language].get("Why", relation.position)
                yield AuthoredText(relation.why[language], position, loose=True, one_line=True)


@kept
def plain(library: Library) -> Iterator[AuthoredText]:
    """Yield every run of plain text, in headers and lists."""
    for document in library.documents:
        yield from _in_headers(document)
    for entries in library.vocabulary.lists.values():
        for listed in entries.values():
            yield from _in_values(listed.entry, listed.source_map, (MARKDOWN_KEYS.get(type(listed.entry), ""),))
    for response in library.responses:
        for both in (response.theme, response.heard, response.did):
            yield from (AuthoredText(both[language], response.position, loose=True) for language in Language)
    yield from _in_values(library.settings.settings, library.settings.source_map)
    for pack in library.packs:
        yield from _in_values(pack.header, pack.source_map)


def _in_headers(document: Document) -> Iterator[AuthoredText]:
    for language in Language:
        text = document.texts[language]
        yield AuthoredText(text.title, text.source_map.at("title"), loose=True)
        yield AuthoredText(text.summary, text.source_map.at("summary"), loose=True)
        yield from (AuthoredText(each, text.source_map.at("also-called"), loose=True) for each in text.also_called)
    own = ("title", "summary", "also_called")
    yield from _in_values(document.header, document.texts.en.source_map, own)


def _in_values(model: BaseModel, places: SourceMap, leave_out: tuple[str, ...] = ()) -> Iterator[AuthoredText]:
    for name, value in model:
        if name not in leave_out and isinstance(value, (str, Bilingual, tuple, BaseModel)):
            position = places.at(name.rstrip("_").replace("_", "-"))
            yield from (AuthoredText(part, position, loose=True) for part in _strings(value))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Bilingual):
        yield from _strings(value.en)
        yield from _strings(value.cy)
    elif isinstance(value, tuple):
        for each in value:
            yield from _strings(each)
    elif isinstance(value, BaseModel):
        for _, each in value:
            yield from _strings(each)
