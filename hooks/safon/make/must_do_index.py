"""Every clause of the guidance on one page, to be narrowed by who, what and when; and a fixed page for each theme."""

from __future__ import annotations

from collections.abc import Iterator

from safon.model.artefact import Artefact, Heading, NavPlace, Site
from safon.model.clause import Clause
from safon.model.front_matter import StandardHeader
from safon.model.language import Language
from safon.model.library import Library
from safon.model.vocabulary import Agency, Theme
from safon.render.clause_list import hold_rows, list_html, listed
from safon.render.facets import facets
from safon.render.labels import counted, label
from safon.render.links import in_language, relative
from safon.render.templates import render
from safon.render.unowned import NOBODY, unowned

ADDRESS = "must-dos/"


def make(library: Library, site: Site, language: Language) -> Iterator[Artefact]:
    """Yield the index and the page of each theme. Raises IncompleteError where a clause is missing."""
    clauses = library.in_force
    documents = tuple(listed(clauses, ADDRESS, library, site, language))
    themes = tuple((f"{each.id}/", each.title[language]) for each in library.vocabulary.all(Theme))
    agencies, unnamed = library.vocabulary.all(Agency), len(unowned(library).national)
    content = render(
        "must-dos.html.jinja",
        language,
        rows=list_html(documents, language),
        facets=tuple(facets(documents, library, language)),
        total=len(clauses),
        themes=themes,
        agencies=tuple((relative(ADDRESS, f"agencies/{each.id}/"), each.title[language]) for each in agencies),
        nobody=relative(ADDRESS, NOBODY),
        unnamed=counted(language, "who.unnamed.narrowed", unnamed) if unnamed else "",
        standards=relative(ADDRESS, "standards/"),
        script=relative(in_language(ADDRESS, language), "assets/safon/must-dos.js"),
    )
    hold_rows(f"must-dos/ ({language.value})", content, clauses)
    title = label(language, "must-dos.title")
    yield Artefact(
        path=ADDRESS,
        content=content,
        language=language,
        title=title,
        description=label(language, "must-dos.lead"),
        headings=(Heading(1, "all-must-dos", title),),
        nav=NavPlace(section="nav.must-dos", title=title, order=(0, "")),
        edit_path=f"hooks/safon/labels/{language.value}.yml",
        template="wide.html",
    )
    for place, theme in enumerate(library.vocabulary.all(Theme)):
        inside = tuple(each for each in clauses if _theme(each, library) == theme.id)
        yield _page(theme, place, inside, library, site, language)


def _theme(clause: Clause, library: Library) -> str:
    header = library.document_of(clause).header
    return header.theme if isinstance(header, StandardHeader) else ""


def _page(
    theme: Theme, place: int, clauses: tuple[Clause, ...], library: Library, site: Site, language: Language
) -> Artefact:
    address, name = f"{ADDRESS}{theme.id}/", theme.title[language]
    documents = tuple(listed(clauses, address, library, site, language))
    title = label(language, "must-dos.theme-title", theme=name)
    content = render(
        "theme-rows.html.jinja",
        language,
        rows=list_html(documents, language),
        theme=theme.id,
        name=name,
        lead=theme.description[language],
        up=relative(address, ADDRESS),
        empty="" if clauses else label(language, "must-dos.theme-empty"),
    )
    hold_rows(f"{address} ({language.value})", content, clauses)
    return Artefact(
        path=address,
        content=content,
        language=language,
        title=title,
        description=theme.description[language],
        headings=(
            Heading(1, f"theme-{theme.id}", title),
            *(Heading(2, each.anchor, each.title) for each in documents),
        ),
        nav=NavPlace(section="nav.must-dos", title=name, order=(1, f"{place:03}")),
        edit_path="standards/vocabulary/themes.yml",
    )
