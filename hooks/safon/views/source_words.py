"""Where something comes from, in words."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from safon.context import Context
from safon.model.front_matter import Source
from safon.model.language import Language
from safon.model.source_documents import SourceDocument

SOURCE_LANGUAGE = Language.EN
"""The language in which the parts of sources are called: every source so far is in English."""
_GAP = "\0"


def source_words(source: Source, context: Context) -> Markup:
    """Return the document, its body and the place in it, as one sentence."""
    entry = context.library.vocabulary.get(SourceDocument, source.document)
    told = [Markup.escape(source.document)]
    if entry is not None:
        title = entry.title[context.language]
        if context.language in entry.title_by_safon:
            title = context.label("page.source-title", title=title)
        words = context.label("page.source", title=title, body=entry.body[context.language])
        told = [Markup.escape(words)]
    return _sentence([*told, *_place(source, context)])


def place_words(source: Source, context: Context) -> Markup:
    """Return the place in the source alone, as one sentence; empty where only the document is known."""
    told = list(_place(source, context))
    return _sentence([told[0][:1].upper() + told[0][1:], *told[1:]]) if told else Markup("")


def _sentence(parts: list[Markup]) -> Markup:
    return Markup(", ").join(parts) + "."


def _place(source: Source, context: Context) -> Iterator[Markup]:
    if source.section:
        name = in_its_language(source.section, context.language)
        yield Markup.escape(context.label("page.source-section", section=_GAP)).replace(_GAP, name)
    if source.lines:
        lines = source.lines.replace("-", "–")
        key = "page.source-line" if lines.isdecimal() else "page.source-lines"
        yield Markup.escape(context.label(key, lines=lines))


def clause_source_words(source: str, context: Context) -> Markup:
    """Return where the source has a clause, as one sentence."""
    place = in_its_language(source, context.language)
    return Markup.escape(context.label("clause.source", source=_GAP)).replace(_GAP, place)


def in_its_language(words: str, language: Language) -> Markup:
    """Return words of a source for a page in `language`, marked where the page is in another one."""
    escaped = Markup.escape(words)
    if language is SOURCE_LANGUAGE:
        return escaped
    return Markup('<span lang="{}">{}</span>').format(SOURCE_LANGUAGE.value, escaped)
