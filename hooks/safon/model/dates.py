"""When the words of the guidance last changed: what a print says it was made on."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field

from safon.model.documents import Document
from safon.model.library import Library
from safon.model.position import Position
from safon.model.source_documents import SourceDocument
from safon.model.vocabulary import EditorNote, Listed


@dataclass(frozen=True, eq=False, kw_only=True)
class Dates:
    """The time of the last commit of each file and line, in seconds since 1970."""

    otherwise: int
    """Of what is in no commit yet; and of everything, where one date was given for all."""
    files: Mapping[str, int] = field(default_factory=dict)
    """Of each file, by its path."""
    lines: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """Of each line of the files that hold lists, by their path."""
    oldest: int | None = None
    """Of the oldest commit, where the history was cut off there: what is as old may be older."""

    _entries: dict[Position, int] = field(default_factory=dict, init=False, repr=False)
    """Of the entries of lists that were asked for, each of which many documents show."""

    def of_document(self, document: Document, library: Library) -> int:
        """Return when a document last changed, or an entry of a list that it shows."""
        return max(map(self._time, _shown(document, library)))

    def of_file(self, path: str) -> int:
        """Return when a file last changed."""
        return self.files.get(path, self.otherwise)

    def may_be_older(self, moment: int) -> bool:
        """Whether the history was cut off at that time, so that nothing is known of before."""
        return self.oldest is not None and moment <= self.oldest

    def of_entry(self, listed: Listed) -> int:
        """Return when an entry of a list last changed: the latest of its lines."""
        start = listed.source_map.start
        if start not in self._entries:
            lines = self.lines.get(start.path, ())[start.line - 1 : listed.source_map.last_line]
            self._entries[start] = max(lines, default=self.otherwise)
        return self._entries[start]

    def _time(self, shown: str | Listed) -> int:
        return self.of_file(shown) if isinstance(shown, str) else self.of_entry(shown)


def _shown(document: Document, library: Library) -> Iterator[str | Listed]:
    """Yield the files of a document, of its pictures, of those whose clauses it repeats, and the entries it names."""
    pictures = tuple(f"standards/{each}" for each in library.pictures)
    repeated = (library.clauses.get(each.repeats or "") for each in document.clauses)
    for home in (document, *(library.document_of(each) for each in repeated if each is not None)):
        for text in (home.texts.en, home.texts.cy):
            yield text.path
            prose = "".join(each.prose for each in text.sections)
            yield from (each for each in pictures if posixpath.basename(each) in prose)
    named = set(_names(document))
    for kind, entries in library.vocabulary.lists.items():
        for any_id, listed in entries.items():
            beside = kind is EditorNote and not named.isdisjoint(_texts(listed.entry.model_dump()))
            follows = isinstance(listed.entry, SourceDocument) and not named.isdisjoint(listed.entry.follows)
            if any_id in named or beside or follows:
                yield listed


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
