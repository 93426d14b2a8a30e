"""Who does what: all agencies and roles, a page for each, what falls to all of them, and what names nobody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from safon.artefact import Heading, NavEntry, Page
from safon.context import Context
from safon.model.duty_lists import Part
from safon.model.library import ALL
from safon.model.vocabulary import Agency, Role
from safon.urls import (
    AGENCIES,
    EVERY_AGENCY,
    MUST_DOS,
    NOBODY_NAMED,
    WORKING_STYLE,
    agency_page,
    anchored,
    checklist_page,
    checklist_print_of,
    href,
    in_language,
    workbook_of,
)
from safon.views.completeness import assert_complete
from safon.views.duties import duties_of
from safon.views.duty_groups import by_class, by_part, part_anchor
from safon.views.duty_page import DutyView, duty_holder_card, duty_page, parent_href
from safon.views.duty_summary import duty_summary, limits_tool
from safon.views.index_page import Card, CardGroup, index_page
from safon.views.sayings import sayings_on
from safon.views.templates import render
from safon.views.unowned import SLUG, ApartLine, Unowned, apart_line, unowned_in, unowned_view

NEEDS_NO_PROSE = True


def make(context: Context) -> Iterator[Page]:
    """Yield the pages in one language."""
    yield from _index(context)
    yield from _pages(context)
    yield from _every_agency(context)
    yield from _nobody_named(context)


def _index(context: Context) -> Iterator[Page]:
    """Yield the index in `language`."""
    groups = [
        _group("agencies", context.library.vocabulary.all(Agency), context),
        _group("roles", context.library.vocabulary.all(Role), context),
    ]
    found = unowned_in(context)
    apart = (apart_line(each, AGENCIES, context).words for each in found.apart)
    nobody = Card(
        href=href(AGENCIES, NOBODY_NAMED),
        title=context.label("who.nobody-title"),
        chips=(context.counted("who.unnamed.national", len(found.national)), *apart),
        summary=context.label("who.nobody-lead"),
    )
    groups.append(CardGroup(heading=context.label("who.nobody"), anchor="nobody", cards=(nobody,)))
    yield index_page(AGENCIES, "who", tuple(groups), context, edit_path="standards/vocabulary/agencies.yml")


def _group(key: str, holders: Iterable[Agency | Role], context: Context) -> CardGroup:
    return CardGroup(
        heading=context.label(f"who.{key}"),
        anchor=key,
        cards=tuple(duty_holder_card(each, AGENCIES, context) for each in holders),
        empty=context.label(f"who.no-{key}"),
    )


_FILES = {Agency: "standards/vocabulary/agencies.yml", Role: "standards/vocabulary/roles.yml"}


def _pages(context: Context) -> Iterator[Page]:
    """Yield the page of each agency and each role in `language`."""
    for place, agency in enumerate(context.library.vocabulary.all(Agency)):
        yield _page(agency, (0, f"{place:03}"), context)
    for place, role in enumerate(context.library.vocabulary.all(Role)):
        yield _page(role, (1, f"{place:03}"), context)


def _page(holder: Agency | Role, order: tuple[int, str], context: Context) -> Page:
    address, name = agency_page(holder.id), holder.title[context.language]
    found = duties_of(holder.id, context)
    own = (*found.part(Part.ALONE), *found.part(Part.SHARED), *found.part(Part.ELSEWHERE))
    wanted = [Part.ALONE, Part.SHARED, *([Part.EVERYONE] if isinstance(holder, Agency) else []), Part.ELSEWHERE]
    groups = (by_part(each, found.part(each), address, context) for each in wanted)
    view = DutyView(
        anchor=f"holder-{holder.id}",
        name=name,
        up=parent_href(address),
        groups=tuple(each for each in groups if each.runs or each.empty),
        lead=holder.description[context.language] if holder.description is not None else "",
        checklist=href(address, checklist_print_of(holder.id)) if own else "",
        empty="" if own else context.label("who.none"),
        sheet=duty_summary(holder, address, context) if isinstance(holder, Agency) else None,
        part_of=_part_of(holder, address, context),
        tools=tuple(_role_tools(holder, address, context)) if isinstance(holder, Role) else (),
        roles=tuple(_roles(holder, address, context)),
        beside=tuple(_beside(holder, address, context)) if isinstance(holder, Role) else (),
        said=sayings_on(holder.id, address, context),
        unnamed=unowned_view(address, context, own),
    )
    title, nav = context.label("who.page", name=name), NavEntry(section="nav.who", title=name, order=order)
    return duty_page(address, view, context, title=title, nav=nav, edit_path=_FILES[type(holder)])


def _agency_of(role: Role, context: Context) -> Agency | None:
    return context.library.vocabulary.get(Agency, role.agency or "")


def _part_of(holder: Agency | Role, address: str, context: Context) -> tuple[str, str] | None:
    agency = _agency_of(holder, context) if isinstance(holder, Role) else None
    return None if agency is None else (href(address, agency_page(agency.id)), agency.title[context.language])


def _role_tools(role: Role, address: str, context: Context) -> Iterator[tuple[str, str, str]]:
    """Yield where to go on from the page of a role; an agency’s own are beside what falls to it at a glance."""
    found = duties_of(role.id, context)
    here = bool(found.part(Part.ALONE) or found.part(Part.SHARED))
    if here or found.part(Part.ELSEWHERE):
        way = f"{href(address, MUST_DOS)}?role={role.id}{'' if here else '&in=any'}"
        yield way, context.label("who.sheet.narrow"), "filter"
    if (agency := _agency_of(role, context)) is not None:
        yield limits_tool(agency, address, context)


def _beside(role: Role, address: str, context: Context) -> Iterator[tuple[str, str]]:
    """Yield what is asked besides where somebody in a role works: of its agency, and of every agency."""
    agency = _agency_of(role, context)
    found = duties_of(agency.id, context) if agency is not None else None
    for part in (Part.ALONE, Part.SHARED):
        if agency is not None and found is not None and (count := len(found.part(part))):
            words = f"{agency.title[context.language]}: {context.label(f'who.parts.{part}')}"
            yield anchored(href(address, agency_page(agency.id)), part_anchor(part)), f"{words} ({count})"
    if count := sum(ALL in each.who for each in context.library.in_force):
        way = anchored(href(address, EVERY_AGENCY), part_anchor(Part.EVERYONE))
        yield way, f"{context.label('who.everyone')} ({count})"


def _roles(holder: Agency | Role, address: str, context: Context) -> Iterator[Card]:
    for role in context.library.vocabulary.all(Role):
        if isinstance(holder, Agency) and role.agency == holder.id:
            yield duty_holder_card(role, address, context)


def _every_agency(context: Context) -> Iterator[Page]:
    """Yield the page in `language`. Raises IncompleteError where a clause for every agency is missing."""
    rows = tuple(
        (
            href(EVERY_AGENCY, agency_page(each.id)),
            each.title[context.language],
            duty_summary(each, EVERY_AGENCY, context),
        )
        for each in context.library.vocabulary.all(Agency)
    )
    clauses = [each for each in context.library.in_force if ALL in each.who]
    group = by_part(Part.EVERYONE, clauses, EVERY_AGENCY, context)
    shown = (clause.id for run in group.runs for clause in run.clauses)
    assert_complete(f"{EVERY_AGENCY} ({context.language.value})", shown, (each.id for each in clauses))
    unnamed = unowned_view(EVERY_AGENCY, context, clauses)
    title, lead = context.label("who.all.title"), context.label("who.all.lead")
    yield Page(
        address=EVERY_AGENCY,
        content=render(
            "every-agency.html.jinja", context, rows=rows, group=group, up=parent_href(EVERY_AGENCY), unnamed=unnamed
        ),
        language=context.language,
        title=title,
        description=lead,
        headings=(
            Heading(1, "every-agency-at-once", title),
            Heading(2, "agency-by-agency", context.label("who.all.table")),
            *((Heading(2, SLUG, context.label("who.unnamed.title")),) if unnamed is not None else ()),
            group.as_heading(),
        ),
        nav=NavEntry(section="nav.who", title=title, order=(-1, "z")),
        edit_path="standards/vocabulary/agencies.yml",
        style=WORKING_STYLE,
    )


def _nobody_named(context: Context) -> Iterator[Page]:
    """Yield the page in `language`."""
    found = unowned_in(context)
    clauses = (*found.national, *(each for _, inside in found.apart for each in inside))
    title, lead = context.label("who.nobody-title"), context.label("who.nobody-lead")
    view = DutyView(
        anchor=SLUG,
        name=title,
        up=parent_href(NOBODY_NAMED),
        groups=tuple(by_class(clauses, NOBODY_NAMED, context)),
        lead=lead,
        checklist=href(NOBODY_NAMED, checklist_print_of(SLUG)) if found.national else "",
        empty="" if clauses else context.label("who.nobody-none"),
        counts=tuple(_counts(found, context)),
        tools=_tools(context) if found.national else (),
    )
    nav = NavEntry(section="nav.who", title=context.label("who.nobody"), order=(2, ""))
    edit_path = f"hooks/safon/labels/{context.language.value}.yml"
    yield duty_page(NOBODY_NAMED, view, context, title=title, nav=nav, edit_path=edit_path)


def _counts(found: Unowned, context: Context) -> Iterator[ApartLine]:
    """Yield how many there are of the National Standards, then of each set that counts apart."""
    if found.national:
        words = context.counted("who.unnamed.national", len(found.national))
        yield ApartLine(words=words, href="", notice="")
    for each in found.apart:
        yield apart_line(each, NOBODY_NAMED, context)


def _tools(context: Context) -> tuple[tuple[str, str, str], ...]:
    up = href(in_language(NOBODY_NAMED, context.language), "")
    return (
        (href(NOBODY_NAMED, checklist_page(SLUG)), context.label("who.sheet.checklist"), "list"),
        (f"{href(NOBODY_NAMED, MUST_DOS)}?nobody=yes&in=wales", context.label("who.sheet.narrow"), "filter"),
        (f"{up}{workbook_of(SLUG, context.language)}", context.label("who.sheet.workbook"), "download"),
    )
