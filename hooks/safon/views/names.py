"""What documents, agencies and roles are called on a page."""

from __future__ import annotations

import re
from collections.abc import Iterable

from safon.context import Context
from safon.i18n.collation import SortKey, sort_key
from safon.model.areas import is_welsh
from safon.model.documents import Document
from safon.model.entry import Entry
from safon.model.front_matter import SharedFacts
from safon.model.kinds import Kind
from safon.model.language import Bilingual, Language
from safon.model.library import ALL
from safon.model.statements import Statement
from safon.model.vocabulary import Agency, Role


def duty_holder_name(holder: str, context: Context) -> str:
    """Return the name of an agency or role, or "Every agency"."""
    if holder == ALL:
        return context.label("clause.everyone")
    entry = context.library.vocabulary.get(Agency, holder) or context.library.vocabulary.get(Role, holder)
    return entry.title[context.language] if entry is not None else holder


def nation_of(document: Document, context: Context) -> str:
    """Return the name of the nation that a document is from; empty for Wales."""
    if is_welsh(document, context.library):
        return ""
    header = context.library.head_of(document).facts(SharedFacts)
    return context.label(f"page.jurisdiction.{header.jurisdiction}")


def short_name(document: Document, context: Context) -> str:
    """Return what a document is called in a sentence: "Standard 18", or its title where it has no number."""
    match document.kind:
        case Kind.STANDARD:
            return context.label("page.standard", number=document.number)
        case Kind.NOTE:
            return context.label("page.note", number=document.number)
        case Kind.LOCAL_STANDARD:
            return context.label("page.local-standard", number=document.number, set=context.library.set_of(document).id)
        case _:
            return document.texts[context.language].title


def entry_name(entry: Entry, context: Context) -> str:
    """Return what an entry that can be cited is called in a sentence: its title, or what it is and its number."""
    title = getattr(entry, "title", None)
    if isinstance(title, Bilingual):
        return str(title[context.language])
    if isinstance(entry, Statement):
        kind = context.label(f"points.one.{entry.kind}")
        return f"{kind} {entry.number}" if entry.number is not None else kind
    return entry.id


def full_name(document: Document, context: Context) -> str:
    """Return what a document is called in a list of several kinds: "Standard 18: Missing children"."""
    short, title = short_name(document, context), document.texts[context.language].title
    return title if short == title else f"{short}: {title}"


def page_title(document: Document, context: Context) -> str:
    """Return the title of a document's page: with its number where that says what kind of document it is."""
    title = document.texts[context.language].title
    numbered = document.kind in (Kind.STANDARD, Kind.NOTE, Kind.LOCAL_STANDARD)
    return f"{short_name(document, context)}: {title}" if numbered else title


_ARTICLE = {Language.EN: re.compile(r"^(?:The|An|A) "), Language.CY: re.compile(r"^(?:Yr|Y) ")}


def in_order(documents: Iterable[Document], language: Language) -> tuple[Document, ...]:
    """Return documents by number, and those without one by title, in the language's own alphabet.

    As in a library, an article that a title begins with does not count.
    """
    key, article = sort_key(language), _ARTICLE[language]

    def place(document: Document) -> tuple[int, SortKey]:
        return document.number or 0, key(article.sub("", document.texts[language].title))

    return tuple(sorted(documents, key=place))
