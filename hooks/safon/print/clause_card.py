"""A clause as prints show it, in one language."""

from __future__ import annotations

from typing import Any

from safon.model.clause import Clause
from safon.print.wording import Wording
from safon.render.clause_view import clause_words, notes_on_source
from safon.render.labels import label
from safon.render.names import holder_name
from safon.render.timescale_words import timescale_words

Card = dict[str, Any]


def clause_card(clause: Clause, wording: Wording) -> Card:
    """Return a clause for templates: words, duty-holders, limits, promise, what it repeats, what an editor noted."""
    library, language = wording.library, wording.language
    spoken = library.clauses.get(clause.repeats or "", clause)
    promise = clause.promise[language] or spoken.promise[language]
    who = [holder_name(each, library, language) for each in library.duty_holders(clause)]
    nobody = "" if who or clause.withdrawn is not None else label(language, "clause.nobody-named")
    return {
        "id": clause.id,
        "words": wording.line(clause_words(clause, spoken, language)),
        "who": [wording.plain(each) for each in who],
        "nobody": nobody,
        "when": [] if clause.withdrawn is not None else limits(spoken, wording),
        "promise": wording.line(promise.text) if promise else [],
        "notes": _notes(clause, wording),
    }


def limits(clause: Clause, wording: Wording) -> list[list[str]]:
    """Return each limit of a clause: the limit alone, what starts it, and whether its kind of days is open."""
    language = wording.language
    found = []
    for each in clause.timescales:
        words = timescale_words(each, wording.library, language)
        days = label(language, "clause.days-open") if words.kind_of_days_open else ""
        found.append([wording.plain(words.limit), wording.plain(words.rest), days.rstrip(".")])
    return found


def _notes(clause: Clause, wording: Wording) -> list[Any]:
    told = [label(wording.language, "clause.repeats", id=f"[{clause.repeats}]")] if clause.repeats is not None else []
    told += notes_on_source(clause, wording.library, wording.language)
    return [wording.line(each) for each in told]
