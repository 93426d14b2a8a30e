"""Lists to tick: for each standard with clauses, each agency, what names nobody, and each local set."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import groupby

from safon.context import Build
from safon.model.clause import Clause, ClauseClass
from safon.model.documents import Document
from safon.model.front_matter import SharedFacts, StandardHeader
from safon.model.kinds import Kind
from safon.model.library import Library
from safon.model.vocabulary import Agency
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
from safon.print.unnamed_part import apart_words, unnamed_sections
from safon.print.wording import Wording
from safon.urls import NOBODY_NAMED, agency_page, say_address, short_address
from safon.views.duty_holders import clauses_of
from safon.views.index_page import authority_notice
from safon.views.names import full_name
from safon.views.unowned import SLUG, unowned

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
                wording = Wording(context.dated((document,)))
                title = context.label("print.checklist", name=full_name(document, context))
                name = f"checklist-standard-{document.number:02}"
                yield _print(name, document.id, title, partial(_of_standard, document, title, wording), wording)
        for agency in build.library.vocabulary.all(Agency):
            if clauses_of(agency.id, build.library)[0]:
                title = context.label("print.checklist", name=agency.title[context.language])
                wording = Wording(context.dated(_homes(build.library.clauses_for(agency.id), build.library)))
                data = partial(_of_agency, agency, title, wording)
                yield _print(f"checklist-{agency.id}", agency.id, title, data, wording)
        if unowned(build.library).national:
            title = context.label("print.checklist", name=context.label("who.nobody-title"))
            wording = Wording(context.dated(_homes(unowned(build.library).national, build.library)))
            yield _print(f"checklist-{SLUG}", SLUG, title, partial(_of_nobody, title, wording), wording)
        for about in build.library.of_kind(Kind.LOCAL_SET):
            title = context.label("print.checklist", name=about.texts[context.language].title)
            name = f"checklist-{about.folder.rsplit('/', 1)[-1]}"
            inside = (each for each in build.library.documents if each.folder == about.folder)
            wording = Wording(context.dated(inside))
            yield _print(name, about.id, title, partial(_of_local_set, about, title, wording), wording)


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
        columns=tick_columns(wording.context, with_who=True),
        codes=both_codes(short_address(document.id), wording.context, say_address(document.id)),
    )
    return _data(part, title, state_words(header, wording.context), short_address(document.id), wording)


def _by_class(clauses: tuple[Clause, ...], wording: Wording) -> Iterator[SheetSection]:
    for kind, key in _SECTIONS.items():
        found = cards((each for each in clauses if each.kind is kind), wording)
        if found:
            lead = wording.context.label(f"section.{key}-lead") if key in ("expectations", "illustrations") else ""
            yield sheet_section(heading=wording.context.label(f"section.{key}"), lead=lead, runs=(clause_run(found),))


def _of_agency(agency: Agency, title: str, wording: Wording) -> PrintedDocument:
    """Return what names one agency, then what speaks to all, each by document; local lines say that they are local."""
    language, library = wording.context.language, wording.context.library
    own, everyone = clauses_of(agency.id, library)
    sections = [
        sheet_section(
            heading=wording.context.label("print.names-agency", name=agency.title[language]), runs=_runs(own, wording)
        ),
    ]
    if everyone:
        heading, lead = wording.context.label("who.everyone"), wording.context.label("who.everyone-lead")
        sections.append(sheet_section(heading=heading, lead=lead, runs=_runs(everyone, wording)))
    sections += unnamed_sections(own, wording)
    place, found = agency_page(agency.id), dict.fromkeys(each.document for each in (*own, *everyone))
    part = sheet_part(
        language,
        agency.title[language],
        sections,
        kicker=wording.context.label("print.checklist-kicker"),
        lead=wording.context.label("print.tick"),
        followed=followed_line((library.by_id[each] for each in found), wording),
        columns=tick_columns(wording.context, with_who=False),
        codes=both_codes(place, wording.context),
    )
    return _data(part, title, editions(found, wording), place, wording)


def _of_nobody(title: str, wording: Wording) -> PrintedDocument:
    """Return the national clauses that name nobody, by document, and how many of each local set there are besides."""
    language, found = wording.context.language, unowned(wording.context.library)
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
        columns=tick_columns(wording.context, with_who=False),
        codes=both_codes(NOBODY_NAMED, wording.context),
    )
    return _data(part, title, editions((each.document for each in found.national), wording), NOBODY_NAMED, wording)


def _runs(clauses: Iterable[Clause], wording: Wording) -> tuple[ClauseRun, ...]:
    found = []
    for (document_id, kind), run in groupby(clauses, key=lambda each: (each.document, each.kind)):
        document = wording.context.library.by_id[document_id]
        name = full_name(document, wording.context)
        said = wording.context.label(f"section.{_SECTIONS[kind]}")
        found.append(
            clause_run(
                cards(run, wording),
                name=wording.context.label("who.run", kind=said, document=name),
                notice=authority_notice(document, wording.context),
            )
        )
    return tuple(found)


def _of_local_set(about: Document, title: str, wording: Wording) -> PrintedDocument:
    language, library = wording.context.language, wording.context.library
    inside = [each for each in library.of_kind(Kind.LOCAL_STANDARD) if each.folder == about.folder]
    runs = [(each, cards(each.of_class(ClauseClass.BOTTOM_LINE), wording)) for each in inside]
    state = facts_words(about.facts(SharedFacts), wording.context)
    unnamed = (apart_words(each, wording, alone=True) for each in unowned(library).apart if each[0].id == about.id)
    part = sheet_part(
        language,
        about.texts[language].title,
        (
            sheet_section(heading=full_name(each, wording.context), runs=(clause_run(found),))
            for each, found in runs
            if found
        ),
        kicker=wording.context.label("print.checklist-kicker"),
        state=state,
        lead=wording.context.label("print.tick"),
        followed=followed_line(inside, wording),
        notices=(each for each in (authority_notice(about, wording.context), *unnamed) if each),
        columns=tick_columns(wording.context, with_who=True),
        codes=both_codes(short_address(about.id), wording.context),
    )
    return _data(part, title, state, short_address(about.id), wording)
