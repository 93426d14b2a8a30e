"""The whole framework as one booklet: contents, principles, every standard and practice note, an index of clauses."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from safon.context import Build
from safon.model.clause import Clause
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.vocabulary import Principle
from safon.print.booklet_parts import Written, contents, cover, index, written, written_section
from safon.print.document import PrintedDocument, PrintedPart, document_of
from safon.print.followed import followed_line
from safon.print.note_part import note_part
from safon.print.print_types import Edition, Print, PrintKind, Sheet
from safon.print.running_heads import date_words, editions, running_heads
from safon.print.sheet_part import both_codes
from safon.print.standard_part import standard_part
from safon.print.wording import Wording
from safon.urls import STANDARDS

FRAMEWORK = "framework"
"""What `safon print` finds it by."""


def prints(build: Build) -> Iterator[Print]:
    """Yield the whole in both languages, on A4, as an A5 booklet and for a print shop, if there is a standard."""
    for language in Language if build.library.of_kind(Kind.STANDARD) else ():
        documents = (*build.library.of_kind(Kind.STANDARD), *build.library.of_kind(Kind.NOTE))
        principles = build.library.vocabulary.all(Principle)
        wording = Wording(build.for_language(language).dated(documents, entries=principles))
        title, moment = wording.context.label("print.framework"), wording.context.site.moment
        for edition, end in ((Edition.STANDARD, ""), (Edition.BOOKLET, "-a5"), (Edition.PRESS, "-print-shop")):
            sheet = Sheet(
                name=f"whole-framework{end}",
                kind=PrintKind.FRAMEWORK,
                edition=edition,
                language=language,
                title=title,
                group=FRAMEWORK,
            )
            data = partial(_data, title, edition, wording)
            yield Print(sheet=sheet, template="document", data=data, first_step=1, moment=moment)


def _data(title: str, edition: Edition, wording: Wording) -> PrintedDocument:
    language, library = wording.context.language, wording.context.library
    standards, notes = library.of_kind(Kind.STANDARD), library.of_kind(Kind.NOTE)
    clauses: list[Clause] = [clause for each in standards for clause in each.clauses]
    lead = wording.context.label("print.framework-lead")
    around = running_heads(
        title=title,
        running="",
        state=editions((each.id for each in standards), wording),
        summary=lead,
        place=STANDARDS,
        context=wording.context,
    )
    parts: list[PrintedPart] = [
        cover(
            kicker=wording.context.label("print.framework-kicker"),
            title=title,
            lead=lead,
            facts=[(wording.context.label("print.made"), date_words(wording.context))],
            notices=(wording.context.label("print.not-official"), wording.context.label("print.never-checked")),
            followed=followed_line((*standards, *notes), wording),
            codes=both_codes(STANDARDS, wording.context),
            language=language,
        ),
        contents(wording.context),
        *_principles(wording),
        *(standard_part(each, wording, alone=False) for each in standards),
        *(note_part(each, wording, alone=False) for each in notes),
        index((each.id for each in clauses), wording.context),
    ]
    return document_of(parts, around, edition)


def _principles(wording: Wording) -> Iterator[Written]:
    language = wording.context.language
    found = list(wording.context.library.vocabulary.all(Principle))
    if found:
        sections = (
            written_section(
                f"{each.number}. {wording.plain(each.title[language])}", wording.blocks(each.text[language])
            )
            for each in found
        )
        title, lead = wording.context.label("principles.principles"), wording.context.label("principles.lead")
        yield written(title, sections, language, lead=lead)
