"""Practice notes, each as a print of its own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from safon.context import Build
from safon.model.documents import Document
from safon.model.front_matter import SharedFacts
from safon.model.kinds import Kind
from safon.print.document import PrintedDocument, document_of
from safon.print.note_part import note_part
from safon.print.print_types import Edition, Print, PrintKind, Sheet
from safon.print.running_heads import facts_words, running_heads
from safon.print.wording import Wording
from safon.urls import short_address
from safon.views.names import full_name


def prints(build: Build) -> Iterator[Print]:
    """Yield each practice note in both languages, and large."""
    for document in build.library.of_kind(Kind.NOTE):
        for each in build.contexts:
            context = each.dated((document,))
            for edition, end in ((Edition.STANDARD, ""), (Edition.LARGE, "-large")):
                sheet = Sheet(
                    name=f"practice-note-{document.number:02}{end}",
                    kind=PrintKind.NOTE,
                    edition=edition,
                    language=context.language,
                    title=full_name(document, context),
                    group=document.id,
                )
                data = partial(_data, document, edition, Wording(context))
                yield Print(sheet=sheet, template="document", data=data, moment=context.site.moment)


def _data(document: Document, edition: Edition, wording: Wording) -> PrintedDocument:
    language = wording.context.language
    title = full_name(document, wording.context)
    around = running_heads(
        title=title,
        running=title,
        state=facts_words(document.facts(SharedFacts), wording.context),
        summary=document.texts[language].summary,
        place=short_address(document.id),
        context=wording.context,
    )
    return document_of((note_part(document, wording),), around, edition)
