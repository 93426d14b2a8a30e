"""When views are wanted: the periods of engagements, in words and as instants."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from safon.context import Context
from safon.i18n.cldr import day_words
from safon.model.documents import Document
from safon.model.front_matter import EngagementHeader
from safon.model.interval import State
from safon.model.kinds import Kind
from safon.model.language import Language


@dataclass(frozen=True, kw_only=True)
class EngagementPeriod:
    """When an engagement is open, in words and as instants; or the standing channel, which always is."""

    id: str
    title: str
    document: Document | None
    """The engagement; none for the standing channel."""
    opens: str
    """The instant at which it opens, in UTC; empty where it always was open."""
    closes: str
    """The first instant at which it is closed; empty where no end is known."""
    state: State
    """Where the build stands in it."""
    told: tuple[tuple[State, str], ...]
    """What to say before, while and after it is open."""


def periods_on(document: Document, context: Context) -> tuple[EngagementPeriod, ...]:
    """Return when views on a document are, were or will be wanted."""
    return in_turn(
        period_of(each, context)
        for each in context.library.of_kind(Kind.ENGAGEMENT)
        if context.library.covers(each.facts(EngagementHeader), document)
    )


def in_turn(periods: Iterable[EngagementPeriod]) -> tuple[EngagementPeriod, ...]:
    """Return what is open first, then what is to come, then what has closed, the last to close first."""
    order = (State.OPEN, State.BEFORE, State.AFTER)
    newest_first = sorted(periods, key=lambda each: each.closes or "9", reverse=True)
    return tuple(sorted(newest_first, key=lambda each: order.index(each.state)))


def period_of(engagement: Document, context: Context) -> EngagementPeriod:
    """Return when an engagement is open: the same to everything that views can be on, from one date of the site."""
    key = ("period", engagement.id, context.language, context.site.moment)
    return context.keep(key, lambda: _period(engagement, context))


def _period(engagement: Document, context: Context) -> EngagementPeriod:
    header = engagement.facts(EngagementHeader)
    return EngagementPeriod(
        id=engagement.id,
        title=engagement.texts[context.language].title,
        document=engagement,
        opens=_instant(header.window.opens),
        closes=_instant(header.window.closes),
        state=header.window.state_at(context.site.made_at),
        told=tuple((state, _told(state, header, context)) for state in _states(header)),
    )


def _states(header: EngagementHeader) -> Iterator[State]:
    """Yield the states that an engagement can ever be in."""
    yield from (State.BEFORE,) if header.opens is not None else ()
    yield State.OPEN
    yield from (State.AFTER,) if header.closes is not None else ()


def _told(state: State, header: EngagementHeader, context: Context) -> str:
    closes = moment_words(header.closes, context.language) if header.closes is not None else ""
    opens = moment_words(header.opens, context.language) if header.opens is not None else ""
    return context.label(f"say.{state}{'' if closes else '-without-end'}", opens=opens, closes=closes)


def moment_words(at: datetime.date, language: Language) -> str:
    """Return a day, or a day and a time, in words: "31 May 2027, 17:00"."""
    hour = f", {at:%H:%M}" if isinstance(at, datetime.datetime) else ""
    return f"{day_words(at, language)}{hour}"


def _instant(at: datetime.datetime | None) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}" if at is not None else ""
