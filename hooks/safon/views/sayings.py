"""What the sources say of a body, as a page shows it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from safon.context import Context
from safon.model.bodies import NamedBody
from safon.views.prose import PageAddresses, prose
from safon.views.source_words import source_words


@dataclass(frozen=True, kw_only=True)
class SayingView:
    """One thing that a source says."""

    text: Markup
    links: tuple[tuple[str, str], ...]
    """The way to where it stands in the guidance, and what that is called."""
    source: Markup
    told: str
    """What a search should find."""


def sayings(body: NamedBody, address: str, context: Context) -> tuple[SayingView, ...]:
    """Return what the sources say of a body, for the page at `address`."""
    page = PageAddresses(address, context)
    found = ((each, prose(each.text[context.language], page)) for each in body.said)
    return tuple(
        SayingView(
            text=made.html,
            links=tuple(way for way in map(page.reference, each.see) if way is not None),
            source=source_words(each.source, context),
            told=made.text,
        )
        for each, made in found
    )


def sayings_on(holder: str, address: str, context: Context) -> tuple[SayingView, ...]:
    """Return what the sources say of the bodies that belong to an agency or role."""
    bodies = (each for each in context.library.vocabulary.all(NamedBody) if each.agency == holder)
    return tuple(said for each in bodies for said in sayings(each, address, context))
