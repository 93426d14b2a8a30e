"""Whom and what a change reaches: looked up in both states, because what is gone reached somebody too."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from safon.compare.relations import references_of, relations_of
from safon.compare.state import GuidanceState
from safon.model.areas import is_apart
from safon.model.change import GuidanceChange, Sort, Touched
from safon.model.change_kind import ChangeKind
from safon.model.clause import Clause
from safon.model.content_hash import content_hash
from safon.model.documents import Document
from safon.model.front_matter import EngagementHeader, Status
from safon.model.kinds import PACKS, Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.model.vocabulary import LISTS, Agency, Role

_CALLED = frozenset({ChangeKind.NEW, ChangeKind.GONE, ChangeKind.RENUMBERED, ChangeKind.UNREADABLE})
"""What becomes of a document so that whatever names it names it otherwise, or may do."""
_BESIDE_CLAUSES = frozenset({"title", "status", "edition", "stage", "in-force-from", "replaces", "jurisdiction", "we"})
"""Keys of a header that lists show beside each clause, or by which they know whose it is."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Where to look up what a change reaches."""

    before: GuidanceState
    after: GuidanceState

    @property
    def libraries(self) -> tuple[Library, Library]:
        """Both states with every clause as it binds."""
        return self.before.binding, self.after.binding

    def of(self, change: GuidanceChange) -> Touched:
        """Return what a change reaches."""
        if change.sort is Sort.ENTRY:
            return self._entry(change)
        if change.sort is Sort.DOCUMENT:
            return self._document(change)
        return self._clause(change)

    def _document(self, change: GuidanceChange) -> Touched:
        touched = Touched(
            documents=_unique((change.id, *self._linked(change))),
            packs=self._packs(change.id),
            left_behind=_left_behind(change),
            engagements=self._engagements(change.id),
        )
        if not any(each.name in _BESIDE_CLAUSES for each in change.fields):
            return touched
        inside = tuple(self._inside((change.id, *change.to)))
        documents = _unique((*touched.documents, *(each.document for each in inside)))
        touched = replace(touched, documents=documents)
        if any(each.name == "status" and Status.WITHDRAWN in (each.before, each.after) for each in change.fields):
            lines = (one.id for each in inside for library in self.libraries for one in _local(each.id, library))
            touched = replace(touched, local=_unique(lines), kept_answers=True)
        return self._on_lists(touched, inside)

    def _clause(self, change: GuidanceChange) -> Touched:
        ids = (change.id, *change.to)
        states = list(self._stood(change))
        local = _unique(each.id for id_ in ids for library in self.libraries for each in _local(id_, library))
        onto = [relation.to for each in states for relation in each.adds_to]
        national = (home for library in self.libraries for home in _homes(onto, library))
        homes = _unique((change.document, *(each.document for each in states), *national))
        beside = (document for library in self.libraries for document in _homes(local, library))
        shown = _unique((*homes, *beside, *self._cited(change)))
        touched = Touched(
            local=local,
            documents=shown,
            packs=_unique(each for home in homes for each in self._packs(home)),
            left_behind=_left_behind(change),
            responses=sum(each.about in ids for each in self.after.library.responses),
            engagements=self._engagements(change.document),
            areas=_unique(each.folder for id_ in ids for each in self.after.library.local_answers.to(id_)),
            kept_answers=self._marked(change),
        )
        return self._on_lists(touched, states)

    def _on_lists(self, touched: Touched, clauses: Iterable[Clause]) -> Touched:
        """Return what is reached, with those on whose lists some clauses stand, in either state."""
        found = tuple(clauses)
        agencies = (_agencies_of(clause, library) for clause in found for library in self.libraries)
        named = (each for clause in found for each in clause.named)
        holders = {*touched.duty_holders, *named, *(each for own in agencies for each in own)}
        order = ("all", *self.after.library.vocabulary.ids(Agency, Role), *sorted(holders))
        nobody = [each for each in found if each.nobody_named and each.withdrawn is None]
        return replace(
            touched,
            duty_holders=tuple(dict.fromkeys(each for each in order if each in holders)),
            nobody=bool(nobody),
            everywhere=any(self._of_wales(each) for each in nobody),
        )

    def _of_wales(self, clause: Clause) -> bool:
        """Return whether a clause binds all of Wales: naming nobody, it stands on the lists of every agency."""
        homes = (library.by_id.get(clause.document) for library in self.libraries)
        return any(not is_apart(home, library) for home, library in zip(homes, self.libraries, strict=True) if home)

    def _inside(self, documents: tuple[str, ...]) -> Iterator[Clause]:
        """Yield the clauses of documents, and of a local set those of its standards, in both states."""
        for library in self.libraries:
            for each in library.documents:
                if each.id in documents or library.head_of(each).id in documents:
                    yield from each.clauses

    def _entry(self, change: GuidanceChange) -> Touched:
        """Return what shows an entry of a list: documents that cite it, clauses that name it as who, when or where."""
        list_name, _, entry = change.id.partition("/")
        named = _NAMED.get(list_name, _nothing)
        clauses = [each for library in self.libraries for each in library.clauses.values() if entry in named(each)]
        shown = [each.document for each in clauses]
        shown += [each.id for library in self.libraries for each in library.documents if entry in each.mentions]
        shown += [each for library in self.libraries for each in _beside(list_name, entry, library)]
        own = (entry,) if list_name in ("agencies", "roles") else ()
        places = _role_agencies(entry, self.libraries) if list_name == "roles" else ()
        packs = _unique(
            (*((entry,) if list_name == PACKS else ()), *(one for each in shown for one in self._packs(each)))
        )
        touched = Touched(
            duty_holders=_unique((*own, *places)),
            documents=_unique(shown),
            packs=packs,
            left_behind=_left_behind(change),
        )
        return self._on_lists(touched, clauses)

    def _stood(self, change: GuidanceChange) -> Iterator[Clause]:
        """Yield the clause as it bound before and binds now, and those that say now what it said."""
        before, after = self.libraries
        now = (change.after.id, *change.to) if change.after is not None else change.to
        was = (change.before.id,) if change.before is not None else ()
        for library, ids in ((before, was), (after, now)):
            yield from (library.clauses[each] for each in dict.fromkeys(ids) if each in library.clauses)

    def _marked(self, change: GuidanceChange) -> bool:
        """Return whether what is kept as the fingerprint of an answer to it is another now."""
        if change.before is None or change.after is None or change.id != change.after.id:
            return change.before is not None
        one, other = (library.clauses[change.id] for library in self.libraries)
        return content_hash(one) != content_hash(other)

    def _linked(self, change: GuidanceChange) -> Iterator[str]:
        """Yield the documents that show their relation to one: all, where it is called otherwise, else what changed."""
        before, after = (relations_of(library, (change.id, *change.to)) for library in self.libraries)
        named = change.kind in _CALLED or any(each.name == "title" for each in change.fields)
        found = before | after if named else before ^ after
        order = dict.fromkeys(each.id for library in self.libraries for each in library.documents)
        return (each for each in order if each in found)

    def _cited(self, change: GuidanceChange) -> Iterator[str]:
        """Yield the documents that a clause leads to now and did not before, or the other way round: they say so."""
        one, other = (references_of(each) for each in (change.before, change.after))
        for any_id in sorted(one ^ other):
            homes = (library.home_of(any_id) for library in self.libraries)
            yield from (home.id for home in homes if home is not None)

    def _packs(self, document: str) -> tuple[str, ...]:
        packs = (each for library in self.libraries for each in library.packs)
        return _unique(each.id for each in packs if document in (*each.header.standards, *each.header.notes))

    def _engagements(self, document: str) -> tuple[str, ...]:
        library = self.after.library
        home = library.by_id.get(document)
        return tuple(_asking(home, library)) if home is not None else ()


