"""The sentences of documents, each with its place: what an editor reads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from safon.check.kept import kept
from safon.model.clause import Clause, Words
from safon.model.documents import Document
from safon.model.language import Language
from safon.model.library import Library
from safon.model.passages import sentences_in
from safon.model.position import Position
from safon.model.problem import Finding

_UNSAID = re.compile(
    r"\(?\[[A-Z]{0,6}[0-9.]+[a-z]?\](?:,? ?\[[A-Z]{0,6}[0-9.]+[a-z]?\])*\)?|\]\([^)\s]*\)"
    r"|<(?:https?|mailto):[^>]*>|`[^`]*`"
)
"""Ids in brackets, and addresses: nobody reads them as words of the sentence."""
_QUOTED = re.compile(r"“[^”]*”|‘[^’]*’(?!\w)")
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_MARK = re.compile(r"\s*(?:[-*+]|\d+[.)]|>)\s+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, a point of a list, a title or a summary."""

    text: str
    """As it was written, with ids and addresses blanked."""
    language: Language
    """Its language."""
    place: str
    """Where it stands, as waivers name it: `18.4`, `S18`."""
    name: str
    """What it is from, in a message: "18.4", "the promise of 18.4"."""
    document: Document
    """The document that it stands in."""
    clause: Clause | None
    """The clause whose words it is from, if it is from the words of one."""
    whole: Words = field(repr=False)
    """The text that it is from."""
    offset: int
    """Where in that it begins."""
    loose: bool
    """Whether only the place of the whole is known."""

    @property
    def unquoted(self) -> str:
        """The sentence with what it quotes blanked, so that every place stays the same."""
        return _QUOTED.sub(_blank, self.text) if "“" in self.text or "‘" in self.text else self.text

    @property
    def words(self) -> list[str]:
        """Its words, in order."""
        return _WORD.findall(self.text)

    def at(self, offset: int) -> Position:
        """Return where the character at `offset` stands."""
        return self.whole.position if self.loose else self.whole.at(self.offset + offset)

    def finding(self, start: int, length: int, message: str, hint: str) -> Finding:
        """Return what is wrong with `length` characters from `start` on."""
        shown = 1 if self.loose else length
        return Finding(self.at(start), message, hint, shown, place=self.place, said=" ".join(self.text.split()))


@kept
def sentences(library: Library) -> Iterator[Sentence]:
    """Yield every sentence of the documents, of their clauses and promises, in each language."""
    for passage in library.passages:
        document = library.home_of(passage.place)
        for language in Language if document is not None else ():
            whole = passage.sides[language]
            text = said_of(whole.text)
            for offset, said in sentences_in(text):
                mark = _MARK.match(said)
                start = mark.end() if mark is not None else 0
                if document is not None and said[start:].strip():
                    rest = (passage.clause, whole, offset + start, passage.loose)
                    yield Sentence(said[start:].rstrip(), language, passage.place, passage.name, document, *rest)


def said_of(text: str) -> str:
    """Return a text with what nobody reads as words of it blanked, so that every place stays the same."""
    return _UNSAID.sub(_blank, text) if "[" in text or "`" in text else text


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())
