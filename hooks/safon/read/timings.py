"""The grammar of timescales: `24 hours of child-goes-missing` → data.

timing  = span [ "until" end ]
span    = [ limit ] amount [ relation event ]      within is meant where no limit is written
        | [ "at least" ] count                      "10 times a year", "once a week"
        | limit event                               "before move", "after critical-incident", "at statutory-review"
        | "same day as" event
limit   = within | at least every | at most every | at least | before | by | at | from | until
amount  = number unit | clock time                  "15.5 years of age", "16:00"
relation = of | after | before
event   = an id of vocabulary/events.yml | "not stated"
end     = event | number "years of age"
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from safon.model.nearest import nearest
from safon.model.position import Position
from safon.model.problem import Finding
from safon.model.timescale import NOT_STATED, Amount, Limit, Relation, Timing, Unit

_UNITS: dict[str, Unit] = {
    **{f"{unit.value}{plural}": unit for unit in Unit for plural in ("", "s") if unit is not Unit.CLOCK},
    "weeks of pregnancy": Unit.WEEK_OF_PREGNANCY,
    "years of age": Unit.YEAR_OF_AGE,
}
_UNIT = "|".join(sorted((re.escape(name) for name in _UNITS), key=len, reverse=True))
_NUMBER = r"\d{1,4}(?:\.\d{1,2})?"
_AMOUNT = rf"(?P<number>{_NUMBER}) (?P<unit>{_UNIT})"
_CLOCK = r"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)"
_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_EVENT = rf"(?P<event>{NOT_STATED}|{_ID})"
_LIMITS = "at least every|at most every|at least|within|before|by|at|from|until"
_UNTIL = rf"(?: until (?:(?P<age>{_NUMBER}) years of age|(?P<until>{_ID})))?"

_FORMS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(form + _UNTIL)
    for form in (
        rf"(?P<sameday>same day as) {_EVENT}",
        rf"(?P<least>at least )?(?:(?P<once>once|twice)|(?P<times>\d{{1,3}}) times?) an? (?P<unit>{_UNIT})",
        r"(?P<limit>at least every|at most every) (?P<unit>hour|day|working day|week|fortnight|month|year)",
        rf"(?:(?P<limit>{_LIMITS}) )?{_AMOUNT}(?: (?P<relation>of|after|before) {_EVENT})?",
        rf"(?P<limit>before|by|at|from|until) {_CLOCK}",
        rf"(?P<relation>after) {_EVENT}",
        rf"(?P<limit>before|by|at|from|until) {_EVENT}",
    )
)
_EXAMPLES = '"24 hours of child-goes-missing", "at least every 6 weeks", "before move" or "by 17 years of age"'


def read_timing(text: str, position: Position) -> Timing | Finding:
    """Return the limit that `text` states, or what is wrong with it."""
    plain = re.sub(r"\s+", " ", text).strip()
    for form in _FORMS:
        if (match := form.fullmatch(plain)) is not None:
            return _sound(_timing(match), plain, position)
    return _misread(plain, position)


def read_end(text: str) -> tuple[str | None, Decimal | None]:
    """Return the event or the age that an `Until` line names; two nones where it names neither."""
    match = re.fullmatch(rf"(?:(?P<age>{_NUMBER}) years of age|(?P<until>{_ID}))", text.strip())
    if match is None:
        return None, None
    return match["until"], Decimal(match["age"]) if match["age"] else None


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


def _sound(timing: Timing, plain: str, position: Position) -> Timing | Finding:
    """Return `timing` unless it says something that no calendar has."""
    for wrong, message, hint in _IMPOSSIBLE:
        if wrong(timing):
            return Finding(position, f'"{plain}" {message}', hint, len(plain))
    return timing


def _zero(timing: Timing) -> bool:
    amount = timing.amount
    return timing.times == 0 or (amount is not None and amount.unit is not Unit.CLOCK and amount.number == 0)


def _part_of_a_day(timing: Timing) -> bool:
    amount = timing.amount
    whole = (Unit.DAY, Unit.WORKING_DAY, Unit.CALENDAR_DAY)
    return amount is not None and amount.unit in whole and amount.number != amount.number.to_integral_value()


def _at_least_without_event(timing: Timing) -> bool:
    return timing.limit is Limit.AT_LEAST and timing.event is None and timing.times is None


_IMPOSSIBLE: tuple[tuple[Callable[[Timing], bool], str, str], ...] = (
    (_zero, "counts nothing.", 'Write a number above 0, or "same day as" and the event.'),
    (_part_of_a_day, "divides a day.", "Write hours, or a whole number of days."),
    (
        _at_least_without_event,
        "does not say before what.",
        'Write "at least 2 working days before" and the event, or "at least every".',
    ),
)


def _misread(plain: str, position: Position) -> Finding:
    if not plain:
        return Finding(position, "There is no limit here.", f"Write a limit such as {_EXAMPLES}.")
    number = re.fullmatch(rf"(?:(?:{_LIMITS}) )?{_NUMBER}(?: (?P<word>[a-z]+).*)?", plain)
    if number is not None:
        word = number["word"] or ""
        guess = nearest(word, tuple(_UNITS)) if word else None
        message = f'"{word}" is not a unit of time.' if word else "The number has no unit."
        hint = f"Did you mean {guess}?" if guess else "Units: " + ", ".join(unit.value for unit in Unit) + "."
        if word not in _UNITS:
            return Finding(position, message, hint, len(plain))
    return Finding(position, f'"{plain}" is not a limit that can be read.', f"Write it like {_EXAMPLES}.", len(plain))
