"""A practice note as prints draw it, in one language."""

from __future__ import annotations

from safon.model.documents import Document
from safon.model.front_matter import SharedFacts
from safon.print.appendix import about_document
from safon.print.followed import followed_line
from safon.print.running_heads import facts_words
from safon.print.sheet_part import SheetPart, both_codes, prose_section, sheet_part, sheet_section
from safon.print.tree import paragraph
from safon.print.wording import Wording
from safon.urls import say_address, short_address
from safon.views.names import short_name


def note_part(document: Document, wording: Wording, *, alone: bool = True) -> SheetPart:
    """Return a practice note; where it does not stand `alone`, without the codes and the note on the source."""
    language = wording.context.language
    text = document.texts[language]
    about = sheet_section(
        heading=wording.context.label("print.about"),
        blocks=(paragraph(*each) for each in about_document(document, wording)),
    )
    return sheet_part(
        language,
        wording.plain(text.title),
        (*(prose_section(each, document, wording) for each in text.sections), *((about,) if alone else ())),
        kicker=short_name(document, wording.context),
        name=short_name(document, wording.context),
        state=facts_words(document.facts(SharedFacts), wording.context),
        lead=wording.plain(text.summary),
        followed=followed_line((document,), wording) if alone else (),
        codes=both_codes(short_address(document.id), wording.context, say_address(document.id)) if alone else (),
        short=not alone,
    )
