"""Entries of lists that people can cite by their ids, as they cite clauses and documents."""

from __future__ import annotations

from safon.model.bodies import NamedBody
from safon.model.entry import Entry
from safon.model.statements import Concern, Pilot, Recommendation, ReportedFigure, Statement
from safon.model.vocabulary import Law, Measure, Principle, StrategicStandard, Vocabulary

POINTS: tuple[type[Statement], ...] = (Statement, Recommendation, Concern, Pilot, ReportedFigure)
"""The lists of points, each of which stands with a document."""
CITABLE: tuple[type[Entry], ...] = (*POINTS, Measure, Law, NamedBody, Principle, StrategicStandard)
"""The lists whose entries have an address of their own."""


def citable(vocabulary: Vocabulary) -> dict[str, Entry]:
    """Return every entry that can be cited, by its id; of two with the same id, the first."""
    found: dict[str, Entry] = {}
    for kind in CITABLE:
        for entry in vocabulary.all(kind):
            found.setdefault(entry.id, entry)
    return found


def document_id(entry: Entry) -> str | None:
    """Return the id of the document that an entry stands with; none for one that stands in a list alone."""
    if isinstance(entry, Statement):
        return entry.of
    return entry.framework if isinstance(entry, Measure) else None
