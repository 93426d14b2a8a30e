"""Every limit of the guidance as the clock shows it: by journey, in the order of the case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from safon.clock.count import REPEATS, event_of
from safon.context import Build, Context, once
from safon.model.clause import Clause
from safon.model.counting import Counting, CountingRule, counting_of
from safon.model.documents import Document
from safon.model.kinds import Kind
from safon.model.timescale import NOT_STATED, Timescale, Timing, Unit
from safon.model.vocabulary import Journey
from safon.views.clause_in_words import strength_words
from safon.views.clock_words import event_words
from safon.views.limit_stages import stages
from safon.views.names import duty_holder_name
from safon.views.timescale_rows import starts_unstated
from safon.views.timescale_text import timescale_text, timing_words

AGES, REPEATED, OTHER = "ages", "repeats", "other"
LAST_TIME = "last-time"
"""In place of an event id: the last time of what comes again."""


@dataclass(frozen=True, kw_only=True)
class ClockLimit:
    """One stage of one limit of a clause."""

    key: str
    """Its clause, the place of its timescale there, and which stage it is: `18.4 1 then-1`."""
    stage: str
    clause: Clause
    timescale: Timescale
    timing: Timing
    counting: Counting
    local: Document | None
    """The local set that its clause belongs to; none for a national one."""

    @property
    def anchor(self) -> str:
        """The id of its element: `limit-18-4-1-then-1`."""
        return f"limit-{self.key.lower().replace('.', '-').replace(' ', '-')}"

    @property
    def starts(self) -> str:
        """The event that it is counted from; `last-time` for a repeat; empty where there is none."""
        if self.timing.event is None and self.timing.limit in REPEATS:
            return LAST_TIME
        return event_of(self.timing) or ""


@dataclass(frozen=True, kw_only=True)
class ClockGroup:
    """What the clock shows on one page: a journey, or limits that belong to none."""

    id: str
    journey: Journey | None
    limits: tuple[ClockLimit, ...]
    events: tuple[str, ...]
    """The events that limits are counted from, in the order of the case."""


@once
def clock_groups(build: Build) -> tuple[ClockGroup, ...]:
    """Return every group that has a limit; each limit stands in one at least."""
    every = tuple(_limits(build))
    groups = [_of_journey(each, every) for each in build.library.vocabulary.all(Journey)]
    taken = {limit.key for group in groups for limit in group.limits}
    rest = [each for each in every if each.key not in taken]
    for group in (AGES, REPEATED, OTHER):
        inside = tuple(each for each in rest if _kind(each) == group)
        events = tuple(dict.fromkeys(each.starts for each in inside if each.starts))
        groups.append(ClockGroup(id=group, journey=None, limits=inside, events=events))
    return tuple(each for each in groups if each.limits)


def _limits(build: Build) -> Iterator[ClockLimit]:
    library = build.library
    rules = tuple(library.vocabulary.all(CountingRule))
    for clause in library.in_force:
        document = library.document_of(clause)
        local = library.set_of(document) if document.kind is Kind.LOCAL_STANDARD else None
        ids = (clause.id, document.id, *((local.id,) if local is not None else ()))
        for place, timescale in enumerate(clause.timescales, start=1):
            for stage in stages(clause, place, timescale):
                yield ClockLimit(
                    key=stage.key,
                    stage=stage.name,
                    clause=clause,
                    timescale=timescale,
                    timing=stage.timing,
                    counting=counting_of(rules, ids),
                    local=local,
                )


def _of_journey(journey: Journey, every: tuple[ClockLimit, ...]) -> ClockGroup:
    found = [(place, each) for each in every if (place := _place(journey, each)) is not None]
    limits = tuple(each for _, each in sorted(found, key=lambda one: one[0]))
    starts = {each.starts for each in limits}
    events = tuple(each for each in journey.events if each in starts)
    return ClockGroup(id=journey.id, journey=journey, limits=limits, events=events)


def _place(journey: Journey, limit: ClockLimit) -> float | None:
    """Return where in a journey a limit stands: with the event it is counted from; none where it is not part of it."""
    first = limit.timescale.timing.event
    if limit.timing.event in journey.events and first in journey.events:
        return float(journey.events.index(str(limit.timing.event)))
    if first in journey.events:
        return float(journey.events.index(str(first)))
    if starts_unstated(journey, limit.clause, limit.timescale):
        after = journey.after_which(limit.clause.id)
        return journey.events.index(after) + 0.5 if after in journey.events else float(len(journey.events))
    return None


def _kind(limit: ClockLimit) -> str:
    first = limit.timescale.timing
    if first.amount is not None and first.amount.unit is Unit.YEAR_OF_AGE:
        return AGES
    return REPEATED if first.event is None and (first.limit in REPEATS or first.times is not None) else OTHER


def limit_words(limit: ClockLimit, context: Context) -> str:
    """Return one stage of a limit in words, the first with its condition."""
    if limit.stage == "limit":
        alone = replace(limit.timescale, then=(), sooner=None, fallback=None, either=None)
        return timescale_text(alone, context).whole
    whole = " ".join(part for part in timing_words(limit.timing, context) if part)
    return context.label(f"the-clock.steps.{limit.stage.split('-')[0]}", phrase=whole)


def who_words(limit: ClockLimit, context: Context) -> str:
    """Return who must act; that nobody is named, where nobody is."""
    holders = limit.clause.who or ((limit.timescale.owner,) if limit.timescale.owner is not None else ())
    if not holders:
        return context.label("clause.nobody-named")
    return ", ".join(duty_holder_name(each, context) for each in holders)


def strength_of(limit: ClockLimit, context: Context) -> str:
    """Return how strongly its clause binds."""
    return strength_words(limit.clause, context)


def start_words(event: str, group: ClockGroup, context: Context) -> str:
    """Return the name of what a limit is counted from."""
    if group.journey is None and event in (LAST_TIME, "birth"):
        return context.label(f"the-clock.groups.{group.id}.event")
    if event == LAST_TIME:
        return context.label(f"the-clock.groups.{REPEATED}.event")
    return event_words(event, context)


def is_open(limit: ClockLimit) -> bool:
    """Return whether its source does not say when it begins."""
    return limit.timing.event == NOT_STATED
