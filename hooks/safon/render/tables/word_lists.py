"""`terms.csv` and `resources.csv`: two of the short lists, as they stand in the vocabulary."""

from __future__ import annotations

from collections.abc import Iterator

from safon.model.artefact import Site
from safon.model.language import Bilingual, Language
from safon.model.library import Library
from safon.model.vocabulary import Resource, Term
from safon.render.tables.table import Row, Table


def _terms(library: Library, site: Site, language: Language) -> Iterator[Row]:  # noqa: ARG001 - tables share a form
    for term in library.vocabulary.all(Term):
        yield {
            "id": term.id,
            "title": term.title[language],
            "acronym": term.acronym[language] if term.acronym is not None else "",
            "definition": term.definition[language] if term.definition is not None else "",
            "jurisdiction": term.jurisdiction.value if term.jurisdiction is not None else "",
        }


def _resources(library: Library, site: Site, language: Language) -> Iterator[Row]:  # noqa: ARG001 - as above
    for resource in library.vocabulary.all(Resource):
        users = (each.id for each in library.documents if resource.id in getattr(each.header, "resources", ()))
        yield {
            "id": resource.id,
            "title": resource.title[language],
            "body": resource.body[language] if resource.body is not None else "",
            "year": str(resource.year or ""),
            "jurisdiction": resource.jurisdiction.value,
            "why": resource.why[language],
            "used_by": "; ".join(users),
            "url": _address(resource.url, language),
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
