"""`points.csv`, `laws.csv`, `measures.csv`, `bodies.csv` and `reported-use.csv`: what can be cited beside clauses."""

from __future__ import annotations

from collections.abc import Iterator

from safon.context import Context
from safon.data.tables.table import BETWEEN, Row, Table
from safon.model.bodies import NamedBody
from safon.model.documents import Document
from safon.model.front_matter import ModelHeader, Source
from safon.model.kinds import Kind
from safon.model.library import Library
from safon.model.reported_use import ReportedUse
from safon.model.statements import Concern, Pilot, Recommendation, ReportedFigure, Statement
from safon.model.vocabulary import Law, Measure
from safon.urls import in_language, short_address
from safon.views.points import uses_words
from safon.views.prose import PageAddresses, words


def _source(source: Source | None) -> Row:
    if source is None:
        return {"source": "", "source_place": "", "source_lines": ""}
    return {"source": source.document, "source_place": source.section or "", "source_lines": source.lines or ""}


def _url(any_id: str, context: Context) -> str:
    return context.site.url + in_language(short_address(any_id), context.language)


def _plain(text: str, context: Context) -> str:
    return words(text, PageAddresses("./", context))


def _points(context: Context) -> Iterator[Row]:
    for point in context.library.citable.values():
        if isinstance(point, Statement):
            yield _point(point, context)


def _point(point: Statement, context: Context) -> Row:
    language = context.language
    told = {
        "advice": BETWEEN.join(point.advice) if isinstance(point, Recommendation) else "",
        "to": point.to[language] if isinstance(point, Recommendation) else "",
        "by": point.by[language] if isinstance(point, Concern) else "",
        "parties": uses_words(point.reported_use, context) if isinstance(point, Pilot) else "",
        "found": _plain(point.found[language], context) if isinstance(point, Pilot) else "",
    }
    figure = point if isinstance(point, ReportedFigure) else None
    told |= {
        "value": figure.value if figure is not None else "",
        "bound": figure.bound or "" if figure is not None else "",
        "unit": figure.unit[language] if figure is not None else "",
        "place": figure.place[language] if figure is not None else "",
        "caution": figure.caution[language] if figure is not None else "",
    }
    return {
        **told,
        **_source(point.source),
        "id": point.id,
        "of": point.of,
        "kind": point.kind.value,
        "number": str(point.number or ""),
        "title": point.title[language] if point.title is not None else "",
        "text": _plain(point.text[language], context),
        "when": point.when[language] if point.when is not None else "",
        "related": BETWEEN.join(each.to for each in point.related),
        "url": _url(point.id, context),
    }


def _laws(context: Context) -> Iterator[Row]:
    for law in context.library.vocabulary.all(Law):
        yield {
            "id": law.id,
            "title": law.title[context.language],
            "kind": law.kind,
            "jurisdiction": law.jurisdiction.value,
            "year": str(law.year or ""),
            "note": law.note[context.language] if law.note is not None else "",
            "cited_by": BETWEEN.join(law.cited_by),
            **_source(law.source),
            "url": _url(law.id, context),
        }


def _measures(context: Context) -> Iterator[Row]:
    for measure in context.library.vocabulary.all(Measure):
        yield {
            "id": measure.id,
            "title": measure.title[context.language],
            "stage": measure.stage,
            "framework": measure.framework,
            **_source(measure.source),
            "url": _url(measure.id, context),
        }


def _bodies(context: Context) -> Iterator[Row]:
    for body in context.library.vocabulary.all(NamedBody):
        for place, said in enumerate(body.said, start=1):
            yield {
                "id": body.id,
                "place": str(place),
                "title": body.title[context.language],
                "text": _plain(said.text[context.language], context),
                "see": BETWEEN.join(said.see),
                **_source(said.source),
                "url": _url(body.id, context),
            }


def _uses(library: Library) -> Iterator[tuple[Document, ReportedUse]]:
    for document in library.of_kind(Kind.MODEL):
        header = document.header
        yield from ((document, each) for each in (header.reported_use if isinstance(header, ModelHeader) else ()))


def _reported(context: Context) -> Iterator[Row]:
    for document, use in _uses(context.library):
        yield {
            "model": document.id,
            "body": use.by.en,
            "title": document.texts[context.language].title,
            "body_name": use.by[context.language],
            "extent": use.extent or "",
            "note": use.note[context.language] if use.note is not None else "",
            "as_of": document.facts(ModelHeader).as_of or "",
            **_source(document.source),
            "notice": context.label("reported-use.caution"),
            "url": _url(document.id, context),
        }


_SOURCE = ("source", "source_place", "source_lines", "url")

POINTS = Table(
    name="points",
    columns=(
        *("id", "language", "of", "kind", "number", "title", "text", "advice", "to", "by", "parties", "found"),
        *(
            "bound",
            "value",
            "unit",
            "place",
            "when",
            "caution",
            "related",
            *_SOURCE,
            "related_as_text",
            "related_ref",
            "number_as_text",
        ),
    ),
    rows=_points,
    words=frozenset({"title", "text", "to", "by", "parties", "found", "unit", "place", "when", "caution"}),
    key=("id",),
    wanted=lambda library: (each.id for each in library.citable.values() if isinstance(each, Statement)),
)
LAWS = Table(
    name="laws",
    columns=(
        "id",
        "language",
        "title",
        "kind",
        "jurisdiction",
        "year",
        "note",
        "cited_by",
        *_SOURCE,
        "cited_by_as_text",
        "cited_by_ref",
    ),
    rows=_laws,
    words=frozenset({"title", "note"}),
    key=("id",),
    wanted=lambda library: library.vocabulary.ids(Law),
)
MEASURES = Table(
    name="measures",
    columns=("id", "language", "title", "stage", "framework", *_SOURCE),
    rows=_measures,
    words=frozenset({"title"}),
    key=("id",),
    wanted=lambda library: library.vocabulary.ids(Measure),
)
BODIES = Table(
    name="bodies",
    columns=("id", "place", "language", "title", "text", "see", *_SOURCE, "see_as_text", "see_ref"),
    rows=_bodies,
    words=frozenset({"title", "text"}),
    key=("id", "place"),
    wanted=lambda library: (
        f"{body.id} {place}" for body in library.vocabulary.all(NamedBody) for place in range(1, len(body.said) + 1)
    ),
)
REPORTED_USE = Table(
    name="reported-use",
    columns=("model", "body", "language", "title", "body_name", "extent", "note", "as_of", "notice", *_SOURCE),
    rows=_reported,
    words=frozenset({"title", "body_name", "note", "notice"}),
    key=("model", "body"),
    wanted=lambda library: (f"{document.id} {use.by.en}" for document, use in _uses(library)),
)
