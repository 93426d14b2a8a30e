"""Sheets of two pages of a review: its recommendations, and a part that sums up what it found."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from safon.context import Build, Context
from safon.model.documents import Document
from safon.model.kinds import Kind
from safon.model.review_header import ReviewHeader
from safon.model.statements import Recommendation, StatementKind
from safon.print.appendix import about_document
from safon.print.document import PrintedDocument, document_of
from safon.print.page_limits import sheet_limit
from safon.print.print_types import Edition, Print, PrintKind, Sheet
from safon.print.running_heads import facts_words, running_heads
from safon.print.sheet_part import SheetPart, SheetSection, both_codes, prose_section, sheet_part, sheet_section
from safon.print.tree import TypstBlock, TypstInline, heading, link, paragraph
from safon.print.wording import Wording
from safon.urls import say_address, short_address
from safon.views.as_of import as_of_notices
from safon.views.names import full_name


def prints(build: Build) -> Iterator[Print]:
    """Yield the sheet of each review, or part of one, that says so: in both languages, and large."""
    for document in build.library.of_kind(Kind.REVIEW):
        for each in build.contexts if document.facts(ReviewHeader).printed else ():
            recommended = _recommended(document, each)
            context = each.dated((document,), entries=recommended)
            for edition, end in ((Edition.STANDARD, ""), (Edition.LARGE, "-large")):
                sheet = Sheet(
                    name=f"{document.slug}{end}",
                    kind=PrintKind.REVIEW,
                    edition=edition,
                    language=context.language,
                    title=_title(document, context),
                    group=document.id,
                )
                limits = () if end else (sheet_limit(document, context.language),)
                data = partial(_data, document, edition, Wording(context))
                yield Print(sheet=sheet, template="document", data=data, limits=limits, moment=context.site.moment)


def _recommended(document: Document, context: Context) -> tuple[Recommendation, ...]:
    return tuple(each for each in context.library.points_of(document) if isinstance(each, Recommendation))


def _title(document: Document, context: Context) -> str:
    title = full_name(document, context)
    return context.label("print.recommendations", title=title) if _recommended(document, context) else title


def _data(document: Document, edition: Edition, wording: Wording) -> PrintedDocument:
    context = wording.context
    title = _title(document, context)
    state = facts_words(document.facts(ReviewHeader), context)
    around = running_heads(
        title=title,
        running=title,
        state=state,
        summary=document.texts[context.language].summary,
        place=short_address(document.id),
        context=context,
    )
    return document_of((_part(document, title, state, wording),), around, edition)


def _part(document: Document, title: str, state: str, wording: Wording) -> SheetPart:
    context = wording.context
    about = sheet_section(
        heading=context.label("print.about"),
        blocks=(paragraph(*each) for each in about_document(document, wording)),
    )
    return sheet_part(
        context.language,
        wording.plain(title),
        (*_sections(document, wording), about),
        kicker=context.label("nav.reviews"),
        name=wording.plain(title),
        state=state,
        lead=wording.plain(document.texts[context.language].summary),
        notices=(wording.plain(each) for each in as_of_notices(document, context)),
        codes=both_codes(short_address(document.id), context, say_address(document.id)),
        gauge=document.id,
    )


def _sections(document: Document, wording: Wording) -> Iterator[SheetSection]:
    """Yield the recommendations, or else the text."""
    context = wording.context
    if recommended := _recommended(document, context):
        yield sheet_section(
            heading=context.label(f"points.many.{StatementKind.RECOMMENDATION}"),
            lead=context.label("print.recommendations-lead"),
            blocks=(block for each in recommended for block in _recommendation(each, wording)),
        )
    else:
        yield from (prose_section(each, document, wording) for each in document.texts[context.language].sections)


def _recommendation(point: Recommendation, wording: Wording) -> Iterator[TypstBlock]:
    context, language = wording.context, wording.context.language
    advice = " · ".join(context.label(f"points.advice.{each}") for each in point.advice)
    yield heading(3, f"{point.number}. {advice}")
    yield paragraph(*wording.line(point.text[language]), ("break",), *_facts(point, wording))


def _facts(point: Recommendation, wording: Wording) -> Iterator[TypstInline]:
    """Yield to whom a recommendation is put, what it is linked with, and its id, on a line of its own."""
    context, language = wording.context, wording.context.language
    told = [f"{context.label('points.facts.to')} {point.to[language]}"]
    told += [f"{context.label('points.facts.who')} {point.who[language]}"] if point.who is not None else []
    told += [f"[{each.to}]: {each.why[language]}" for each in point.related if each.why is not None]
    yield from wording.line(". ".join((*told, "")))
    yield link(wording.address(short_address(point.id)), point.id)