def _asking(document: Document, library: Library) -> Iterator[str]:
    for each in library.of_kind(Kind.ENGAGEMENT):
        if isinstance(each.header, EngagementHeader) and library.covers(each.header, document):
            yield each.id


def _beside(list_name: str, entry: str, library: Library) -> Iterator[str]:
    """Yield the documents beside which an entry stands: those that it is about or of, or that cite it."""
    listed = library.vocabulary.lists.get(LISTS[list_name], {}).get(entry) if list_name in LISTS else None
    stated = [getattr(listed.entry, key, None) for key in ("about", "cited_by", "of")] if listed is not None else []
    for each in stated:  # The `of` of an event is no id, but words in both languages.
        ids = each if isinstance(each, tuple) else (each,) if isinstance(each, str) else ()
        homes = (library.home_of(any_id) for any_id in ids)
        yield from (home.id for home in homes if home is not None)


def _role_agencies(role: str, libraries: tuple[Library, Library]) -> Iterator[str]:
    """Yield the agencies to which what falls to a role falls too, in both states."""
    entries = (library.vocabulary.get(Role, role) for library in libraries)
    return (each.agency for each in entries if each is not None and each.agency is not None)


def _nothing(clause: Clause) -> Iterable[str]:  # noqa: ARG001 - stands for what clauses name of other lists
    return ()


def _events(clause: Clause) -> Iterator[str]:
    for each in clause.timescales:
        for timing in each.timings():
            yield from timing.events()


def _conditions(clause: Clause) -> Iterator[str]:
    for each in clause.timescales:
        yield from each.conditions()


_NAMED: Mapping[str, Callable[[Clause], Iterable[str]]] = {
    "agencies": lambda clause: clause.named,
    "roles": lambda clause: clause.named,
    "events": _events,
    "conditions": _conditions,
}
"""What clauses name, by the list that it stands in."""


def _agencies_of(clause: Clause, library: Library) -> Iterator[str]:
    """Yield the agencies of the roles that a clause names."""
    for each in clause.named:
        role = library.vocabulary.get(Role, each)
        if role is not None and role.agency is not None:
            yield role.agency


def _local(clause: str, library: Library) -> Iterator[Clause]:
    """Yield the clauses that add to a clause, or say the same by repeating it."""
    for each in library.clauses.values():
        if each.repeats == clause or any(relation.to == clause for relation in each.adds_to):
            yield each


def _homes(clauses: Iterable[str], library: Library) -> Iterator[str]:
    yield from (library.clauses[each].document for each in clauses if each in library.clauses)


def _left_behind(change: GuidanceChange) -> Language | None:
    """Return the language that stayed as it was, where the words of the other changed in more than form."""
    lasting = (each for each in change.fields if each.kind is not ChangeKind.EDITORIAL and each.name != "also-called")
    moved = {each.language for each in lasting if each.language is not None}
    if change.before is None and change.after is not None:
        moved = {each for each in Language if change.after.words[each]}
    return next(iter(moved)).other if len(moved) == 1 else None


def _unique(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
