"""A page of entries of a list, each of which can be cited, in groups."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from safon.artefact import Heading, NavEntry, Page
from safon.context import Context
from safon.views.points import PointView
from safon.views.templates import render


@dataclass(frozen=True, kw_only=True)
class EntryGroup:
    """Entries under one heading."""

    heading: str
    anchor: str
    notice: str = ""
    """That they are no authority in Wales, where they are none."""
    lead: str = ""
    entries: tuple[PointView, ...]


def entry_page(
    address: str, section: str, groups: tuple[EntryGroup, ...], context: Context, *, edit_path: str, order: int
) -> Page:
    """Return the page of a list among the reference pages. Its words are the labels `<section>`."""
    title, lead = context.label(f"{section}.title"), context.label(f"{section}.lead")
    content = render(
        "entries.html.jinja",
        context,
        anchor=f"all-{section}",
        title=title,
        lead=lead,
        groups=groups,
        empty=context.label(f"{section}.empty"),
    )
    return Page(
        address=address,
        content=content,
        language=context.language,
        title=title,
        description=lead,
        headings=(Heading(1, f"all-{section}", title), *_headings(groups)),
        nav=NavEntry(section="nav.reference", title=title, order=(order, "")),
        edit_path=edit_path,
    )


def _headings(groups: tuple[EntryGroup, ...]) -> Iterator[Heading]:
    for group in groups:
        yield Heading(2, group.anchor, group.heading, group.lead)
        yield from (Heading(3, each.anchor, each.title, each.told) for each in group.entries)
