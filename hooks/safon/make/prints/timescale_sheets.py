"""A sheet for each journey: its steps in order, and what has to happen by when, drawn as a timeline."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from safon.context import Build
from safon.model.vocabulary import Event, Journey
from safon.print.document import PrintedDocument, document_of
from safon.print.followed import followed_line
from safon.print.print_types import Edition, Print, PrintKind, Sheet
from safon.print.reckoner import reckoner
from safon.print.running_heads import editions, running_heads
from safon.print.sheet_part import Step, both_codes, sheet_part, sheet_section
from safon.print.timeline_parts import Limited, limits_of, timeline_moment
from safon.print.wording import Wording
from safon.urls import TIMESCALES
from safon.views.index_page import authority_notice
from safon.views.timescale_rows import starts_unstated

NEEDS_NO_PROSE = True


def prints(build: Build) -> Iterator[Print]:
    """Yield the sheet of each journey in both languages, and large."""
    for journey in build.library.vocabulary.all(Journey):
        found = dict.fromkeys(
            clause.document
            for clause, each in limits_of(build.library.in_force)
            if each.timing.event in journey.events or starts_unstated(journey, clause, each)
        )
        for each in build.contexts:
            documents = (build.library.by_id[document] for document in found)
            context = each.dated(lists=documents, entries=(journey,))
            title = context.label("print.timescales", journey=journey.title[context.language])
            for edition, end in ((Edition.STANDARD, ""), (Edition.LARGE, "-large")):
                sheet = Sheet(
                    name=f"timescales-{journey.id}{end}",
                    kind=PrintKind.TIMESCALES,
                    edition=edition,
                    language=context.language,
                    title=title,
                    group=journey.id,
                )
                data = partial(_data, journey, title, edition, Wording(context))
                yield Print(sheet=sheet, template="document", data=data, moment=context.site.moment)


def _data(journey: Journey, title: str, edition: Edition, wording: Wording) -> PrintedDocument:
    language, library = wording.context.language, wording.context.library
    by_event = {
        event: [(clause, each) for clause, each in limits_of(library.in_force) if each.timing.event == event]
        for event in journey.events
    }
    unstated = [found for found in limits_of(library.in_force) if starts_unstated(journey, *found)]
    on_the_way = [moment for found in (*by_event.values(), unstated) for moment in found]
    documents = list(dict.fromkeys(clause.document for clause, _ in on_the_way))
    part = sheet_part(
        language,
        journey.title[language],
        (
            sheet_section(timeline=_steps(journey, by_event, unstated, wording)),
            *reckoner(journey, wording),
            sheet_section(timeline=_others(documents, on_the_way, wording)),
        ),
        kicker=wording.context.label("print.timescales-kicker"),
        lead=journey.description[language] if journey.description is not None else "",
        followed=followed_line((library.by_id[each] for each in documents), wording),
        notices=(
            wording.context.label("the-clock.danger"),
            wording.context.label("print.timescales-lead"),
            *_elsewhere(documents, wording),
        ),
        codes=both_codes(TIMESCALES, wording.context),
    )
    around = running_heads(
        title=title,
        running=title,
        state=editions(documents, wording),
        summary=part["lead"],
        place=TIMESCALES,
        context=wording.context,
    )
    return document_of((part,), around, edition)


def _elsewhere(documents: list[str], wording: Wording) -> Iterator[str]:
    """Yield what a hollow mark means, where there is one: a line that is no authority in Wales."""
    found = (authority_notice(wording.context.library.by_id[each], wording.context) for each in documents)
    for notice in dict.fromkeys(each for each in found if each):
        yield wording.context.label("print.hollow", notice=notice)


def _steps(
    journey: Journey, by_event: dict[str, list[Limited]], unstated: list[Limited], wording: Wording
) -> Iterator[Step]:
    """Yield each event with the limits that start there; those without a stated start where the case has them."""
    context = wording.context
    for event_id in (*journey.events, None):
        event = context.library.vocabulary.get(Event, event_id) if event_id is not None else None
        if event is not None and by_event[event.id]:
            yield {
                "heading": event.title[context.language],
                "lead": "",
                "moments": [timeline_moment(clause, each, wording) for clause, each in by_event[event.id]],
            }
        if found := [each for each in unstated if journey.after_which(each[0].id) == event_id]:
            title, lead = context.label("timescales.open.title"), context.label("timescales.open.lead")
            after = context.label("the-clock.stands-after", event=event.title[context.language]) if event else ""
            yield {
                "heading": event.title[context.language] if event is not None else title,
                "lead": f"{title}. {after}" if event is not None else lead,
                "moments": [timeline_moment(clause, each, wording) for clause, each in found],
            }


def _others(documents: list[str], on_the_way: list[Limited], wording: Wording) -> Iterator[Step]:
    """Yield the limits of the same documents that no step of any journey starts, where there are any."""
    known = {event for journey in wording.context.library.vocabulary.all(Journey) for event in journey.events}
    found = [
        (clause, each)
        for clause, each in limits_of(wording.context.library.in_force)
        if clause.document in documents and each.timing.event not in known and (clause, each) not in on_the_way
    ]
    if found:
        yield {
            "heading": wording.context.label("print.other-limits"),
            "lead": wording.context.label("print.other-limits-lead"),
            "moments": [timeline_moment(clause, each, wording) for clause, each in found],
        }
