"""What the checklist of an agency says on paper of the clauses that name nobody, which are on no agency's list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from safon.model.clause import Clause
from safon.print.printed_clause import limits
from safon.print.running_heads import live
from safon.print.sheet_part import SheetSection, sheet_section
from safon.print.tree import TypstBlock, TypstItem, bullets, heading, link, paragraph, strong
from safon.print.wording import Wording
from safon.urls import HOME, checklist_print_of
from safon.views.index_page import authority_notice
from safon.views.names import full_name
from safon.views.unowned import SLUG, Apart, apart_beside, apart_line, unowned_in


def unnamed_sections(beside: Iterable[Clause], wording: Wording) -> Iterator[SheetSection]:
    """Yield what there is to say beside the clauses of an agency: how many, which, and where they stand to be ticked.

    They are many, and the same for every agency, so that their own checklist has the words and the boxes.
    """
    national, apart = unowned_in(wording.context).national, apart_beside(beside, wording.context)
    lines = [paragraph(apart_words(each, wording)) for each in apart]
    if national or lines:
        lead = wording.context.counted("who.unnamed.lead", len(national)) if national else ""
        blocks = (*(_national(national, wording) if national else ()), *lines)
        yield sheet_section(heading=wording.context.label("who.unnamed.title"), lead=lead, blocks=blocks)


def elsewhere_section(clauses: tuple[Clause, ...], wording: Wording) -> SheetSection:
    """Return what there is to say of the clauses of another nation: how many, and which."""
    lead = wording.context.counted("who.elsewhere.count", len(clauses))
    runs = groupby(clauses, lambda each: each.document)
    lines: list[TypstBlock] = [
        *(paragraph(wording.plain(each)) for each in _notices(clauses, wording)),
        bullets([_run(document, tuple(run), wording) for document, run in runs]),
    ]
    return sheet_section(heading=wording.context.label("who.elsewhere.title"), lead=lead, blocks=lines)


def _notices(clauses: Iterable[Clause], wording: Wording) -> tuple[str, ...]:
    """Return that what the clauses stand in is no authority in Wales, each sentence once."""
    library = wording.context.library
    return tuple(dict.fromkeys(authority_notice(library.document_of(each), wording.context) for each in clauses))


def apart_words(found: Apart, wording: Wording, *, alone: bool = False) -> str:
    """Return how many clauses of a local set name nobody; where it is not `alone`, also that it is not for Wales."""
    line = apart_line(found, HOME, wording.context)
    words = line.words if alone else f"{line.words} {line.notice}".rstrip()
    return wording.plain(words)


def _national(clauses: tuple[Clause, ...], wording: Wording) -> Iterator[TypstBlock]:
    address = live(checklist_print_of(SLUG), wording.context)
    yield paragraph(wording.context.label("print.unnamed-list"), " ", link(address, address.split("://", 1)[-1]))
    timed = [line for each in clauses for line in _limits(each, wording)]
    if timed:
        yield heading(3, wording.context.label("who.unnamed.limits"))
        yield bullets(timed)
    yield heading(3, wording.context.label("who.unnamed.documents"))
    runs = groupby(clauses, lambda each: each.document)
    yield bullets([_run(document, tuple(run), wording) for document, run in runs])


def _limits(clause: Clause, wording: Wording) -> Iterator[TypstItem]:
    for limit, rest, _ in limits(clause, wording):
        yield [paragraph(strong(clause.id), f" {limit} {rest}".rstrip())]


def _run(document_id: str, clauses: tuple[Clause, ...], wording: Wording) -> TypstItem:
    document = wording.context.library.by_id[document_id]
    name = wording.plain(full_name(document, wording.context))
    numbers = ", ".join(each.id for each in clauses)
    return [paragraph(strong(name), f" ({wording.context.counted('who.nobody-count', len(clauses))}): {numbers}")]
