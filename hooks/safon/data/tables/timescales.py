"""`timescales.csv`: every limit of every clause as data, one row for each stage of it."""

from __future__ import annotations

from collections.abc import Iterator

from safon.context import Context
from safon.data.tables.table import Row, Table
from safon.i18n.labels import number_words
from safon.model.library import Library
from safon.model.timescale import NOT_STATED, Timing, Unit, days_open
from safon.model.vocabulary import Condition, Event
from safon.urls import in_language, short_address
from safon.views.limit_stages import stages
from safon.views.timescale_text import timescale_text, timing_words


def _rows(context: Context) -> Iterator[Row]:
    for clause in context.library.in_force:
        for place, timescale in enumerate(clause.timescales, start=1):
            whole = timescale_text(timescale, context)
            shared = {
                "clause": clause.id,
                "place": str(place),
                "class": clause.kind.value,
                "usually": _yes(on=timescale.usually),
                "condition": timescale.condition or "",
                "condition_words": _condition(timescale.condition, context),
                "exception": timescale.exception or "",
                "exception_words": _condition(timescale.exception, context),
                "owner": timescale.owner or "",
                "often": _yes(on=timescale.often),
                "whole": whole.whole,
                "standard": clause.document,
                "source": source.document if (source := context.library.document_of(clause).source) is not None else "",
                "source_place": clause.source or (source.section if source is not None else None) or "",
                "url": context.site.url + in_language(short_address(clause.id), context.language),
            }
            for stage in stages(clause, place, timescale):
                yield {**shared, "stage": stage.name, **_stage(stage.timing, context)}


def _stage(timing: Timing, context: Context) -> Row:
    amount = timing.amount
    clock = amount is not None and amount.unit is Unit.CLOCK
    return {
        "limit": timing.limit.value,
        "times": str(timing.times or ""),
        "amount": "" if amount is None else _clock(int(amount.number)) if clock else f"{amount.number.normalize():f}",
        "unit": amount.unit.value if amount is not None else "",
        "relation": timing.relation.value if timing.relation is not None else "",
        "event": timing.event or "",
        "event_words": _event(timing.event, context),
        "same_day": _yes(on=timing.same_day),
        "days_open": _yes(on=days_open(timing)),
        "until": timing.until or "",
        "until_age": number_words(timing.until_age) if timing.until_age is not None else "",
        "phrase": " ".join(part for part in timing_words(timing, context) if part),
    }


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _yes(*, on: bool) -> str:
    return "yes" if on else "no"


def _condition(condition: str | None, context: Context) -> str:
    entry = context.library.vocabulary.get(Condition, condition or "")
    return entry.phrase[context.language] if entry is not None else ""


def _event(event: str | None, context: Context) -> str:
    entry = context.library.vocabulary.get(Event, event or "") if event != NOT_STATED else None
    return entry.title[context.language] if entry is not None else ""


def _wanted(library: Library) -> Iterator[str]:
    for clause in library.in_force:
        for place, timescale in enumerate(clause.timescales, start=1):
            yield from (each.key for each in stages(clause, place, timescale))


TIMESCALES = Table(
    name="timescales",
    columns=(
        *("clause", "place", "stage", "language", "phrase", "limit", "times", "amount", "unit", "relation", "event"),
        *("event_words", "same_day", "until", "until_age", "usually", "condition", "condition_words", "exception"),
        *("exception_words", "owner", "days_open", "whole", "class", "standard", "source", "source_place"),
        *("url", "clause_as_text", "often", "ref"),
    ),
    rows=_rows,
    words=frozenset({"phrase", "event_words", "condition_words", "exception_words", "whole"}),
    key=("clause", "place", "stage"),
    wanted=_wanted,
)
