"""When the facts of a source were gathered, and what that means: said on everything that restates it."""

from __future__ import annotations

from collections.abc import Iterator

from safon.context import Context
from safon.model.documents import Document
from safon.model.kinds import Kind
from safon.model.source_documents import SourceDocument


def as_of_notices(document: Document, context: Context) -> Iterator[str]:
    """Yield that what stands on a page was so when it was gathered, and how far that goes."""
    sources = (context.library.vocabulary.get(SourceDocument, each.document) for each in document.sources)
    for source in dict.fromkeys(each for each in sources if each is not None and each.gathered is not None):
        assert source.gathered is not None  # noqa: S101 - only those come here
        when = source.gathered[context.language]
        if document.kind is Kind.REVIEW:
            yield context.label("review.notice", when=when)


def gathered(document: Document, context: Context) -> str:
    """Return when the facts of a document's source were gathered, in words; empty where that is not known."""
    source = context.library.vocabulary.get(SourceDocument, document.source.document if document.source else "")
    return source.gathered[context.language] if source is not None and source.gathered is not None else ""
