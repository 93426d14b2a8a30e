"""Limits on a timeline: what has to happen by when, and by whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from safon.model.clause import Clause
from safon.model.timescale import Timescale
from safon.model.vocabulary import Event
from safon.print.printed_clause import clause_card
from safon.print.sheet_part import Step, TimelineMoment
from safon.print.wording import Wording
from safon.views.index_page import authority_notice
from safon.views.names import full_name
from safon.views.timescale_text import timescale_text

Limited = tuple[Clause, Timescale]
"""A clause, and one of its limits."""


def limits_of(clauses: Iterable[Clause]) -> Iterator[Limited]:
    """Yield each limit of some clauses."""
    return ((clause, each) for clause in clauses for each in clause.timescales)


def timeline_moment(clause: Clause, timescale: Timescale, wording: Wording) -> TimelineMoment:
    """Return one limit: solid for a national clause, hollow for a local line, which is no duty in Wales."""
    library = wording.context.library
    words = timescale_text(timescale, wording.context)
    document = library.document_of(clause)
    notice = authority_notice(document, wording.context)
    name = full_name(document, wording.context)
    days = f" ({wording.context.label('clause.days-open').rstrip('.')})" if words.kind_of_days_open else ""
    return {
        "limit": wording.plain(words.limit),
        "tail": wording.plain(words.rest + days),
        "hollow": bool(notice),
        "clause": clause_card(clause, wording),
        "from": wording.plain(name) if notice else "",
    }


def steps_by_start(found: Iterable[Limited], wording: Wording) -> Iterator[Step]:
    """Yield limits by what starts them, in their order; those whose start is not stated, or is no event, come last."""
    context, by_start = wording.context, dict[str, list[Limited]]()
    for clause, each in found:
        known = context.library.vocabulary.get(Event, each.timing.event or "") is not None
        by_start.setdefault((each.timing.event or "") if known else "", []).append((clause, each))
    for start in sorted(by_start, key=lambda each: not each):
        event = context.library.vocabulary.get(Event, start)
        yield {
            "heading": event.title[context.language] if event is not None else context.label("print.no-start"),
            "lead": "" if event is not None else context.label("print.no-start-lead"),
            "moments": [timeline_moment(*each, wording) for each in by_start[start]],
        }
