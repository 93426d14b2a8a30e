"""The clock: a page for each journey that works out real days and times, one for other limits, and a list of them all.

Without scripts each shows its limits and says how to count. Nothing that is typed leaves the page or is kept.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from safon.artefact import Heading, NavEntry, Page
from safon.clock.answer import Refusal
from safon.clock.calendars import bank_holidays
from safon.clock.count import count
from safon.clock.plain import plain_calendar, plain_counting, plain_timing
from safon.context import Context
from safon.i18n.cldr import day_words, month_names, weekday_names
from safon.i18n.labels import LabelTree
from safon.urls import CLOCK, CLOCK_SCRIPT, WORKING_STYLE, clock_page, href, in_language, short_address
from safon.views.clock_limits import (
    AGES,
    ClockGroup,
    ClockLimit,
    clock_groups,
    is_open,
    limit_words,
    start_words,
    strength_of,
    who_words,
)
from safon.views.clock_words import counting_words, event_words, refusal_words
from safon.views.completeness import assert_complete
from safon.views.index_page import authority_notice
from safon.views.names import short_name
from safon.views.prose import PageAddresses, line
from safon.views.templates import render

NEEDS_NO_PROSE = True
SHOWS_CLAUSES = True


@dataclass(frozen=True, kw_only=True)
class _Row:
    """A limit as the page shows it."""

    anchor: str
    key: str
    clause: str
    href: str
    url: str
    """The whole address of its clause, for a calendar."""
    words: str
    text: Markup
    """What the clause says."""
    facts: tuple[str, ...]
    """How strongly, who, and from which local set."""
    notice: str
    why: str
    """How it is counted, whatever its moment; or why it never can be."""
    reading: str
    data: Mapping[str, str]
    """What the script is told."""


def make(context: Context) -> Iterator[Page]:
    """Yield the list and every page. Raises IncompleteError where a clause with a limit is on none of them."""
    groups = clock_groups(context)
    wanted = (clause.id for clause in context.library.in_force if clause.timescales)
    shown = dict.fromkeys(limit.clause.id for group in groups for limit in group.limits)
    assert_complete(f"{CLOCK} ({context.language.value})", shown, wanted)
    yield _index(groups, context)
    for group in groups:
        yield _page(group, context)


def _index(groups: tuple[ClockGroup, ...], context: Context) -> Page:
    title, lead = context.label("the-clock.title"), context.label("the-clock.lead")
    links = tuple((href(CLOCK, clock_page(each.id)), *_named(each, context)) for each in groups)
    return Page(
        address=CLOCK,
        content=render("clock-index.html.jinja", context, groups=links, holidays=_holidays(context)),
        language=context.language,
        title=title,
        description=lead,
        headings=(Heading(1, "clock", title, lead), Heading(2, "how", context.label("the-clock.how.title"))),
        nav=NavEntry(section="nav.must-dos", title=title, order=(2, "0")),
        edit_path="standards/vocabulary/journeys.yml",
        style=WORKING_STYLE,
    )


def _page(group: ClockGroup, context: Context) -> Page:
    address, (name, lead) = clock_page(group.id), _named(group, context)
    title = context.label("the-clock.page-title", title=name)
    events = tuple((each, start_words(each, group, context)) for each in group.events)
    content = render(
        "clock.html.jinja",
        context,
        title=title,
        lead=lead,
        events=events,
        by_day=group.id == AGES,
        rows=tuple(_row(each, group, address, context) for each in group.limits),
        said=json.dumps(_said(context), ensure_ascii=False, separators=(",", ":")),
        bank=json.dumps(plain_calendar(bank_holidays()), separators=(",", ":")),
        holidays=_holidays(context),
        up=href(address, CLOCK),
    )
    return Page(
        address=address,
        content=content,
        language=context.language,
        title=title,
        description=lead,
        headings=(Heading(1, "clock", title, lead), Heading(2, "results", context.label("the-clock.results"))),
        edit_path="standards/vocabulary/journeys.yml",
        style=WORKING_STYLE,
        script=CLOCK_SCRIPT if events else "",
    )


def _named(group: ClockGroup, context: Context) -> tuple[str, str]:
    """Return the name of a group, and what it is about."""
    if group.journey is None:
        return context.label(f"the-clock.groups.{group.id}.title"), context.label(f"the-clock.groups.{group.id}.lead")
    about = group.journey.description
    return group.journey.title[context.language], about[context.language] if about is not None else ""


def _row(limit: ClockLimit, group: ClockGroup, address: str, context: Context) -> _Row:
    clause, document = limit.clause, context.library.document_of(limit.clause)
    facts = (strength_of(limit, context), who_words(limit, context))
    after = group.journey.after_which(clause.id) if group.journey is not None and is_open(limit) else None
    reading = context.label("the-clock.stands-after", event=event_words(after, context)) if after is not None else ""
    return _Row(
        anchor=limit.anchor,
        key=limit.key,
        clause=clause.id,
        href=context.href(address, clause),
        url=context.site.url + in_language(short_address(clause.id), context.language),
        words=limit_words(limit, context),
        text=line(clause.words[context.language].text, PageAddresses(address, context)),
        facts=(*facts, *((short_name(document, context),) if limit.local is not None else ())),
        notice=authority_notice(document, context),
        why=_why(limit, context),
        reading=reading,
        data={
            "limit": json.dumps(plain_timing(limit.timing), separators=(",", ":")),
            "stated": json.dumps(plain_counting(limit.counting), separators=(",", ":")),
            "starts": limit.starts,
            "event": event_words(limit.timing.event, context),
            "stage": limit.stage.partition("-")[0],
            "why": counting_words(limit.timing, context),
        },
    )


def _why(limit: ClockLimit, context: Context) -> str:
    """Return why a limit has no moment whatever happens; how it is counted where it has one."""
    refused = count(limit.timing, None, bank_holidays(), limit.counting).refused
    if refused is None or refused in (Refusal.OTHER_EVENT, Refusal.BIRTH):
        return counting_words(limit.timing, context)
    return refusal_words(limit.timing, refused, context, stage=limit.stage)


def _holidays(context: Context) -> str:
    known = bank_holidays()
    checked = day_words(datetime.date.fromisoformat(known.checked_on), context.language)
    source = "GOV.UK; holidays"
    return context.label("the-clock.holidays", first=known.first, last=known.last, source=source, date=checked)


def _said(context: Context) -> dict[str, object]:
    """Return the words that the script of the page puts together."""
    label, known = partial(_tree, context.words["the-clock"]), bank_holidays()
    refused = {key: _part(word, first=known.first, last=known.last) for key, word in label("refused").items()}
    return {
        "weekdays": weekday_names(context.language),
        "months": month_names(context.language),
        **{key: label(key) for key in ("binds", "otherwise", "missing")},
        "refused": refused,
        **{key: context.words["the-clock"][key] for key in _PARTS},  # type: ignore[index]  # a tree of labels
    }


_PARTS = (
    *("moment", "end-of-day", "start-of-day", "opens", "silent", "silent-by", "over", "wrong"),
    *("worked-out", "waiting", "calendar-none", "not-advice"),
)


def _tree(tree: str | LabelTree, key: str) -> dict[str, str]:
    assert not isinstance(tree, str)  # noqa: S101 - a group of labels
    inner = tree[key]
    assert not isinstance(inner, str)  # noqa: S101
    return {str(name): str(word) for name, word in inner.items()}


def _part(word: str, **values: object) -> str:
    """Return a label with some of its gaps filled, and the others left to the script."""
    for name, value in values.items():
        word = word.replace(f"{{{name}}}", str(value))
    return word
