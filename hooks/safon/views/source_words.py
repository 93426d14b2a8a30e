"""Where something comes from, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from safon.context import Context
from safon.model.front_matter import Source
from safon.model.language import Language
from safon.model.source_documents import SourceDocument

SOURCE_LANGUAGE = Language.EN
"""The language in which the parts of sources are called: every source so far is in English."""
_GAP = "\0"
Said = tuple[str, Language]
"""Words, and the language that they are in."""


def source_words(source: Source, context: Context) -> Markup:
    """Return the document, its body and the place in it, as one sentence."""
    return _marked(source_said(source, context), context)


def source_said(source: Source, context: Context) -> tuple[Said, ...]:
    """Return the same in the parts that are in one language each."""
    entry = context.library.vocabulary.get(SourceDocument, source.document)
    told = source.document
    if entry is not None:
        title = entry.title[context.language]
        if context.language in entry.title_by_safon:
            title = context.label("page.source-title", title=title)
        told = context.label("page.source", title=title, body=entry.body[context.language])
    return _sentence([((told, context.language),), *_place(source, context)], context)


def place_words(source: Source, context: Context) -> Markup:
    """Return the place in the source alone, as one sentence; empty where only the document is known."""
    told = list(_place(source, context))
    if not told:
        return Markup("")
    (first, language), *rest = told[0]
    begun = ((first[:1].upper() + first[1:], language), *rest)
    return _marked(_sentence([begun, *told[1:]], context), context)


def _sentence(phrases: list[tuple[Said, ...]], context: Context) -> tuple[Said, ...]:
    comma = (", ", context.language)
    told = [part for at, phrase in enumerate(phrases) for part in ((comma,) if at else ()) + phrase]
    return (*told, (".", context.language))


def _marked(said: Iterable[Said], context: Context) -> Markup:
    return Markup("").join(
        in_its_language(words, context.language) if language is not context.language else Markup.escape(words)
        for words, language in said
    )


def _place(source: Source, context: Context) -> Iterator[tuple[Said, ...]]:
    if source.section:
        before, after = context.label("page.source-section", section=_GAP).split(_GAP)
        yield (before, context.language), (source.section, SOURCE_LANGUAGE), (after, context.language)
    if source.lines:
        lines = source.lines.replace("-", "–")
        key = "page.source-line" if lines.isdecimal() else "page.source-lines"
        yield ((context.label(key, lines=lines), context.language),)


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
