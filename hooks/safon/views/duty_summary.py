"""What falls to an agency, at a glance: alone, with others, by when, and which documents speak to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from safon.context import Context
from safon.model.clause import Clause
from safon.model.duty_lists import Part
from safon.model.vocabulary import Agency
from safon.urls import MUST_DOS, address_of, checklist_page, href, in_language, limits_print_of, workbook_of
from safon.views.duties import duties_of
from safon.views.names import full_name
from safon.views.timescale_text import timescale_text

SummaryLink = tuple[str, str]
"""Where something leads, and what it is called."""


@dataclass(frozen=True, kw_only=True)
class DutySummary:
    """The clauses of an agency by how it holds them, its limits, and the documents that speak to it."""

    alone: tuple[SummaryLink, ...]
    """Clauses that name this agency and nobody else."""
    shared: tuple[SummaryLink, ...]
    """Clauses that name it beside others."""
    everyone: int
    """How many clauses speak to every agency, and so to this one."""
    unnamed: int
    """How many national clauses name nobody, and so are not among these."""
    elsewhere: int
    """How many clauses of another nation name it, and are no authority in Wales."""
    limits: tuple[tuple[str, str, str], ...]
    """The way to a clause, its number, and a limit of it in words."""
    documents: tuple[SummaryLink, ...]
    """Documents whose header names the agency."""
    tools: tuple[tuple[str, str, str], ...]
    """Where to go on from here: the way, the words, the icon."""


def duty_summary(agency: Agency, address: str, context: Context) -> DutySummary:
    """Return the sheet of an agency for the page at `address`."""
    found = duties_of(agency.id, context)
    spoken_to = (each for each in context.library.documents if agency.id in getattr(each.header, "agencies", ()))
    up = href(in_language(address, context.language), "")
    return DutySummary(
        alone=_ways(found.part(Part.ALONE), address, context),
        shared=_ways(found.part(Part.SHARED), address, context),
        everyone=len(found.part(Part.EVERYONE)),
        unnamed=len(found.part(Part.UNNAMED)),
        elsewhere=len(found.part(Part.ELSEWHERE)),
        limits=tuple(
            (context.href(address, each), each.id, words.whole)
            for each in found.scored
            for words in (timescale_text(limit, context) for limit in each.timescales)
        ),
        documents=tuple((href(address, address_of(each)), full_name(each, context)) for each in spoken_to),
        tools=(
            (href(address, checklist_page(agency.id)), context.label("who.sheet.checklist"), "list"),
            limits_tool(agency, address, context),
            (f"{href(address, MUST_DOS)}?agency={agency.id}", context.label("who.sheet.narrow"), "filter"),
            (f"{up}{workbook_of(agency.id, context.language)}", context.label("who.sheet.workbook"), "download"),
        ),
    )


def limits_tool(agency: Agency, address: str, context: Context) -> tuple[str, str, str]:
    """Return the way to the sheet of an agency’s time limits, with its words and its icon."""
    name = agency.title[context.language]
    return href(address, limits_print_of(agency.id)), context.label("who.sheet.limits-print", name=name), "print"


def _ways(clauses: Iterable[Clause], address: str, context: Context) -> tuple[SummaryLink, ...]:
    return tuple((context.href(address, each), each.id) for each in clauses)
