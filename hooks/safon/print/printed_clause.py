"""A clause as prints show it, in one language."""

from __future__ import annotations

from typing import TypedDict

from safon.model.clause import Clause
from safon.print.tree import TypstInline
from safon.print.wording import Wording
from safon.views.clause_in_words import clause_in_words
from safon.views.clause_view import notes_on_source
from safon.views.timescale_text import TimescaleText

LimitWords = tuple[str, str, str]
"""The limit alone, what starts it, and that its kind of days is open; the last two may be empty."""


class PrintedClause(TypedDict):
    """A clause, for templates."""

    id: str
    words: list[TypstInline]
    who: list[str]
    """The names of its duty-holders."""
    nobody: str
    """That nobody is named; may be empty."""
    when: list[LimitWords]
    """Each limit."""
    promise: list[TypstInline]
    notes: list[list[TypstInline]]
    """What it repeats, and what an editor noted."""


def clause_card(clause: Clause, wording: Wording) -> PrintedClause:
    """Return a clause for templates."""
    in_words = clause_in_words(clause, wording.context)
    return {
        "id": clause.id,
        "words": wording.line(in_words.words),
        "who": [wording.plain(each) for each in in_words.who],
        "nobody": in_words.nobody,
        "when": [_limit(each, wording) for each in in_words.limits],
        "promise": wording.line(in_words.promise) if in_words.promise else [],
        "notes": _notes(clause, wording),
    }


def limits(clause: Clause, wording: Wording) -> list[LimitWords]:
    """Return each limit of a clause."""
    return [_limit(each, wording) for each in clause_in_words(clause, wording.context).limits]


def _limit(words: TimescaleText, wording: Wording) -> LimitWords:
    days = wording.context.label("clause.days-open") if words.kind_of_days_open else ""
    return wording.plain(words.limit), wording.plain(words.rest), days.rstrip(".")


def _notes(clause: Clause, wording: Wording) -> list[list[TypstInline]]:
    told = [wording.context.label("clause.repeats", id=f"[{clause.repeats}]")] if clause.repeats is not None else []
    told += notes_on_source(clause, wording.context)
    return [wording.line(each) for each in told]
