"""The clauses that leave open whose duty they are, which stand on no agency's list: counted apart, and told on each."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from safon.context import Build, Context, once
from safon.model.areas import is_apart
from safon.model.clause import Clause
from safon.model.documents import Document
from safon.model.kinds import Kind
from safon.model.library import Library
from safon.urls import NOBODY_NAMED, address_of, checklist_page, href
from safon.views.index_page import authority_notice
from safon.views.names import full_name
from safon.views.timescale_text import timescale_text

SLUG = "nobody-named"
"""What their checklist, its print and their workbook are called, and the anchor of what is said of them elsewhere."""


Apart = tuple[Document, tuple[Clause, ...]]
"""The head of a local set, or a document from elsewhere, and its clauses that name nobody."""


@dataclass(frozen=True, kw_only=True)
class Unowned:
    """Clauses in force that name nobody; one that repeats another has the duty-holders of that."""

    national: tuple[Clause, ...]
    """Those of the National Standards, which any agency in Wales may meet."""
    apart: tuple[Apart, ...]
    """Those of each local set, which binds one body, and of each document from elsewhere."""


@dataclass(frozen=True, kw_only=True)
class UnownedRun:
    """The clauses of one document, by number."""

    name: str
    href: str
    count: str
    """How many they are, in words."""
    clauses: tuple[tuple[str, str], ...]
    """The way to each and its number."""


@dataclass(frozen=True, kw_only=True)
class ApartLine:
    """How many clauses of a local set name nobody, or how many there are besides."""

    words: str
    href: str
    """The way to the set; empty where there is none."""
    notice: str
    """That the set is no authority in Wales, where it is none."""


@dataclass(frozen=True, kw_only=True)
class UnownedView:
    """What a list of duty-holders says of the clauses that are on no such list."""

    count: int
    """How many there are of the National Standards."""
    lead: str
    runs: tuple[UnownedRun, ...]
    limits: tuple[tuple[str, str, str], ...]
    """The way to a clause, its number, and a time limit of it in words."""
    apart: tuple[ApartLine, ...]
    read: str
    """The way to all of them."""
    checklist: str
    """The way to their checklist."""


def unowned(library: Library) -> Unowned:
    """Return the clauses that name nobody, the national ones and the others."""
    clauses = [each for each in library.in_force if not each.who]
    heads = {each.document: library.head_of(library.document_of(each)) for each in clauses}
    apart = list(dict.fromkeys(each.id for each in heads.values() if is_apart(each, library)))
    return Unowned(
        national=tuple(each for each in clauses if not is_apart(heads[each.document], library)),
        apart=tuple(
            (library.by_id[head], tuple(each for each in clauses if heads[each.document].id == head)) for head in apart
        ),
    )


@once
def unowned_in(build: Build) -> Unowned:
    """Return the same for the guidance of a build: most lists of both languages tell of it."""
    return unowned(build.library)


def apart_beside(clauses: Iterable[Clause], context: Context) -> tuple[Apart, ...]:
    """Return what counts apart and can be met by those whose `clauses` name somebody.

    What is no authority in Wales is met only where a clause of it is among these.
    """
    met = {context.library.head_of(context.library.document_of(each)).id for each in clauses}
    found = unowned_in(context).apart
    return tuple(each for each in found if each[0].id in met or not authority_notice(each[0], context))


def unowned_view(address: str, context: Context, beside: Iterable[Clause] = ()) -> UnownedView | None:
    """Return what the page at `address` says beside the clauses that name somebody; none where there is nothing."""
    found = unowned_in(context)
    met = apart_beside(beside, context)
    apart = tuple(apart_line(each, address, context) for each in met)
    if not found.national and not apart:
        return None
    return replace(_national_view(found.national, address, context), apart=apart)


def _national_view(national: tuple[Clause, ...], address: str, context: Context) -> UnownedView:
    """Return what is said of the National Standards: the same on all pages of a folder, since all ways are alike."""
    key = ("unowned", posixpath.dirname(address.rstrip("/")), context.language)
    return context.keep(
        key,
        lambda: UnownedView(
            count=len(national),
            lead=context.counted("who.unnamed.lead", len(national)) if national else "",
            runs=tuple(unowned_runs(national, address, context)),
            limits=unowned_limits(national, address, context),
            apart=(),
            read=href(address, NOBODY_NAMED),
            checklist=href(address, checklist_page(SLUG)),
        ),
    )


def unowned_runs(clauses: Iterable[Clause], address: str, context: Context) -> Iterator[UnownedRun]:
    """Yield `clauses` by document, in their order."""
    for document_id, run in groupby(clauses, key=lambda each: each.document):
        document, inside = context.library.by_id[document_id], tuple(run)
        yield UnownedRun(
            name=full_name(document, context),
            href=href(address, address_of(document)),
            count=context.counted("who.nobody-count", len(inside)),
            clauses=tuple((context.href(address, each), each.id) for each in inside),
        )


def unowned_limits(clauses: Iterable[Clause], address: str, context: Context) -> tuple[tuple[str, str, str], ...]:
    """Return the way to each of `clauses` that has a time limit, its number, and the limit in words."""
    return tuple(
        (context.href(address, each), each.id, timescale_text(limit, context).whole)
        for each in clauses
        for limit in each.timescales
    )


def apart_line(found: Apart, address: str, context: Context) -> ApartLine:
    """Return how many clauses of a local set, or of a document from elsewhere, name nobody."""
    head, clauses = found
    name = head.texts[context.language].title if head.kind is Kind.LOCAL_SET else full_name(head, context)
    key = "local" if head.kind is Kind.LOCAL_SET else "elsewhere"
    return ApartLine(
        words=context.counted(f"who.unnamed.{key}", len(clauses), name=name),
        href=href(address, address_of(head)),
        notice=authority_notice(head, context),
    )
