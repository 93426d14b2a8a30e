"""The guidance without its prose: documents with their headers and clauses, and nothing of their narratives.

Lists of clauses show no more of a document than that (`ListedFile`). What is made of guidance from which the prose was
taken away cannot depend on any, so that another sentence of a narrative leaves it as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from safon.model.documents import Document
from safon.model.language import Language
from safon.model.library import Library
from safon.model.published import Published
from safon.model.translation import BlockRecord


def without_prose(library: Library) -> Library:
    """Return the library with documents that have no sections, and mention nothing.

    What texts quote is told by all of them, so that is said beside it.
    """
    return replace(
        library,
        documents=tuple(map(_document, library.documents)),
        quoted=library.quotations,
        published=Published(),
        day=None,
    )


def _document(document: Document) -> Document:
    sections = {each.key for language in Language for each in document.texts[language].sections}
    return replace(
        document,
        texts=document.texts.map(lambda text: replace(text, sections=())),
        mentions=(),
        records=_without(document.records, sections),
    )


def _without(records: Mapping[str, BlockRecord], sections: set[str]) -> Mapping[str, BlockRecord]:
    """Return what is on record, but for the blocks of prose: those of a section are called `narrative/2`."""
    return {name: each for name, each in records.items() if name.partition("/")[0] not in sections}
