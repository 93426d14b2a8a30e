"""The clause in force: what binds where a clause repeats another.

A clause that repeats another has the words, duty-holders, strength, limits and promise of that one, and none of its own
(the check holds authors to it). One that was withdrawn binds nobody any more, to nothing. In a local set that says who
“we” is, a clause that names nobody else falls to them.

This is put in place once, when the guidance has been read: whoever makes something of the guidance sees no clause
without it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from safon.model.clause import Clause, Strength
from safon.model.documents import Document
from safon.model.front_matter import LocalSetHeader
from safon.model.library import Library


def effective(library: Library) -> Library:
    """Return the library with every clause as it binds; documents where nothing changes stay the very same."""
    speakers = {each.folder: each.header.we for each in library.documents if isinstance(each.header, LocalSetHeader)}
    spoken = tuple(_spoken(each, speakers.get(each.folder)) for each in library.documents)
    known = replace(library, documents=spoken).clauses
    return replace(library, documents=tuple(_document(each, known) for each in spoken))


def _spoken(document: Document, we: str | None) -> Document:
    """Return a document with its “we” as the duty-holder of each clause of its own that names nobody."""
    if we is None or all(each.who or each.repeats for each in document.clauses):
        return document
    return replace(document, clauses=tuple(each if each.who else replace(each, who=(we,)) for each in document.clauses))


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
