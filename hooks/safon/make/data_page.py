"""The page of the open data: every file, what is in it, column by column, and its first rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from markupsafe import Markup

from safon.model.artefact import Artefact, Heading, NavPlace, Site
from safon.model.language import Language
from safon.model.library import Library
from safon.model.vocabulary import Agency
from safon.render import framework_data
from safon.render.labels import label
from safon.render.links import in_language, relative, workbook_of
from safon.render.plain_page import BOTH, Choice, plain_page
from safon.render.tables.all_tables import TABLES
from safon.render.tables.table import Table, meaning, with_codes
from safon.render.templates import render
from safon.render.unowned import SLUG, unowned

ADDRESS = "data/"
_PREVIEW = 3
"""How many rows a preview shows."""
_SHORT = 48
"""How many letters of a cell a preview shows."""


@dataclass(frozen=True, kw_only=True)
class _File:
    name: str
    anchor: str
    href: str
    about: str
    columns: tuple[tuple[str, Markup], ...]
    """The name of each column and what it holds."""
    preview: tuple[tuple[tuple[str, bool], ...], ...]
    """For each cell its text, and whether that is words and no code."""


@dataclass(frozen=True)
class _Download:
    href: str
    name: str
    about: str


def make(library: Library, site: Site, language: Language) -> Iterator[Artefact]:
    """Yield the page in `language`."""
    files = tuple(_file(each, library, site, language) for each in TABLES)
    title, lead = label(language, "data.title"), label(language, "data.lead")
    books = tuple(_workbooks(library, language))
    yield Artefact(
        path=ADDRESS,
        content=render(
            "data.html.jinja",
            language,
            files=files,
            json=_to("framework.json", language),
            how=with_codes(label(language, "data.how")),
            schema=_to(framework_data.SCHEMA_NAME, language),
            version=framework_data.VERSION,
            books=books,
        ),
        language=language,
        title=title,
        description=lead,
        headings=(
            Heading(1, "open-data", title),
            Heading(2, "framework-json", "framework.json", label(language, "data.json")),
            *(Heading(2, each.anchor, each.name, each.about) for each in files),
            Heading(2, "workbooks", label(language, "data.workbooks"), label(language, "data.workbooks-lead")),
        ),
        nav=NavPlace(section="nav.reference", title=title, order=(3, "")),
        edit_path=f"hooks/safon/labels/{language.value}.yml",
    )


def make_shared(library: Library, site: Site) -> Iterator[Artefact]:  # noqa: ARG001 - makers share a form
    """Yield the page at the folder of the files, which leads to the page of each language."""
    choices = tuple(
        Choice(
            language=each,
            href=relative(ADDRESS, in_language(ADDRESS, each)),
            heading=label(each, "data.title"),
            sentence=label(each, "data.lead"),
            text=each.own_name,
        )
        for each in BOTH
    )
    title = " / ".join(label(each, "data.title") for each in BOTH)
    yield Artefact(path="data/index.html", content=plain_page(title=title, assets="../", choices=choices, follow=True))


def _file(table: Table, library: Library, site: Site, language: Language) -> _File:
    full = tuple(islice(table.rows_in(language, library, site), _PREVIEW))
    return _File(
        name=f"{table.name}.csv",
        anchor=f"{table.name}-csv",
        href=_to(f"{table.name}.csv", language),
        about=label(language, f"data.files.{table.name}"),
        columns=tuple((each, meaning(table.name, each, language)) for each in table.columns),
        preview=tuple(tuple((_cut(row[each]), each in table.words) for each in table.columns) for row in full),
    )


def _cut(text: str) -> str:
    return text if len(text) <= _SHORT else f"{text[:_SHORT].rsplit(' ', 1)[0]} …"


def _to(name: str, language: Language) -> str:
    return relative(in_language(ADDRESS, language), f"data/{name}")


def _workbooks(library: Library, language: Language) -> Iterator[_Download]:
    yield _workbook("", label(language, "data.workbook-whole"), language)
    for agency in library.vocabulary.all(Agency):
        yield _workbook(agency.id, agency.title[language], language)
    if unowned(library).national:
        yield _workbook(SLUG, label(language, "who.nobody-title"), language)


def _workbook(part: str, told: str, language: Language) -> _Download:
    name = workbook_of(part, language).rpartition("/")[2]
    return _Download(_to(name, language), told, name)
