"""Who reported using which practice model, how far and when: below a model, and as a matrix of all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from safon.context import Context
from safon.i18n.cldr import month_words
from safon.i18n.collation import sort_key
from safon.model.documents import Document
from safon.model.front_matter import ModelHeader
from safon.model.kinds import Kind
from safon.model.reported_use import ReportedUse
from safon.urls import REPORTED_USE, address_of, href
from safon.views.names import in_order
from safon.views.templates import render

NAMED = "named"
"""What stands for a use of which no extent is known."""
_EXTENTS = ("full", "part", NAMED)


@dataclass(frozen=True, kw_only=True)
class UseRow:
    """A model, and for each body how far it reported using it."""

    href: str
    name: str
    cells: tuple[tuple[str, str], ...]
    """For each body how far (`full`, `part`, `named`; empty where nothing was reported), and the same in words."""


@dataclass(frozen=True, kw_only=True)
class UseMatrix:
    """Models down, bodies across."""

    heads: tuple[str, ...]
    """The names of the bodies."""
    rows: tuple[UseRow, ...]
    bodies: tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...]
    """The same body by body: its name, and the way to each model, its name, and how far."""
    when: str
    """When it was reported."""


def reported(context: Context) -> Iterator[tuple[Document, ReportedUse]]:
    """Yield every use that was reported, model by model."""
    for document in in_order(context.library.of_kind(Kind.MODEL), context.language):
        yield from ((document, each) for each in document.facts(ModelHeader).reported_use)


def use_matrix(context: Context) -> UseMatrix:
    """Return all that was reported as a matrix."""
    language, key = context.language, sort_key(context.language)
    uses = tuple(reported(context))
    heads = tuple(sorted({each.by[language] for _, each in uses}, key=key))
    models = tuple(dict.fromkeys(document.id for document, _ in uses))
    found = {(document.id, each.by[language]): each for document, each in uses}
    months = {each for document, _ in uses if (each := document.facts(ModelHeader).as_of) is not None}
    return UseMatrix(
        heads=heads,
        rows=tuple(
            UseRow(
                href=href(REPORTED_USE, address_of(context.library.by_id[model])),
                name=context.library.by_id[model].texts[language].title,
                cells=tuple(_cell(found.get((model, head)), context) for head in heads),
            )
            for model in models
        ),
        bodies=tuple((head, tuple(_of_body(head, uses, context))) for head in heads),
        when=", ".join(month_words(each, language) for each in sorted(months)),
    )


def _cell(use: ReportedUse | None, context: Context) -> tuple[str, str]:
    if use is None:
        return "", ""
    return use.extent or NAMED, how_far(use, context)


def extents(context: Context) -> tuple[tuple[str, str], ...]:
    """Return how far something can be used, each with its words: the key to the marks of the matrix."""
    return tuple((each, context.label(f"reported-use.extent.{each}")) for each in _EXTENTS)


def _of_body(
    head: str, uses: tuple[tuple[Document, ReportedUse], ...], context: Context
) -> Iterator[tuple[str, str, str]]:
    for document, each in uses:
        if each.by[context.language] == head:
            name = document.texts[context.language].title
            yield href(REPORTED_USE, address_of(document)), name, how_far(each, context)


def how_far(use: ReportedUse, context: Context) -> str:
    """Return how far something is used, in words: the source's note, or that it says no more."""
    if use.note is not None:
        return use.note[context.language]
    return context.label(f"reported-use.extent.{use.extent or NAMED}")


def use_html(header: ModelHeader, address: str, month: str, context: Context) -> Markup:
    """Return who reported using a model, for the page at `address`."""
    uses = [(each.by[context.language], how_far(each, context)) for each in header.reported_use]
    content = render("use.html.jinja", context, uses=uses, month=month, all=href(address, REPORTED_USE))
    return Markup(content)  # noqa: S704 - the template escapes
