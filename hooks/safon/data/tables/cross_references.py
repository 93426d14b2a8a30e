"""`cross-references.csv`: every relation of the library, with who says so."""

from __future__ import annotations

from collections.abc import Iterator

from safon.context import Context
from safon.data.tables.table import Row, Table
from safon.model.documents import Document
from safon.model.links import Link
from safon.urls import in_language, short_address
from safon.views.names import full_name


def _rows(context: Context) -> Iterator[Row]:
    for link in context.library.links:
        other = context.library.home_of(link.to)
        yield {
            "from": link.source,
            "from_clause": link.clause or "",
            "from_title": full_name(context.library.by_id[link.source], context),
            "to": other.id if other is not None else link.to,
            "to_clause": link.to if link.to in context.library.clauses else "",
            "to_title": full_name(other, context) if other is not None else link.to,
            "kind": link.kind.value,
            "strength": link.strength.value if link.strength is not None else "",
            "relationship": link.relationship.value if link.relationship is not None else "",
            "why": link.why[context.language] if link.why is not None else "",
            "from_url": context.site.url + in_language(short_address(link.clause or link.source), context.language),
            "to_url": context.site.url + in_language(short_address(link.to), context.language),
        }


def key_of(link: Link, other: Document | None) -> str:
    """Return what names a relation: both ends, their clauses, its kind, how it stands."""
    to = (other.id, link.to) if other is not None and other.id != link.to else (link.to,)
    relationship = link.relationship.value if link.relationship is not None else ""
    parts = (link.source, link.clause, *to, link.kind.value, relationship)
    return " ".join(each for each in parts if each)


CROSS_REFERENCES = Table(
    name="cross-references",
    columns=(
        *("from", "from_clause", "from_title", "to", "to_clause", "to_title", "kind", "strength", "relationship"),
        *("language", "why", "from_url", "to_url", "from_clause_as_text", "to_clause_as_text"),
        *("from_clause_ref", "to_clause_ref"),
    ),
    rows=_rows,
    words=frozenset({"from_title", "to_title", "why"}),
    key=("from", "from_clause", "to", "to_clause", "kind", "relationship"),
    wanted=lambda library: (key_of(each, library.home_of(each.to)) for each in library.links),
)
