"""Two states → every change from one to the other: each clause, document and entry once, in the guidance's order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from safon.compare.clauses import fields_of
from safon.compare.documents import document_changes, file_changes
from safon.compare.entries import entry_changes
from safon.compare.fates import of_another_matter
from safon.compare.state import GuidanceState
from safon.compare.state_pair import StatePair
from safon.compare.touched import Reach
from safon.model.change import FieldChange, GuidanceChange, Sort
from safon.model.change_kind import ChangeKind
from safon.model.clause import Clause
from safon.model.documents import Document
from safon.model.language import Language
from safon.model.position import Position

_WEIGHT = {kind: at for at, kind in enumerate(ChangeKind)}
_ENDED = (ChangeKind.WITHDRAWN, ChangeKind.COVERED_BY)


def changes(before: GuidanceState, after: GuidanceState) -> tuple[GuidanceChange, ...]:
    """Return what changed from one state of the guidance to another, as its authors wrote it.

    A clause that repeats another does not change with it: that it says something else now is told as what the change of
    the other reaches.
    """
    pair = StatePair(before, after)
    states = (after.library, before.library)
    documents = dict.fromkeys(each.id for state in states for each in state.documents)
    numbers = dict.fromkeys(each for state in states for each in state.clauses)
    order = {each: at for at, each in enumerate((*documents, *numbers))}
    told = sorted((*_documents(pair), *_clauses(pair)), key=lambda each: (order[each.document], order[each.id]))
    reach = Reach(before, after)
    found = (_settled(each, pair) for each in (*told, *entry_changes(before, after)))
    return tuple(replace(each, touched=reach.of(each)) for each in found)


def _settled(change: GuidanceChange, pair: StatePair) -> GuidanceChange:
    """Return a change with what its author says of it, if anything: where the clause stands, or where it went."""
    stands = pair.now.get(change.id) if change.sort is Sort.CLAUSE else None
    fate = next((each.fate for each in (stands, change.after) if each is not None and each.fate is not None), None)
    if fate is None:
        return change
    return replace(change, settled=fate.kind, why=fate.why, to=fate.to or change.to)


def _documents(pair: StatePair) -> Iterator[GuidanceChange]:
    one, other = pair.before.library.by_id, pair.after.library.by_id
    for each in dict.fromkeys((*other, *one)):
        was, now = one.get(each), other.get(each)
        if was is not None and each in pair.renamed:
            yield from _renamed(was, other[pair.renamed[each]])
        elif each in pair.renamed.values():
            continue
        elif was is not None and now is not None and (files := tuple(_files(was, now, pair))):
            fields = _by_weight((*files, *document_changes(was, now)))
            yield _document(now, fields[0].kind, fields)
        elif each in pair.unreadable:
            yield _document(now or one[each], ChangeKind.UNREADABLE)
        elif was is None:
            yield _document(other[each], ChangeKind.NEW)
        elif now is None:
            yield _document(was, ChangeKind.GONE)
        elif fields := _by_weight(document_changes(was, now)):
            yield _document(now, fields[0].kind, fields)


def _files(was: Document, now: Document, pair: StatePair) -> Iterator[FieldChange]:
    return file_changes(was, now, (pair.before.missing(was), pair.after.missing(now)))


def _renamed(was: Document, now: Document) -> Iterator[GuidanceChange]:
    """Yield what changed in a document that has another name or number: of a name, nothing but what it says now."""
    fields = _by_weight(document_changes(was, now))
    if (was.number, was.kind) != (now.number, now.kind) or was.id != was.slug:
        number = _number(was.id, now.id, ChangeKind.RENUMBERED)
        yield replace(_document(now, ChangeKind.RENUMBERED, (number, *fields)), id=was.id, to=(now.id,))
    elif fields:
        yield _document(now, fields[0].kind, fields)


def _document(document: Document, kind: ChangeKind, fields: tuple[FieldChange, ...] = ()) -> GuidanceChange:
    place = document.texts.en.source_map.start
    return GuidanceChange(
        sort=Sort.DOCUMENT, id=document.id, document=document.id, kind=kind, fields=fields, position=place
    )


def _clauses(pair: StatePair) -> Iterator[GuidanceChange]:
    """Yield the changes of clauses, those that were there first."""
    taken = frozenset(pair.moved.values())
    for each, was in pair.was.items():
        now = pair.now.get(each)
        if each in pair.moved:
            yield _moved(was, pair.now[pair.moved[each]])
            if now is not None and each not in taken and now.withdrawn is None:
                yield _reused(was, now)
        elif now is None:
            yield _gone(was, pair)
        elif each in taken:
            yield _reused(was, now)
        else:
            yield from _changed(was, now, pair)
    for each, now in pair.now.items():
        if each not in pair.was and each not in taken:
            kind = ChangeKind.UNREADABLE if pair.may_be_misread(each) else ChangeKind.NEW
            yield _clause(each, kind, None, now)


def _moved(was: Clause, now: Clause) -> GuidanceChange:
    kind = ChangeKind.RENUMBERED if was.document == now.document else ChangeKind.MOVED
    fields = (_number(was.id, now.id, kind), *_by_weight(fields_of(was, now)))
    return replace(_clause(was.id, kind, was, now, fields), to=(now.id,))


def _reused(was: Clause, now: Clause) -> GuidanceChange:
    """Return that a number has other words, whose place is elsewhere or nowhere."""
    fields = (replace(each, kind=_unless_reused(each)) for each in fields_of(was, now))
    return _clause(now.id, ChangeKind.REUSED, was, now, _by_weight(fields))


def _unless_reused(field: FieldChange) -> ChangeKind:
    return ChangeKind.REUSED if field.name == "words" and field.kind is ChangeKind.WORDS else field.kind


def _gone(was: Clause, pair: StatePair) -> GuidanceChange:
    if pair.may_be_misread(was.id):
        return _clause(was.id, ChangeKind.UNREADABLE, was, None)
    fate = pair.fates.get(was.id)
    change = _clause(was.id, fate.kind if fate else ChangeKind.GONE, was, None, (_number(was.id, ""),))
    return replace(change, to=fate.to if fate else ())


def _changed(was: Clause, now: Clause, pair: StatePair) -> Iterator[GuidanceChange]:
    fields = _by_weight(_fields(was, now, pair))
    if not fields:
        return
    fate = pair.fates.get(was.id)
    if was.id in pair.moved_in_one:
        _, to = pair.moved_in_one[was.id]
        yield replace(_clause(now.id, fields[0].kind, was, now, fields), to=(to,))
    elif fate is not None and (fields[0].kind in _ENDED or fate.kind is ChangeKind.SPLIT):
        yield replace(_clause(now.id, fate.kind, was, now, fields), to=fate.to)
    elif of_another_matter(was, now):
        yield _reused(was, now)
    else:
        see = now.withdrawn.see if now.withdrawn is not None and fields[0].kind is ChangeKind.COVERED_BY else None
        yield replace(_clause(now.id, fields[0].kind, was, now, fields), to=(see,) if see is not None else ())


def _fields(was: Clause, now: Clause, pair: StatePair) -> Iterator[FieldChange]:
    """Yield what differs at a number that stays, told as what it is known to be."""
    misread = pair.may_be_misread(was.id)
    language, to = pair.moved_in_one.get(was.id, (None, ""))
    if language is not None:
        yield FieldChange(name="number", language=language, before=was.id, after=to, kind=ChangeKind.RENUMBERED)
    for each in fields_of(was, now):
        if misread and (each.language is None or not each.before or not each.after):
            yield replace(each, kind=ChangeKind.UNREADABLE)
        elif language is None or each.language is not language:
            yield each


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
    return FieldChange(name="number", before=was, after=now, kind=kind)


def _by_weight(fields: Iterable[FieldChange]) -> tuple[FieldChange, ...]:
    return tuple(sorted(fields, key=lambda each: _WEIGHT[each.kind]))
