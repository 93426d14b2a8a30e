"""Clauses that repeat another bind as strongly as that one: its words are theirs."""

from __future__ import annotations

from dataclasses import replace

from safon.model.clause import Clause
from safon.model.documents import Document


def as_strong_as_repeated(documents: tuple[Document, ...]) -> tuple[Document, ...]:
    """Return the documents with the strength of each clause that repeats another taken from there.

    A `Strength` line below the repeating clause itself stands.
    """
    known = {clause.id: clause for document in documents for clause in document.clauses}
    if not any(each.repeats for each in known.values()):
        return documents
    return tuple(
        replace(document, clauses=tuple(_as_strong(clause, known) for clause in document.clauses))
        for document in documents
    )


def _as_strong(clause: Clause, known: dict[str, Clause]) -> Clause:
    repeated = known.get(clause.repeats) if clause.repeats is not None else None
    if repeated is None or clause.stated_strength is not None:
        return clause
    return replace(clause, strength=repeated.strength)
