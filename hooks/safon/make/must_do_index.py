"""Every clause of the guidance on one page, to be narrowed by who, what and when; and a fixed page for each theme."""

from __future__ import annotations

from collections.abc import Iterator

from safon.artefact import Heading, NavEntry, Page
from safon.context import Context
from safon.model.clause import Clause
from safon.model.duty_lists import Part, list_of_wales
from safon.model.front_matter import StandardHeader
from safon.model.library import Library
from safon.model.vocabulary import Agency, Theme
from safon.urls import LISTS_STYLE, MUST_DOS, MUST_DOS_SCRIPT, NOBODY_NAMED, STANDARDS, agency_page, href, page_below
from safon.views.clause_list import assert_rows, list_html, listed
from safon.views.facets import facets
from safon.views.templates import render
from safon.views.unowned import unowned_in

NEEDS_NO_PROSE = True

SHOWS_CLAUSES = True


def make(context: Context) -> Iterator[Page]:
    """Yield the index and the page of each theme. Raises IncompleteError where a clause is missing."""
    clauses = context.library.in_force
    documents = tuple(listed(clauses, MUST_DOS, context))
    themes = tuple(
        (href(MUST_DOS, page_below(MUST_DOS, each.id)), each.title[context.language])
        for each in context.library.vocabulary.all(Theme)
    )
    agencies, unnamed = context.library.vocabulary.all(Agency), len(unowned_in(context).national)
    content = render(
        "must-dos.html.jinja",
        context,
        rows=list_html(documents, context),
        facets=tuple(facets(documents, context)),
        total=_total(context),
        themes=themes,
        agencies=tuple((href(MUST_DOS, agency_page(each.id)), each.title[context.language]) for each in agencies),
        nobody=href(MUST_DOS, NOBODY_NAMED),
        unnamed=context.counted("who.unnamed.narrowed", unnamed) if unnamed else "",
        standards=href(MUST_DOS, STANDARDS),
    )
    assert_rows(f"must-dos/ ({context.language.value})", content, clauses)
    title = context.label("must-dos.title")
    yield Page(
        address=MUST_DOS,
        content=content,
        language=context.language,
        title=title,
        description=context.label("must-dos.lead"),
        headings=(Heading(1, "all-must-dos", title),),
        nav=NavEntry(section="nav.must-dos", title=title, order=(0, "")),
        edit_path=f"hooks/safon/labels/{context.language.value}.yml",
        template="wide.html",
        script=MUST_DOS_SCRIPT,
        style=LISTS_STYLE,
        begins=True,
    )
    for place, theme in enumerate(context.library.vocabulary.all(Theme)):
        inside = tuple(each for each in clauses if _theme(each, context.library) == theme.id)
        yield _page(theme, place, inside, context)


def _total(context: Context) -> str:
    """Return how many clauses there are in Wales, and how many of other nations besides."""
    found = list_of_wales(context.library)
    elsewhere, whole = len(found.part(Part.ELSEWHERE)), len(context.library.in_force)
    told = context.label("must-dos.all", n=whole - elsewhere)
    return f"{told}. {context.counted('who.elsewhere.count', elsewhere)}" if elsewhere else told


def _theme(clause: Clause, library: Library) -> str:
    header = library.document_of(clause).header
    return header.theme if isinstance(header, StandardHeader) else ""


def _page(theme: Theme, place: int, clauses: tuple[Clause, ...], context: Context) -> Page:
    address, name = page_below(MUST_DOS, theme.id), theme.title[context.language]
    documents = tuple(listed(clauses, address, context))
    title = context.label("must-dos.theme-title", theme=name)
    content = render(
        "theme-rows.html.jinja",
        context,
        rows=list_html(documents, context),
        theme=theme.id,
        name=name,
        lead=theme.description[context.language],
        up=href(address, MUST_DOS),
        empty="" if clauses else context.label("must-dos.theme-empty"),
    )
    assert_rows(f"{address} ({context.language.value})", content, clauses)
    return Page(
        address=address,
        content=content,
        language=context.language,
        title=title,
        description=theme.description[context.language],
        headings=(
            Heading(1, f"theme-{theme.id}", title),
            *(Heading(2, each.anchor, each.title) for each in documents),
        ),
        nav=NavEntry(section="nav.must-dos", title=name, order=(1, f"{place:03}")),
        edit_path="standards/vocabulary/themes.yml",
        style=LISTS_STYLE,
        begins=True,
    )
