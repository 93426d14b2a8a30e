"""The sub-lines that give a reason: how a local line stands to a national clause, and what became of a clause.

Each has a `Why:` and a `Pam:` of its own, in the order in which they stand in the English file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from safon.model.change import FATES
from safon.model.change_kind import ChangeKind
from safon.model.clause import AddsTo, Direction, Relationship, SettledFate
from safon.model.closest_match import closest_match
from safon.model.ids import CLAUSE
from safon.model.language import Bilingual, Language
from safon.read.body import RawLine
from safon.read.clause_reading import ClauseReading
from safon.read.sub_lines import TEXT_LINES, meant_by

_REASONED = ("Adds to", "Fate")
_DIRECTIONS = tuple(each.value for each in Direction if each is not Direction.NOT_STATED)
_HOW = rf"(?P<relationship>{'|'.join(Relationship)})(?:, ?(?P<direction>{'|'.join(_DIRECTIONS)}))?"
_ADDS_TO = re.compile(rf"\[(?P<to>{CLAUSE})\](?: {_HOW})?")
_FATE = re.compile(rf"(?P<kind>[^\[\]]*?)(?P<to>(?:[ ,]*(?:and )?\[{CLAUSE}\])*)")
_TARGET = re.compile(rf"\[({CLAUSE})\]")
_NAMES = tuple(each.value for each in ChangeKind if each in FATES)


def read_relations(reading: ClauseReading) -> tuple[AddsTo, ...]:
    """Return the national clauses that a clause adds to, each with the reason for that reading."""
    return tuple(_relations(reading))


def read_fate(reading: ClauseReading) -> SettledFate | None:
    """Return what its author says became of a clause since the last edition; none where nobody said."""
    line = next(iter(reading.lines("Fate")), None)
    if line is None:
        return None
    match = _FATE.fullmatch(line.value)
    kind = match["kind"].strip() if match is not None else line.value
    if match is None or kind not in _NAMES:
        guess = closest_match(kind, _NAMES)
        hint = f"Did you mean {guess}?" if guess else f"Known: {', '.join(_NAMES)}."
        form = " After it, write the clauses it went to, each in brackets: split [18.22] [18.23]."
        reading.misfit(line, f'"{line.value}" does not say what became of the clause.', hint + form)
        return None
    why = _reason(line, reading)
    targets = tuple(_TARGET.findall(match["to"]))
    return SettledFate(kind=ChangeKind(kind), to=targets, why=why, position=line.value_position)


def _relations(reading: ClauseReading) -> Iterator[AddsTo]:
    for line in reading.lines("Adds to"):
        match = _ADDS_TO.fullmatch(line.value)
        if match is None or match["relationship"] is None:
            reading.misfit(
                line,
                f'"{line.value}" does not say which clause it adds to, and how.',
                "Write [18.2] and then meets, stronger, weaker or different trigger. After a comma you may write how "
                f"much of it the line reaches: {', '.join(_DIRECTIONS)}.",
            )
            continue
        yield AddsTo(
            to=match["to"],
            relationship=Relationship(match["relationship"]),
            direction=_direction(match),
            why=_reason(line, reading),
            position=line.value_position,
        )


def _reason(line: RawLine, reading: ClauseReading) -> Bilingual[str]:
    """Return the reason that belongs to a sub-line, and say where it is missing."""
    english = reading.sides.en
    lines = english.lines if english is not None else []
    at = [each for each in lines if meant_by(each.key, Language.EN) in _REASONED].index(line)
    whys = Bilingual.of(lambda language: [each.value for each in reading.lines("Why", language)])
    why = whys.map(lambda side: side[at] if at < len(side) else "")
    for language in Language:
        if not why[language] and reading.sides[language] is not None:
            what = "this reading" if meant_by(line.key, Language.EN) == "Adds to" else "this change"
            word = TEXT_LINES["Why"][language]
            reading.misfit(
                line,
                f"The reason for {what} is missing in {language.english_name}.",
                f'Add a line "{word}: …" below the clause in the {language.english_name} file.',
            )
    return why


def _direction(match: re.Match[str]) -> Direction:
    """Return how much a local line reaches: what is written, and otherwise no more than the relationship says."""
    if match["direction"] is not None:
        return Direction(match["direction"])
    other = match["relationship"] == Relationship.DIFFERENT_TRIGGER
    return Direction.DIFFERENT_TRIGGER if other else Direction.NOT_STATED
