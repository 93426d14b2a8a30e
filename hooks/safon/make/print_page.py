"""The page of all that can be printed: by kind, with pages, size and edition, and what to print for a session."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from safon.artefact import Heading, NavEntry, Page
from safon.context import Context
from safon.i18n.cldr import day_words
from safon.make.printing import finished_prints
from safon.model.documents import Pack
from safon.print.print_index import FinishedPrint
from safon.print.print_types import PrintKind
from safon.urls import PRINTS, href, in_language
from safon.views.templates import render

_KINDS = (
    PrintKind.SUMMARY,
    PrintKind.CHECKLIST,
    PrintKind.NOTE,
    PrintKind.TIMESCALES,
    PrintKind.FRAMEWORK,
    PrintKind.REVIEW,
    PrintKind.POSTER,
)
_PEOPLE = (10, 30)
"""For how many people the table counts sheets."""


@dataclass(frozen=True)
class _File:
    href: str
    words: str


@dataclass(frozen=True)
class _Row:
    name: str
    files: tuple[_File, ...]


@dataclass(frozen=True)
class _Group:
    anchor: str
    heading: str
    lead: str
    rows: tuple[_Row, ...]


@dataclass(frozen=True)
class _Pack:
    name: str
    summary: str
    about: str
    file: _File
    sheets: tuple[int, ...]
    """Its pages, the sheets for one person, and for as many as the table has columns."""


def make(context: Context) -> Iterator[Page]:
    """Yield the page in `language`."""
    entries = [each for each in finished_prints(context) if each.sheet.language in (context.language, None)]
    groups = tuple(each for kind in _KINDS if (each := _group(kind, entries, context)).rows)
    packs = tuple(_packs(context, entries))
    title, lead = (context.label(f"print-page.{key}") for key in ("title", "lead"))
    yield Page(
        address=PRINTS,
        content=render(
            "print.html.jinja",
            context,
            groups=groups,
            packs=packs,
            made=context.label("print-page.made-on", date=day_words(context.site.made_at, context.language)),
        ),
        language=context.language,
        title=title,
        description=lead,
        headings=(
            Heading(1, "print", title),
            Heading(2, "session", context.label("print-page.session"), " ".join(each.name for each in packs)),
            *(Heading(2, each.anchor, each.heading, each.lead) for each in groups),
        ),
        nav=NavEntry(section="", title=title, order=(1, "")),
        edit_path=f"hooks/safon/labels/{context.language.value}.yml",
    )


def _group(kind: PrintKind, entries: list[FinishedPrint], context: Context) -> _Group:
    """Return the files of a kind: a row for each thing, with its editions."""
    title, lead = (context.label(f"print-page.groups.{kind}.{key}") for key in ("title", "lead"))
    of_kind = [each for each in entries if each.sheet.kind is kind]
    order = list(dict.fromkeys(each.sheet.group for each in of_kind))
    of_kind.sort(key=lambda each: order.index(each.sheet.group))
    rows = []
    for _, run in groupby(of_kind, key=lambda each: each.sheet.group):
        files = list(run)
        name = next(
            (each.sheet.title for each in files if each.sheet.language is context.language), files[0].sheet.title
        )
        rows.append(_Row(name, tuple(_file(each, context) for each in files)))
    return _Group(kind.value, title, lead, tuple(rows))


def _file(entry: FinishedPrint, context: Context) -> _File:
    own = in_language(PRINTS, context.language)
    pages = context.counted("print-page.pages", entry.pages)
    edition = context.label(f"print-page.editions.{entry.sheet.edition}")
    size = max(1, round(entry.size / 1000))
    return _File(href(own, entry.sheet.path), context.label("print-page.file", edition=edition, pages=pages, size=size))


def _packs(context: Context, entries: list[FinishedPrint]) -> Iterator[_Pack]:
    found = {each.sheet.group: each for each in entries if each.sheet.kind is PrintKind.PACK}
    for pack in context.library.packs:
        if (entry := found.get(pack.id)) is not None:
            yield _pack(pack, entry, context)


def _pack(pack: Pack, entry: FinishedPrint, context: Context) -> _Pack:
    header = pack.header
    sheets = -(-entry.pages // 2)
    about = {"audience": header.audience[context.language], "length": header.length[context.language]}
    return _Pack(
        name=header.title[context.language],
        summary=header.summary[context.language],
        about=context.label("print-page.pack-for", **about),
        file=_file(entry, context),
        sheets=(entry.pages, sheets, *(sheets * people for people in _PEOPLE)),
    )
