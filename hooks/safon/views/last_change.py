"""When a document last changed, by the editions, and the way to what changed."""

from __future__ import annotations

from dataclasses import dataclass

from safon.context import Context
from safon.i18n.cldr import day_words, month_words
from safon.model.documents import Document
from safon.urls import changes_of, href
from safon.views.kept_changes import has_changes_page


@dataclass(frozen=True, kw_only=True)
class LastChange:
    """When a document last changed."""

    words: str
    """The edition, and the day on which it was made; whether it changed again since."""
    href: str
    """The way to what changed."""


def last_change(document: Document, address: str, context: Context) -> LastChange | None:
    """Return when a document last changed, for the page at `address`; none where there is no edition."""
    editions = context.library.editions
    if not editions or not has_changes_page(document):
        return None
    changed = next((each for each in reversed(editions) if document.id in each.reached), None)
    last = changed or editions[0]
    month, day = month_words(last.id, context.language), day_words(last.record.made, context.language)
    words = context.label(f"changes.kept.{'last' if changed else 'unchanged'}", month=month, day=day)
    if any(each.document == document.id for each in context.since or ()):
        words = f"{words} {context.label('changes.kept.moved-on')}"
    return LastChange(words=words, href=href(address, changes_of(document.id)))
