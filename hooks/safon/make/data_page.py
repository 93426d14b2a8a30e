"""The page of the open data: every file, what is in it, column by column, and its first rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from markupsafe import Markup

from safon.artefact import Heading, NavEntry, Page, StaticFile
from safon.context import Build, Context
from safon.data.schema_name import SCHEMA_NAME, VERSION
from safon.data.tables.all_tables import TABLES
from safon.data.tables.table import Table, meaning, with_codes
from safon.model.language import Language
from safon.urls import (
    CURRENT_DATA,
    DATA,
    FRAMEWORK_JSON,
    TABLES_WORKBOOK,
    WORKING_STYLE,
    data_file,
    edition_file,
    file_name,
    href,
    in_language,
    index_file,
    table_anchor,
    table_file,
    workbook_of,
)
from safon.views.checklists import WHOLE, checklists
from safon.views.kept_changes import edition_in_force, edition_title
from safon.views.plain_page import BOTH, LanguageChoice, plain_page
from safon.views.templates import render

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


def make(context: Context) -> Iterator[Page]:
    """Yield the page in `language`."""
    files = tuple(_file(each, context) for each in TABLES)
    title, lead = context.label("data.title"), context.label("data.lead")
    books = tuple(_workbooks(context))
    yield Page(
        address=DATA,
        content=render(
            "data.html.jinja",
            context,
            files=files,
            json=href(in_language(DATA, context.language), FRAMEWORK_JSON),
            tables=href(in_language(DATA, context.language), TABLES_WORKBOOK),
            tables_name=file_name(TABLES_WORKBOOK),
            tables_about=with_codes(context.label("data.tables")),
            how=with_codes(context.label("data.how")),
            schema=_to(SCHEMA_NAME, context.language),
            version=VERSION,
            books=books,
            **_editions(context),
        ),
        language=context.language,
        title=title,
        description=lead,
        headings=(
            Heading(1, "open-data", title),
            Heading(2, "framework-json", file_name(FRAMEWORK_JSON), context.label("data.json")),
            *(Heading(2, each.anchor, each.name, each.about) for each in files),
            Heading(2, "workbooks", context.label("data.workbooks"), context.label("data.workbooks-lead")),
        ),
        nav=NavEntry(section="nav.reference", title=title, order=(3, "")),
        edit_path=f"hooks/safon/labels/{context.language.value}.yml",
        style=WORKING_STYLE,
    )


def _editions(context: Context) -> dict[str, object]:
    """Return what the page says of the data of editions; nothing where there is none."""
    editions, binding = context.library.editions, edition_in_force(context)
    name = file_name(FRAMEWORK_JSON)
    ways = ((edition_file(each.id, name), edition_title(each, context)) for each in reversed(editions))
    own = in_language(DATA, context.language)
    return {
        "editions": tuple((path, title, href(own, path)) for path, title in ways),
        "editions_lead": with_codes(context.label("data.editions-lead")),
        "current": href(own, f"{CURRENT_DATA}{name}"),
        "binds": edition_title(binding, context) if binding is not None else context.label("data.none-in-force"),
    }


def make_shared(build: Build) -> Iterator[StaticFile]:
    """Yield the page at the folder of the files, which leads to the page of each language."""
    choices = tuple(
        LanguageChoice(
            language=each,
            href=href(DATA, in_language(DATA, each)),
            heading=build.for_language(each).label("data.title"),
            sentence=build.for_language(each).label("data.lead"),
            text=each.own_name,
        )
        for each in BOTH
    )
    title = " / ".join(build.for_language(each).label("data.title") for each in BOTH)
    yield StaticFile(
        path=index_file(DATA), content=plain_page(build, title=title, assets="../", choices=choices, follow=True)
    )


def _file(table: Table, context: Context) -> _File:
    full = tuple(islice(table.rows_in(context), _PREVIEW))
    return _File(
        name=file_name(table_file(table.name)),
        anchor=table_anchor(table.name),
        href=href(in_language(DATA, context.language), table_file(table.name)),
        about=context.label(f"data.files.{table.name}"),
        columns=tuple((each, meaning(table.name, each, context)) for each in table.columns),
        preview=tuple(tuple((_cut(row[each]), each in table.words) for each in table.columns) for row in full),
    )


def _cut(text: str) -> str:
    return text if len(text) <= _SHORT else f"{text[:_SHORT].rsplit(' ', 1)[0]} …"


def _to(name: str, language: Language) -> str:
    return href(in_language(DATA, language), data_file(name))


def _workbooks(context: Context) -> Iterator[_Download]:
    for each in checklists(context):
        if each.group != "standards":
            yield _workbook("" if each.slug == WHOLE else each.slug, each.name, context.language)


def _workbook(part: str, told: str, language: Language) -> _Download:
    name = workbook_of(part, language).rpartition("/")[2]
    return _Download(_to(name, language), told, name)
