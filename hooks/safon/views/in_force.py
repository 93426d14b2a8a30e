"""From when a document binds, who approved that, and what binds until then.

A page says what is true on the day of the build, and a script corrects it by the reader's clock. What goes on paper, or
stands in a list, says the day itself: it is as true before it as after.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from safon.context import Context
from safon.i18n.cldr import day_words, month_words
from safon.model.documents import Document
from safon.model.front_matter import SharedFacts, Status
from safon.model.interval import State, interval

_ZONE = "Europe/London"
"""Whose midnight begins the day."""


@dataclass(frozen=True, kw_only=True)
class Binding:
    """From when a document binds."""

    opens: str
    """The instant from which it does, in UTC."""
    state: State
    """Whether it did when the page was made."""
    told: tuple[tuple[State, str], ...]
    """What to say before and after."""


def binding_of(document: Document, context: Context) -> Binding | None:
    """Return from when a document binds, and what until then; none where its header gives no day."""
    facts = _facts(document, context)
    begins = begins_at(facts) if facts is not None else None
    if facts is None or begins is None:
        return None
    return Binding(
        opens=f"{begins:%Y-%m-%dT%H:%M:%SZ}",
        state=State.BEFORE if context.site.made_at < begins else State.OPEN,
        told=tuple((state, " ".join(_told(state, facts, context))) for state in (State.BEFORE, State.OPEN)),
    )


def begins_at(facts: SharedFacts) -> datetime.datetime | None:
    """Return the instant from which a document binds, in UTC; none where its header gives no day."""
    return interval(facts.in_force_from, None, _ZONE).opens


def _facts(document: Document, context: Context) -> SharedFacts | None:
    header = context.library.head_of(document).header
    return header if isinstance(header, SharedFacts) else None


def _told(state: State, facts: SharedFacts, context: Context) -> Iterator[str]:
    assert facts.in_force_from is not None  # noqa: S101 - only those come here
    yield context.label(f"in-force.{state}", day=day_words(facts.in_force_from, context.language))
    if facts.replaces is not None:
        month = month_words(facts.replaces, context.language)
        yield context.label(f"in-force.{state}-replaces", month=month)
    if facts.approved_by is not None:
        yield context.label("in-force.approved", office=facts.approved_by[context.language])


def status_words(facts: SharedFacts, context: Context) -> str:
    """Return where a document stands in its life: from a day on, where its header gives one."""
    if facts.in_force_from is not None and facts.status is Status.IN_FORCE:
        return context.label("in-force.from", day=day_words(facts.in_force_from, context.language))
    return context.label(f"page.status.{facts.status}")


def binding_line(facts: SharedFacts, context: Context) -> str:
    """Return for paper from when a document binds, what until then, and who approved it; empty without a day."""
    if facts.in_force_from is None:
        return ""
    told = [context.label("in-force.from", day=day_words(facts.in_force_from, context.language))]
    if facts.replaces is not None:
        told.append(context.label("in-force.until", month=month_words(facts.replaces, context.language)))
    if facts.approved_by is not None:
        told.append(context.label("in-force.approved", office=facts.approved_by[context.language]).rstrip("."))
    return " · ".join(told)
