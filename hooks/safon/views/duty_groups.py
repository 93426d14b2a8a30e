"""Clauses of many documents on one page: grouped by what kind of sentence they are, then by where they stand."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from safon.artefact import Heading
from safon.context import Context
from safon.model.clause import Clause, ClauseClass
from safon.model.documents import Document
from safon.model.duty_lists import Part
from safon.model.kinds import Kind
from safon.model.library import Library
from safon.urls import address_of, href
from safon.views.clause_view import clause_view
from safon.views.index_page import authority_notice
from safon.views.kept_of_clauses import kept_of
from safon.views.names import full_name
from safon.views.templates import render

_SECTIONS = {
    ClauseClass.MUST_DO: "must-dos",
    ClauseClass.EXPECTATION: "expectations",
    ClauseClass.ILLUSTRATION: "illustrations",
    ClauseClass.BOTTOM_LINE: "bottom-lines",
}
_LEADS = (ClauseClass.EXPECTATION, ClauseClass.ILLUSTRATION)


@dataclass(frozen=True)
class DutyCard:
    """A clause as pages of duties show it."""

    id: str
    html: Markup


@dataclass(frozen=True, kw_only=True)
class DutyRun:
    """Clauses that follow each other in one document."""

    name: str
    href: str
    notice: str
    """That the document is no authority in Wales, where the group does not say so."""
    clauses: tuple[DutyCard, ...]


@dataclass(frozen=True, kw_only=True)
class DutyGroup:
    """Clauses under one heading."""

    heading: str
    anchor: str
    runs: tuple[DutyRun, ...]
    lead: str = ""
    notice: str = ""
    empty: str = ""

    def as_heading(self) -> Heading:
        """Return its heading; a search finds the clauses where they stand, not once more on every list of them."""
        return Heading(2, self.anchor, self.heading, self.lead)


def by_class(clauses: Iterable[Clause], address: str, context: Context) -> Iterator[DutyGroup]:
    """Yield the groups of `clauses` on the page at `address`: a group for each class, and for each local set."""
    all_clauses = tuple(clauses)
    for kind in ClauseClass:
        of_kind = [each for each in all_clauses if each.kind is kind]
        section = _SECTIONS[kind]
        homes = {each.document: _home(context.library.document_of(each), context.library) for each in of_kind}
        for home in dict.fromkeys(each.id if each is not None else "" for each in homes.values()):
            inside = [each for each in of_kind if _id(homes[each.document]) == home]
            about = homes[inside[0].document]
            heading = context.label(f"section.{section}")
            if about is not None:
                heading = context.label("who.bottom-lines-of", set=about.texts[context.language].title)
            yield DutyGroup(
                heading=heading,
                anchor=f"{section}-{about.id.lower()}" if about is not None else section,
                lead=context.label(f"section.{section}-lead") if kind in _LEADS else "",
                notice=authority_notice(about, context) if about is not None else "",
                runs=tuple(_runs(inside, address, context, mixed=False)),
            )


def by_part(part: Part, clauses: Iterable[Clause], address: str, context: Context) -> DutyGroup:
    """Return one group of the clauses that fall to somebody in one way, whatever their class."""
    order = list(ClauseClass)
    ordered = sorted(clauses, key=lambda each: order.index(each.kind))
    leads = {Part.EVERYONE: "who.everyone-lead"}
    return DutyGroup(
        heading=context.label(f"who.parts.{part}"),
        anchor=part_anchor(part),
        lead=context.label(leads[part]) if ordered and part in leads else "",
        runs=tuple(_runs(ordered, address, context, mixed=True)),
        empty=context.label("who.everyone-none") if part is Part.EVERYONE else "",
    )


def part_anchor(part: Part) -> str:
    """Return the anchor of a part on a page of duties."""
    return _ANCHORS[part]


_ANCHORS = {
    Part.ALONE: "named-alone",
    Part.SHARED: "named-with-others",
    Part.EVERYONE: "every-agency",
    Part.ELSEWHERE: "elsewhere",
}
"""The anchors of the parts of a page of duties."""


def _home(document: Document, library: Library) -> Document | None:
    return library.set_of(document) if document.kind is Kind.LOCAL_STANDARD else None


def _id(document: Document | None) -> str:
    return document.id if document is not None else ""


def _card(clause: Clause, address: str, context: Context) -> DutyCard:
    """Return a clause as a card: the same on all pages of duties, which lie in one folder and to which no clause leads.

    A clause that speaks to every agency is on the page of each.
    """
    return kept_of(
        f"card below {posixpath.dirname(address.rstrip('/'))}",
        clause,
        context,
        lambda: _drawn(clause, address, context),
    )


def _drawn(clause: Clause, address: str, context: Context) -> DutyCard:
    view = clause_view(clause, address, context)
    return DutyCard(clause.id, Markup(render("clause-card.html.jinja", context, clause=view)))  # noqa: S704 - it escapes


def _runs(clauses: Iterable[Clause], address: str, context: Context, *, mixed: bool) -> Iterator[DutyRun]:
    """Yield the runs of `clauses`; where classes are `mixed`, each run says its class and its authority."""
    for (document_id, kind), run in groupby(clauses, key=lambda each: (each.document, each.kind)):
        document = context.library.by_id[document_id]
        name = full_name(document, context)
        if mixed:
            name = context.label("who.run", kind=context.label(f"section.{_SECTIONS[kind]}"), document=name)
        local = document.kind is Kind.LOCAL_STANDARD
        yield DutyRun(
            name=name,
            href=href(address, address_of(document)),
            notice=authority_notice(document, context) if mixed or not local else "",
            clauses=tuple(_card(each, address, context) for each in run),
        )
