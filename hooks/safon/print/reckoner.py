"""A ready-reckoner for a journey on paper: each limit, room for a day and time, and how it runs from a Monday."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from safon.clock.answer import LONDON, Happening
from safon.clock.calendars import bank_holidays
from safon.clock.count import count
from safon.context import Context
from safon.i18n.cldr import weekday_names
from safon.model.timescale import Relation, Unit
from safon.model.vocabulary import Journey
from safon.print.sheet_part import SheetSection, sheet_section
from safon.print.wording import Wording
from safon.text.reading import literal
from safon.views.clock_limits import ClockLimit, clock_groups, limit_words
from safon.views.clock_words import strict_first

_MONDAY = datetime.datetime(2026, 6, 1, 9, tzinfo=LONDON)
"""No bank holiday follows for three months."""
_ROOM = "…………………"
_LONGEST = datetime.timedelta(days=85)
"""Longer limits meet bank holidays, and no example would hold for them."""


def reckoner(journey: Journey, wording: Wording) -> Iterator[SheetSection]:
    """Yield the section, where a limit of the journey can be counted or is of some length."""
    context = wording.context
    group = next((each for each in clock_groups(context) if each.id == journey.id), None)
    rows = [_row(each, context) for each in group.limits if each.timing.amount is not None] if group else []
    if not rows:
        return
    columns = ("limit", "happened", "monday", "ends")
    header = [context.label(f"the-clock.reckoner.{each}") for each in columns]
    table = "\n".join(f"| {' | '.join(cells)} |" for cells in (header, ["---"] * len(header), *rows))
    yield sheet_section(
        heading=context.label("the-clock.reckoner.title"),
        lead=f"{context.label('the-clock.reckoner.lead')} {context.label('the-clock.not-advice')}",
        blocks=wording.blocks(table),
    )


def _row(limit: ClockLimit, context: Context) -> list[str]:
    words = f"{limit.clause.id} {limit_words(limit, context)}"
    return [literal(words), _ROOM, literal(_example(limit, context)), _ROOM]


def _example(limit: ClockLimit, context: Context) -> str:
    """Return when a limit ends that began on a Monday; a dash where it cannot be counted from its event alone."""
    at = Happening(_MONDAY, _MONDAY) if limit.starts and limit.timing.relation is not Relation.BEFORE else None
    ends = strict_first(count(limit.timing, at, bank_holidays(), limit.counting))
    if ends is None or limit.timing.amount is None or any(abs(each - _MONDAY) > _LONGEST for each in ends):
        return "–"
    key = "same-time" if limit.timing.amount.unit is Unit.HOUR else "by-day"
    told = list(dict.fromkeys(_day(each, key, context) for each in ends))
    return told[0] if len(told) == 1 else context.label("the-clock.reckoner.either", first=told[0], last=told[1])


def _day(moment: datetime.datetime, key: str, context: Context) -> str:
    weekday = weekday_names(context.language)[moment.weekday()]
    length = context.counted("unit.day", abs((moment.date() - _MONDAY.date()).days))
    return context.label(f"the-clock.reckoner.{key}", weekday=weekday, length=length)
