"""`must-dos.csv`: every clause of every class."""

from __future__ import annotations

from collections.abc import Iterator

from safon.context import Context
from safon.data.tables.table import BETWEEN, Row, Table
from safon.model.front_matter import StandardHeader
from safon.views.clause_rows import ClauseRow, clause_rows


def _rows(context: Context) -> Iterator[Row]:
    return (_row(each, context) for each in clause_rows(context.library.clauses.values(), context))


def _row(row: ClauseRow, context: Context) -> Row:
    clause, header = row.clause, row.document.header
    differences = context.library.differences_of(clause)
    return {
        "id": row.id,
        "class": clause.kind.value,
        "standard": row.document.id,
        "text": row.text,
        "who": BETWEEN.join(row.holders),
        "strength": clause.strength.value,
        "timescales": row.when,
        "url": row.url,
        "standard_title": row.document.texts[row.language].title,
        "who_names": BETWEEN.join(row.who),
        "theme": header.theme if isinstance(header, StandardHeader) else "",
        "jurisdiction": row.facts.jurisdiction.value,
        "status": row.facts.status.value,
        "edition": row.facts.edition or "",
        "in_force_from": row.facts.in_force_from.isoformat() if row.facts.in_force_from is not None else "",
        "replaces": row.facts.replaces or "",
        "promise": row.promise,
        "adds_to": BETWEEN.join(each.to for each in clause.adds_to),
        "repeats": clause.repeats or "",
        "withdrawn": clause.withdrawn.on.isoformat() if clause.withdrawn is not None else "",
        "see": (clause.withdrawn.see if clause.withdrawn is not None else None) or "",
        "substance": row.substance,
        "notice": context.label("data.notice"),
        "negated": "yes" if clause.negated else "no",
        "differs_from": BETWEEN.join(dict.fromkeys(other for each in differences for other in each.others)),
        "differs": BETWEEN.join(row.differs),
    }


MUST_DOS = Table(
    name="must-dos",
    columns=(
        *("id", "class", "standard", "language", "text", "who", "strength", "timescales", "url", "standard_title"),
        *("who_names", "theme", "jurisdiction", "status", "edition", "promise", "adds_to", "repeats", "withdrawn"),
        *("see", "substance", "notice"),
        *("id_as_text", "adds_to_as_text", "repeats_as_text", "see_as_text", "substance_as_text", "negated"),
        *(
            "differs_from",
            "differs_from_as_text",
            "differs",
            "ref",
            "adds_to_ref",
            "repeats_ref",
            "see_ref",
            "differs_from_ref",
            "in_force_from",
            "replaces",
        ),
    ),
    rows=_rows,
    words=frozenset({"text", "timescales", "standard_title", "who_names", "promise", "notice", "differs"}),
    key=("id",),
    wanted=lambda library: library.clauses,
)
