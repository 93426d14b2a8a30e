"""What a print or a list shows of the guidance: files, what of them stands in lists, and the entries that they name."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import cached_property

from safon.model.documents import Document
from safon.model.library import Library
from safon.model.source_documents import SourceDocument
from safon.model.texts import Text
from safon.model.vocabulary import EditorNote, Listed


@dataclass(frozen=True)
class WholeFile:
    """All that stands in a file."""

    path: str


@dataclass(frozen=True)
class ListedFile:
    """What a list shows of a file: its header and the sections that hold clauses, and no other."""

    path: str


ShownPart = WholeFile | ListedFile | Listed
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

    def _entries(self, document: Document) -> Iterator[Listed]:
        for name in dict.fromkeys(_names(document)):
            yield from self._by_name.get(name, ())

    @cached_property
    def _by_name(self) -> Mapping[str, list[Listed]]:
        """The entries that go with each id: its own, editors' notes that name it, and what came after a draft."""
        found: dict[str, list[Listed]] = {}
        for kind, entries in self._library.vocabulary.lists.items():
            for any_id, listed in entries.items():
                beside = _texts(listed.entry.model_dump()) if kind is EditorNote else ()
                follows = listed.entry.follows if isinstance(listed.entry, SourceDocument) else ()
                for name in dict.fromkeys((any_id, *beside, *follows)):
                    found.setdefault(name, []).append(listed)
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
