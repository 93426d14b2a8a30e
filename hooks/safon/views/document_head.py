"""What stands around the title of a document's page."""

from __future__ import annotations

from collections.abc import Iterator

from safon.context import Context
from safon.i18n.cldr import month_words
from safon.model.documents import Document
from safon.model.front_matter import SharedFacts, StandardHeader
from safon.model.kinds import Kind
from safon.model.vocabulary import Theme
from safon.views.in_force import status_words
from safon.views.names import short_name


def kicker_of(document: Document, context: Context) -> str:
    """Return what stands above the title of a document: its theme, its set, its number; empty for other kinds."""
    if isinstance(document.header, StandardHeader):
        theme = context.library.vocabulary.get(Theme, document.header.theme)
        return context.label("page.theme", title=theme.title[context.language]) if theme is not None else ""
    if document.kind is Kind.LOCAL_STANDARD:
        return context.library.set_of(document).texts[context.language].title
    return short_name(document, context) if document.kind is Kind.NOTE else ""


def chips_of(document: Document, context: Context) -> Iterator[str]:
    """Yield how far a document is written, where it stands in its life, its edition and whose it is."""
    facts = context.library.head_of(document).header
    if isinstance(document.header, StandardHeader):
        yield context.label(f"page.stage.{document.header.stage}")
    if isinstance(facts, SharedFacts):
        if document.kind is not Kind.STANDARD or facts.in_force_from is not None:
            yield status_words(facts, context)
        if facts.edition is not None:
            yield context.label("page.edition", month=month_words(facts.edition, context.language))
        yield context.label(f"page.jurisdiction.{facts.jurisdiction}")
