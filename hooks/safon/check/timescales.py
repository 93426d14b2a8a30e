"""Limits are data: the words in both languages are made from them, so they stand nowhere else."""

from __future__ import annotations

from collections.abc import Iterator

from safon.check.rule import rule
from safon.check.stated_limits import StatedLimit, stated_limits
from safon.model.clause import Clause
from safon.model.closest_match import closest_id
from safon.model.counting import CountingRule
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.model.problem import Finding, Severity
from safon.model.timescale import NOT_STATED, Limit
from safon.model.vocabulary import Event, Journey


@rule("limit-is-data", "A time limit is written as Within, not in the words of a clause.")
def limit_is_data(library: Library) -> Iterator[Finding]:
    for clause in library.clauses.values():
        for language in Language:
            words = clause.words[language]
            for limit in stated_limits(words.text, language, library.vocabulary):
                message = (
                    f'"{limit.text}" is a time limit in the words of {clause.id}, where data and words could differ.'
                )
                yield Finding(words.at(limit.offset), message, _as_data(limit, clause), len(limit.text))


def _as_data(limit: StatedLimit, clause: Clause) -> str:
    amounts = (timing.amount for timescale in clause.timescales for timing in timescale.timings())
    if limit.amount in ((f"{each.number:f}", each.unit) for each in amounts if each is not None):
        return f"Take it out of the sentence: a Within below {clause.id} says it, in both languages."
    if not limit.wording:
        counted = f"at least {limit.amount[0]} {limit.amount[1]}{'' if limit.amount[0] == '1' else 's'}"
        form = f'Within: {counted} before, or after, and then the event or "not stated"'
        return f"Take it out of the sentence, and write below the clause in the .en.md file: - {form}"
    event = " with the event that starts it if the source names one" if NOT_STATED in limit.wording else ""
    where = f"below the clause in the .en.md file{',' if event else ''}{event}"
    return f"Take it out of the sentence, and write {where}: - Within: {limit.wording}"


@rule("event-can-be-met", 'An event that something happens "at" has a phrase for it.')
def event_can_be_met(library: Library) -> Iterator[Finding]:
    for clause in library.clauses.values():
        for timescale in clause.timescales:
            for timing in timescale.timings():
                event = library.vocabulary.get(Event, timing.event) if timing.event is not None else None
                if event is not None and timing.limit is Limit.AT and event.at is None and not timing.same_day:
                    message = f'"{event.id}" has no phrase for something that happens at it.'
                    phrase = "{en: at a statutory review, cy: mewn adolygiad statudol}"
                    hint = f"Add at: {phrase} to it in standards/vocabulary/events.yml."
                    yield Finding(timescale.position, message, hint)


@rule(
    "kind-of-days-stated",
    "Days are working days or calendar days. Where the source does not say, it is kept and shown as open.",
    Severity.NOTE,
)
def kind_of_days_stated(library: Library) -> Iterator[Finding]:
    for clause in library.clauses.values():
        for timescale in clause.timescales:
            if timescale.kind_of_days_open:
                message = f"{clause.id} counts days: working days or calendar days?"
                hint = "Write working days or calendar days if the source says so; leave it as it is if not."
                yield Finding(timescale.position, message, hint)


@rule("journey-start-open", "A clause that a journey takes in without a start has a limit whose start is not stated.")
def journey_start_open(library: Library) -> Iterator[Finding]:
    open_ = {clause.id for clause in library.in_force for each in clause.timescales if each.timing.event == NOT_STATED}
    for listed in library.vocabulary.lists.get(Journey, {}).values():
        wanted = listed.entry.start_not_stated if isinstance(listed.entry, Journey) else ()
        for at, each in enumerate(wanted):
            if each not in open_:
                message = f"{each} has no time limit whose start the source leaves open."
                hint = "Leave it out, or name a clause with “not stated” in its Within line."
                yield Finding(listed.source_map.at("start-not-stated", at), message, hint, len(each))


_COUNTED = (Kind.STANDARD, Kind.LOCAL_SET, Kind.LOCAL_STANDARD)
"""Documents whose clauses have limits, and the sets of such documents."""


@rule(
    "counting-holds-for-something", "How limits are counted is stated for sets, standards and clauses that are there."
)
def counting_holds_for_something(library: Library) -> Iterator[Finding]:
    known = (*(each.id for each in library.documents if each.kind in _COUNTED), *library.clauses)
    for listed in library.vocabulary.lists.get(CountingRule, {}).values():
        wanted = listed.entry.holds_for if isinstance(listed.entry, CountingRule) else ()
        for at, each in enumerate(wanted):
            if each not in known:
                guess = closest_id(each, known)
                hint = f"Did you mean {guess}?" if guess else "Write ids of sets, standards or clauses: NCT, S18, 18.7."
                message = f"{each} is no set, no standard and no clause."
                yield Finding(listed.source_map.at("holds-for", at), message, hint, len(each))
