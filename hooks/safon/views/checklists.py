"""Which lists there are to go through: the same on the screen, in workbooks and on paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from safon.context import Context
from safon.model.areas import Area, areas
from safon.model.clause import Clause
from safon.model.duty_lists import DutyList, Part, list_of_area, list_of_wales
from safon.model.kinds import Kind
from safon.model.vocabulary import Agency
from safon.urls import workbook_of
from safon.views.duties import duties_of
from safon.views.names import full_name
from safon.views.unowned import SLUG, unowned_in

WHOLE = "all"
"""What the list of all that is asked in Wales is called."""


@dataclass(frozen=True, kw_only=True)
class Checklist:
    """A list of clauses to go through."""

    group: str
    """`all`, `agencies`, `nobody`, `standards` or `local`."""
    slug: str
    name: str
    parts: tuple[tuple[Part | None, tuple[Clause, ...]], ...]
    """What it counts as its own, under a heading for each part; under none where it has but one."""
    workbook: str
    """The address of the workbook that its answers can be written into, from the root of the site."""
    unnamed: tuple[Clause, ...] = ()
    """What names nobody and counts apart."""
    elsewhere: tuple[Clause, ...] = ()
    """What is of another nation: it joins only by choice, and counts apart."""
    area: Area | None = None
    """The area whose own answers it shows."""

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """What it counts as its own."""
        return tuple(each for _, inside in self.parts for each in inside)


def checklists(context: Context) -> Iterator[Checklist]:
    """Yield every list, in the order of the page of lists."""
    library, whole = context.library, workbook_of("", context.language)
    live = library.in_force
    wales = list_of_wales(library)
    asked = {each.id for part in (Part.NAMED, Part.UNNAMED) for each in wales.part(part)}
    yield Checklist(
        group="all",
        slug=WHOLE,
        name=context.label("checklist.whole"),
        parts=((None, tuple(each for each in live if each.id in asked)),),
        workbook=whole,
        elsewhere=wales.part(Part.ELSEWHERE),
    )
    for agency in library.vocabulary.all(Agency):
        found = duties_of(agency.id, context)
        yield _made("agencies", agency.id, agency.title[context.language], found, context)
    if national := unowned_in(context).national:
        title, book = context.label("who.nobody-title"), workbook_of(SLUG, context.language)
        yield Checklist(group="nobody", slug=SLUG, name=title, parts=((None, national),), workbook=book)
    for standard in library.of_kind(Kind.STANDARD):
        own = tuple(each for each in live if each.document == standard.id)
        name, slug = full_name(standard, context), f"standard-{standard.number}"
        yield Checklist(group="standards", slug=slug, name=name, parts=((None, own),), workbook=whole)
    for area in areas(library):
        slug, name = slug_of(area), area.about.texts[context.language].title
        yield _made("local", slug, name, list_of_area(area, library), context, area)


def slug_of(area: Area) -> str:
    """Return what the list of an area is called: its folder."""
    return area.about.folder.rpartition("/")[2]


def _made(group: str, slug: str, name: str, found: DutyList, context: Context, area: Area | None = None) -> Checklist:
    apart = (Part.UNNAMED, Part.ELSEWHERE)
    return Checklist(
        group=group,
        slug=slug,
        name=name,
        parts=tuple((part, inside) for part, inside in found.parts.items() if part not in apart),
        workbook=workbook_of(slug, context.language),
        unnamed=found.part(Part.UNNAMED),
        elsewhere=found.part(Part.ELSEWHERE),
        area=area,
    )
