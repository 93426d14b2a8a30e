"""`coverage.csv`: national clauses against each local set, and the gaps in both directions."""

from __future__ import annotations

from collections.abc import Iterator

from safon.context import Context
from safon.data.tables.table import Row, Table
from safon.model.coverage import Mapping, SetCoverage, coverage
from safon.model.language import Language
from safon.model.library import Library

UNMAPPED = "unmapped"
"""In place of a relationship: nobody has written down a reading."""


def _rows(context: Context) -> Iterator[Row]:
    for each in coverage(context.library):
        for mapped in each.mapped:
            yield _mapped(each, mapped, context.language)
        for clause in each.without_local:
            yield _gap(each, national=clause.id)
        for line in each.without_national:
            yield _gap(each, local=line.id)


def _mapped(each: SetCoverage, mapped: Mapping, language: Language) -> Row:
    return {
        "set": each.about.id,
        "national": mapped.national.id,
        "local": mapped.local.id,
        "relationship": mapped.relation.relationship.value,
        "reading": "safon",
        "why": mapped.relation.why[language],
        "direction": mapped.relation.direction.value,
        "closes": "yes" if mapped.relation.closes else "no",
    }


def _gap(each: SetCoverage, *, national: str = "", local: str = "") -> Row:
    empty = {"relationship": UNMAPPED, "reading": "", "why": "", "direction": "", "closes": "no"}
    return {"set": each.about.id, "national": national, "local": local, **empty}


def _wanted(library: Library) -> Iterator[str]:
    for each in coverage(library):
        for one in each.mapped:
            yield f"{each.about.id} {one.national.id} {one.local.id} {one.relation.relationship}"
        gaps = (*each.without_local, *each.without_national)
        yield from (f"{each.about.id} {clause.id} {UNMAPPED}" for clause in gaps)


COVERAGE = Table(
    name="coverage",
    columns=(
        *("set", "national", "local", "relationship", "language", "reading", "why", "national_as_text"),
        *("national_ref", "local_ref", "direction", "closes"),
    ),
    rows=_rows,
    words=frozenset(
        {
            "why",
        }
    ),
    key=("set", "national", "local", "relationship"),
    wanted=_wanted,
)
