"""Whom and what a change of the guidance reaches, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from safon.context import Context
from safon.model.change import Touched
from safon.views.names import duty_holder_name, short_name


def reached_words(touched: Touched, before: Context, after: Context, most: int | None = None) -> Iterator[str]:
    """Yield whom and what a change reaches, or several together, one sentence each, with at most so many names."""

    def names(ids: Iterable[str]) -> str:
        return names_up_to(tuple(ids), most, after)

    told: tuple[tuple[str, dict[str, str], object], ...] = (
        (
            "duty-holders",
            {"names": names(_holder(each, before, after) for each in touched.duty_holders)},
            touched.duty_holders,
        ),
        ("nobody", {}, touched.nobody),
        ("everywhere", {}, touched.everywhere),
        ("local", {"ids": names(touched.local)}, touched.local),
        (
            "documents",
            {"ids": names(document_name(each, before, after) for each in touched.documents)},
            touched.documents,
        ),
        ("packs", {"ids": names(_pack(each, before, after) for each in touched.packs)}, touched.packs),
        (
            "engagements",
            {"ids": names(document_name(each, before, after) for each in touched.engagements)},
            touched.engagements,
        ),
        ("areas", {"ids": names(touched.areas)}, touched.areas),
    )
    for key, values, there in told:
        if there:
            yield after.label(f"change.touched.{key}", **values)
    if touched.responses:
        yield after.counted("change.touched.responses", touched.responses)
    if touched.kept_answers:
        yield after.label("change.touched.kept")


def names_up_to(names: Sequence[str], most: int | None, context: Context, between: str = ", ") -> str:
    """Return a list of names in words: at most so many of them, and how many more there are."""
    told = between.join(names[:most])
    if most is None or len(names) <= most:
        return told
    return context.label("proposal.names-left-out", names=told, n=len(names) - most)


def document_name(each: str, before: Context, after: Context) -> str:
    """Return what a document is called, which may be there in one state alone."""
    for context in (after, before):
        if (document := context.library.by_id.get(each)) is not None:
            return short_name(document, context)
    return each


def _pack(each: str, before: Context, after: Context) -> str:
    """Return the title of a training pack, which may be there in one state alone."""
    language = after.language
    titles = (pack.header.title[language] for one in (after, before) for pack in one.library.packs if pack.id == each)
    return next(titles, each)


def _holder(holder: str, before: Context, after: Context) -> str:
    """Return the name of an agency or role, which may be there in one state alone."""
    name = duty_holder_name(holder, after)
    return name if name != holder else duty_holder_name(holder, before)
