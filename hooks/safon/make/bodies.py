"""Bodies that readers look for: a list, and a page for each with what the sources say of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from safon.artefact import Heading, NavEntry, Page
from safon.context import Context
from safon.i18n.collation import sort_key
from safon.model.bodies import NamedBody
from safon.model.vocabulary import Agency, Role
from safon.urls import BODIES, agency_page, href, page_below
from safon.views.index_page import Card, CardGroup, index_page
from safon.views.sayings import sayings
from safon.views.templates import render

_FILE = "standards/vocabulary/bodies.yml"


def make(context: Context) -> Iterator[Page]:
    """Yield the list and the page of each body in one language."""
    key = sort_key(context.language)
    bodies = sorted(context.library.vocabulary.all(NamedBody), key=lambda each: key(each.title[context.language]))
    yield _index(bodies, context)
    for place, body in enumerate(bodies):
        yield _page(body, place, context)


def _index(bodies: Iterable[NamedBody], context: Context) -> Page:
    cards = tuple(
        Card(
            href=href(BODIES, page_below(BODIES, each.id)),
            title=each.title[context.language],
            chips=(context.counted("bodies.sayings", len(each.said)),),
        )
        for each in bodies
    )
    made = index_page(BODIES, "bodies", (CardGroup(cards=cards),) if cards else (), context, edit_path=_FILE)
    return replace(made, nav=NavEntry(section="nav.who", title=made.title, order=(3, "")))


def _page(body: NamedBody, place: int, context: Context) -> Page:
    address, name = page_below(BODIES, body.id), body.title[context.language]
    said = sayings(body, address, context)
    holder = context.library.vocabulary.get(Agency, body.agency or "") or context.library.vocabulary.get(
        Role, body.agency or ""
    )
    duties = (href(address, agency_page(holder.id)), holder.title[context.language]) if holder is not None else None
    lead = context.label("bodies.about")
    return Page(
        address=address,
        content=render(
            "body.html.jinja",
            context,
            anchor=f"body-{body.id}",
            name=name,
            lead=lead,
            up=href(address, BODIES),
            said=said,
            duties=duties,
        ),
        language=context.language,
        title=name,
        description=lead,
        headings=(
            Heading(1, f"body-{body.id}", name),
            Heading(2, "said", context.label("bodies.said"), " ".join(each.told for each in said)),
        ),
        nav=NavEntry(section="nav.who", title=name, order=(4, f"{place:03}")),
        edit_path=_FILE,
    )
