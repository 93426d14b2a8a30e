"""Who does what: all agencies and roles, and the clauses that name nobody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from safon.context import Context
from safon.model.artefact import Artefact
from safon.model.vocabulary import Agency, Role
from safon.urls import AGENCIES, NOBODY_NAMED, relative
from safon.views.duty_page import holder_card
from safon.views.index_page import Card, CardGroup, index_page
from safon.views.unowned import apart_line, unowned


def make(context: Context) -> Iterator[Artefact]:
    """Yield the index in `language`."""
    groups = [
        _group("agencies", context.library.vocabulary.all(Agency), context),
        _group("roles", context.library.vocabulary.all(Role), context),
    ]
    found = unowned(context.library)
    apart = (apart_line(each, AGENCIES, context).words for each in found.apart)
    nobody = Card(
        href=relative(AGENCIES, NOBODY_NAMED),
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
        cards=tuple(holder_card(each, AGENCIES, context) for each in holders),
        empty=context.label(f"who.no-{key}"),
    )
