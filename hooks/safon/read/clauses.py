"""Numbered lines of both languages → clauses.

Facts (who, when, how strongly) stand in the English file once; each language gives its own words and promise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from safon.model.clause import Clause, ClauseClass, Strength, Words
from safon.model.ids import CLAUSE
from safon.model.language import Bilingual, Language
from safon.model.position import Position
from safon.model.problem import Finding, Problem
from safon.model.strength import strongest, verbs_of
from safon.model.withdrawal import withdrawal_of
from safon.read import rules
from safon.read.body import RawClause, RawLine
from safon.read.clause_reading import ClauseReading
from safon.read.duty_holders import read_holders
from safon.read.known_names import KnownNames
from safon.read.relations import read_fate, read_relations
from safon.read.sub_lines import TEXT_LINES, meant_by, unknown_sub_line
from safon.read.timescales import TIMESCALE_LINES, read_timescales

_REPEATED = ("Adds to", "Why", "Pam", "Within", "Then", "Until")
_REPEATS = re.compile(rf"\[(?P<id>{CLAUSE})\]")


def read_clauses(
    document: str,
    sides: Bilingual[tuple[RawClause, ...]],
    ends: Bilingual[Position],
    names: KnownNames,
) -> tuple[tuple[Clause, ...], tuple[Problem, ...]]:
    """Return the clauses of a document in the order of the English file, then those that only the Welsh has."""
    english = {each.id: each for each in reversed(sides.en)}
    welsh = {each.id: each for each in reversed(sides.cy)}
    problems: list[Problem] = []
    clauses: list[Clause] = []
    repeats = [
        each for side, known in ((sides.en, english), (sides.cy, welsh)) for each in side if known[each.id] is not each
    ]
    for clause_id in dict.fromkeys([*(each.id for each in sides.en), *(each.id for each in sides.cy)]):
        reading = ClauseReading(document, Bilingual(en=english.get(clause_id), cy=welsh.get(clause_id)), names)
        clauses.append(_clause(clause_id, reading, ends))
        problems.extend(reading.problems)
    for again in repeats:
        problems.extend(_number_reused(again, english.get(again.id) or again, welsh.get(again.id) or again))
    return tuple(clauses), tuple(problems)


def _number_reused(again: RawClause, english: RawClause, welsh: RawClause) -> Iterator[Problem]:
    first = english if english.position.path == again.position.path else welsh
    message = f"The number {again.id} stands twice. A number is never used again, even after its clause has gone."
    hint = f"Write **{again.id.split('.')[0]}.?** here, and safon check --fix gives it the next free number."
    yield Finding(again.position, message, hint, len(again.id) + 4, see=first.position).breaks(rules.NUMBER_ONCE)


def _clause(clause_id: str, reading: ClauseReading, ends: Bilingual[Position]) -> Clause:
    sides = reading.sides
    known = sides.en or sides.cy
    assert known is not None  # noqa: S101 - the id came from one of the two sides
    _check_lines(reading)
    words = Bilingual.of(lambda language: _words(sides[language], ends[language]))
    stated = _strength(reading)
    verb = strongest(verbs_of(words.en.text, Language.EN))
    kind = known.section.clauses or ClauseClass.EXPECTATION
    return Clause(
        id=clause_id,
        document=reading.document,
        kind=kind,
        words=words,
        positions=words.map(lambda side: side.position)
        if sides.en is None or sides.cy is None
        else Bilingual(en=sides.en.position, cy=sides.cy.position),
        who=_who(reading),
        strength=stated or (verb[0] if verb is not None else _assumed(kind)),
        negated=stated is None and verb is not None and verb[1],
        stated_strength=stated,
        timescales=read_timescales(_english_lines(sides.en), reading.problems, reading.names.events),
        promise=Bilingual.of(lambda language: _promise(reading, language)),
        adds_to=read_relations(reading),
        repeats=_repeats(reading),
        fate=read_fate(reading),
        source=reading.value("Source"),
        withdrawn=withdrawal_of(words.en.text, Language.EN),
        lines=Bilingual.of(lambda language: _line_positions(sides[language], language)),
    )


def _english_lines(side: RawClause | None) -> list[RawLine]:
    lines = side.lines if side is not None else []
    return [
        line if (meant := meant_by(line.key, Language.EN)) == line.key else replace(line, key=meant) for line in lines
    ]


def _assumed(kind: ClauseClass) -> Strength:
    """Return the strength of wording without a modal verb: a bottom line is what its body must do."""
    return Strength.MUST if kind is ClauseClass.BOTTOM_LINE else Strength.NONE


def _words(side: RawClause | None, end: Position) -> Words:
    return Words(side.words, side.words_position, tuple(side.wraps)) if side is not None else Words("", end)


def _promise(reading: ClauseReading, language: Language) -> Words:
    side = reading.sides[language]
    line = next(iter(reading.lines("Promise", language)), None)
    if line is not None:
        return Words(line.value, line.value_position, tuple(line.wraps))
    return Words("", side.position if side is not None else Position(""))


def _line_positions(side: RawClause | None, language: Language) -> dict[str, Position]:
    names = {words[language]: key for key, words in TEXT_LINES.items()}
    lines = [(meant_by(line.key, language), line) for line in reversed(side.lines)] if side is not None else []
    return {names.get(key, key): line.position for key, line in lines}


def _check_lines(reading: ClauseReading) -> None:
    for language in Language:
        side = reading.sides[language]
        seen: set[str] = set()
        for line in side.lines if side is not None else ():
            if (problem := unknown_sub_line(line, language)) is not None:
                reading.problems.append(problem)
            if line.key == "Within":
                seen -= {*TIMESCALE_LINES}
            if line.key in seen and line.key not in _REPEATED:
                finding = Finding(
                    line.position,
                    f"{line.key} stands twice below {side.id if side else ''}.",
                    "Keep one of them.",
                    len(line.key),
                )
                reading.problems.append(finding.breaks(rules.SUB_LINE_ONCE))
            seen.add(line.key)


def _who(reading: ClauseReading) -> tuple[str, ...]:
    lines = reading.lines("Who")
    holders = read_holders(lines[0], reading.names.holders) if lines else ()
    if isinstance(holders, Finding):
        reading.problems.append(holders.breaks(rules.SUB_LINE_FITS))
        return ()
    return holders


def _strength(reading: ClauseReading) -> Strength | None:
    lines = reading.lines("Strength")
    if not lines:
        return None
    try:
        return Strength(lines[0].value)
    except ValueError:
        reading.misfit(lines[0], f'"{lines[0].value}" is not a strength.', "Write must, should, may or none.")
        return None


def _repeats(reading: ClauseReading) -> str | None:
    lines = reading.lines("Repeats")
    if not lines:
        return None
    match = _REPEATS.fullmatch(lines[0].value)
    if match is None:
        reading.misfit(
            lines[0], f'"{lines[0].value}" is not the number of a clause.', "Write it in brackets: [NCT1.1]."
        )
        return None
    return match["id"]
