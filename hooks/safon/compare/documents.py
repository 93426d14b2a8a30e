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
from safon.model.kinds import Kind, document_type
from safon.model.language import Language

_TEXTS = frozenset({"title", "summary", "also-called"})
"""Keys of a header that each language writes for itself."""
_ADDRESSES = frozenset({"was"})
"""Keys that say where a document stood, and nothing of what it says."""


def document_changes(before: Document, after: Document) -> Iterator[FieldChange]:
    """Yield everything in which two states of a document differ, but for its clauses and the name of its file."""
    told = [each for each in Language if before.texts[each].readable and after.texts[each].readable]
    if FrontMatter not in (type(before.header), type(after.header)):
        identity = frozenset({document_type(before.kind).identity})
        yield from record_changes(before.header, after.header, but=_TEXTS | _ADDRESSES | identity)
    for language in told:
        one, other = before.texts[language], after.texts[language]
        yield from text("title", language, one.title, other.title, kind=ChangeKind.WORDS)
        yield from text("summary", language, one.summary, other.summary, kind=ChangeKind.WORDS)
        names = (", ".join(sorted(each.also_called)) for each in (one, other))
        yield from text("also-called", language, *names, kind=ChangeKind.FACTS)
    for language in told:
        yield from prose_changes(before.texts[language], after.texts[language], language)


def file_changes(
    before: Document, after: Document, missing: tuple[tuple[Language, ...], tuple[Language, ...]]
) -> Iterator[FieldChange]:
    """Yield that the file of a language is gone or new; `missing` are the languages without one, before and after."""
    for language in Language:
        was, now = (
            "" if language in each else document.texts[language].path
            for document, each in zip((before, after), missing, strict=True)
        )
        if not (was and now) and was != now:
            kind = ChangeKind.NEW if now else ChangeKind.GONE
            yield FieldChange(name="file", language=language, before=was, after=now, kind=kind)


def became(gone: Document, new: Document) -> bool:
    """Return whether a document that stands nowhere any more is what another is now, under another name or number.

    It is where it says so itself (`was`), has the same title in a language, or says the same altogether.
    """
    if gone.kind is not new.kind:
        return False
    if gone.kind is Kind.LOCAL_SET:
        return gone.folder == new.folder
    titles = any(gone.texts[each].title and gone.texts[each].title == new.texts[each].title for each in Language)
    return (
        titles
        or gone.slug in getattr(new.header, "was", ())
        or all(_says_something(gone, each) and says_the_same(gone.texts[each], new.texts[each]) for each in Language)
    )


def _says_something(document: Document, language: Language) -> bool:
    return any(each.prose for each in document.texts[language].sections)
