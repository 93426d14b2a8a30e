"""A limit as authors type it: the way back from data to `24 hours of child-goes-missing`."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from safon.model.timescale import MOMENTS, Amount, Limit, Timescale, Timing, Unit

_IRREGULAR = {Unit.WEEK_OF_PREGNANCY: "weeks of pregnancy", Unit.YEAR_OF_AGE: "years of age"}


def written_timescale(timescale: Timescale) -> str:
    """Return a timescale with all its companions as authors type them, on one line: `24 hours; Usually: yes`."""
    return "; ".join((written_timing(timescale.timing), *_companions(timescale)))


def _companions(timescale: Timescale) -> Iterator[str]:
    if timescale.condition is not None:
        yield f"For: {timescale.condition}"
    if timescale.usually:
        yield "Usually: yes"
    if timescale.often:
        yield "Often: yes"
    timings = (("Or", timescale.either), ("Whichever sooner", timescale.sooner), ("If not", timescale.fallback))
    yield from (f"{key}: {written_timing(each)}" for key, each in timings if each is not None)
    yield from (f"Then: {written_timing(each)}" for each in timescale.then)
    if timescale.exception is not None:
        yield f"Except: {timescale.exception}"
    if timescale.owner is not None:
        yield f"Owner: {timescale.owner}"


def written_timing(timing: Timing) -> str:
    """Return one limit as authors type it: `at least every 6 weeks until long-term-home`."""
    if timing.same_day:
        return f"same day as {timing.event}{_end(timing)}"
    if timing.times is not None and timing.amount is not None:
        least = "at least " if timing.limit is Limit.AT_LEAST else ""
        times = {1: "once", 2: "twice"}.get(timing.times, f"{timing.times} times")
        return f"{least}{times} a {timing.amount.unit}{_end(timing)}"
    if timing.amount is None and timing.relation is not None:
        return f"{timing.relation} {timing.event}{_end(timing)}"
    parts = ["" if timing.limit is Limit.WITHIN else timing.limit.value]
    if timing.amount is not None:
        parts.append(_amount(timing.amount))
    if timing.event is not None:
        parts.append(f"{timing.relation} {timing.event}" if timing.relation is not None else timing.event)
    return " ".join(each for each in parts if each) + _end(timing)


def _amount(amount: Amount) -> str:
    if amount.unit is Unit.CLOCK:
        hour, minute = divmod(int(amount.number), 60)
        return f"{hour:02}:{minute:02}"
    number = _number(amount.number)
    plural = _IRREGULAR.get(amount.unit, f"{amount.unit}s")
    return f"{number} {plural if amount.unit in MOMENTS or amount.number != 1 else amount.unit.value}"


def _number(number: Decimal) -> str:
    return f"{number:f}".rstrip("0").rstrip(".") if "." in f"{number:f}" else f"{number:f}"


def _end(timing: Timing) -> str:
    if timing.until_age is not None:
        return f" until {_number(timing.until_age)} years of age"
    return f" until {timing.until}" if timing.until is not None else ""
