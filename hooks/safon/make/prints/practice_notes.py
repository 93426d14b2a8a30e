"""Practice notes, each as a print of its own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from safon.model.artefact import Site
from safon.model.documents import Document
from safon.model.front_matter import SharedFacts
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.print.document import DocumentData, document_of
from safon.print.frame import facts_words, frame
from safon.print.note_part import note_part
from safon.print.sheets import Edition, Print, PrintKind, Sheet
from safon.print.wording import Wording
from safon.render.links import short_address
from safon.render.names import full_name


def prints(library: Library, site: Site) -> Iterator[Print]:
    """Yield each practice note in both languages, and large."""
    for document in library.of_kind(Kind.NOTE):
        for language in Language:
            for edition, end in ((Edition.STANDARD, ""), (Edition.LARGE, "-large")):
                sheet = Sheet(
                    name=f"practice-note-{document.number:02}{end}",
                    kind=PrintKind.NOTE,
                    edition=edition,
                    language=language,
                    title=full_name(document, library, language),
                    group=document.id,
                )
                data = partial(_data, document, edition, Wording(library, site, language))
                yield Print(sheet=sheet, template="document", data=data)


def _data(document: Document, edition: Edition, wording: Wording) -> DocumentData:
    language = wording.language
    title = full_name(document, wording.library, language)
    around = frame(
        title=title,
        running=title,
        state=facts_words(document.facts(SharedFacts), language),
        summary=document.texts[language].summary,
        place=short_address(document.id),
        site=wording.site,
        language=language,
    )
    return document_of((note_part(document, wording),), around, edition)
