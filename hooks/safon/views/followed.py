"""What has come after a draft that the guidance restates: said from the list of sources, once on a page or print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

from safon.context import Context
from safon.i18n.cldr import day_words, month_words
from safon.model.documents import Document
from safon.model.kinds import Kind
from safon.model.library import Library
from safon.model.source_documents import SourceDocument, followers


class Where(StrEnum):
    """What says it."""

    PAGE = "page"
    """The page of a document."""
    PRINT = "print"
    """A print that holds nothing else."""
    PARTLY = "partly"
    """A print that holds something else too."""
    SITE = "site"
    """The home page, of all that the site holds."""


def followed_words(documents: Iterable[Document], where: Where, context: Context) -> str:
    """Return Markdown that says which drafts `documents` restate, and what followed each of those; else nothing.

    A source that is no draft goes without, for what followed it says nothing against it. Only the page of a framework,
    which is about the lineage, says it of every source, and says all that is known of what followed. A print that is
    only partly made of drafts says so by itself.
    """
    found = tuple(documents)
    lineage = where is Where.PAGE and all(each.kind is Kind.FRAMEWORK for each in found)
    restated = dict.fromkeys(each.source.document for each in found if each.source is not None)
    known = [(each, after) for each, after in _followed(restated, context.library) if each.draft or lineage]
    ids = {each.id for each, _ in known}
    whole = all(each.source is not None and each.source.document in ids for each in found)
    said = Where.PARTLY if where is Where.PRINT and not whole else where
    sentences = [
        sentence
        for earlier, after in known
        for sentence in (
            _restates(earlier, said, context),
            *(told for each in after for told in _after(each, said, context, in_full=lineage)),
        )
    ]
    return " ".join(sentences)


def _followed(sources: Iterable[str], library: Library) -> Iterator[tuple[SourceDocument, tuple[SourceDocument, ...]]]:
    known = tuple(library.vocabulary.all(SourceDocument))
    for source_id in sources:
        earlier = library.vocabulary.get(SourceDocument, source_id)
        after = followers(source_id, known)
        if earlier is not None and after:
            yield earlier, after


def _restates(source: SourceDocument, where: Where, context: Context) -> str:
    kind, date = "draft" if source.draft else "text", date_words(source, context)
    what = context.label(f"followed.{kind}-of", date=date) if date else context.label(f"followed.{kind}")
    return context.label(f"followed.{where}", what=what)


def _after(source: SourceDocument, where: Where, context: Context, *, in_full: bool) -> Iterator[str]:
    """Yield what followed and where it is; in full, all that is known of it.

    On the screen, where there is room, it is also said that nobody here has read it.
    """
    title = named(source, context)
    if source.published is None:
        yield context.label("followed.after", title=title)
    else:
        yield context.label("followed.after-on", title=title, date=day_words(source.published, context.language))
    if not source.read and where in (Where.PAGE, Where.SITE):
        yield context.label("followed.unread")
    if in_full:
        yield from _lineage(source, context)


def _lineage(source: SourceDocument, context: Context) -> Iterator[str]:
    if source.live:
        yield context.label("followed.live")
    announced = (source.announced_by,) if source.announced_by is not None else ()
    for key, ids in (("with", source.published_with), ("announced", announced)):
        others = (context.library.vocabulary.get(SourceDocument, each) for each in ids)
        for other in others:
            if other is not None:
                yield context.label(f"followed.{key}", title=named(other, context))


def date_words(source: SourceDocument, context: Context) -> str:
    """Return the day or month of a source, for the middle of a sentence; empty where it gives none."""
    if source.published is not None:
        return day_words(source.published, context.language)
    if source.edition is not None:
        return context.label("followed.month", month=month_words(source.edition, context.language))
    return ""


def named(source: SourceDocument, context: Context) -> str:
    """Return the title of a source as Markdown, as a link where its address is known.

    Beside it stands whose title it is, if Safon's, and in which language it is there, if not in the reader's.
    """
    title, marks = source.title[context.language], list[str]()
    if source.url is not None:
        address, there = source.url.nearest(context.language)
        title = f"[{title}]({address})"
        marks += [context.label("followed.in-other-language")] if there is not context.language else []
    marks += [context.label("followed.title-by-safon")] if context.language in source.title_by_safon else []
    return f"{title} ({'; '.join(marks)})" if marks else title
