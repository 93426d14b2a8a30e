"""The clause in force: what binds where a clause repeats another.

A clause that repeats another has the words, duty-holders, strength, limits and promise of that one, and none of its own
(the check holds authors to it). One that was withdrawn binds nobody any more, to nothing.

This is put in place once, when the guidance has been read: whoever makes something of the guidance sees no clause
without it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from safon.model.clause import Clause, Strength
from safon.model.documents import Document
from safon.model.library import Library


def effective(library: Library) -> Library:
    """Return the library with every clause as it binds; documents where nothing changes stay the very same."""
    known = library.clauses
    return replace(library, documents=tuple(_document(each, known) for each in library.documents))


def _document(document: Document, known: Mapping[str, Clause]) -> Document:
    if not any(each.repeats or each.withdrawn for each in document.clauses):
        return document
    return replace(document, clauses=tuple(_clause(each, known) for each in document.clauses))


def _clause(clause: Clause, known: Mapping[str, Clause]) -> Clause:
    if clause.withdrawn is not None:
        nothing = clause.promise.map(lambda side: replace(side, text="", wraps=()))
        return replace(clause, who=(), strength=Strength.NONE, negated=False, timescales=(), promise=nothing)
    repeated = known.get(clause.repeats) if clause.repeats is not None else None
    if repeated is None or repeated.repeats is not None:
        return clause
    return replace(
        clause,
        words=repeated.words,
        who=repeated.who,
        strength=repeated.strength,
        negated=repeated.negated,
        timescales=repeated.timescales,
        promise=repeated.promise,
    )
