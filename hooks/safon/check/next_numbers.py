"""A new clause takes the next free number of its document."""

from __future__ import annotations

from collections.abc import Iterator

from safon.check.rule import rule
from safon.model.clause import Clause
from safon.model.documents import Document
from safon.model.ids import clause_id
from safon.model.library import Library
from safon.model.problem import Finding, Severity


@rule(
    "number-is-next",
    "A new clause has the next free number, so that nobody looks for one that never was.",
    Severity.WARNING,
    cy="Mae gan gymal newydd y rhif rhydd nesaf, fel na bydd neb yn chwilio am un na fu erioed.",
    waivable=True,
)
def number_is_next(library: Library) -> Iterator[Finding]:
    for document in library.documents:
        if not library.published.unchanged(document):
            yield from _leaps(document, library)


def _leaps(document: Document, library: Library) -> Iterator[Finding]:
    first: dict[int, Clause] = {}
    for clause in document.clauses:
        parts = clause_id(clause.id)
        if parts is not None and not parts.letter:
            first.setdefault(parts.item, clause)
    last = 0
    for item in sorted(first):
        clause = first[item]
        if item > last + 1 and clause.id not in library.published.clauses:
            stem = clause.id.rpartition(".")[0]
            gone = f"{stem}.{last + 1}" + (f" to {stem}.{item - 1}" if item > last + 2 else "")
            message = f"{clause.id} leaves out {gone}, and a number once published stays for ever."
            hint = f"Write **{stem}.{last + 1}** in both languages."
            place = clause.positions.en
            yield Finding(place, message, hint, len(clause.id) + 4, place=clause.id, said=clause.words.en.text)
        last = item
