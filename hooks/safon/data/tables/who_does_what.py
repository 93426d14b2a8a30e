"""`who-does-what.csv`: for each area, who does there what each clause asks, and of which clauses nobody says so."""

from __future__ import annotations

from collections.abc import Iterator

from safon.context import Context
from safon.data.tables.table import BETWEEN, Row, Table
from safon.model.areas import Area, areas
from safon.model.clause import Clause
from safon.model.library import Library
from safon.views.clause_rows import clause_row

ANSWERED, SOURCE, GAP = "answered", "source", "gap"
"""The area says who does it; the source alone names somebody; neither does."""


def _rows(context: Context) -> Iterator[Row]:
    for area in areas(context.library):
        for clause in area.asked:
            yield _row(area, clause, context)


def _row(area: Area, clause: Clause, context: Context) -> Row:
    answer = area.answers.get(clause.id)
    return {
        "set": area.about.id,
        "clause": clause.id,
        "state": ANSWERED if answer is not None else SOURCE if clause.who else GAP,
        "who_here": answer.entry.who[context.language] if answer is not None else "",
        "date": answer.entry.date.isoformat() if answer is not None else "",
        "review": answer.entry.review.isoformat() if answer is not None else "",
        "who_names": BETWEEN.join(clause_row(clause, context).who),
    }


def _wanted(library: Library) -> Iterator[str]:
    for area in areas(library):
        yield from (f"{area.about.id} {clause.id}" for clause in area.asked)


WHO_DOES_WHAT = Table(
    name="who-does-what",
    columns=("set", "clause", "state", "language", "who_here", "date", "review", "who_names", "clause_as_text", "ref"),
    rows=_rows,
    words=frozenset({"who_here", "who_names"}),
    key=("set", "clause"),
    wanted=_wanted,
)
