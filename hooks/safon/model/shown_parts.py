"""What a print or a list shows of the guidance: files, what of them stands in lists, and the entries that they name."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import cached_property

from safon.model.documents import Document
from safon.model.entry import Entry
from safon.model.library import Library
from safon.model.position import Place, Position
from safon.model.source_documents import SourceDocument
from safon.model.texts import Text
from safon.model.vocabulary import EditorNote


@dataclass(frozen=True)
class WholeFile:
    """All that stands in a file."""

    path: str


@dataclass(frozen=True)
class ListedFile:
    """What a list shows of a file: its header and the sections that hold clauses, and no other."""

    path: str


@dataclass(frozen=True)
class EntryLines:
    """An entry of a list, in the lines of its file."""

    path: str
    first: int
    """Its first line, counted from 1."""
    last: int
    """The line of its last value."""


ShownPart = WholeFile | ListedFile | EntryLines
"""Something that a change can touch."""


class ShownParts:
    """The parts of a library that documents show, each in both languages: a change of either is theirs."""

    def __init__(self, library: Library) -> None:
        """Take the library in which they stand."""
        self._library = library

    def of_document(self, document: Document) -> Iterator[ShownPart]:
        """Yield the files of a document, of its pictures, of those whose clauses it repeats, and the entries named."""
        pictures = tuple(f"standards/{each}" for each in self._library.pictures)
        for text in self._texts(document):
            yield WholeFile(text.path)
            prose = "".join(each.prose for each in text.sections)
            yield from (WholeFile(each) for each in pictures if posixpath.basename(each) in prose)
        yield from self._entries(document)

    def of_list(self, document: Document) -> Iterator[ShownPart]:
        """Yield the same for what shows clauses of a document: another sentence of its narrative is nothing to that.

        All its clauses count, not only those that a list shows now: one that left the list changed it.
        """
        yield from (ListedFile(text.path) for text in self._texts(document))
        yield from self._entries(document)

    def _texts(self, document: Document) -> Iterator[Text]:
        repeated = (self._library.clauses.get(each.repeats or "") for each in document.clauses)
        for home in (document, *(self._library.document_of(each) for each in repeated if each is not None)):
            yield from (home.texts.en, home.texts.cy)

    def of_entry(self, entry: Entry) -> EntryLines:
        """Return an entry of a list."""
        return self._lines[type(entry), entry.id]

    def _entries(self, document: Document) -> Iterator[EntryLines]:
        for name in dict.fromkeys(_names(document)):
            yield from self._by_name.get(name, ())

    @cached_property
    def _by_name(self) -> Mapping[str, list[EntryLines]]:
        """The entries that go with each id: its own, editors' notes that name it, and what came after a draft."""
        found: dict[str, list[EntryLines]] = {}
        for kind, entries in self._library.vocabulary.lists.items():
            for any_id, listed in entries.items():
                beside = _texts(listed.entry.model_dump()) if kind is EditorNote else ()
                follows = listed.entry.follows if isinstance(listed.entry, SourceDocument) else ()
                for name in dict.fromkeys((any_id, *beside, *follows)):
                    found.setdefault(name, []).append(self._lines[kind, any_id])
        return found

    @cached_property
    def _lines(self) -> Mapping[tuple[type[Entry], str], EntryLines]:
        """Where each entry stands: all of a file have one map of its places, which is gone through once."""
        ends: dict[int, dict[Place, int]] = {}
        found: dict[tuple[type[Entry], str], EntryLines] = {}
        for kind, entries in self._library.vocabulary.lists.items():
            for any_id, listed in entries.items():
                at = listed.source_map
                if id(at.places) not in ends:
                    ends[id(at.places)] = _ends(at.places)
                last = ends[id(at.places)].get(at.root, at.start.line)
                found[kind, any_id] = EntryLines(at.start.path, at.start.line, last)
        return found


def _ends(places: Mapping[Place, Position]) -> dict[Place, int]:
    """Return the last line of everything in a file that has places in it, by the way to it."""
    found: dict[Place, int] = {}
    for way, position in places.items():
        for length in range(len(way) + 1):
            found[way[:length]] = max(found.get(way[:length], 0), position.line)
    return found


def _names(document: Document) -> Iterator[str]:
    """Yield its id, those of its clauses, and every id that its header and clauses name."""
    yield document.id
    yield from _texts(document.header.model_dump())
    for clause in document.clauses:
        yield from (clause.id, *clause.who)
        for each in clause.timescales:
            yield from _texts(asdict(each))


def _texts(value: object) -> Iterator[str]:
    """Yield every text in a tree of mappings and sequences."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list | tuple | set | frozenset):
        for each in value:
            yield from _texts(each)
