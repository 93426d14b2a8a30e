"""Where something comes from, in words."""

from __future__ import annotations

from collections.abc import Iterator

from safon.model.front_matter import Source
from safon.model.language import Language
from safon.model.library import Library
from safon.model.vocabulary import SourceDocument
from safon.render.labels import label


def source_words(source: Source, library: Library, language: Language) -> str:
    """Return the document, its body and the place in it, as one sentence."""
    entry = library.vocabulary.get(SourceDocument, source.document)
    told = [source.document]
    if entry is not None:
        told = [label(language, "page.source", title=entry.title[language], body=entry.body[language])]
    return ", ".join([*told, *_place(source, language)]) + "."


def place_words(source: Source, language: Language) -> str:
    """Return the place in the source alone, as one sentence; empty where only the document is known."""
    told = ", ".join(_place(source, language))
    return f"{told[:1].upper()}{told[1:]}." if told else ""


def _place(source: Source, language: Language) -> Iterator[str]:
    if source.section:
        yield label(language, "page.source-section", section=source.section)
    if source.lines:
        yield label(language, "page.source-lines", lines=source.lines)
