"""A local set and its practice standards as prints draw them, in one language."""

from __future__ import annotations

from collections.abc import Iterator

from safon.context import Context
from safon.model.clause import ClauseClass
from safon.model.documents import Document
from safon.model.front_matter import Jurisdiction, SharedFacts
from safon.model.kinds import Kind
from safon.print.appendix import about_document
from safon.print.running_heads import facts_words
from safon.print.sheet_part import (
    SheetPart,
    SheetSection,
    both_codes,
    cards,
    clause_run,
    prose_section,
    sheet_part,
    sheet_section,
    tick_columns,
)
from safon.print.tree import paragraph
from safon.print.wording import Wording
from safon.urls import say_address, short_address
from safon.views.index_page import authority_notice
from safon.views.names import short_name


def set_state(document: Document, wording: Wording) -> str:
    """Return status, edition and place of the set that a document belongs to; of another nation, that it binds nobody.

    It stands at the foot of each page, so that no sheet that was copied alone is taken for Welsh authority.
    """
    context = wording.context
    facts = context.library.head_of(document).facts(SharedFacts)
    told = facts_words(facts, context)
    if facts.jurisdiction is Jurisdiction.WALES:
        return told
    place = context.label(f"page.jurisdiction.{facts.jurisdiction}")
    return f"{told.removesuffix(place)}{elsewhere_words(document, wording)}"


def elsewhere_words(document: Document, wording: Wording) -> str:
    """Return that a document is another nation’s and no authority in Wales; empty for one of Wales."""
    context = wording.context
    place = context.library.head_of(document).facts(SharedFacts).jurisdiction
    if place is Jurisdiction.WALES:
        return ""
    return context.label("print.elsewhere", jurisdiction=context.label(f"page.jurisdiction.{place}"))


def set_kicker(about: Document, context: Context) -> str:
    """Return what a set holds: practice standards, or, where an area has none, who does what there."""
    inside = any(each.folder == about.folder for each in context.library.of_kind(Kind.LOCAL_STANDARD))
    return context.label("print.local-kicker" if inside else "local-answer.title")


def about_part(about: Document, wording: Wording) -> SheetPart:
    """Return what a set says of itself."""
    context, text = wording.context, about.texts[wording.context.language]
    return sheet_part(
        context.language,
        wording.plain(text.title),
        (prose_section(each, about, wording) for each in text.sections),
        kicker=set_kicker(about, context),
        state=set_state(about, wording),
        lead=wording.plain(text.summary),
        notices=_notices(about, wording),
    )


def local_part(document: Document, wording: Wording, *, alone: bool = True) -> SheetPart:
    """Return a practice standard; where it does not stand `alone`, without the codes and the note on the source."""
    context, text = wording.context, document.texts[wording.context.language]
    return sheet_part(
        context.language,
        wording.plain(text.title),
        (*_sections(document, wording), *(_about(document, wording) if alone else ())),
        kicker=wording.plain(context.library.set_of(document).texts[context.language].title),
        name=short_name(document, context),
        number=str(document.number),
        hollow=bool(authority_notice(document, context)),
        state=set_state(document, wording),
        lead=wording.plain(text.summary),
        notices=_notices(document, wording) if alone else (),
        columns=tick_columns(context),
        codes=both_codes(short_address(document.id), context, say_address(document.id)) if alone else (),
    )


def _notices(document: Document, wording: Wording) -> Iterator[str]:
    told = (elsewhere_words(document, wording), authority_notice(document, wording.context))
    if words := ". ".join(each.rstrip(".") for each in told if each):
        yield f"{words}."


def _sections(document: Document, wording: Wording) -> Iterator[SheetSection]:
    context = wording.context
    good = document.texts[context.language].section("good")
    if good is not None:
        yield prose_section(good, document, wording)
    found = cards(document.of_class(ClauseClass.BOTTOM_LINE), wording)
    if found:
        yield sheet_section(heading=context.label("section.bottom-lines"), runs=(clause_run(found),))


def _about(document: Document, wording: Wording) -> Iterator[SheetSection]:
    blocks = [paragraph(*each) for each in about_document(document, wording)]
    if blocks:
        yield sheet_section(heading=wording.context.label("print.about"), blocks=blocks)
