"""What a document points to, and what points to it, with what makes it a link and who says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from safon.context import Context
from safon.model.clause import Clause
from safon.model.documents import Document
from safon.model.links import Link, LinkKind
from safon.urls import address_of, href
from safon.views.names import page_title, short_name


@dataclass(frozen=True, kw_only=True)
class Connection:
    """A link to or from another document, with who says so."""

    href: str
    name: str
    who_says: str
    why: str


@dataclass(frozen=True, kw_only=True)
class Connections:
    """The links in one direction."""

    heading: str
    anchor: str
    links: tuple[Connection, ...]


def connections(document: Document, context: Context) -> Iterator[Connections]:
    """Yield the links out of a document and into it, where there are any."""
    name = short_name(document, context)
    for key, links, outwards in (
        ("links-out", context.library.links_from(document), True),
        ("links-in", context.library.referring_to(document), False),
    ):
        if links:
            views = tuple(_connection(each, document, context, outwards=outwards) for each in links)
            yield Connections(heading=context.label(f"section.{key}", id=name), anchor=key, links=views)


def who_says(link: Link, context: Context) -> str:
    """Return what makes it a link and who says so: "Adds to: asks for more; inferred by Safon"."""
    strength = context.label(f"strength-of-link.{link.strength or 'none'}")
    if link.kind in (LinkKind.RELATED, LinkKind.MENTION):
        return strength
    told = context.label(f"kind-of-link.{link.kind}")
    if link.relationship is not None:
        told += f": {context.label(f'clause.relationship.{link.relationship}')}"
    return f"{told}; {strength}"


def _connection(link: Link, document: Document, context: Context, *, outwards: bool) -> Connection:
    other_id = link.to if outwards else link.clause or link.source
    own_id = (link.clause or link.source) if outwards else link.to
    home = context.library.home_of(other_id)
    title = page_title(home, context) if home is not None else other_id
    name = f"{other_id}, {title}" if isinstance(context.library.find(other_id), Clause) else title
    if own_id in context.library.clauses:
        name = f"{own_id} → {name}" if outwards else f"{name} → {own_id}"
    return Connection(
        href=href(address_of(document), context.url_of(other_id)),
        name=name,
        who_says=who_says(link, context),
        why=link.why[context.language] if link.why is not None else "",
    )
