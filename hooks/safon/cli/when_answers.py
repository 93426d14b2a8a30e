"""What `safon when` answers: what must happen by when after something has happened, as real days and times."""

from __future__ import annotations

import argparse
import datetime
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from safon.cli import print_command
from safon.clock.answer import Ending, Happening
from safon.clock.calendars import bank_holidays
from safon.clock.count import BIRTH, count
from safon.clock.moments import MomentError, read_moment
from safon.model.closest_match import closest_match
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.pipeline import read_and_check, start
from safon.urls import in_language, short_address
from safon.views.clock_limits import ClockLimit, clock_groups, limit_words, strength_of, who_words
from safon.views.clock_words import answer_words, event_words, moment_words, strict_first, why_words

if TYPE_CHECKING:
    from safon.context import Context
    from safon.model.library import Library


@dataclass(frozen=True)
class _Row:
    """One limit and what the clock answers."""

    limit: ClockLimit
    answer: Ending


def run(options: argparse.Namespace) -> int:
    """Print what is asked for, and return the exit code."""
    root, now = Path.cwd(), datetime.datetime.now(datetime.UTC)
    guidance = read_and_check(root)
    if not guidance.publishable:
        print(guidance.report(), end="", file=sys.stderr)
        return 1
    context = start(guidance, print_command.site_at(root), root).for_language(Language(options.language))
    try:
        moment = read_moment(options.moment, now)
    except MomentError as error:
        return _misuse(str(error))
    if (wrong := _unknown(options, context)) is not None:
        return _misuse(wrong)
    rows = _rows(options.event, moment, _set_id(options.set, context.library), context)
    if not rows:
        print(f"safon: {_nothing(options, context)}", file=sys.stderr)
    print(_as_json(rows, context) if options.format == "json" else _as_text(rows, options.event, moment, context))
    return 0


def _misuse(message: str) -> int:
    print(f"safon: {message}", file=sys.stderr)
    return 2


def _unknown(options: argparse.Namespace, context: Context) -> str | None:
    """Return what to say of an event or a set that is not there; none where both are."""
    events = _events(context)
    if options.event not in events:
        near = closest_match(options.event, events)
        return f'"{options.event}" is no event. ' + (
            f"Did you mean {near}?" if near else f"Type one of {_all(events)}."
        )
    if options.set is not None and _set_id(options.set, context.library) is None:
        known = tuple(_name(each.folder) for each in context.library.of_kind(Kind.LOCAL_SET))
        near = closest_match(options.set, known)
        return f'"{options.set}" is no local set. ' + (
            f"Did you mean {near}?" if near else f"Type one of {_all(known)}."
        )
    return None


def _events(context: Context) -> tuple[str, ...]:
    in_journeys = (event for group in clock_groups(context) if group.journey for event in group.journey.events)
    counted = (each for group in clock_groups(context) for each in group.events if each != "last-time")
    return tuple(dict.fromkeys((*in_journeys, *counted)))


def _all(known: Sequence[str]) -> str:
    return ", ".join(known)


def _name(folder: str) -> str:
    return folder.rpartition("/")[2]


def _set_id(wanted: str | None, library: Library) -> str | None:
    """Return the id of the local set of that folder or those capitals."""
    sets = library.of_kind(Kind.LOCAL_SET)
    return next((each.id for each in sets if wanted in (each.id, _name(each.folder), each.folder)), None)


def _rows(event: str, moment: Happening, set_id: str | None, context: Context) -> list[_Row]:
    """Return the limits of every journey of an event: what has a moment by its moment, then the rest as in the case."""
    found: dict[str, _Row] = {}
    for group in clock_groups(context):
        on_it = event in group.journey.events if group.journey is not None else event in group.events
        for limit in group.limits if on_it else ():
            if limit.local is None or limit.local.id == set_id:
                at = moment if limit.starts == event else None
                answer = count(limit.timing, at, bank_holidays(), limit.counting)
                found.setdefault(limit.key, _Row(limit, answer))
    return sorted(found.values(), key=_order)


def _order(row: _Row) -> tuple[bool, float]:
    ends = strict_first(row.answer)
    return ends is None, ends[0].timestamp() if ends is not None else 0.0


def _nothing(options: argparse.Namespace, context: Context) -> str:
    told = f"no limit of the national standards belongs to {options.event}."
    others = {
        _name(limit.local.folder)
        for group in clock_groups(context)
        for limit in group.limits
        if limit.local is not None and limit.starts == options.event
    }
    return told + "".join(f" Add --set {each} for those of that set." for each in sorted(others))


def _as_json(rows: list[_Row], context: Context) -> str:
    return json.dumps([_told(each, context) for each in rows], ensure_ascii=False, indent=2)


def _told(row: _Row, context: Context) -> dict[str, object]:
    limit, answer = row.limit, row.answer
    return {
        "clause": limit.clause.id,
        "stage": limit.stage,
        "set": limit.local.id if limit.local is not None else None,
        "limit": limit_words(limit, context),
        "event": limit.starts or None,
        "binds": answer.binds.value,
        "earliest": _iso(answer.earliest),
        "latest": _iso(answer.latest),
        "opens": _iso(answer.opens),
        "missing": list(answer.missing),
        "refused": answer.refused.value if answer.refused is not None else None,
        "why": why_words(limit.timing, answer, context, stage=limit.stage),
        "who": list(limit.clause.who),
        "strength": limit.clause.strength.value,
        "url": context.site.url + in_language(short_address(limit.clause.id), context.language),
    }


def _iso(moment: datetime.datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment is not None else None


def _as_text(rows: list[_Row], event: str, moment: Happening, context: Context) -> str:
    return "\n".join(_lines(rows, event, moment, context))


def _lines(rows: list[_Row], event: str, moment: Happening, context: Context) -> Iterator[str]:
    name = event_words(event, context) if event != BIRTH else context.label("the-clock.groups.ages.event")
    yield context.label("the-clock.danger")
    yield context.label("the-clock.worked-out", event=name, moment=moment_words(moment.first, context))
    now = datetime.datetime.now(datetime.UTC)
    for row in rows:
        ends = strict_first(row.answer)
        over = f" ({context.label('the-clock.over')})" if ends is not None and ends[0] < now else ""
        yield ""
        yield from (f"{each}{over}" for each in answer_words(row.answer, context))
        if ends is None:
            yield context.label("the-clock.no-moment")
        yield f"  {row.limit.clause.id}: {limit_words(row.limit, context)}"
        yield f"  {strength_of(row.limit, context)}. {who_words(row.limit, context)}."
        yield f"  {why_words(row.limit.timing, row.answer, context, stage=row.limit.stage)}"
    yield ""
    yield context.label("the-clock.not-advice")
