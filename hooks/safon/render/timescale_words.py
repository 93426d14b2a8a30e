"""A limit as data → a phrase, so that the words of both languages say the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from safon.model.language import Language
from safon.model.library import Library
from safon.model.timescale import MOMENTS, NOT_STATED, Amount, Limit, Relation, Timescale, Timing, Unit
from safon.model.vocabulary import Condition, Event
from safon.render.labels import counted, label, number_words
from safon.render.names import holder_name

_MIDNIGHT = 0
_NOON = 12 * 60
_EVENING = 18 * 60


@dataclass(frozen=True)
class TimescaleWords:
    """A timescale in words."""

    limit: str
    """The limit alone: "within 24 hours"."""
    tail: str
    """What starts it, when it applies and what comes after, with the punctuation before it; may be empty."""
    kind_of_days_open: bool
    """Whether the reader should know that the source does not say which days."""

    @property
    def rest(self) -> str:
        """The tail as it stands by itself, beside the limit."""
        return self.tail.lstrip(" ,;")

    @property
    def whole(self) -> str:
        """The whole phrase."""
        return f"{self.limit}{self.tail}"


def timescale_words(timescale: Timescale, library: Library, language: Language) -> TimescaleWords:
    """Return a timescale in the words of `language`."""
    limit, trigger = timing_words(timescale.timing, library, language)
    if timescale.usually:
        limit = label(language, "time.usually", phrase=limit)
    tail = "".join((f" {trigger}" if trigger else "", *_additions(timescale, library, language)))
    return TimescaleWords(limit, tail, timescale.kind_of_days_open)


def timing_words(timing: Timing, library: Library, language: Language) -> tuple[str, str]:
    """Return a limit in words, and apart from it what starts or ends it."""
    limit = _limit(timing, library, language)
    trigger = _trigger(timing, library, language)
    if not limit:
        limit, trigger = trigger, ""
    end = _end(timing, library, language)
    return limit, " ".join(part for part in (trigger, end) if part)


def _whole(timing: Timing, library: Library, language: Language) -> str:
    return " ".join(part for part in timing_words(timing, library, language) if part)


def _additions(timescale: Timescale, library: Library, language: Language) -> Iterator[str]:
    """Yield what stands after the limit, each part with the punctuation before it."""
    if timescale.sooner is not None:
        yield f", {label(language, 'time.sooner', phrase=_whole(timescale.sooner, library, language))}"
    if (condition := _condition(timescale.condition, library, language)) is not None:
        yield f", {condition}"
    if (exception := _condition(timescale.exception, library, language)) is not None:
        yield f", {label(language, 'time.except', condition=exception)}"
    if timescale.fallback is not None:
        yield f"; {label(language, 'time.fallback', phrase=_whole(timescale.fallback, library, language))}"
    for stage in timescale.then:
        yield f"; {label(language, 'time.then', phrase=_whole(stage, library, language))}"
    if timescale.owner is not None:
        yield f"; {label(language, 'time.owner', owner=holder_name(timescale.owner, library, language))}"


def _condition(condition: str | None, library: Library, language: Language) -> str | None:
    entry = library.vocabulary.get(Condition, condition) if condition is not None else None
    return entry.phrase[language] if entry is not None else None


def _limit(timing: Timing, library: Library, language: Language) -> str:
    """Return the limit without its event; empty for "before the move", which is nothing but its event."""
    if timing.same_day:
        return label(language, "time.same-day")
    if timing.times is not None and timing.amount is not None:
        key = "time.at-least-times" if timing.limit is Limit.AT_LEAST else "time.times"
        return counted(language, key, timing.times, period=label(language, f"unit.{timing.amount.unit}.a"))
    if timing.amount is None:
        return _met(timing, library, language) if timing.limit is Limit.AT else ""
    amount = _amount(timing.amount, timing.limit, language)
    if timing.limit is Limit.AT:
        return _at(timing, timing.amount, amount, language)
    if timing.limit is Limit.FROM and (timing.until is not None or timing.until_age is not None):
        return label(language, "time.from-until", amount=amount)
    return label(language, f"time.{timing.limit}", amount=amount)


def _at(timing: Timing, amount: Amount, words: str, language: Language) -> str:
    """Return the words for a moment; "3 months after the first review" and its like have no preposition."""
    if amount.unit is Unit.WEEK_OF_PREGNANCY:
        return label(language, "time.at-pregnancy", n=number_words(amount.number))
    if amount.unit is Unit.CLOCK:
        return label(language, "time.at-clock", amount=words)
    if amount.unit in MOMENTS:
        return label(language, "time.at", amount=words)
    return words if timing.event is not None else label(language, "time.at-length", amount=words)


def _met(timing: Timing, library: Library, language: Language) -> str:
    event = _event(timing.event, library)
    return event.at[language] if event is not None and event.at is not None else ""


def _amount(amount: Amount, limit: Limit, language: Language) -> str:
    if amount.unit is Unit.CLOCK:
        return _clock(amount.number, language)
    each = limit in (Limit.EVERY, Limit.AT_LEAST_EVERY, Limit.AT_MOST_EVERY) and amount.number == 1
    if each:
        return label(language, f"unit.{amount.unit}.each")
    return counted(language, f"unit.{amount.unit}", amount.number)


def _clock(minutes: Decimal, language: Language) -> str:
    if minutes in (_MIDNIGHT, _NOON):
        return label(language, "clock.noon" if minutes == _NOON else "clock.midnight")
    part = "morning" if minutes < _NOON else "afternoon" if minutes < _EVENING else "evening"
    hour, minute = divmod(int(minutes), 60)
    time = f"{(hour - 1) % 12 + 1}" + (f".{minute:02}" if minute else "")
    return label(language, f"clock.{part}", time=time)


def _event(event: str | None, library: Library) -> Event | None:
    return library.vocabulary.get(Event, event) if event is not None else None


def _trigger(timing: Timing, library: Library, language: Language) -> str:
    if timing.event == NOT_STATED:
        return f"({label(language, 'time.no-start')})"
    event = _event(timing.event, library)
    met = timing.limit is Limit.AT and timing.amount is None and not timing.same_day
    if event is None or met:
        return ""
    # Welsh "i" and "o" soften alike: "i’r gynhadledd", "o’r gynhadledd ymlaen".
    words = {"of": event.of[language], "after": event.after[language], "since": f"o{event.of.cy.removeprefix('i')}"}
    return label(language, f"time.{_preposition(timing, event)}", **words)


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


def _end(timing: Timing, library: Library, language: Language) -> str:
    if timing.until_age is not None:
        return label(
            language,
            "time.until",
            amount=_amount(Amount(timing.until_age, Unit.YEAR_OF_AGE), Limit.UNTIL, language),
        )
    event = _event(timing.until, library)
    return label(language, f"time.{_joined('until', event)}", after=event.after[language]) if event is not None else ""
