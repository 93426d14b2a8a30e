"""The clauses that name no duty-holder, on one page: a gap that is shown and not filled."""

from __future__ import annotations

from collections.abc import Iterator

from safon.model.artefact import Artefact, NavPlace, Site
from safon.model.language import Language
from safon.model.library import Library
from safon.render.duty_groups import by_class
from safon.render.duty_page import NOBODY, DutyView, duty_page, unowned, way_up
from safon.render.labels import label


def make(library: Library, site: Site, language: Language) -> Iterator[Artefact]:  # noqa: ARG001 - makers share a form
    """Yield the page in `language`."""
    clauses = unowned(library)
    title, lead = label(language, "who.nobody-title"), label(language, "who.nobody-lead")
    view = DutyView(
        anchor="nobody-named",
        name=title,
        up=way_up(NOBODY),
        groups=tuple(by_class(clauses, NOBODY, library, language)),
        lead=lead,
        empty="" if clauses else label(language, "who.nobody-none"),
    )
    nav = NavPlace(section="nav.who", title=label(language, "who.nobody"), order=(2, ""))
    edit_path = f"hooks/safon/labels/{language.value}.yml"
    yield duty_page(NOBODY, view, language, title=title, nav=nav, edit_path=edit_path)
