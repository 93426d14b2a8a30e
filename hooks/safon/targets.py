"""Where an id leads: a document, one of its clauses, or an entry of a list that can be cited."""

from __future__ import annotations

from safon.model.bodies import NamedBody
from safon.model.clause import Clause
from safon.model.documents import Document
from safon.model.entry import Entry
from safon.model.library import Library
from safon.model.statements import Statement
from safon.model.vocabulary import Law, Measure, Principle, StrategicStandard
from safon.urls import (
    BODIES,
    LAWS,
    MEASURES,
    PRINCIPLES,
    address_of,
    anchored,
    page_below,
    point_anchor,
    principle_anchor,
    strategic_standard_anchor,
)


def target_of(any_id: str, library: Library) -> str | None:
    """Return the address that an id leads to, without language: `standards/18-x/#clause-18-4`; none for no such id."""
    match library.find(any_id):
        case Clause() as clause:
            return anchored(address_of(library.document_of(clause)), clause.anchor)
        case Document() as document:
            return address_of(document)
        case _:
            entry = library.citable.get(any_id)
            return entry_address(entry, library) if entry is not None else None


def entry_address(entry: Entry, library: Library) -> str | None:
    """Return the address of an entry that can be cited, without language; none where its document is not there."""
    match entry:
        case Statement():
            document = library.by_id.get(entry.of)
            return anchored(address_of(document), point_anchor(entry.id)) if document is not None else None
        case Principle():
            return anchored(PRINCIPLES, principle_anchor(entry.id))
        case StrategicStandard():
            return anchored(PRINCIPLES, strategic_standard_anchor(entry.id))
        case NamedBody():
            return page_below(BODIES, entry.id)
        case Law() | Measure():
            return anchored(LAWS if isinstance(entry, Law) else MEASURES, point_anchor(entry.id))
        case _:
            return None
