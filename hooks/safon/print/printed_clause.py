"""A clause as prints show it, in one language."""

from __future__ import annotations

from typing import TypedDict

from safon.model.areas import Area
from safon.model.clause import Clause, Strength
from safon.print.tree import TypstInline
from safon.print.wording import Wording
from safon.urls import HOME
from safon.views.clause_in_words import clause_in_words
from safon.views.clause_view import notes_on_source
from safon.views.kept_of_clauses import kept_of
from safon.views.local_answers import answer_in
from safon.views.timescale_text import TimescaleText
from safon.views.translation_notice import clause_behind

LimitWords = tuple[str, str, str]
"""The limit alone, what starts it, and that its kind of days is open; the last two may be empty."""


class PrintedClause(TypedDict):
    """A clause, for templates."""

    id: str
    strength: str
    """How strongly it binds; empty where the source does not say, and for a withdrawn one."""
    words: list[TypstInline]
    who: list[str]
    """The names of its duty-holders."""
    nobody: str
    """That nobody is named; may be empty."""
    here: str
    """Who does it in the area that the sheet is for, by its own account; empty where that is not asked."""
    when: list[LimitWords]
    """Each limit."""
    promise: list[TypstInline]
    notes: list[list[TypstInline]]
    """What it repeats, and what an editor noted."""
    behind: list[list[TypstInline]]
    """Which language is behind the other; may be empty."""


def clause_card(clause: Clause, wording: Wording, area: Area | None = None) -> PrintedClause:
    """Return a clause for templates; on the sheet of an `area` with who does it there."""
    card = kept_of("card", clause, wording.context, lambda: _card(clause, wording))
    here = answer_in(area, clause, HOME, wording.context) if area is not None else None
    return {**card, "here": wording.plain(here.words)} if here is not None else card


def _card(clause: Clause, wording: Wording) -> PrintedClause:
    """Return a clause as it is on every print but for the sheet of an area."""
    in_words = clause_in_words(clause, wording.context)
    binds = clause.withdrawn is None and clause.strength is not Strength.NONE
    return {
        "id": clause.id,
        "strength": in_words.strength if binds else "",
        "words": wording.line(in_words.words),
        "who": [wording.plain(each) for each in in_words.who],
        "nobody": in_words.nobody,
        "here": "",
        "when": [_limit(each, wording) for each in in_words.limits],
        "promise": wording.line(in_words.promise) if in_words.promise else [],
        "notes": _notes(clause, wording),
        "behind": [wording.line(each.says) for each in clause_behind(clause, wording.context)],
    }


def limits(clause: Clause, wording: Wording) -> list[LimitWords]:
    """Return each limit of a clause."""
    return clause_card(clause, wording)["when"]


def _limit(words: TimescaleText, wording: Wording) -> LimitWords:
    days = wording.context.label("clause.days-open") if words.kind_of_days_open else ""
    return wording.plain(words.limit), wording.plain(words.rest), days.rstrip(".")


def _notes(clause: Clause, wording: Wording) -> list[list[TypstInline]]:
    told = [wording.context.label("clause.repeats", id=f"[{clause.repeats}]")] if clause.repeats is not None else []
    told += notes_on_source(clause, wording.context)
    return [wording.line(each) for each in told]
