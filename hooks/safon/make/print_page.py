"""The page of all that can be printed: by kind, with pages, size and edition, and what to print for a session."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from safon.artefact import UNKNOWN_YET, Heading, LateWords, NavEntry, Page
from safon.context import Build, Context
from safon.i18n.cldr import day_words
from safon.make.printing import printed
from safon.model.documents import Pack
from safon.model.language import Language
from safon.print.finished_print import FinishedPrint
from safon.print.print_types import Edition, PrintKind, Sheet
from safon.print.sheet_counts import GROUP, sheets_for, sheets_of
from safon.urls import PRINTS, download_name, href, in_language
from safon.views.templates import render

_KINDS = (
    PrintKind.SUMMARY,
    PrintKind.CHECKLIST,
    PrintKind.NOTE,
    PrintKind.TIMESCALES,
    PrintKind.LOCAL,
    PrintKind.FRAMEWORK,
    PrintKind.REVIEW,
    PrintKind.POSTER,
)
_PACK_KINDS = (PrintKind.PACK, PrintKind.CARDS, PrintKind.TRAINER)
"""The three files of a training pack."""
_PEOPLE = (10, 30)
"""For how many people the table counts sheets."""


@dataclass(frozen=True)
class _File:
    href: str
    words: str
    name: str
    """What its file is to be called where it is kept: its title, in the language of the page."""


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
    note: str
    """What is not here yet; may be empty."""


@dataclass(frozen=True)
class _Pack:
    name: str
    summary: str
    about: str
    files: tuple[_File, ...]
    """What each participant has, in every edition, then the cards, then what the trainer has."""
    sheets: tuple[int, ...]
    """Sheets for one person, of one set of cards, for the trainer, and for as many people as the table has columns."""


def make(context: Context) -> Iterator[Page]:
    """Yield the page without its words, which say how many pages each print has come to."""
    sheets = [each for each in printed(context).sheets if each.language in (context.language, None)]
    kinds = [each for each in _KINDS if any(sheet.kind is each for sheet in sheets)]
    packs = [pack.header.title[context.language] for pack in _packs_of(context, sheets)]
    title, lead = (context.label(f"print-page.{key}") for key in ("title", "lead"))
    yield Page(
        address=PRINTS,
        content=render("late-words.html.jinja", context, id="print", title=title, words=UNKNOWN_YET),
        language=context.language,
        title=title,
        description=lead,
        headings=(
            Heading(1, "print", title),
            Heading(2, "session", context.label("print-page.session"), " ".join(packs)),
            *(Heading(2, each.value, *_told_of(each, context)) for each in kinds),
        ),
        nav=NavEntry(section="", title=title, order=(1, "")),
        edit_path=f"hooks/safon/labels/{context.language.value}.yml",
    )


def make_last(build: Build) -> Iterator[LateWords]:
    """Yield its words in both languages."""
    return (LateWords(address=PRINTS, content=_words(each), language=each.language) for each in build.contexts)


def _words(context: Context) -> str:
    entries = [each for each in printed(context).finished() if each.sheet.language in (context.language, None)]
    return render(
        "print.html.jinja",
        context,
        groups=tuple(each for kind in _KINDS if (each := _group(kind, entries, context)).rows),
        packs=tuple(_packs(context, entries)),
        group=GROUP,
        waiting="" if context.every_print else context.label("print-page.packs-waiting"),
        made=context.label("print-page.made-on", date=day_words(context.site.made_at, context.language)),
    )


def _told_of(kind: PrintKind, context: Context) -> tuple[str, str]:
    """Return what a kind of print is called, and what it is."""
    title, lead = (context.label(f"print-page.groups.{kind}.{key}") for key in ("title", "lead"))
    return title, lead


def _group(kind: PrintKind, entries: list[FinishedPrint], context: Context) -> _Group:
    """Return the files of a kind: a row for each thing, with its editions."""
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
    waiting = kind is PrintKind.FRAMEWORK and not context.every_print
    note = context.label("print-page.waiting") if waiting else ""
    return _Group(kind.value, *_told_of(kind, context), tuple(rows), note)


def _file(entry: FinishedPrint, context: Context, what: str = "") -> _File:
    own = in_language(PRINTS, context.language)
    pages = context.counted("print-page.pages", entry.pages)
    edition = f"{what}{context.label(f'print-page.editions.{entry.sheet.edition}')}"
    size = max(1, round(entry.size / 1000))
    words = context.label("print-page.file", edition=edition, pages=pages, size=size)
    titles = entry.sheet.title.split(" / ")  # of a print in both languages both, the Welsh first
    title = titles[0] if context.language is Language.CY else titles[-1]
    name = download_name(f"{title} {edition}", entry.sheet.path)
    return _File(href(own, entry.sheet.path), words, name)


def _packs_of(context: Context, sheets: Iterable[Sheet]) -> Iterator[Pack]:
    printed_as = {each.group for each in sheets if each.kind is PrintKind.PACK}
    return (pack for pack in context.library.packs if pack.id in printed_as)


def _packs(context: Context, entries: list[FinishedPrint]) -> Iterator[_Pack]:
    for pack in context.library.packs:
        found = [each for each in entries if each.sheet.kind in _PACK_KINDS and each.sheet.group == pack.id]
        if found:
            yield _pack(pack, found, context)


def _pack(pack: Pack, found: list[FinishedPrint], context: Context) -> _Pack:
    header = pack.header
    found.sort(key=lambda each: (_PACK_KINDS.index(each.sheet.kind), each.sheet.edition is Edition.BOOKLET))
    alone = {each.sheet.kind: each.pages for each in found if each.sheet.edition is Edition.STANDARD}
    pages = {"pack": alone[PrintKind.PACK], "cards": alone[PrintKind.CARDS], "trainer": alone[PrintKind.TRAINER]}
    about = {"audience": header.audience[context.language], "length": header.length[context.language]}
    return _Pack(
        name=header.title[context.language],
        summary=header.summary[context.language],
        about=context.label("print-page.pack-for", **about),
        files=tuple(_file(each, context, _what(each, context)) for each in found),
        sheets=(
            *(sheets_of(each) for each in pages.values()),
            *(sheets_for(people, **pages).whole for people in _PEOPLE),
        ),
    )


def _what(entry: FinishedPrint, context: Context) -> str:
    return f"{context.label(f'print-page.pack-files.{entry.sheet.kind}')}: "
