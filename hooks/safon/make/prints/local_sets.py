"""Local sets: each whole, and each of its practice standards, which are there in large print too."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from safon.context import Build
from safon.model.areas import area_of
from safon.model.documents import Document
from safon.model.kinds import Kind
from safon.model.local_answers import answers_file
from safon.print.answers_part import answers_part, asked_in, is_answered
from safon.print.booklet_parts import Cover, cover
from safon.print.document import PrintedDocument, document_of
from safon.print.local_part import about_part, elsewhere_words, local_part, set_kicker, set_state
from safon.print.print_types import Edition, Print, PrintKind, Sheet
from safon.print.running_heads import date_words, running_heads
from safon.print.sheet_part import both_codes
from safon.print.wording import Wording
from safon.urls import local_print, say_address, short_address
from safon.views.index_page import authority_notice
from safon.views.names import full_name


def prints(build: Build) -> Iterator[Print]:
    """Yield each set, and each of its practice standards, in both languages; a set is too long to be large."""
    for about in build.library.of_kind(Kind.LOCAL_SET):
        inside = tuple(each for each in build.library.of_kind(Kind.LOCAL_STANDARD) if each.folder == about.folder)
        for each in build.contexts:
            area = area_of(about, build.library)
            asked = asked_in(area, build.library) if is_answered(area) else ()
            files = (answers_file(about.folder),) if area.answers else ()
            wording = Wording(each.dated((about, *inside, *asked), files))
            yield _print(about, wording, partial(_set, about, inside, wording))
            for document in inside:
                alone = Wording(each.dated((document,)))
                for edition in (Edition.STANDARD, Edition.LARGE):
                    yield _print(document, alone, partial(_standard, document, edition, alone), edition)


def _print(
    document: Document, wording: Wording, data: partial[PrintedDocument], edition: Edition = Edition.STANDARD
) -> Print:
    context = wording.context
    sheet = Sheet(
        name=f"{local_print(document)}{'-large' if edition is Edition.LARGE else ''}",
        kind=PrintKind.LOCAL,
        edition=edition,
        language=context.language,
        title=full_name(document, context),
        group=document.id,
    )
    return Print(sheet=sheet, template="document", data=data, moment=context.site.moment)


def _set(about: Document, inside: tuple[Document, ...], wording: Wording) -> PrintedDocument:
    text = about.texts[wording.context.language]
    frame = running_heads(
        title=full_name(about, wording.context),
        running="",
        state=set_state(about, wording),
        summary=text.summary,
        place=short_address(about.id),
        context=wording.context,
    )
    parts = (local_part(each, wording, alone=False) for each in inside)
    area = area_of(about, wording.context.library)
    answers = (answers_part(area, wording),) if is_answered(area) else ()
    return document_of((_cover(about, wording), about_part(about, wording), *parts, *answers), frame)


def _cover(about: Document, wording: Wording) -> Cover:
    context, text = wording.context, about.texts[wording.context.language]
    notices = (
        elsewhere_words(about, wording),
        authority_notice(about, context),
        context.label("print.not-official"),
        context.label("print.never-checked"),
    )
    return cover(
        kicker=set_kicker(about, context),
        title=wording.plain(text.title),
        lead=wording.plain(text.summary),
        facts=[(context.label("print.made"), date_words(context))],
        notices=(each for each in notices if each),
        followed=[],
        contents=context.label("print.contents"),
        codes=both_codes(short_address(about.id), context, say_address(about.id)),
        language=context.language,
    )


def _standard(document: Document, edition: Edition, wording: Wording) -> PrintedDocument:
    title = full_name(document, wording.context)
    frame = running_heads(
        title=title,
        running=title,
        state=set_state(document, wording),
        summary=document.texts[wording.context.language].summary,
        place=short_address(document.id),
        context=wording.context,
    )
    return document_of((local_part(document, wording),), frame, edition)
