"""All that the guidance says in both languages, cut into the smallest pieces of which both sides say the same.

A block is cut into paragraphs where both sides have equally many, and a paragraph into sentences where both have
equally many: so the two sides of a piece can be held to each other. Phrases that a waiver quotes are blanked at the
place that it is for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from pydantic import BaseModel

from safon.model.bilingual_values import values_in
from safon.model.blocks import blocks_of
from safon.model.clause import Clause, Words
from safon.model.documents import Document
from safon.model.everyday_words import EverydayWords
from safon.model.language import Bilingual, Language
from safon.model.position import Position, SourceMap
from safon.model.vocabulary import LISTS, Vocabulary
from safon.model.waiver import Waiver

_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*|\n(?=[ \t]*(?:[-*+][ \t]|\d+[.)][ \t]|\||>|#))")
_SENTENCE = re.compile(r"[.?!][”’)\]*_]*\s+(?=[^\W\da-zâêîôûŵŷ]|[“‘(\[*_])")
_NO_SENTENCE = ("|", "#", "![")
"""How rows of tables, headings and pictures begin."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a piece."""

    text: str
    """What it says, as Markdown, with waived phrases blanked."""
    whole: Words
    """The text that it is cut from."""
    offset: int
    """Where in that it begins."""
    loose: bool
    """Whether only the place of the whole is known, not that of each word."""
    words: frozenset[str]
    """Its words, in small letters."""

    def at(self, offset: int) -> Position:
        """Return where the character at `offset` stands."""
        return self.whole.position if self.loose else self.whole.at(self.offset + offset)

    def length(self, wanted: int) -> int:
        """Return how much to underline of something that is `wanted` characters long."""
        return 1 if self.loose else wanted


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that both languages say."""

    place: str
    """Where it stands, as waivers name it: `18.4`, `S18`, `terms/key-working`."""
    name: str
    """What it is called in a message: "18.4", "the promise of 18.4", "the title of S18"."""
    sides: Bilingual[Side]
    """The two sides; neither is empty."""
    clause: Clause | None = None
    """The clause whose words it is from, if it is from the words of one."""

    @property
    def subject(self) -> str:
        """Its name as the beginning of a sentence."""
        return f"The {self.name[4:]}" if self.name.startswith("the ") else self.name


@dataclass(frozen=True)
class Passage:
    """A run of text in both languages, before it is cut."""

    place: str
    """As of a piece."""
    name: str
    """As of a piece."""
    sides: Bilingual[Words]
    """The two sides; either may be empty."""
    loose: bool = False
    """As of a side."""
    clause: Clause | None = None
    """As of a piece."""


Values = tuple[BaseModel, SourceMap, str]
"""A header or entry, where its values stand, and its place as waivers name it."""


def passages_of(documents: Iterable[Document], vocabulary: Vocabulary, values: Iterable[Values]) -> Iterator[Passage]:
    """Yield every run of text that stands in both languages: of documents, of lists, and of other `values`."""
    for document in documents:
        if document.texts.en.readable and document.texts.cy.readable:
            yield from _in_document(document)
    names = {kind: name for name, kind in LISTS.items()}
    for kind, entries in vocabulary.lists.items():
        if kind not in (Waiver, EverydayWords):  # of the one phrases, of the other words that need not match
            for entry_id, listed in entries.items():
                yield from _in_values(listed.entry, listed.source_map, f"{names[kind]}/{entry_id}")
    for model, places, place in values:
        yield from _in_values(model, places, place)


def pieces_of(passages: Iterable[Passage], waivers: Iterable[Waiver]) -> Iterator[Piece]:
    """Yield the pieces of passages, with the phrases of `waivers` blanked where they are for."""
    by_place: dict[str, list[Waiver]] = {}
    for waiver in waivers:
        if waiver.words is not None:
            by_place.setdefault(waiver.at, []).append(waiver)
    for passage in passages:
        if passage.sides.en and passage.sides.cy:
            yield from _cut(passage, by_place.get(passage.place, ()))


def _in_document(document: Document) -> Iterator[Passage]:
    for block in blocks_of(document.texts, document.clauses):
        clause = block.clause
        if clause is None:
            titled = block.name in ("title", "summary")
            name = f"the {block.name} of {document.id}" if titled else document.id
            yield Passage(document.id, name, block.runs[0], loose=titled)
        elif clause.withdrawn is None and not (clause.words.en.withdraws or clause.words.cy.withdraws):
            yield Passage(clause.id, clause.id, clause.words, clause=clause)
            yield Passage(clause.id, f"the promise of {clause.id}", clause.promise)
            reasoned = (*clause.adds_to, *((clause.fate,) if clause.fate is not None else ()))
            for relation in reasoned:
                why = Bilingual.of(
                    lambda each, why=relation.why, lines=clause.lines: Words(  # type: ignore[misc]
                        why[each], lines[each].get("Why", Position(""))
                    )
                )
                yield Passage(clause.id, f"the reason below {clause.id}", why, loose=True)
    yield from _in_values(document.header, document.texts.en.source_map, document.id)


def _in_values(model: BaseModel, places: SourceMap, place: str) -> Iterator[Passage]:
    for way, words in values_in(model, places):
        key = next(each for each in reversed(way) if isinstance(each, str))
        yield Passage(place, f"the {key} of {place}", words, loose=True)


def _cut(passage: Passage, waivers: Iterable[Waiver]) -> Iterator[Piece]:
    whole = passage.sides
    holding = [each for each in waivers if all(stands(each, passage, language) for language in Language)]
    en, cy = whole.en.text, whole.cy.text
    if holding:
        en, cy = _blanked(en, holding, Language.EN), _blanked(cy, holding, Language.CY)
    for ours, theirs in _pairs(whole.en.text, whole.cy.text):
        sides = Bilingual(
            en=_side(en[slice(*ours)], whole.en, ours[0], loose=passage.loose),
            cy=_side(cy[slice(*theirs)], whole.cy, theirs[0], loose=passage.loose),
        )
        yield Piece(passage.place, passage.name, sides, passage.clause)


def _side(text: str, whole: Words, offset: int, *, loose: bool) -> Side:
    return Side(text, whole, offset, loose, frozenset(_WORD.findall(text.lower())))


Span = tuple[int, int]


def _pairs(en: str, cy: str) -> list[tuple[Span, Span]]:
    """Return the spans of both texts that face each other: cut at each border where that makes equally many of both."""
    pairs = [((0, len(en)), (0, len(cy)))]
    for border in (_PARAGRAPH, _SENTENCE) if "\n" in en or "\n" in cy else (_SENTENCE,):
        pairs = [finer for pair in pairs for finer in _finer(en, cy, pair, border)]
    return pairs


def _finer(en: str, cy: str, pair: tuple[Span, Span], border: re.Pattern[str]) -> Iterable[tuple[Span, Span]]:
    ours, theirs = _spans(en, pair[0], border), _spans(cy, pair[1], border)
    return zip(ours, theirs, strict=True) if len(ours) == len(theirs) else (pair,)


def _spans(text: str, span: Span, border: re.Pattern[str]) -> list[Span]:
    start, end = span
    ends = [match.end() for match in border.finditer(text, start, end)]
    if not ends:
        return [span]
    cuts = [start, *ends, end]
    return [each for each in pairwise(cuts) if text[slice(*each)].strip()] or [span]


def sentences_in(text: str) -> Iterator[tuple[int, str]]:
    """Yield each sentence of a text and where it begins; none of a heading, of a row of a table or of a picture."""
    for paragraph in _spans(text, (0, len(text)), _PARAGRAPH):
        if not text[slice(*paragraph)].lstrip().startswith(_NO_SENTENCE):
            for start, end in _spans(text, paragraph, _SENTENCE):
                yield start, text[start:end]


def _blanked(text: str, waivers: Iterable[Waiver], language: Language) -> str:
    for words in (waiver.words[language] for waiver in waivers if waiver.words is not None):
        text = phrase(words).sub(lambda match: " " * len(match.group()), text)
    return text


def stands(waiver: Waiver, passage: Passage, language: Language) -> bool:
    """Return whether the phrase of a waiver stands in a passage."""
    words = waiver.words
    return words is not None and phrase(words[language]).search(passage.sides[language].text) is not None


def phrase(words: str) -> re.Pattern[str]:
    """Return what finds a phrase that a waiver quotes, also over the end of a line."""
    spaced = r"\s+".join(re.escape(each) for each in words.split())
    return re.compile(rf"(?<!\w){spaced}(?!\w)", re.IGNORECASE)
