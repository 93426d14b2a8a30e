"""What changed in a document besides its clauses: its header, its titles and its prose."""

from __future__ import annotations

from collections.abc import Iterator

from safon.compare.clauses import text
from safon.compare.prose import prose_changes, says_the_same
from safon.compare.records import record_changes
from safon.model.change import FieldChange
from safon.model.change_kind import ChangeKind
from safon.model.documents import Document
from safon.model.fields import FrontMatter
from safon.model.kinds import document_type
from safon.model.language import Language

_TEXTS = frozenset({"title", "summary", "also-called"})
"""Keys of a header that each language writes for itself."""


def readable(document: Document) -> bool:
    """Return whether both files and the header of a document could be read, so that something can be said of it."""
    return type(document.header) is not FrontMatter and all(document.texts[each].readable for each in Language)


def document_changes(before: Document, after: Document) -> Iterator[FieldChange]:
    """Yield everything in which two states of a document differ, but for its clauses and the name of its file."""
    identity = frozenset({document_type(before.kind).identity})
    yield from record_changes(before.header, after.header, but=_TEXTS | identity)
    for language in Language:
        one, other = before.texts[language], after.texts[language]
        yield from text("title", language, one.title, other.title, kind=ChangeKind.WORDS)
        yield from text("summary", language, one.summary, other.summary, kind=ChangeKind.WORDS)
        names = (", ".join(sorted(each.also_called)) for each in (one, other))
        yield from text("also-called", language, *names, kind=ChangeKind.FACTS)
    for language in Language:
        yield from prose_changes(before.texts[language], after.texts[language], language)


def same_under_another_name(gone: Document, new: Document) -> bool:
    """Return whether a document is the same as one that is gone, but for the name of its file, from which its id comes.

    Such an id is a word of its own for models, frameworks, reviews and engagements alone; a number is no name.
    """
    if gone.kind is not new.kind or gone.number is not None or gone.id != gone.slug or new.id != new.slug:
        return False
    header = frozenset({document_type(gone.kind).identity})
    return not any(record_changes(gone.header, new.header, but=header)) and all(
        says_the_same(gone.texts[each], new.texts[each]) for each in Language
    )
