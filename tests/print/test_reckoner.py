"""The ready-reckoner of a journey’s sheet: each limit of some length, room to write, and how it runs from a Monday."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from safon.model.language import Language
from safon.model.library import Library
from safon.model.timescale import Amount, Unit
from safon.model.vocabulary import Journey
from safon.print.reckoner import reckoner
from safon.print.wording import Wording
from safon.views.clock_limits import clock_groups

from tests.contexts import context_of


@pytest.mark.parametrize(
    ("language", "told"),
    [(Language.EN, "Tuesday (1 day on), 09:00"), (Language.CY, "Dydd Mawrth (ymhen 1 diwrnod), 09:00")],
)
def test_a_sheet_of_a_missing_child_says_when_a_limit_ends(library: Library, language: Language, told: str) -> None:
    context = context_of(_with_a_day_for(library, "18.7"), language)
    journey = context.library.vocabulary.get(Journey, "missing")
    assert journey is not None
    (section,) = reckoner(journey, Wording(context))
    text = str(section["blocks"])
    assert told in text
    assert "18.7" in text
    assert "18.8" in text
    assert "18.4" not in text, "it has no length"


def _with_a_day_for(library: Library, clause: str) -> Library:
    """Return the guidance as it would be with a limit of 24 hours at a clause, whatever it says there."""
    (limit,) = library.clauses[clause].timescales
    day = replace(limit, timing=replace(limit.timing, amount=Amount(Decimal(24), Unit.HOUR)))
    home = library.document_of(library.clauses[clause])
    clauses = tuple(replace(each, timescales=(day,)) if each.id == clause else each for each in home.clauses)
    documents = (replace(each, clauses=clauses) if each.id == home.id else each for each in library.documents)
    return replace(library, documents=tuple(documents))


def test_every_journey_with_a_length_has_one(library: Library) -> None:
    context = context_of(library, Language.EN)
    for journey in context.library.vocabulary.all(Journey):
        group = next(each for each in clock_groups(context) if each.id == journey.id)
        (section,) = reckoner(journey, Wording(context))
        table = str(section["blocks"])
        assert all(each.clause.id in table for each in group.limits if each.timing.amount is not None)
        assert "legal advice" in section["lead"]
