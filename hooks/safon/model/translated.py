"""What has to be checked against its other language: the blocks of documents, and the entries of lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from pydantic import BaseModel

from safon.model.bilingual_values import values_in
from safon.model.blocks import TextBlock, blocks_of
from safon.model.clause import Clause, Words
from safon.model.language import Bilingual
from safon.model.position import Position, SourceMap
from safon.model.texts import Text
from safon.model.translation import fingerprint
from safon.model.unfinished import Unfinished
from safon.model.vocabulary import LISTS, Vocabulary
from safon.model.waiver import Waiver
from safon.model.welsh_words import WelshWords


@dataclass(frozen=True, slots=True)
class TranslatedField:
    """One text of a block."""

    name: str
    """What it is in its block: `text`, `words`, `promise`, `why-1`, `related.0.why`."""
    sides: Bilingual[Words]
    """What it says, and where that stands."""
    kind: str = "prose"
    """`prose`, `line` (of a header), `value` (of a list or of a header that has both languages) or `heading`."""


@dataclass(frozen=True, slots=True)
class TranslatedBlock:
    """Something that is checked as one."""

    name: str
    """Its name within its document or list: `title`, `18.4`, `narrative/2`, `header/related`, `mash`."""
    fields: tuple[TranslatedField, ...]
    """Its texts, those that neither language has left out."""
    clause: Clause | None = None
    """The clause that it is, if it is one."""

    @property
    def fingerprints(self) -> Bilingual[str]:
        """The fingerprint of each side."""
        return Bilingual.of(lambda each: fingerprint((field.name, field.sides[each].text) for field in self.fields))

    @property
    def text(self) -> Bilingual[str]:
        """All that it says, a line for each of its texts."""
        return Bilingual.of(lambda each: "\n".join(field.sides[each].text for field in self.fields))


def document_blocks(
    texts: Bilingual[Text], clauses: tuple[Clause, ...], header: BaseModel
) -> tuple[TranslatedBlock, ...]:
    """Return the blocks of a document. A clause that repeats another has no words of its own, and so none to check."""
    return tuple(each for each in _of_document(texts, clauses, header) if each.fields)


def _of_document(texts: Bilingual[Text], clauses: tuple[Clause, ...], header: BaseModel) -> Iterator[TranslatedBlock]:
    for block in blocks_of(texts, clauses):
        if block.clause is not None:
            yield TranslatedBlock(block.name, _said(_of_clause(block.clause)), block.clause)
        else:
            yield TranslatedBlock(block.name, _said(_of_prose(block)))
    yield from _headings(texts)
    called = texts.map(lambda text: Words("\n".join(text.also_called), text.source_map.at("also-called")))
    yield TranslatedBlock("also-called", _said(iter([TranslatedField("text", called, "line")])))
    yield from _header(header, texts.en.source_map)


def _said(fields: Iterator[TranslatedField]) -> tuple[TranslatedField, ...]:
    return tuple(each for each in fields if each.sides.en.text.strip() or each.sides.cy.text.strip())


def _of_prose(block: TextBlock) -> Iterator[TranslatedField]:
    yield TranslatedField("text", block.runs[0], "line" if block.name in ("title", "summary") else "prose")


def _of_clause(clause: Clause) -> Iterator[TranslatedField]:
    if clause.repeats is None:
        yield TranslatedField("words", clause.words)
    if clause.repeats is None and clause.withdrawn is None:
        yield TranslatedField("promise", clause.promise)
    for number, relation in enumerate(clause.adds_to, 1):
        places = clause.lines.map(lambda lines: lines.get("Why", Position("")))
        yield TranslatedField(
            f"why-{number}",
            Bilingual(en=Words(relation.why.en, places.en), cy=Words(relation.why.cy, places.cy)),
        )


def _headings(texts: Bilingual[Text]) -> Iterator[TranslatedBlock]:
    """Yield the headings that authors choose for themselves; the others are the same in every document."""
    free = texts.map(lambda text: tuple(each for each in text.sections if each.kind is None and each.heading))
    for number in range(max(len(free.en), len(free.cy))):
        sides = free.map(
            lambda found, at=number: (
                Words(found[at].heading, found[at].position)  # type: ignore[misc]
                if at < len(found)
                else Words("", Position(""))
            )
        )
        key = free.en[number].key if number < len(free.en) else free.cy[number].key
        yield TranslatedBlock(f"{key}/heading", _said(iter([TranslatedField("heading", sides, "heading")])))


def _header(header: BaseModel, places: SourceMap) -> Iterator[TranslatedBlock]:
    """Yield a block for each key of a header under which both languages stand."""
    found: dict[str, list[TranslatedField]] = {}
    for way, words in values_in(header, places):
        name = ".".join(map(str, way))
        found.setdefault(str(way[0]), []).append(TranslatedField(name, words, "value"))
    for key, fields in found.items():
        yield TranslatedBlock(f"header/{key}", _said(iter(fields)))


def entry_block(name: str, entry: BaseModel, places: SourceMap) -> TranslatedBlock:
    """Return what an entry of a list says."""
    values = values_in(entry, places)
    return TranslatedBlock(
        name, _said(TranslatedField(".".join(map(str, way)), words, "value") for way, words in values)
    )


def unfinished_block(name: str, unfinished: Unfinished) -> TranslatedBlock:
    """Return what an entry says of which one language lacks something: nothing there."""
    whole = entry_block(name, unfinished.model, unfinished.source_map)
    ways = unfinished.lacks.map(lambda lacking: {".".join(map(str, way)) for way in lacking})
    return replace(whole, fields=tuple(_without(each, ways) for each in whole.fields))


def _without(field: TranslatedField, ways: Bilingual[set[str]]) -> TranslatedField:
    sides = Bilingual.of(
        lambda each: replace(field.sides[each], text="") if field.name in ways[each] else field.sides[each]
    )
    return replace(field, sides=sides)


def list_blocks(vocabulary: Vocabulary, *, unfinished: bool = False) -> Mapping[str, tuple[TranslatedBlock, ...]]:
    """Return the blocks of each list by its name; readers never see a waiver, nor the list of Welsh words.

    With those that are `unfinished`, if they are asked for.
    """
    names = {kind: name for name, kind in LISTS.items() if kind not in (Waiver, WelshWords)}
    made = {
        names[kind]: [
            unfinished_block(entry_id, each.unfinished)
            if unfinished and each.unfinished is not None
            else entry_block(entry_id, each.entry, each.source_map)
            for entry_id, each in entries.items()
        ]
        for kind, entries in vocabulary.lists.items()
        if kind in names
    }
    return {name: tuple(each for each in blocks if each.fields) for name, blocks in made.items()}
