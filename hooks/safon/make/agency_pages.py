"""What each agency and each role is asked to do, clause by clause, whichever document asks it."""

from __future__ import annotations

from collections.abc import Iterator

from safon.model.artefact import Artefact, NavPlace, Site
from safon.model.language import Language
from safon.model.library import Library
from safon.model.vocabulary import Agency, Role
from safon.render.duty_groups import by_class, for_everyone
from safon.render.duty_page import DutyView, address_of_holder, duty_page, holder_card, way_up
from safon.render.holder_sheet import holder_sheet
from safon.render.holders import clauses_of
from safon.render.index_page import Card
from safon.render.labels import label
from safon.render.links import checklist_print_of, relative
from safon.render.unowned import unowned_view

_FILES = {Agency: "standards/vocabulary/agencies.yml", Role: "standards/vocabulary/roles.yml"}


def make(library: Library, site: Site, language: Language) -> Iterator[Artefact]:  # noqa: ARG001 - makers share a form
    """Yield the page of each agency and each role in `language`."""
    for place, agency in enumerate(library.vocabulary.all(Agency)):
        yield _page(agency, (0, f"{place:03}"), library, language)
    for place, role in enumerate(library.vocabulary.all(Role)):
        yield _page(role, (1, f"{place:03}"), library, language)


def _page(holder: Agency | Role, order: tuple[int, str], library: Library, language: Language) -> Artefact:
    address, name = address_of_holder(holder.id), holder.title[language]
    own, everyone = clauses_of(holder.id, library)
    groups = list(by_class(own, address, library, language))
    if isinstance(holder, Agency):
        groups.append(for_everyone(everyone, address, library, language))
    view = DutyView(
        anchor=f"holder-{holder.id}",
        name=name,
        up=way_up(address),
        groups=tuple(groups),
        lead=holder.description[language] if holder.description is not None else "",
        checklist=relative(address, checklist_print_of(holder.id)) if own and isinstance(holder, Agency) else "",
        empty="" if own else label(language, "who.none"),
        sheet=holder_sheet(holder, address, library, language) if isinstance(holder, Agency) else None,
        part_of=_part_of(holder, address, library, language),
        roles=tuple(_roles(holder, address, library, language)),
        elsewhere=label(language, "who.everyone-elsewhere") if isinstance(holder, Role) else "",
        unnamed=unowned_view(address, library, language, own),
    )
    title, nav = label(language, "who.page", name=name), NavPlace(section="nav.who", title=name, order=order)
    return duty_page(address, view, language, title=title, nav=nav, edit_path=_FILES[type(holder)])


def _part_of(holder: Agency | Role, address: str, library: Library, language: Language) -> tuple[str, str] | None:
    agency = library.vocabulary.get(Agency, holder.agency or "") if isinstance(holder, Role) else None
    return None if agency is None else (relative(address, address_of_holder(agency.id)), agency.title[language])


def _roles(holder: Agency | Role, address: str, library: Library, language: Language) -> Iterator[Card]:
    for role in library.vocabulary.all(Role):
        if isinstance(holder, Agency) and role.agency == holder.id:
            yield holder_card(role, address, library, language)
