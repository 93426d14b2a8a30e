"""The clauses that name no duty-holder, on one page: a gap that is shown and not filled."""

from __future__ import annotations

from collections.abc import Iterator

from safon.model.artefact import Artefact, NavPlace, Site
from safon.model.language import Language
from safon.model.library import Library
from safon.render.duty_groups import by_class
from safon.render.duty_page import DutyView, duty_page, way_up
from safon.render.labels import counted, label
from safon.render.links import CHECKLISTS, checklist_print_of, in_language, relative, workbook_of
from safon.render.unowned import NOBODY, SLUG, ApartLine, Unowned, apart_line, unowned


def make(library: Library, site: Site, language: Language) -> Iterator[Artefact]:  # noqa: ARG001 - makers share a form
    """Yield the page in `language`."""
    found = unowned(library)
    clauses = (*found.national, *(each for _, inside in found.apart for each in inside))
    title, lead = label(language, "who.nobody-title"), label(language, "who.nobody-lead")
    view = DutyView(
        anchor=SLUG,
        name=title,
        up=way_up(NOBODY),
        groups=tuple(by_class(clauses, NOBODY, library, language)),
        lead=lead,
        checklist=relative(NOBODY, checklist_print_of(SLUG)) if found.national else "",
        empty="" if clauses else label(language, "who.nobody-none"),
        counts=tuple(_counts(found, library, language)),
        tools=_tools(language) if found.national else (),
    )
    nav = NavPlace(section="nav.who", title=label(language, "who.nobody"), order=(2, ""))
    edit_path = f"hooks/safon/labels/{language.value}.yml"
    yield duty_page(NOBODY, view, language, title=title, nav=nav, edit_path=edit_path)


def _counts(found: Unowned, library: Library, language: Language) -> Iterator[ApartLine]:
    """Yield how many there are of the National Standards, then of each set that counts apart."""
    if found.national:
        words = counted(language, "who.unnamed.national", len(found.national))
        yield ApartLine(words=words, href="", notice="")
    for each in found.apart:
        yield apart_line(each, NOBODY, library, language)


def _tools(language: Language) -> tuple[tuple[str, str, str], ...]:
    up = relative(in_language(NOBODY, language), "")
    return (
        (relative(NOBODY, f"{CHECKLISTS}{SLUG}/"), label(language, "who.sheet.checklist"), "list"),
        (f"{relative(NOBODY, 'must-dos/')}?nobody=yes&in=wales", label(language, "who.sheet.narrow"), "filter"),
        (f"{up}{workbook_of(SLUG, language)}", label(language, "who.sheet.workbook"), "download"),
    )
