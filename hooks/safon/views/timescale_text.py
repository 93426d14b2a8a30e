"""A limit as data → a phrase, so that the words of both languages say the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from safon.context import Context
from safon.i18n.labels import number_words
from safon.model.library import Library
from safon.model.timescale import MOMENTS, NOT_STATED, Amount, Limit, Relation, Timescale, Timing, Unit, days_open
from safon.model.vocabulary import Condition, Event
from safon.views.names import duty_holder_name

_MIDNIGHT = 0
_NOON = 12 * 60
_EVENING = 18 * 60


@dataclass(frozen=True)
class TimescaleText:
    """A timescale in words."""

    limit: str
    """The limit alone: "within 24 hours"."""
    tail: str
    """What starts it, when it applies and what comes after, with the punctuation before it; may be empty."""
    kind_of_days_open: bool
    """Whether the reader should know that the source does not say which days."""
    open_later: bool = False
    """Whether those days stand in the tail alone, and the limit itself counts none."""

    @property
    def rest(self) -> str:
        """The tail as it stands by itself, beside the limit."""
        return self.tail.lstrip(" ,;")

    @property
    def whole(self) -> str:
        """The whole phrase."""
        return f"{self.limit}{self.tail}"


def timescale_text(timescale: Timescale, context: Context) -> TimescaleText:
    """Return a timescale in the words of `language`."""
    limit, trigger = timing_words(timescale.timing, context)
    for soft, key in ((timescale.usually, "usually"), (timescale.often, "often"), (timescale.either, "either")):
        limit = context.label(f"time.{key}", phrase=limit) if soft else limit
    tail = "".join((f" {trigger}" if trigger else "", *_additions(timescale, context)))
    open_, first = timescale.kind_of_days_open, days_open(timescale.timing)
    return TimescaleText(limit, tail, open_, open_later=open_ and not first)


def timing_words(timing: Timing, context: Context) -> tuple[str, str]:
    """Return a limit in words, and apart from it what starts or ends it."""
    limit = _limit(timing, context)
    trigger = _trigger(timing, context)
    if not limit:
        limit, trigger = trigger, ""
    end = _end(timing, context)
    return limit, " ".join(part for part in (trigger, end) if part)


def _whole(timing: Timing, context: Context) -> str:
    return " ".join(part for part in timing_words(timing, context) if part)


def _additions(timescale: Timescale, context: Context) -> Iterator[str]:
    """Yield what stands after the limit, each part with the punctuation before it."""
    if timescale.either is not None:
        yield f", {context.label('time.or', phrase=_whole(timescale.either, context))}"
    if timescale.sooner is not None:
        yield f", {context.label('time.sooner', phrase=_whole(timescale.sooner, context))}"
    if (condition := _condition(timescale.condition, context)) is not None:
        yield f", {condition}"
    if (exception := _condition(timescale.exception, context)) is not None:
        yield f", {context.label('time.except', condition=exception)}"
    if timescale.fallback is not None:
        yield f"; {context.label('time.fallback', phrase=_whole(timescale.fallback, context))}"
    for stage in timescale.then:
        yield f"; {context.label('time.then', phrase=_whole(stage, context))}"
    if timescale.owner is not None:
        yield f"; {context.label('time.owner', owner=duty_holder_name(timescale.owner, context))}"


def _condition(condition: str | None, context: Context) -> str | None:
    entry = context.library.vocabulary.get(Condition, condition) if condition is not None else None
    return entry.phrase[context.language] if entry is not None else None


def _limit(timing: Timing, context: Context) -> str:
    """Return the limit without its event; empty for "before the move", which is nothing but its event."""
    if timing.same_day:
        return context.label("time.same-day")
    if timing.times is not None and timing.amount is not None:
        key = "time.at-least-times" if timing.limit is Limit.AT_LEAST else "time.times"
        return context.counted(key, timing.times, period=context.label(f"unit.{timing.amount.unit}.a"))
    if timing.amount is None:
        return _met(timing, context) if timing.limit is Limit.AT else ""
    amount = _amount(timing.amount, timing.limit, context)
    if timing.limit is Limit.AT:
        return _at(timing, timing.amount, amount, context)
    if timing.limit is Limit.FROM and (timing.until is not None or timing.until_age is not None):
        return context.label("time.from-until", amount=amount)
    return context.label(f"time.{timing.limit}", amount=amount)


def _at(timing: Timing, amount: Amount, words: str, context: Context) -> str:
    """Return the words for a moment; "3 months after the first review" and its like have no preposition."""
    if amount.unit is Unit.WEEK_OF_PREGNANCY:
        return context.label("time.at-pregnancy", n=number_words(amount.number))
    if amount.unit is Unit.CLOCK:
        return context.label("time.at-clock", amount=words)
    if amount.unit in MOMENTS:
        return context.label("time.at", amount=words)
    return words if timing.event is not None else context.label("time.at-length", amount=words)


def _met(timing: Timing, context: Context) -> str:
    event = _event(timing.event, context.library)
    return event.at[context.language] if event is not None and event.at is not None else ""


def _amount(amount: Amount, limit: Limit, context: Context) -> str:
    if amount.unit is Unit.CLOCK:
        return _clock(amount.number, context)
    each = limit in (Limit.EVERY, Limit.AT_LEAST_EVERY, Limit.AT_MOST_EVERY) and amount.number == 1
    if each:
        return context.label(f"unit.{amount.unit}.each")
    return context.counted(f"unit.{amount.unit}", amount.number)


def _clock(minutes: Decimal, context: Context) -> str:
    if minutes in (_MIDNIGHT, _NOON):
        return context.label("clock.noon" if minutes == _NOON else "clock.midnight")
    part = "morning" if minutes < _NOON else "afternoon" if minutes < _EVENING else "evening"
    hour, minute = divmod(int(minutes), 60)
    time = f"{(hour - 1) % 12 + 1}" + (f".{minute:02}" if minute else "")
    return context.label(f"clock.{part}", time=time)


def _event(event: str | None, library: Library) -> Event | None:
    return library.vocabulary.get(Event, event) if event is not None else None


def _trigger(timing: Timing, context: Context) -> str:
    if timing.event == NOT_STATED:
        return f"({context.label('time.no-start')})"
    event = _event(timing.event, context.library)
    met = timing.limit is Limit.AT and timing.amount is None and not timing.same_day
    if event is None or met:
        return ""
    # Welsh "i" and "o" soften alike: "i’r gynhadledd", "o’r gynhadledd ymlaen".
    words = {
        "of": event.of[context.language],
        "after": event.after[context.language],
        "since": f"o{event.of.cy.removeprefix('i')}",
    }
    return context.label(f"time.{_preposition(timing, event)}", **words)


def _preposition(timing: Timing, event: Event) -> str:
    if timing.same_day:
        return "same-day-event"
    if timing.relation is not None:
        return {Relation.OF: "of", Relation.BEFORE: "before-event", Relation.AFTER: "after"}[timing.relation]
    if timing.limit is Limit.UNTIL:
        return _joined("until", event)
    return _joined("by" if timing.limit is Limit.BY else "from", event)


def _joined(word: str, event: Event) -> str:
    """Return the key of a preposition before an event.

    "Until the conference", "by the conference" and "tan y gynhadledd" are said of a thing; of something that happens,
    "by the time a child moves" and "nes i’r plentyn symud".
    """
    happens = event.after.cy.startswith(("i ", "i’", "i'"))
    return f"{word}-clause" if happens else f"{word}-event"


def _end(timing: Timing, context: Context) -> str:
    if timing.until_age is not None:
        return context.label(
            "time.until",
            amount=_amount(Amount(timing.until_age, Unit.YEAR_OF_AGE), Limit.UNTIL, context),
        )
    event = _event(timing.until, context.library)
    return (
        context.label(f"time.{_joined('until', event)}", after=event.after[context.language])
        if event is not None
        else ""
    )
