"""Who took part in a review and what research it lists, as parts of its pages."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from safon.context import Context
from safon.model.documents import Document
from safon.model.statements import Participants, ResearchProject
from safon.views.document_page import PagePart
from safon.views.source_words import in_its_language, source_words
from safon.views.templates import render


def list_parts(document: Document, context: Context) -> Iterator[PagePart]:
    """Yield the lists that stand with a part of a review."""
    groups = [each for each in context.library.vocabulary.all(Participants) if each.of == document.id]
    if groups:
        rows = [(_title(each, context), _names(each, context), source_words(each.source, context)) for each in groups]
        yield _part("participants", context, rows=rows)
    research = [each for each in context.library.vocabulary.all(ResearchProject) if each.of == document.id]
    for key, inside in (
        ("research", [each for each in research if each.published is None]),
        ("publications", [each for each in research if each.published is not None]),
    ):
        if inside:
            yield _part(key, context, rows=[_project(each, context) for each in inside])


def _part(key: str, context: Context, **values: object) -> PagePart:
    html = Markup(render("review-lists.html.jinja", context, lead=context.label(f"review.{key}.lead"), **values))  # noqa: S704 - the template escapes
    return PagePart(heading=context.label(f"review.{key}.title"), anchor=key, prose=html)


def _title(group: Participants, context: Context) -> str:
    return f"{group.title[context.language]} ({len(group.names)})"


def _names(group: Participants, context: Context) -> str:
    return "; ".join(each[context.language] for each in group.names)


def _project(project: ResearchProject, context: Context) -> tuple[Markup, Markup | str, str]:
    place = project.organisation[context.language] if project.organisation is not None else ""
    title = in_its_language(project.title, context.language)
    if project.published is not None:
        return title, in_its_language(project.published, context.language), ""
    return title, place or context.label("review.research.nowhere"), ""
