"""What each agency and each role is asked to do, clause by clause, whichever document asks it."""

from __future__ import annotations

from collections.abc import Iterator

from safon.context import Context
from safon.model.artefact import Artefact, NavPlace
from safon.model.vocabulary import Agency, Role
from safon.urls import agency_page, checklist_print_of, relative
from safon.views.duty_groups import by_class, for_everyone
from safon.views.duty_holders import clauses_of
from safon.views.duty_page import DutyView, duty_page, holder_card, way_up
from safon.views.duty_summary import holder_sheet
from safon.views.index_page import Card
from safon.views.unowned import unowned_view

_FILES = {Agency: "standards/vocabulary/agencies.yml", Role: "standards/vocabulary/roles.yml"}


def make(context: Context) -> Iterator[Artefact]:
    """Yield the page of each agency and each role in `language`."""
    for place, agency in enumerate(context.library.vocabulary.all(Agency)):
        yield _page(agency, (0, f"{place:03}"), context)
    for place, role in enumerate(context.library.vocabulary.all(Role)):
        yield _page(role, (1, f"{place:03}"), context)


def _page(holder: Agency | Role, order: tuple[int, str], context: Context) -> Artefact:
    address, name = agency_page(holder.id), holder.title[context.language]
    own, everyone = clauses_of(holder.id, context.library)
    groups = list(by_class(own, address, context))
    if isinstance(holder, Agency):
        groups.append(for_everyone(everyone, address, context))
    view = DutyView(
        anchor=f"holder-{holder.id}",
        name=name,
        up=way_up(address),
        groups=tuple(groups),
        lead=holder.description[context.language] if holder.description is not None else "",
        checklist=relative(address, checklist_print_of(holder.id)) if own and isinstance(holder, Agency) else "",
        empty="" if own else context.label("who.none"),
        sheet=holder_sheet(holder, address, context) if isinstance(holder, Agency) else None,
        part_of=_part_of(holder, address, context),
        roles=tuple(_roles(holder, address, context)),
        elsewhere=context.label("who.everyone-elsewhere") if isinstance(holder, Role) else "",
        unnamed=unowned_view(address, context, own),
    )
    title, nav = context.label("who.page", name=name), NavPlace(section="nav.who", title=name, order=order)
    return duty_page(address, view, context, title=title, nav=nav, edit_path=_FILES[type(holder)])


def _part_of(holder: Agency | Role, address: str, context: Context) -> tuple[str, str] | None:
    agency = context.library.vocabulary.get(Agency, holder.agency or "") if isinstance(holder, Role) else None
    return None if agency is None else (relative(address, agency_page(agency.id)), agency.title[context.language])


def _roles(holder: Agency | Role, address: str, context: Context) -> Iterator[Card]:
    for role in context.library.vocabulary.all(Role):
        if isinstance(holder, Agency) and role.agency == holder.id:
            yield holder_card(role, address, context)
