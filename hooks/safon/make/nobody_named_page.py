"""The clauses that name no duty-holder, on one page: a gap that is shown and not filled."""

from __future__ import annotations

from collections.abc import Iterator

from safon.context import Context
from safon.model.artefact import Artefact, NavPlace
from safon.urls import MUST_DOS, NOBODY_NAMED, checklist_page, checklist_print_of, in_language, relative, workbook_of
from safon.views.duty_groups import by_class
from safon.views.duty_page import DutyView, duty_page, way_up
from safon.views.unowned import SLUG, ApartLine, Unowned, apart_line, unowned


def make(context: Context) -> Iterator[Artefact]:
    """Yield the page in `language`."""
    found = unowned(context.library)
    clauses = (*found.national, *(each for _, inside in found.apart for each in inside))
    title, lead = context.label("who.nobody-title"), context.label("who.nobody-lead")
    view = DutyView(
        anchor=SLUG,
        name=title,
        up=way_up(NOBODY_NAMED),
        groups=tuple(by_class(clauses, NOBODY_NAMED, context)),
        lead=lead,
        checklist=relative(NOBODY_NAMED, checklist_print_of(SLUG)) if found.national else "",
        empty="" if clauses else context.label("who.nobody-none"),
        counts=tuple(_counts(found, context)),
        tools=_tools(context) if found.national else (),
    )
    nav = NavPlace(section="nav.who", title=context.label("who.nobody"), order=(2, ""))
    edit_path = f"hooks/safon/labels/{context.language.value}.yml"
    yield duty_page(NOBODY_NAMED, view, context, title=title, nav=nav, edit_path=edit_path)


def _counts(found: Unowned, context: Context) -> Iterator[ApartLine]:
    """Yield how many there are of the National Standards, then of each set that counts apart."""
    if found.national:
        words = context.counted("who.unnamed.national", len(found.national))
        yield ApartLine(words=words, href="", notice="")
    for each in found.apart:
        yield apart_line(each, NOBODY_NAMED, context)


def _tools(context: Context) -> tuple[tuple[str, str, str], ...]:
    up = relative(in_language(NOBODY_NAMED, context.language), "")
    return (
        (relative(NOBODY_NAMED, checklist_page(SLUG)), context.label("who.sheet.checklist"), "list"),
        (f"{relative(NOBODY_NAMED, MUST_DOS)}?nobody=yes&in=wales", context.label("who.sheet.narrow"), "filter"),
        (f"{up}{workbook_of(SLUG, context.language)}", context.label("who.sheet.workbook"), "download"),
    )
