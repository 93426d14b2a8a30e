"""`terms.csv` and `resources.csv`: two of the short lists, as they stand in the vocabulary."""

from __future__ import annotations

from collections.abc import Iterator

from safon.context import Context
from safon.data.tables.table import Row, Table
from safon.model.language import Bilingual, Language
from safon.model.vocabulary import Resource, Term


def _terms(context: Context) -> Iterator[Row]:
    for term in context.library.vocabulary.all(Term):
        yield {
            "id": term.id,
            "title": term.title[context.language],
            "acronym": term.acronym[context.language] if term.acronym is not None else "",
            "definition": term.definition[context.language] if term.definition is not None else "",
            "jurisdiction": term.jurisdiction.value if term.jurisdiction is not None else "",
        }


def _resources(context: Context) -> Iterator[Row]:
    for resource in context.library.vocabulary.all(Resource):
        users = (each.id for each in context.library.documents if resource.id in getattr(each.header, "resources", ()))
        yield {
            "id": resource.id,
            "title": resource.title[context.language],
            "body": resource.body[context.language] if resource.body is not None else "",
            "year": str(resource.year or ""),
            "jurisdiction": resource.jurisdiction.value,
            "why": resource.why[context.language],
            "used_by": "; ".join(users),
            "url": _address(resource.url, context.language),
        }


def _address(url: str | Bilingual[str] | None, language: Language) -> str:
    return url[language] if isinstance(url, Bilingual) else url or ""


TERMS = Table(
    name="terms",
    columns=("id", "language", "title", "acronym", "definition", "jurisdiction"),
    rows=_terms,
    words=frozenset({"title", "acronym", "definition"}),
    key=("id",),
    wanted=lambda library: library.vocabulary.ids(Term),
)
RESOURCES = Table(
    name="resources",
    columns=("id", "language", "title", "body", "year", "jurisdiction", "why", "used_by", "url"),
    rows=_resources,
    words=frozenset({"title", "body", "why"}),
    key=("id",),
    wanted=lambda library: library.vocabulary.ids(Resource),
)
