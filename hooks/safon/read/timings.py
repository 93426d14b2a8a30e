"""The grammar of timescales: `24 hours of child-goes-missing` → data.

timing   = length | repeat | moment | "same day as" event
length   = [ "within" ] amount [ relation event ]       within is meant where no limit is written
         | "at least" amount ( "before" | "after" ) event
         | "at" amount [ ( "before" | "after" ) event ]  when so long has passed: "at 3 months after first-review"
repeat   = ( "every" | "at least every" | "at most every" ) ( amount | unit ) [ "after" event ] [ "until" end ]
         | [ "at least" ] ( "once" | "twice" | number "times" ) "a" unit [ "until" end ]
moment   = ( "before" | "by" | "at" | "from" | "until" ) ( point | event )    "before birth", "by 17 years of age"
         | "after" event
         | "from" ( point | event ) "until" end
amount   = number unit                                   "24 hours", "10 working days"
point    = number ( "years of age" | "weeks of pregnancy" ) | clock time      "15.5 years of age", "16:00"
relation = of | after | before
event    = an id of vocabulary/events.yml | "not stated"
end      = event | number "years of age"
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING

from safon.model.ids import SLUG
from safon.model.position import Position
from safon.model.problem import Finding
from safon.model.timescale import MOMENTS, NOT_STATED, Amount, Limit, Relation, Timing, Unit
from safon.read.known_names import ListNames

if TYPE_CHECKING:
    from safon.read.misread_timings import Offer

_UNITS: dict[str, Unit] = {
    **{f"{unit.value}{plural}": unit for unit in Unit for plural in ("", "s") if unit is not Unit.CLOCK},
    "weeks of pregnancy": Unit.WEEK_OF_PREGNANCY,
    "years of age": Unit.YEAR_OF_AGE,
}
_UNIT = "|".join(sorted((re.escape(name) for name in _UNITS), key=len, reverse=True))
_NUMBER = r"[0-9]{1,4}(?:\.[0-9]{1,2})?"
_AMOUNT = rf"(?P<number>{_NUMBER}) (?P<unit>{_UNIT})"
_CLOCK = r"(?P<hour>[01]?[0-9]|2[0-3]):(?P<minute>[0-5][0-9])"
_NO_EVENT = r"[0-9]+(?:[ap]m)?|[0-9]{4}-[0-9]{2}-[0-9]{2}|(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
"""What looks like an id, and is a time of day, a date or a day of the week."""
_EVENT = rf"(?P<event>{NOT_STATED}|(?!(?:{_NO_EVENT})$){SLUG})"
_EVERY = "at least every|at most every|every"
_LIMITS = rf"{_EVERY}|at least|within|before|by|at|from|until"
_UNTIL = rf"(?: until (?:(?P<age>{_NUMBER}) years of age|(?P<until>{SLUG})))?"

_FORMS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(form + _UNTIL)
    for form in (
        rf"(?P<sameday>same day as) {_EVENT}",
        rf"(?P<least>at least )?(?:(?P<once>once|twice)|(?P<times>[0-9]{{1,3}}) times?) an? (?P<unit>{_UNIT})",
        rf"(?P<limit>{_EVERY}) (?P<unit>{_UNIT})(?: (?P<relation>after) {_EVENT})?",
        rf"(?:(?P<limit>{_LIMITS}) )?{_AMOUNT}(?: (?P<relation>of|after|before) {_EVENT})?",
        rf"(?P<limit>before|by|at|from|until) {_CLOCK}",
        rf"(?P<relation>after) {_EVENT}",
        rf"(?P<limit>before|by|at|from|until) {_EVENT}",
    )
)
_REPEATING = frozenset({Limit.EVERY, Limit.AT_LEAST_EVERY, Limit.AT_MOST_EVERY})


def read_timing(text: str, position: Position, events: ListNames | None = None) -> Timing | Finding:
    """Return the limit that `text` states, or what is wrong with it.

    What is offered instead of a limit that cannot be read names one of the `events`, where these are known.
    """
    plain = re.sub(r"\s+", " ", text).strip()
    timing = _parsed(plain)
    if timing is not None:
        return sound(timing, plain, position)
    from safon.read.misread_timings import misread  # noqa: PLC0415 - only a slip needs its many patterns

    return misread(plain, position, tuple(_UNITS), offer=lambda wording: _offer(wording, position, events))


def read_end(text: str) -> tuple[str | None, Decimal | None]:
    """Return the event or the age that an `Until` line names; two nones where it names neither."""
    match = re.fullmatch(rf"(?:(?P<age>{_NUMBER}) years of age|(?P<until>{SLUG}))", text.strip())
    if match is None:
        return None, None
    return match["until"], Decimal(match["age"]) if match["age"] else None


def sound(timing: Timing, plain: str, position: Position) -> Timing | Finding:
    """Return `timing`, which was written as `plain`, unless it says something that cannot be."""
    for wrong, message, hint in _IMPOSSIBLE:
        if wrong(timing):
            return Finding(position, f'"{plain}" {message}', hint, len(plain))
    return timing


def _offer(wording: str, position: Position, events: ListNames | None) -> Offer | None:
    from safon.read.misread_timings import Offer  # noqa: PLC0415

    timing = _parsed(wording)
    if timing is None or not isinstance(sound(timing, wording, position), Timing):
        return None
    for event in timing.events() if events is not None else ():
        meant = events.meant(event) if events is not None else None
        if meant is None:
            return Offer(wording, event)
        wording = re.sub(rf"(?<![\w-]){re.escape(event)}(?![\w-])", meant, wording)
    return Offer(wording)


def _parsed(plain: str) -> Timing | None:
    return next((_timing(match) for form in _FORMS if (match := form.fullmatch(plain)) is not None), None)


def _timing(match: re.Match[str]) -> Timing:
    found = {name: value for name, value in match.groupdict().items() if value is not None}
    unit = _UNITS[found["unit"]] if "unit" in found else None
    limit = _limit(found)
    return Timing(
        limit=limit,
        amount=_amount(found, unit),
        times=_times(found),
        relation=_relation(found, limit),
        event=found.get("event"),
        same_day="sameday" in found,
        until=found.get("until"),
        until_age=Decimal(found["age"]) if "age" in found else None,
    )


def _limit(found: dict[str, str]) -> Limit:
    if "once" in found or "times" in found:
        return Limit.AT_LEAST if "least" in found else Limit.TIMES
    if "sameday" in found:
        return Limit.AT
    return Limit(found.get("limit", "within"))


def _amount(found: dict[str, str], unit: Unit | None) -> Amount | None:
    if "hour" in found:
        return Amount(Decimal(int(found["hour"]) * 60 + int(found["minute"])), Unit.CLOCK)
    return Amount(Decimal(found.get("number", "1")), unit) if unit is not None else None


def _times(found: dict[str, str]) -> int | None:
    if "once" in found:
        return 1 if found["once"] == "once" else 2
    return int(found["times"]) if "times" in found else None


def _relation(found: dict[str, str], limit: Limit) -> Relation | None:
    if "relation" in found:
        return Relation(found["relation"])
    if "event" in found and limit is Limit.BEFORE:
        return Relation.BEFORE
    return None


def _zero(timing: Timing) -> bool:
    amount = timing.amount
    return timing.times == 0 or (amount is not None and amount.unit is not Unit.CLOCK and amount.number == 0)


def _part_of_a_day(timing: Timing) -> bool:
    amount = timing.amount
    whole = (Unit.DAY, Unit.WORKING_DAY, Unit.CALENDAR_DAY)
    return amount is not None and amount.unit in whole and amount.number != amount.number.to_integral_value()


def _at_least_without_event(timing: Timing) -> bool:
    return timing.limit is Limit.AT_LEAST and timing.event is None and timing.times is None


def _moment_as_length(timing: Timing) -> bool:
    if timing.amount is None or timing.amount.unit not in MOMENTS:
        return False
    lengths = (Limit.WITHIN, Limit.AT_LEAST, Limit.TIMES, *_REPEATING)
    return timing.limit in lengths or timing.event is not None


def _length_as_moment(timing: Timing) -> bool:
    moments = (Limit.BEFORE, Limit.BY, Limit.FROM, Limit.UNTIL)
    return timing.limit in moments and timing.amount is not None and timing.amount.unit not in MOMENTS


def _side_unclear(timing: Timing) -> bool:
    return timing.relation is Relation.OF and timing.limit is not Limit.WITHIN


def _nothing_stated(timing: Timing) -> bool:
    return timing.event == NOT_STATED and timing.amount is None and not timing.same_day


def _end_of_nothing(timing: Timing) -> bool:
    ends = timing.until is not None or timing.until_age is not None
    return ends and timing.times is None and timing.limit not in (*_REPEATING, Limit.FROM)


_IMPOSSIBLE: tuple[tuple[Callable[[Timing], bool], str, str], ...] = (
    (_zero, "counts nothing.", 'Write a number above 0, or "same day as" and the event.'),
    (_part_of_a_day, "divides a day.", "Write hours, or a whole number of days."),
    (
        _moment_as_length,
        "is a moment, not a length of time.",
        'Write by, at, before, from or until in front of it, and no event: "by 17 years of age".',
    ),
    (
        _length_as_moment,
        "has a length of time where a moment belongs.",
        'Write "5 days after move"; or name an event, an age or a clock time: "by 17 years of age".',
    ),
    (
        _at_least_without_event,
        "does not say before what.",
        'Write "at least 2 working days before" and the event, or "at least every".',
    ),
    (_side_unclear, "does not say on which side of the event.", 'Write "before" or "after" instead of "of".'),
    (
        lambda timing: "not-stated" in timing.events(),
        "names an event called not-stated.",
        'Write "not stated" in two words where the source does not say when the time begins.',
    ),
    (_nothing_stated, "says neither how long nor when.", "Leave Within out where the source gives no limit."),
    (
        _end_of_nothing,
        "ends something that does not go on.",
        "Only every, at least every, at most every, times a and from go on. Else give the end a Within of its own.",
    ),
)
