"""A page of clauses that are asked of the same agency or role, or of nobody that is named."""

from __future__ import annotations

from dataclasses import dataclass

from safon.model.artefact import Artefact, Heading, NavPlace
from safon.model.clause import Clause
from safon.model.language import Language
from safon.model.library import Library
from safon.model.vocabulary import Agency, Role
from safon.render.duty_groups import DutyGroup
from safon.render.holder_sheet import Sheet
from safon.render.holders import clauses_of
from safon.render.index_page import Card
from safon.render.labels import counted, label
from safon.render.links import relative
from safon.render.templates import render

INDEX = "agencies/"
"""The address of the list of all agencies and roles."""
NOBODY = "agencies/nobody-named/"
"""The address of the clauses that name nobody."""


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
    sheet: Sheet | None = None
    """An agency's duties at a glance."""
    elsewhere: str = ""
    """Where to look for what is asked of every agency."""


def address_of_holder(holder: str) -> str:
    """Return the address of the page of an agency or role."""
    return f"{INDEX}{holder}/"


def duty_page(
    address: str, view: DutyView, language: Language, *, title: str, nav: NavPlace, edit_path: str
) -> Artefact:
    """Return the page of `view`."""
    glance = [Heading(2, "at-a-glance", label(language, "who.sheet.title"))] if view.sheet is not None else []
    headings = [Heading(1, view.anchor, view.name), *glance, *(each.as_heading() for each in view.groups)]
    if view.roles:
        names = ", ".join(each.title for each in view.roles)
        headings.append(Heading(2, "roles", label(language, "who.roles-here"), names))
    return Artefact(
        path=address,
        content=render("duties.html.jinja", language, page=view),
        language=language,
        title=title,
        description=view.lead or label(language, "who.about"),
        headings=tuple(headings),
        nav=nav,
        edit_path=edit_path,
    )


def way_up(address: str) -> str:
    """Return the way from the page at `address` to the list of all agencies and roles."""
    return relative(address, INDEX)


def unowned(library: Library) -> tuple[Clause, ...]:
    """Return the clauses that leave open whose duty they are; one that repeats another has the duty-holders of that."""
    return tuple(each for each in library.in_force if not each.who)


def holder_card(holder: Agency | Role, address: str, library: Library, language: Language) -> Card:
    """Return the card of an agency or role in a list at `address`, with how many clauses name it."""
    own, _ = clauses_of(holder.id, library)
    return Card(
        href=relative(address, address_of_holder(holder.id)),
        title=holder.title[language],
        chips=(counted(language, "who.clauses", len(own)),),
        summary=holder.description[language] if holder.description is not None else "",
    )
