"""Limits are data: the words in both languages are made from them, so they stand nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from safon.check.rule import rule
from safon.model.language import Bilingual, Language
from safon.model.library import Library
from safon.model.problem import Finding, Severity
from safon.model.timescale import Limit
from safon.model.vocabulary import Event

_NUMBERS = Bilingual(
    en=r"\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty",
    cy=r"\d+(?:\.\d+)?|un|dau|ddau|dwy|ddwy|tri|dri|tair|dair|pedwar|pedair|pum|chwe|saith|wyth|naw|deg|deuddeg",
)
_UNITS = Bilingual(
    en=r"(?:working |calendar )?(?:hours?|days?|weeks?|months?|fortnights?|years?)",
    cy=r"(?:awr|oriau|dd?iwrnod|niwrnod|dyddiau|wythnos|mis|fis|misoedd|flwyddyn|blwyddyn|flynedd|blynedd|mlynedd)",
)
_STATED = Bilingual.of(lambda each: re.compile(rf"\b(?:{_NUMBERS[each]})[ -]{_UNITS[each]}\b", re.IGNORECASE))


@rule("limit-is-data", "A time limit is written as Within, not in the words of a clause.")
def limit_is_data(library: Library) -> Iterator[Finding]:
    for clause in library.clauses.values():
        for language in Language:
            words = clause.words[language]
            for match in _STATED[language].finditer(words.text):
                message = (
                    f'"{match.group()}" is a time limit in the words of {clause.id}, where data and words could differ.'
                )
                hint = "Write it below the clause in the .en.md file: - Within: 24 hours of child-goes-missing"
                yield Finding(words.at(match.start()), message, hint, len(match.group()))


@rule("event-can-be-met", 'An event that something happens "at" has a phrase for it.')
def event_can_be_met(library: Library) -> Iterator[Finding]:
    for clause in library.clauses.values():
        for timescale in clause.timescales:
            for timing in timescale.timings():
                event = library.vocabulary.get(Event, timing.event) if timing.event is not None else None
                if event is not None and timing.limit is Limit.AT and event.at is None and not timing.same_day:
                    message = f'"{event.id}" has no phrase for something that happens at it.'
                    phrase = "{en: at a statutory review, cy: mewn adolygiad statudol}"
                    hint = f"Add at: {phrase} to it in standards/vocabulary/events.yml."
                    yield Finding(timescale.position, message, hint)


@rule(
    "kind-of-days-stated",
    "Days are working days or calendar days. Where the source does not say, it is kept and shown as open.",
    Severity.NOTE,
)
def kind_of_days_stated(library: Library) -> Iterator[Finding]:
    for clause in library.clauses.values():
        for timescale in clause.timescales:
            if timescale.kind_of_days_open:
                message = f"{clause.id} counts days: working days or calendar days?"
                hint = "Write working days or calendar days if the source says so; leave it as it is if not."
                yield Finding(timescale.position, message, hint)
