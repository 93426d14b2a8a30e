"""What changed in the lists: their entries, the training packs, and what areas say of who does what there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from safon.compare.records import record_changes
from safon.compare.state import GuidanceState
from safon.model.change import GuidanceChange, Sort
from safon.model.change_kind import ChangeKind
from safon.model.entry import Entry
from safon.model.kinds import PACKS, VOCABULARY
from safon.model.local_answers import WHO_DOES_WHAT
from safon.model.position import Position
from safon.model.vocabulary import LISTS

_IDENTITY = frozenset({"id", "clause"})


@dataclass(frozen=True, slots=True)
class _Record:
    """Something that is compared key by key."""

    value: BaseModel
    position: Position

    @property
    def stub(self) -> bool:
        """Whether nothing but its id could be read."""
        return type(self.value) is Entry


def entry_changes(before: GuidanceState, after: GuidanceState) -> Iterator[GuidanceChange]:
    """Yield each entry that was changed, added or taken out, list by list; the order of a list counts for nothing."""
    one, other = dict(_records(before)), dict(_records(after))
    broken = before.broken | after.broken
    unread: dict[str, list[tuple[str, Position]]] = {}
    for name in dict.fromkeys((*one, *other)):
        was, now = one.get(name), other.get(name)
        stands = now or was
        if stands is None:
            continue
        if _cannot_be_told(was, now, broken):
            unread.setdefault(stands.position.path, []).append((name, stands.position))
        elif was is None or now is None:
            kind = ChangeKind.NEW if was is None else ChangeKind.GONE
            yield GuidanceChange(sort=Sort.ENTRY, id=name, kind=kind, position=stands.position)
        else:
            yield from _changed(name, was, now)
    for path, entries in sorted(unread.items()):
        whole = path.removeprefix("standards/").removesuffix(".yml").removeprefix(f"{VOCABULARY}/"), Position(path)
        name, position = entries[0] if len(entries) == 1 else whole
        yield GuidanceChange(sort=Sort.ENTRY, id=name, kind=ChangeKind.UNREADABLE, position=position)


def _cannot_be_told(was: _Record | None, now: _Record | None, broken: frozenset[str]) -> bool:
    """Return whether an entry could be read in one state alone, or is missing from a file that is broken."""
    if was is None or now is None:
        stands = now or was
        return stands is not None and stands.position.path in broken
    return was.stub is not now.stub


def _changed(name: str, was: _Record, now: _Record) -> Iterator[GuidanceChange]:
    fields = tuple(record_changes(was.value, now.value, but=_IDENTITY))
    if fields:
        editorial = all(each.kind is ChangeKind.EDITORIAL for each in fields)
        kind = ChangeKind.EDITORIAL if editorial else ChangeKind.FACTS
        yield GuidanceChange(sort=Sort.ENTRY, id=name, kind=kind, fields=fields, position=now.position)


def _records(state: GuidanceState) -> Iterator[tuple[str, _Record]]:
    library = state.library
    names: Mapping[type, str] = {kind: name for name, kind in LISTS.items()}
    for kind, entries in library.vocabulary.lists.items():
        for entry_id, listed in entries.items():
            yield f"{names[kind]}/{entry_id}", _Record(listed.entry, listed.source_map.start)
    for pack in library.packs:
        yield f"{PACKS}/{pack.id}", _Record(pack.header, pack.source_map.start)
    for answer in library.local_answers.all:
        yield f"{WHO_DOES_WHAT}/{answer.place}", _Record(answer.entry, answer.source_map.start)
