"""A sheet for each agency: every time limit of a clause that names it, or speaks to all, and those that name nobody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from safon.context import Build
from safon.model.clause import Clause
from safon.model.vocabulary import Agency
from safon.print.document import PrintedDocument, document_of
from safon.print.followed import followed_line
from safon.print.local_part import elsewhere_words
from safon.print.print_types import Print, PrintKind, Sheet
from safon.print.running_heads import editions, running_heads
from safon.print.sheet_part import SheetSection, both_codes, sheet_part, sheet_section
from safon.print.timeline_parts import limits_of, steps_by_start
from safon.print.wording import Wording
from safon.urls import agency_page, limits_print
from safon.views.index_page import authority_notice
from safon.views.unowned import unowned_in

NEEDS_NO_PROSE = True


def prints(build: Build) -> Iterator[Print]:
    """Yield the sheet of each agency in both languages; it may have no limit of its own."""
    for agency in build.library.vocabulary.all(Agency):
        found = tuple(build.library.clauses_for(agency.id))
        own = _limited(each for each in found if agency.id in each.named)
        everyone = _limited(each for each in found if agency.id not in each.named)
        for each in build.contexts:
            documents = dict.fromkeys(clause.document for clause in (*own, *everyone, *_nobodys(build)))
            homes = (build.library.by_id[name] for name in documents)
            context = each.dated(lists=homes, entries=(agency,))
            sheet = Sheet(
                name=limits_print(agency.id),
                kind=PrintKind.TIMESCALES,
                language=context.language,
                title=context.label("print.timescales", journey=agency.title[context.language]),
                group=agency.id,
            )
            data = partial(_data, agency, own, everyone, Wording(context))
            # At the steps before it takes a second page for one limit and the codes.
            yield Print(sheet=sheet, template="document", data=data, first_step=2, moment=context.site.moment)


def _nobodys(build: Build) -> tuple[Clause, ...]:
    """Return the national clauses that have a limit and name nobody."""
    return _limited(unowned_in(build).national)


def _limited(clauses: Iterable[Clause]) -> tuple[Clause, ...]:
    return tuple(each for each in clauses if each.timescales)


def _data(agency: Agency, own: tuple[Clause, ...], everyone: tuple[Clause, ...], wording: Wording) -> PrintedDocument:
    context, place = wording.context, agency_page(agency.id)
    name, nobodys = agency.title[context.language], _nobodys(context)
    documents = dict.fromkeys(each.document for each in (*own, *everyone, *nobodys))
    none = sheet_section(heading=context.label("print.names-agency", name=name), lead=context.label("print.no-limits"))
    part = sheet_part(
        context.language,
        wording.plain(name),
        (
            *(_sections(context.label("print.names-agency", name=name), own, wording) if own else (none,)),
            *_sections(context.label("who.everyone"), everyone, wording),
            *_sections(context.label("who.unnamed.title"), nobodys, wording, context.label("print.nobodys-limits")),
        ),
        kicker=context.label("print.timescales-kicker"),
        lead=context.label("print.agency-limits-lead"),
        followed=followed_line((context.library.by_id[each] for each in documents), wording),
        codes=both_codes(place, context),
        short=True,
    )
    title = context.label("print.timescales", journey=name)
    frame = running_heads(
        title=title,
        running=title,
        state=editions(documents, wording),
        summary=part["lead"],
        place=place,
        context=context,
    )
    return document_of((part,), frame)


def _sections(heading: str, clauses: tuple[Clause, ...], wording: Wording, lead: str = "") -> Iterator[SheetSection]:
    """Yield the limits of Wales, and after them those of each set from elsewhere under what it is."""
    library = wording.context.library
    homes = {each.id: library.document_of(each) for each in clauses}
    here = [each for each in clauses if not authority_notice(homes[each.id], wording.context)]
    if here:
        yield sheet_section(heading=heading, lead=lead, timeline=steps_by_start(limits_of(here), wording))
    away = [each for each in clauses if each not in here]
    for head in dict.fromkeys(library.head_of(homes[each.id]).id for each in away):
        inside = [each for each in away if library.head_of(homes[each.id]).id == head]
        document = library.by_id[head]
        told = (elsewhere_words(document, wording), authority_notice(document, wording.context))
        yield sheet_section(
            heading=f"{heading}: {document.texts[wording.context.language].title}",
            lead=". ".join(each.rstrip(".") for each in told if each) + ".",
            timeline=steps_by_start(limits_of(inside), wording),
        )
