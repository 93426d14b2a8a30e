"""What the clock answers, in words of one language. The script of its pages says the same with the same words."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from safon.clock.answer import Binds, Ending, Refusal
from safon.clock.calendars import bank_holidays
from safon.context import Context
from safon.i18n.cldr import month_names, weekday_names
from safon.model.timescale import NOT_STATED, Amount, Timing, Unit
from safon.model.vocabulary import Event

_LAST_SECOND, _FIRST_SECOND = datetime.time(23, 59, 59), datetime.time()


def moment_words(moment: datetime.datetime, context: Context, *, start: bool = False) -> str:
    """Return a moment as "Saturday 28 November 2026, 22:40"; the last second as the end of its day.

    `start` says that midnight is meant as the start of a day.
    """
    time = moment.time().replace(tzinfo=None)
    told = f"{time:%H:%M}"
    if time == _LAST_SECOND:
        told = context.label("the-clock.end-of-day")
    elif start and time == _FIRST_SECOND:
        told = context.label("the-clock.start-of-day")
    return context.label(
        "the-clock.moment",
        weekday=weekday_names(context.language)[moment.weekday()],
        day=moment.day,
        month=month_names(context.language)[moment.month - 1],
        year=moment.year,
        time=told,
    )


def strict_first(answer: Ending) -> tuple[datetime.datetime, datetime.datetime] | None:
    """Return the stricter moment and the other one; none where the limit cannot be counted."""
    if answer.earliest is None or answer.latest is None:
        return None
    ends = (answer.earliest, answer.latest)
    return ends[::-1] if answer.binds is Binds.NOT_BEFORE else ends


def answer_words(answer: Ending, context: Context) -> Iterator[str]:
    """Yield the moments of an answer, the stricter one first; nothing where it cannot be counted."""
    if (ends := strict_first(answer)) is None:
        return
    for place, moment in enumerate(dict.fromkeys(ends)):
        key = "otherwise" if place else "binds"
        start = answer.binds is Binds.NOT_BEFORE
        yield f"{context.label(f'the-clock.{key}.{answer.binds}')} {moment_words(moment, context, start=start)}"


def why_words(timing: Timing, answer: Ending, context: Context, *, stage: str = "limit") -> str:
    """Return how a limit was counted and what its source leaves out, or why it cannot be counted."""
    if answer.refused is not None:
        return refusal_words(timing, answer.refused, context, stage=stage)
    return " ".join((counting_words(timing, context), *_silent(answer, context))).strip()


def refusal_words(timing: Timing, refused: Refusal, context: Context, *, stage: str = "limit") -> str:
    """Return why a limit cannot be counted."""
    key = refused.value
    if stage.startswith("then") and refused in (Refusal.NO_START, Refusal.LAST_TIME):
        key = "stage"
    known = bank_holidays()
    return context.label(
        f"the-clock.refused.{key}", event=event_words(timing.event, context), first=known.first, last=known.last
    )


def counting_words(timing: Timing, context: Context) -> str:
    """Return what holds of how a limit is counted, whatever its moment."""
    return context.label(f"the-clock.why.{_kind(timing.amount, same_day=timing.same_day)}")


def _kind(amount: Amount | None, *, same_day: bool) -> str:
    if amount is None:
        return "same-day" if same_day else "moment"
    own = {Unit.HOUR: "hour", Unit.WORKING_DAY: "working-day", Unit.YEAR_OF_AGE: "age"}
    return own.get(amount.unit, "length")


def _silent(answer: Ending, context: Context) -> Iterator[str]:
    if answer.opens is not None:
        yield context.label("the-clock.opens", moment=moment_words(answer.opens, context, start=True))
    if answer.missing:
        yield context.label(
            "the-clock.silent", what="; ".join(context.label(f"the-clock.missing.{e}") for e in answer.missing)
        )
        yield context.label("the-clock.silent-by")


def event_words(event: str | None, context: Context) -> str:
    """Return the name of an event; nothing where there is none."""
    entry = context.library.vocabulary.get(Event, event) if event not in (None, NOT_STATED) else None
    return entry.title[context.language] if entry is not None else ""
