"""Points of a source that are no clauses, as a page shows them: each with an id, its source and what it leads to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from safon.context import Context
from safon.model.documents import Document
from safon.model.front_matter import Related
from safon.model.reported_use import ReportedUse
from safon.model.statements import Concern, Pilot, Recommendation, ReportedFigure, Statement, StatementKind
from safon.urls import address_of, href, in_language, point_anchor, say_address, short_address
from safon.views.names import entry_name
from safon.views.prose import PageAddresses, line, prose
from safon.views.source_words import source_words


@dataclass(frozen=True, kw_only=True)
class PointView:
    """What a template needs of a point, or of another entry that can be cited."""

    id: str
    anchor: str
    number: str
    title: str
    """A few words for it; what it is and its number, where it has none."""
    chips: tuple[str, ...]
    """How strongly it is put, the number that it gives, and the like."""
    text: Markup
    facts: tuple[tuple[str, Markup], ...]
    """What else is known of it: a label, and what it says."""
    links: tuple[tuple[str, str, str], ...]
    """The way to something that it belongs to, its name, and who says so and why."""
    source: Markup
    permanent: str
    """The way to its short address."""
    say: str
    """The way to where views on it can be sent; empty where none can."""
    told: str
    """What a search should find."""


@dataclass(frozen=True, kw_only=True)
class PointGroup:
    """Points of one kind."""

    heading: str
    anchor: str
    lead: str
    points: tuple[PointView, ...]


_EXPLAINED = frozenset(
    {
        *(StatementKind.RECOMMENDATION, StatementKind.PILOT, StatementKind.FIGURE),
        *(StatementKind.PICTURE, StatementKind.DATE, StatementKind.USE),
    }
)
"""Kinds of points with a sentence about all of them."""


def point_groups(document: Document, context: Context) -> Iterator[PointGroup]:
    """Yield the points that stand with a document, by kind, in the order of the kinds."""
    order = list(StatementKind)
    points = sorted(context.library.points_of(document), key=lambda each: order.index(each.kind))
    for kind, inside in groupby(points, key=lambda each: each.kind):
        yield PointGroup(
            heading=context.label(f"points.many.{kind}"),
            anchor=f"points-{kind}",
            lead=context.label(f"points.lead.{kind}") if kind in _EXPLAINED else "",
            points=tuple(point_view(each, address_of(document), context) for each in inside),
        )


def point_view(point: Statement, address: str, context: Context) -> PointView:
    """Return a point as the page at `address` shows it."""
    text = prose(point.text[context.language], PageAddresses(address, context))
    facts = tuple(_facts(point, address, context))
    title, own = entry_name(point, context), in_language(address, context.language)
    number = str(point.number) if point.number is not None and point.title is not None else ""
    return PointView(
        id=point.id,
        anchor=point_anchor(point.id),
        number=number,
        title=title,
        chips=tuple(_chips(point, context)),
        text=text.html,
        facts=facts,
        links=related_links(point.related, address, context),
        source=source_words(point.source, context),
        permanent=href(own, in_language(short_address(point.id), context.language)),
        say=href(address, say_address(point.id)),
        told=" ".join((text.text, *(f"{label} {words.striptags()}" for label, words in facts))),
    )


def related_links(related: Iterable[Related], address: str, context: Context) -> tuple[tuple[str, str, str], ...]:
    """Return the links of an entry, with who says so and why."""
    page = PageAddresses(address, context)
    found = ((each, page.reference(each.to)) for each in related)
    return tuple((to[0], to[1], _says(each, context)) for each, to in found if to is not None)


def _says(related: Related, context: Context) -> str:
    says = context.label(f"strength-of-link.{related.strength}")
    return f"{says}: {related.why[context.language]}" if related.why is not None else says


def _chips(point: Statement, context: Context) -> Iterator[str]:
    if isinstance(point, Recommendation):
        yield from (context.label(f"points.advice.{each}") for each in point.advice)
    if isinstance(point, ReportedFigure):
        yield f"{value_words(point, context)} {point.unit[context.language]}"


def value_words(figure: ReportedFigure, context: Context) -> str:
    """Return the number of a figure, with how near it is."""
    bound = figure.bound
    return figure.value if bound is None else context.label(f"points.bound.{bound}", value=figure.value)


def _facts(point: Statement, address: str, context: Context) -> Iterator[tuple[str, Markup]]:
    language = context.language
    said: list[tuple[str, str]] = []
    if isinstance(point, Recommendation):
        said += [("to", point.to[language]), *((("who", point.who[language]),) if point.who is not None else ())]
    if isinstance(point, Concern):
        said.append(("by", point.by[language]))
    if isinstance(point, Pilot):
        said += [("parties", uses_words(point.reported_use, context)), ("found", point.found[language])]
    if isinstance(point, ReportedFigure):
        said.append(("place", point.place[language]))
    if point.when is not None:
        said.append(("when", point.when[language]))
    if isinstance(point, ReportedFigure):
        said.append(("caution", point.caution[language]))
    for key, words in said:
        yield context.label(f"points.facts.{key}"), line(words, PageAddresses(address, context))


def uses_words(uses: Iterable[ReportedUse], context: Context) -> str:
    """Return who reported using something, each with how far, in words."""
    return "; ".join(use_words(each, context) for each in uses)


def use_words(use: ReportedUse, context: Context) -> str:
    """Return one who reported using something, with how far, in words."""
    name = use.by[context.language]
    return f"{name} ({use.note[context.language]})" if use.note is not None else name
