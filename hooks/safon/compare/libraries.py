"""Two states → every change from one to the other: each clause, document and entry once, in the guidance's order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from safon.compare.clauses import fields_of
from safon.compare.documents import document_changes, readable, same_under_another_name
from safon.compare.entries import entry_changes
from safon.compare.fates import Fate, proposed_fates
from safon.compare.state import GuidanceState
from safon.compare.touched import Reach
from safon.model.change import FieldChange, GuidanceChange, Sort
from safon.model.change_kind import ChangeKind
from safon.model.clause import Clause
from safon.model.documents import Document
from safon.model.language import Language
from safon.model.position import Position
from safon.model.renumbering import moves

_WEIGHT = {kind: at for at, kind in enumerate(ChangeKind)}
_ENDED = (ChangeKind.WITHDRAWN, ChangeKind.COVERED_BY)


def changes(before: GuidanceState, after: GuidanceState) -> tuple[GuidanceChange, ...]:
    """Return what changed from one state of the guidance to another, as its authors wrote it.

    A clause that repeats another does not change with it: that it says something else now is told as what the change of
    the other reaches.
    """
    pair = _Pair(before, after)
    states = (after.library, before.library)
    documents = dict.fromkeys(each.id for state in states for each in state.documents)
    numbers = dict.fromkeys(each for state in states for each in state.clauses)
    order = {each: at for at, each in enumerate((*documents, *numbers))}
    told = sorted((*_documents(pair), *_clauses(pair)), key=lambda each: (order[each.document], order[each.id]))
    reach = Reach(before, after)
    found = (_settled(each, pair) for each in (*told, *entry_changes(before, after)))
    return tuple(replace(each, touched=reach.of(each)) for each in found)


def _settled(change: GuidanceChange, pair: _Pair) -> GuidanceChange:
    """Return a change with what its author says of it, if anything: where the clause stands, or where it went."""
    stands = pair.now.get(change.id) if change.sort is Sort.CLAUSE else None
    fate = next((each.fate for each in (stands, change.after) if each is not None and each.fate is not None), None)
    if fate is None:
        return change
    return replace(change, settled=fate.kind, why=fate.why, to=fate.to or change.to)


@dataclass(frozen=True)
class _Pair:
    """Two states of the guidance, put beside each other."""

    before: GuidanceState
    after: GuidanceState

    @cached_property
    def renamed(self) -> frozenset[str]:
        """The ids, old and new, of documents of which only the file's name changed."""
        one, other = self.before.library, self.after.library
        gone = [each for each in one.documents if each.id not in other.by_id]
        new = [each for each in other.documents if each.id not in one.by_id]
        pairs = ((old, now) for old in gone for now in new if same_under_another_name(old, now))
        return frozenset(each.id for pair in pairs for each in pair)

    @cached_property
    def unreadable(self) -> frozenset[str]:
        """The documents of which one state cannot be read."""
        states = (*self.before.library.documents, *self.after.library.documents)
        return frozenset(each.id for each in states if not readable(each))

    def clauses(self, state: GuidanceState) -> Mapping[str, Clause]:
        """Return the clauses of a state by id, but for those of documents of which one state cannot be read."""
        found = state.library.clauses.items()
        return {each: clause for each, clause in found if clause.document not in self.unreadable}

    @cached_property
    def was(self) -> Mapping[str, Clause]:
        """The clauses before."""
        return self.clauses(self.before)

    @cached_property
    def now(self) -> Mapping[str, Clause]:
        """The clauses after."""
        return self.clauses(self.after)

    @cached_property
    def moved(self) -> Mapping[str, str]:
        """The clauses whose words stand at another number, in either language: the old number and the new one."""
        was = {each: clause for each, clause in self.was.items() if self._differs(each)}
        now = {each: clause for each, clause in self.now.items() if self._differs(each)}
        found = (each for language in Language for each in moves(was, now, language))
        return {each.source: each.target for each in found}

    def _differs(self, clause: str) -> bool:
        was, now = self.was.get(clause), self.now.get(clause)
        return was is None or now is None or any(was.words[each].text != now.words[each].text for each in Language)

    @cached_property
    def fates(self) -> Mapping[str, Fate]:
        """Where clauses went that were split or merged, as far as their words tell."""
        gone = tuple(each for each in self.was if each not in self.moved and self._ended(each))
        new = tuple(each for each in self.now if each not in self.was and each not in self.moved.values())
        return proposed_fates(self.was, self.now, gone, new)

    def _ended(self, clause: str) -> bool:
        now = self.now.get(clause)
        return self.was[clause].withdrawn is None and (now is None or self._differs(clause))


