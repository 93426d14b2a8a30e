"""Who does what: all agencies and roles, and the clauses that name nobody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from safon.model.artefact import Artefact, Site
from safon.model.language import Language
from safon.model.library import Library
from safon.model.vocabulary import Agency, Role
from safon.render.duty_page import INDEX, holder_card
from safon.render.index_page import Card, CardGroup, index_page
from safon.render.labels import counted, label
from safon.render.links import relative
from safon.render.unowned import NOBODY, apart_line, unowned


def make(library: Library, site: Site, language: Language) -> Iterator[Artefact]:  # noqa: ARG001 - makers share a form
    """Yield the index in `language`."""
    groups = [
        _group("agencies", library.vocabulary.all(Agency), library, language),
        _group("roles", library.vocabulary.all(Role), library, language),
    ]
    found = unowned(library)
    apart = (apart_line(each, INDEX, library, language).words for each in found.apart)
    nobody = Card(
        href=relative(INDEX, NOBODY),
        title=label(language, "who.nobody-title"),
        chips=(counted(language, "who.unnamed.national", len(found.national)), *apart),
        summary=label(language, "who.nobody-lead"),
    )
    groups.append(CardGroup(heading=label(language, "who.nobody"), anchor="nobody", cards=(nobody,)))
    yield index_page(INDEX, "who", tuple(groups), language, edit_path="standards/vocabulary/agencies.yml")


def _group(key: str, holders: Iterable[Agency | Role], library: Library, language: Language) -> CardGroup:
    return CardGroup(
        heading=label(language, f"who.{key}"),
        anchor=key,
        cards=tuple(holder_card(each, INDEX, library, language) for each in holders),
        empty=label(language, f"who.no-{key}"),
    )
