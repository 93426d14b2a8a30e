"""A page of clauses that are asked of the same agency or role, or of nobody that is named."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from safon.artefact import Heading, NavEntry, Page
from safon.context import Build, Context, once
from safon.model.vocabulary import Agency, Role
from safon.urls import AGENCIES, agency_page, href
from safon.views.duty_groups import DutyGroup
from safon.views.duty_summary import DutySummary
from safon.views.index_page import Card
from safon.views.sayings import SayingView
from safon.views.templates import render
from safon.views.unowned import SLUG, ApartLine, UnownedView


@dataclass(frozen=True, kw_only=True)
class DutyView:
    """What the template needs."""

    anchor: str
    name: str
    up: str
    """The way to the list of all agencies and roles."""
    groups: tuple[DutyGroup, ...]
    lead: str = ""
    checklist: str = ""
    """The way to its checklist; empty where there is none."""
    empty: str = ""
    """What to say where no clause stands here for this one alone."""
    part_of: tuple[str, str] | None = None
    """The way to a role's agency, and its name."""
    roles: tuple[Card, ...] = ()
    """An agency's roles."""
    sheet: DutySummary | None = None
    """An agency's duties at a glance."""
    beside: tuple[tuple[str, str], ...] = ()
    """What is asked besides where somebody in a role works: the way, and what is asked, with how many clauses."""
    said: tuple[SayingView, ...] = ()
    """What the sources say of it beside that."""
    unnamed: UnownedView | None = None
    """What stands on no such page, since it names nobody."""
    counts: tuple[ApartLine, ...] = ()
    """How many clauses there are, where they count apart."""
    tools: tuple[tuple[str, str, str], ...] = ()
    """Where to go on from here: the way, the words, the icon."""


def duty_page(address: str, view: DutyView, context: Context, *, title: str, nav: NavEntry, edit_path: str) -> Page:
    """Return the page of `view`."""
    glance = [Heading(2, "at-a-glance", context.label("who.sheet.title"))] if view.sheet is not None else []
    headings = [Heading(1, view.anchor, view.name), *glance, *(each.as_heading() for each in view.groups)]
    if view.unnamed is not None:
        headings.append(Heading(2, SLUG, context.label("who.unnamed.title")))
    if view.said:
        headings.append(Heading(2, "said", context.label("bodies.said"), " ".join(each.told for each in view.said)))
    if view.beside:
        told = ". ".join(words for _, words in view.beside)
        headings.append(Heading(2, "beside", context.label("who.beside"), told))
    if view.roles:
        names = ", ".join(each.title for each in view.roles)
        headings.append(Heading(2, "roles", context.label("who.roles-here"), names))
    return Page(
        address=address,
        content=render("duties.html.jinja", context, page=view),
        language=context.language,
        title=title,
        description=view.lead or context.label("who.about"),
        headings=tuple(headings),
        nav=nav,
        edit_path=edit_path,
        begins=True,
    )


def parent_href(address: str) -> str:
    """Return the way from the page at `address` to the list of all agencies and roles."""
    return href(address, AGENCIES)


def duty_holder_card(holder: Agency | Role, address: str, context: Context) -> Card:
    """Return the card of an agency or role in a list at `address`, with how many clauses name it."""
    return Card(
        href=href(address, agency_page(holder.id)),
        title=holder.title[context.language],
        chips=(context.counted("who.clauses", _named(context)[holder.id]),),
        summary=holder.description[context.language] if holder.description is not None else "",
    )


@once
def _named(build: Build) -> Counter[str]:
    """Return how many clauses in force name each agency and role, be it for one limit alone."""
    return Counter(holder for clause in build.library.in_force for holder in clause.named)
