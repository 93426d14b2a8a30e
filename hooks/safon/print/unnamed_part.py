"""What the checklist of an agency says on paper of the clauses that name nobody, which are on no agency's list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from safon.model.clause import Clause
from safon.print.clause_card import limits
from safon.print.frame import live
from safon.print.sheet_part import SheetSection, sheet_section
from safon.print.tree import Block, Item, bullets, heading, link, paragraph, strong
from safon.print.wording import Wording
from safon.render.labels import counted, label
from safon.render.links import HOME, checklist_print_of
from safon.render.names import full_name
from safon.render.unowned import SLUG, Apart, apart_beside, apart_line, unowned


def unnamed_sections(beside: Iterable[Clause], wording: Wording) -> Iterator[SheetSection]:
    """Yield what there is to say beside the clauses of an agency: how many, which, and where they stand to be ticked.

    They are many, and the same for every agency, so that their own checklist has the words and the boxes.
    """
    language, library = wording.language, wording.library
    national, apart = unowned(library).national, apart_beside(beside, library, language)
    lines = [paragraph(apart_words(each, wording)) for each in apart]
    if national or lines:
        lead = counted(language, "who.unnamed.lead", len(national)) if national else ""
        blocks = (*(_national(national, wording) if national else ()), *lines)
        yield sheet_section(heading=label(language, "who.unnamed.title"), lead=lead, blocks=blocks)


def apart_words(found: Apart, wording: Wording, *, alone: bool = False) -> str:
    """Return how many clauses of a local set name nobody; where it is not `alone`, also that it is not for Wales."""
    line = apart_line(found, HOME, wording.library, wording.language)
    words = line.words if alone else f"{line.words} {line.notice}".rstrip()
    return wording.plain(words)


def _national(clauses: tuple[Clause, ...], wording: Wording) -> Iterator[Block]:
    language = wording.language
    address = live(checklist_print_of(SLUG), wording.site, language)
    yield paragraph(label(language, "print.unnamed-list"), " ", link(address, address.split("://", 1)[-1]))
    timed = [line for each in clauses for line in _limits(each, wording)]
    if timed:
        yield heading(3, label(language, "who.unnamed.limits"))
        yield bullets(timed)
    yield heading(3, label(language, "who.unnamed.documents"))
    runs = groupby(clauses, lambda each: each.document)
    yield bullets([_run(document, tuple(run), wording) for document, run in runs])


def _limits(clause: Clause, wording: Wording) -> Iterator[Item]:
    for limit, rest, _ in limits(clause, wording):
        yield [paragraph(strong(clause.id), f" {limit} {rest}".rstrip())]


def _run(document_id: str, clauses: tuple[Clause, ...], wording: Wording) -> Item:
    language, document = wording.language, wording.library.by_id[document_id]
    name = wording.plain(full_name(document, wording.library, language))
    numbers = ", ".join(each.id for each in clauses)
    return [paragraph(strong(name), f" ({counted(language, 'who.nobody-count', len(clauses))}): {numbers}")]
