"""Lists to tick: for each standard with clauses, each agency and role, what names nobody, and each area."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import groupby

from safon.context import Build
from safon.model.areas import Area, areas
from safon.model.clause import Clause, ClauseClass
from safon.model.documents import Document
from safon.model.duty_lists import DutyList, Part
from safon.model.front_matter import SharedFacts, StandardHeader
from safon.model.kinds import Kind
from safon.model.library import Library
from safon.model.local_answers import answers_file
from safon.model.vocabulary import Agency, Role
from safon.print.document import PrintedDocument, document_of
from safon.print.followed import followed_line
from safon.print.print_types import Print, PrintKind, Sheet
from safon.print.running_heads import editions, facts_words, running_heads
from safon.print.sheet_part import (
    ClauseRun,
    SheetPart,
    SheetSection,
    both_codes,
    cards,
    clause_run,
    sheet_part,
    sheet_section,
    tick_columns,
)
from safon.print.standard_part import state_words
from safon.print.unnamed_part import apart_words, elsewhere_section, unnamed_sections
from safon.print.wording import Wording
from safon.urls import NOBODY_NAMED, agency_page, say_address, short_address
from safon.views.checklists import slug_of
from safon.views.duties import duties_of
from safon.views.index_page import authority_notice
from safon.views.local_answers import counted_words
from safon.views.names import full_name
from safon.views.unowned import SLUG, unowned_in

NEEDS_NO_PROSE = True

_SECTIONS = {
    ClauseClass.MUST_DO: "must-dos",
    ClauseClass.EXPECTATION: "expectations",
    ClauseClass.ILLUSTRATION: "illustrations",
    ClauseClass.BOTTOM_LINE: "bottom-lines",
}


def prints(build: Build) -> Iterator[Print]:
    """Yield the checklists in both languages."""
    for context in build.contexts:
        for document in build.library.of_kind(Kind.STANDARD):
            if document.clauses:
                wording = Wording(context.dated(lists=(document,)))
                title = context.label("print.checklist", name=full_name(document, context))
                name = f"checklist-standard-{document.number:02}"
                yield _print(name, document.id, title, partial(_of_standard, document, title, wording), wording)
        holders: tuple[Agency | Role, ...] = (
            *build.library.vocabulary.all(Agency),
            *build.library.vocabulary.all(Role),
        )
        for holder in holders:
            found = duties_of(holder.id, build)
            if any(found.part(each) for each in (Part.ALONE, Part.SHARED, Part.ELSEWHERE)):
                title = context.label("print.checklist", name=holder.title[context.language])
                homes = _homes((*found.scored, *found.part(Part.ELSEWHERE)), build.library)
                wording = Wording(context.dated(lists=homes, entries=(holder,)))
                data = partial(_of_holder, holder, found, title, wording)
                yield _print(f"checklist-{holder.id}", holder.id, title, data, wording)
        if national := unowned_in(build).national:
            title = context.label("print.checklist", name=context.label("who.nobody-title"))
            homes = _homes(national, build.library)
            wording = Wording(context.dated(lists=homes))
            yield _print(f"checklist-{SLUG}", SLUG, title, partial(_of_nobody, title, wording), wording)
        for area in areas(build.library):
            title = context.label("print.checklist", name=area.about.texts[context.language].title)
            inside = (each for each in build.library.documents if each.folder == area.about.folder)
            asked = _homes(area.asked, build.library)
            files = (answers_file(area.about.folder),) if area.answers else ()
            wording = Wording(context.dated(lists=(*inside, *asked), files=files))
            data = partial(_of_area, area, title, wording)
            yield _print(f"checklist-{slug_of(area)}", area.about.id, title, data, wording)


def _homes(clauses: Iterable[Clause], library: Library) -> Iterator[Document]:
    return (library.by_id[each] for each in dict.fromkeys(clause.document for clause in clauses))


def _print(name: str, group: str, title: str, data: Callable[[], PrintedDocument], wording: Wording) -> Print:
    context = wording.context
    sheet = Sheet(name=name, kind=PrintKind.CHECKLIST, language=context.language, title=title, group=group)
    return Print(sheet=sheet, template="document", data=data, moment=context.site.moment)


def _data(part: SheetPart, title: str, state: str, place: str, wording: Wording) -> PrintedDocument:
    around = running_heads(
        title=title,
        running=title,
        state=state,
        summary=part["lead"],
        place=place,
        context=wording.context,
    )
    return document_of((part,), around)


def _of_standard(document: Document, title: str, wording: Wording) -> PrintedDocument:
    language, header = wording.context.language, document.facts(StandardHeader)
    part = sheet_part(
        language,
        document.texts[language].title,
        _by_class(document.clauses, wording),
        kicker=wording.context.label("print.checklist-kicker"),
        number=str(document.number),
        theme=header.theme,
        hollow=not document.of_class(ClauseClass.MUST_DO),
        state=state_words(header, wording.context, stage=True),
        lead=wording.context.label("print.tick"),
        followed=followed_line((document,), wording),
        columns=tick_columns(wording.context),
        codes=both_codes(short_address(document.id), wording.context, say_address(document.id)),
    )
    return _data(part, title, state_words(header, wording.context), short_address(document.id), wording)


def _by_class(clauses: tuple[Clause, ...], wording: Wording) -> Iterator[SheetSection]:
    for kind, key in _SECTIONS.items():
        found = cards((each for each in clauses if each.kind is kind), wording)
        if found:
            lead = wording.context.label(f"section.{key}-lead") if key in ("expectations", "illustrations") else ""
            yield sheet_section(heading=wording.context.label(f"section.{key}"), lead=lead, runs=(clause_run(found),))


def _of_holder(holder: Agency | Role, found: DutyList, title: str, wording: Wording) -> PrintedDocument:
    """Return what falls to an agency or a role: alone, with others, with everybody, and what is on no list of anybody.

    What is from another nation joins the list of an agency as numbers alone; it is all that some roles have.
    """
    language, library, context = wording.context.language, wording.context.library, wording.context
    agency, elsewhere = isinstance(holder, Agency), found.part(Part.ELSEWHERE)
    wanted = (Part.ALONE, Part.SHARED, *((Part.EVERYONE,) if agency else (Part.ELSEWHERE,)))
    sections = [
        sheet_section(
            heading=context.label(f"who.parts.{part}"),
            lead=context.label("who.everyone-lead") if part is Part.EVERYONE else "",
            runs=_runs(found.part(part), wording),
        )
        for part in wanted
        if found.part(part)
    ]
    own = (*found.part(Part.ALONE), *found.part(Part.SHARED), *elsewhere)
    sections += unnamed_sections(own, wording)
    if agency and elsewhere:
        sections.append(elsewhere_section(elsewhere, wording))
    place, inside = agency_page(holder.id), dict.fromkeys(each.document for part in wanted for each in found.part(part))
    part = sheet_part(
        language,
        holder.title[language],
        sections,
        kicker=context.label("print.checklist-kicker"),
        lead=context.label("print.tick"),
        followed=followed_line((library.by_id[each] for each in inside), wording),
        columns=tick_columns(context),
        codes=both_codes(place, context),
    )
    return _data(part, title, editions(inside, wording), place, wording)


def _of_nobody(title: str, wording: Wording) -> PrintedDocument:
    """Return the national clauses that name nobody, by document, and how many of each local set there are besides."""
    language, found = wording.context.language, unowned_in(wording.context)
    part = sheet_part(
        language,
        wording.context.label("who.nobody-title"),
        (
            sheet_section(
                heading=wording.context.label("who.unnamed.title"),
                lead=wording.context.counted("who.unnamed.lead", len(found.national)),
                runs=_runs(found.national, wording),
            ),
        ),
        kicker=wording.context.label("print.checklist-kicker"),
        lead=wording.context.label("print.tick"),
        followed=followed_line((wording.context.library.by_id[each.document] for each in found.national), wording),
        notices=(apart_words(each, wording) for each in found.apart),
        columns=tick_columns(wording.context),
        codes=both_codes(NOBODY_NAMED, wording.context),
    )
    return _data(part, title, editions((each.document for each in found.national), wording), NOBODY_NAMED, wording)


def _runs(clauses: Iterable[Clause], wording: Wording, area: Area | None = None) -> tuple[ClauseRun, ...]:
    found = []
    for (document_id, kind), run in groupby(clauses, key=lambda each: (each.document, each.kind)):
        document = wording.context.library.by_id[document_id]
        name = full_name(document, wording.context)
        said = wording.context.label(f"section.{_SECTIONS[kind]}")
        found.append(
            clause_run(
                cards(run, wording, area),
                name=wording.context.label("who.run", kind=said, document=name),
                notice=authority_notice(document, wording.context),
            )
        )
    return tuple(found)


def _of_area(area: Area, title: str, wording: Wording) -> PrintedDocument:
    """Return what is asked in an area: its own lines, and in Wales what the nation asks, with who does it there."""
    language, context, about = wording.context.language, wording.context, area.about
    state = facts_words(about.facts(SharedFacts), context)
    apart = (apart_words(each, wording, alone=True) for each in unowned_in(context).apart if each[0] is about)
    counted = (wording.plain(each) for each in counted_words(area, context)) if area.unnamed or area.answers else ()
    notices = (authority_notice(about, context), *apart, *counted)
    part = sheet_part(
        language,
        about.texts[language].title,
        _of_parts(area, wording),
        kicker=context.label("print.checklist-kicker"),
        state=state,
        lead=context.label("print.tick"),
        followed=followed_line(_homes(area.asked, context.library), wording),
        notices=(each for each in notices if each),
        columns=tick_columns(context),
        codes=both_codes(short_address(about.id), context),
    )
    return _data(part, title, state, short_address(about.id), wording)


def _of_parts(area: Area, wording: Wording) -> Iterator[SheetSection]:
    """Yield the area’s own lines by practice standard, and then what is asked of the whole of Wales."""
    for document in wording.context.library.of_kind(Kind.LOCAL_STANDARD):
        found = cards((each for each in area.own if each.document == document.id), wording, area)
        if found:
            yield sheet_section(heading=full_name(document, wording.context), runs=(clause_run(found),))
    for part, clauses in ((Part.NAMED, area.named), (Part.UNNAMED, area.unnamed)):
        if clauses:
            heading = wording.context.label(f"who.parts.{part}")
            lead = wording.context.counted("who.unnamed.lead", len(clauses)) if part is Part.UNNAMED else ""
            yield sheet_section(heading=heading, lead=lead, runs=_runs(clauses, wording, area))
