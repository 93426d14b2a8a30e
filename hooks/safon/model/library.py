"""The whole guidance: every document, clause and list entry by its id."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

from safon.model.citable import citable
from safon.model.clause import Clause
from safon.model.difference import Difference
from safon.model.documents import Document, Pack
from safon.model.edition import KeptEdition
from safon.model.entry import Entry
from safon.model.front_matter import EngagementHeader, SharedFacts, Status
from safon.model.held import parts_of, parts_of_lists
from safon.model.kinds import Kind
from safon.model.language import Bilingual
from safon.model.links import Link, links_of, links_of_point
from safon.model.local_answers import LocalAnswers
from safon.model.passages import Passage, Piece, passages_of, pieces_of
from safon.model.published import Published
from safon.model.quoted import quotations_in
from safon.model.renumbering import Move, moves
from safon.model.responses import Response
from safon.model.settings import SETTINGS, SettingsFile
from safon.model.source_facts import FactsFile
from safon.model.source_passages import SourcePassage
from safon.model.statements import Statement
from safon.model.translation import BlockRecord
from safon.model.unfinished import Unfinished
from safon.model.unhashable import no_hash
from safon.model.vocabulary import EditorNote, Vocabulary
from safon.model.waiver import Waiver

ALL = "all"
"""In place of an agency id: every agency."""


@dataclass(frozen=True, kw_only=True)
class Library:
    """Everything that was read, in a stable order."""

    __hash__ = no_hash

    documents: tuple[Document, ...] = ()
    """Every document: by kind, then number or slug."""
    packs: tuple[Pack, ...] = ()
    """Every training pack, by id."""
    unfinished_packs: Mapping[str, Unfinished] = field(default_factory=dict)
    """Those of which one language lacks something, by id: for translators, since they are errors."""
    vocabulary: Vocabulary = Vocabulary({})
    """The short lists of names."""
    responses: tuple[Response, ...] = ()
    """What people said in engagements, by engagement, in the order of the tables."""
    local_answers: LocalAnswers = LocalAnswers()
    """Who does what in each area, by its own account."""
    source_passages: Mapping[str, tuple[SourcePassage, ...]] = field(default_factory=dict)
    """Which lines of a source the guidance rests on, by the id of the source."""
    source_facts: Mapping[str, FactsFile] = field(default_factory=dict)
    """What a source says that the guidance is held to, by the id of the source."""
    settings: SettingsFile = SettingsFile()
    """What this copy is told about the place it serves."""
    records: Mapping[str, Mapping[str, BlockRecord]] = field(default_factory=dict)
    """What is on record of the translation of lists, packs and interface words, by their names."""
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    """Pictures, by their path below `standards/`."""
    published: Published = Published()
    """What the published branch has where these files are other; nothing where there is no such branch."""
    editions: tuple[KeptEdition, ...] = ()
    """What is kept of each edition, the earliest first."""
    quoted: Bilingual[frozenset[str]] | None = None
    """What its texts quote in English and in Welsh, where not all texts are here to tell."""
    day: datetime.date | None = None
    """The day for which it is checked; none where nobody asks whether a day has passed."""
    fingerprint: str = ""
    """A digest of the files that it was read from; empty where it was not read from files."""

    @cached_property
    def by_id(self) -> dict[str, Document]:
        """Documents by id; of two with the same id, the first."""
        return {each.id: each for each in reversed(self.documents)}

    @cached_property
    def clauses(self) -> dict[str, Clause]:
        """Clauses by id, in the order of the documents; of two with the same id, the first."""
        found: dict[str, Clause] = {}
        for clause in chain.from_iterable(each.clauses for each in self.documents):
            found.setdefault(clause.id, clause)
        return found

    @cached_property
    def moves(self) -> Bilingual[tuple[Move, ...]]:
        """The published words that stand at another number here, in each language."""
        if not self.published.clauses:
            return Bilingual(en=(), cy=())
        same = {each.id for each in self.documents if self.published.unchanged(each)}
        kept = {each.id for each in self.clauses.values() if each.document in same}
        before = {each.id: each for each in self.published.clauses.values() if each.id not in kept}
        here = {each.id: each for each in self.clauses.values() if each.id not in kept}
        return Bilingual.of(lambda language: moves(before, here, language))

    @cached_property
    def in_force(self) -> tuple[Clause, ...]:
        """The clauses that were not withdrawn, alone or with their document, in the order of the documents."""
        ended = {each.id for each in self.documents if self.ended(each)}
        return tuple(each for each in self.clauses.values() if each.withdrawn is None and each.document not in ended)

    def ended(self, document: Document) -> bool:
        """Return whether a document was withdrawn as a whole, or the local set that it belongs to."""
        header = self.head_of(document).header
        return isinstance(header, SharedFacts) and header.status is Status.WITHDRAWN

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every run of text that stands in both languages, but for what people said in engagements."""
        packs = ((each.header, each.source_map, each.id) for each in self.packs)
        settings = (self.settings.settings, self.settings.source_map, SETTINGS)
        answers = ((each.entry, each.source_map, each.place) for each in self.local_answers.all)
        return tuple(passages_of(self.documents, self.vocabulary, (*packs, settings, *answers)))

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """The smallest parts of them of which both sides say the same, with waived phrases blanked."""
        return tuple(pieces_of(self.passages, self.vocabulary.all(Waiver)))

    @cached_property
    def quotations(self) -> Bilingual[frozenset[str]]:
        """What its texts quote in both languages that is in English, and what is in Welsh."""
        if self.quoted is not None:
            return self.quoted
        found = quotations_in(self.passages, self.pieces)
        self.let_go_of_texts()
        return found

    def let_go_of_texts(self) -> None:
        """Forget passages and pieces, which take as much memory as all else: they are worked out again when asked."""
        for name in ("passages", "pieces"):
            vars(self).pop(name, None)

    @cached_property
    def parts(self) -> Mapping[str, str]:
        """The English words of all that can rest on a source, by the names that tables of passages use."""
        documents = (parts_of(each).items() for each in self.documents)
        return {**parts_of_lists(self.vocabulary, self.passages), **dict(chain.from_iterable(documents))}

    def of_kind(self, kind: Kind) -> tuple[Document, ...]:
        """Return the documents of one kind, in order."""
        return self._by_kind[kind]

    @cached_property
    def _by_kind(self) -> dict[Kind, tuple[Document, ...]]:
        return {kind: tuple(each for each in self.documents if each.kind is kind) for kind in Kind}

    def find(self, any_id: str) -> Document | Clause | None:
        """Return the document or clause of that id, or none."""
        return self.clauses.get(any_id) or self.by_id.get(any_id)

    @cached_property
    def citable(self) -> dict[str, Entry]:
        """The entries of lists that can be cited, by id; an id that a clause or a document has is theirs."""
        return {any_id: each for any_id, each in citable(self.vocabulary).items() if self.find(any_id) is None}

    @cached_property
    def _points(self) -> dict[str, tuple[Statement, ...]]:
        found: dict[str, list[Statement]] = {}
        for each in self.citable.values():
            if isinstance(each, Statement):
                found.setdefault(each.of, []).append(each)
        return {of: tuple(points) for of, points in found.items()}

    def points_of(self, document: Document) -> tuple[Statement, ...]:
        """Return the points that stand with a document, in the order of their lists."""
        return self._points.get(document.id, ())

    def document_of(self, clause: Clause) -> Document:
        """Return the document that `clause` stands in."""
        return self.by_id[clause.document]

    def clauses_for(self, agency: str) -> Iterator[Clause]:
        """Yield the clauses in force that name an agency or role, be it for one limit alone, and those for all."""
        return (each for each in self.in_force if agency in each.named or ALL in each.who)

    def home_of(self, any_id: str) -> Document | None:
        """Return the document of that id, or the one that the clause of that id stands in; none for no such id."""
        found = self.find(any_id)
        return self.document_of(found) if isinstance(found, Clause) else found

    def covers(self, engagement: EngagementHeader, document: Document) -> bool:
        """Return whether an engagement asks for views on a document, on the local set it belongs to, or on all."""
        named = engagement.covers
        asked = not named or document.id in named or self.head_of(document).id in named
        return document.kind is not Kind.ENGAGEMENT and asked

    @cached_property
    def _local_lines(self) -> dict[str, tuple[Clause, ...]]:
        found: dict[str, list[Clause]] = {}
        for clause in self.clauses.values():
            for to in dict.fromkeys(each.to for each in clause.adds_to):
                found.setdefault(to, []).append(clause)
        return {to: tuple(lines) for to, lines in found.items()}

    def local_lines_for(self, clause_id: str) -> tuple[Clause, ...]:
        """Return the local lines that add to a national clause."""
        return self._local_lines.get(clause_id, ())

    @cached_property
    def _notes_beside(self) -> dict[str, tuple[EditorNote, ...]]:
        found: dict[str, list[EditorNote]] = {}
        for note in self.vocabulary.all(EditorNote):
            for about in note.about if note.beside_clauses else ():
                found.setdefault(about, []).append(note)
        return {about: tuple(notes) for about, notes in found.items()}

    def notes_beside(self, clause: Clause) -> tuple[EditorNote, ...]:
        """Return the editor's notes that stand beside a clause; also those about one whose words it repeats."""
        ids = (clause.id, *((clause.repeats,) if clause.repeats is not None else ()))
        return tuple(dict.fromkeys(note for each in ids for note in self._notes_beside.get(each, ())))

    @cached_property
    def _differences(self) -> dict[str, tuple[Difference, ...]]:
        found: dict[str, list[Difference]] = {}
        for note in self.vocabulary.all(EditorNote):
            if note.differs is None:
                continue
            alive = [each for each in note.about if each in self.clauses and self.clauses[each].withdrawn is None]
            for clause in alive:
                others = tuple(each for each in alive if each != clause)
                found.setdefault(clause, []).append(Difference(others=others, on=note.differs, note=note.id))
        return {clause: tuple(each for each in inside if each.others) for clause, inside in found.items()}

    def differences_of(self, clause: Clause) -> tuple[Difference, ...]:
        """Return where a clause differs from others that ask for the same; also where one differs that it repeats."""
        ids = (clause.id, *((clause.repeats,) if clause.repeats is not None else ()))
        return tuple(dict.fromkeys(each for any_id in ids for each in self._differences.get(any_id, ())))

    @cached_property
    def _sets(self) -> dict[str, Document]:
        return {each.folder: each for each in self.of_kind(Kind.LOCAL_SET)}

    def set_of(self, document: Document) -> Document:
        """Return the local set that a local practice standard belongs to."""
        return self._sets[document.folder]

    def head_of(self, document: Document) -> Document:
        """Return the document whose header holds for this one: its set, if it has one that can be read, else itself."""
        return self._sets.get(document.folder, document) if document.kind is Kind.LOCAL_STANDARD else document

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every relation of the library: those of headers, and once for each document that a text mentions besides."""
        own = (link for each in self.documents for link in links_of(each, self._document_id))
        points = (
            link for each in self.citable.values() if isinstance(each, Statement) for link in links_of_point(each)
        )
        return tuple(dict.fromkeys((*own, *(each for each in points if each.source in self.by_id))))

    @cached_property
    def _links_to(self) -> dict[str, tuple[Link, ...]]:
        """Links by the id of the document that they lead to or into."""
        found: dict[str, list[Link]] = {}
        for link in self.links:
            found.setdefault(self._document_id(link.to) or link.to, []).append(link)
        return {to: tuple(links) for to, links in found.items()}

    @cached_property
    def _links_of_source(self) -> dict[str, tuple[Link, ...]]:
        found: dict[str, list[Link]] = {}
        for link in self.links:
            found.setdefault(link.source, []).append(link)
        return {source: tuple(links) for source, links in found.items()}

    def referring_to(self, document: Document) -> tuple[Link, ...]:
        """Return the links that lead to a document or to one of its clauses, from others."""
        return tuple(link for link in self._links_to.get(document.id, ()) if link.source != document.id)

    def links_from(self, document: Document) -> tuple[Link, ...]:
        """Return the links that lead from a document to others."""
        links = self._links_of_source.get(document.id, ())
        return tuple(link for link in links if self._document_id(link.to) != document.id)

    def _document_id(self, any_id: str) -> str | None:
        """Return the id of the document that an id leads to or into; none where it leads nowhere."""
        found = self.home_of(any_id)
        return found.id if found is not None else None