def _documents(pair: _Pair) -> Iterator[GuidanceChange]:
    one, other = pair.before.library.by_id, pair.after.library.by_id
    for each in dict.fromkeys((*other, *one)):
        was, now = one.get(each), other.get(each)
        if each in pair.unreadable:
            yield _document(now or one[each], ChangeKind.UNREADABLE)
        elif each in pair.renamed:
            continue
        elif was is None:
            yield _document(other[each], ChangeKind.NEW)
        elif now is None:
            yield _document(was, ChangeKind.GONE)
        elif fields := _by_weight(document_changes(was, now)):
            yield _document(now, fields[0].kind, fields)


def _document(document: Document, kind: ChangeKind, fields: tuple[FieldChange, ...] = ()) -> GuidanceChange:
    place = document.texts.en.source_map.start
    return GuidanceChange(
        sort=Sort.DOCUMENT, id=document.id, document=document.id, kind=kind, fields=fields, position=place
    )


def _clauses(pair: _Pair) -> Iterator[GuidanceChange]:
    """Yield the changes of clauses, those that were there first."""
    taken = frozenset(pair.moved.values())
    for each, was in pair.was.items():
        now = pair.now.get(each)
        if each in pair.moved:
            yield _moved(was, pair.now[pair.moved[each]])
            if now is not None and each not in taken:
                yield _clause(now.id, ChangeKind.REUSED, was, now, (_number(was.id, now.id),))
        elif now is None or (each in taken and each not in pair.moved):
            yield _gone(was, pair)
        else:
            yield from _changed(was, now, pair)
    for each, now in pair.now.items():
        if each not in pair.was and each not in taken:
            yield _clause(each, ChangeKind.NEW, None, now)


def _moved(was: Clause, now: Clause) -> GuidanceChange:
    kind = ChangeKind.RENUMBERED if was.document == now.document else ChangeKind.MOVED
    fields = (_number(was.id, now.id, kind), *_by_weight(fields_of(was, now)))
    return replace(_clause(was.id, kind, was, now, fields), to=(now.id,))


def _gone(was: Clause, pair: _Pair) -> GuidanceChange:
    fate = pair.fates.get(was.id)
    change = _clause(was.id, fate.kind if fate else ChangeKind.GONE, was, None, (_number(was.id, ""),))
    return replace(change, to=fate.to if fate else ())


def _changed(was: Clause, now: Clause, pair: _Pair) -> Iterator[GuidanceChange]:
    fields = _by_weight(fields_of(was, now))
    if not fields:
        return
    fate = pair.fates.get(was.id)
    if fate is not None and (fields[0].kind in _ENDED or fate.kind is ChangeKind.SPLIT):
        yield replace(_clause(now.id, fate.kind, was, now, fields), to=fate.to)
        return
    see = now.withdrawn.see if now.withdrawn is not None and fields[0].kind is ChangeKind.COVERED_BY else None
    yield replace(_clause(now.id, fields[0].kind, was, now, fields), to=(see,) if see is not None else ())


def _clause(
    clause: str, kind: ChangeKind, was: Clause | None, now: Clause | None, fields: tuple[FieldChange, ...] = ()
) -> GuidanceChange:
    stands = now or was
    assert stands is not None  # noqa: S101 - nothing is told of what never was
    return GuidanceChange(
        sort=Sort.CLAUSE,
        id=clause,
        document=stands.document,
        kind=kind,
        fields=fields,
        before=was,
        after=now,
        position=_place(stands, fields),
    )


def _place(clause: Clause, fields: tuple[FieldChange, ...]) -> Position:
    """Return where the change shows: in the file of the language that changed, where only one did."""
    languages = {each.language for each in fields}
    return clause.positions.cy if languages == {Language.CY} else clause.positions.en


def _number(was: str, now: str, kind: ChangeKind = ChangeKind.GONE) -> FieldChange:
    told = ChangeKind.REUSED if was == now else kind
    return FieldChange(name="number", before=was, after=now, kind=told)


def _by_weight(fields: Iterator[FieldChange]) -> tuple[FieldChange, ...]:
    return tuple(sorted(fields, key=lambda each: _WEIGHT[each.kind]))
