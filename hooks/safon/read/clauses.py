"""Numbered lines of both languages → clauses.

Facts (who, when, how strongly) stand in the English file once; each language gives its own words and promise.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from safon.model.clause import AddsTo, Clause, ClauseClass, Relationship, Strength, Withdrawal, Words
from safon.model.language import Bilingual, Language
from safon.model.nearest import nearest
from safon.model.position import Position
from safon.model.problem import Finding, Problem
from safon.model.strength import strength_of
from safon.read import rules
from safon.read.body import RawClause, RawLine
from safon.read.event_names import EventNames
from safon.read.timescales import TIMESCALE_LINES, read_timescales

TEXT_LINES = {"Promise": Bilingual(en="Promise", cy="Addewid"), "Why": Bilingual(en="Why", cy="Pam")}
"""Sub-lines that each language writes for itself."""
FACT_LINES = ("Who", "Strength", "Adds to", "Repeats", "Source", *TIMESCALE_LINES)
"""Sub-lines that stand once, in the English file."""
SUB_LINES = frozenset({*FACT_LINES, *(words for each in TEXT_LINES.values() for words in (each.en, each.cy))})
"""Every word that begins a sub-line in one language or the other."""
_REPEATED = ("Adds to", "Why", "Pam", "Within", "Then", "Until")
_WITHDRAWN = re.compile(
    r"(?:Withdrawn|Tynnwyd yn ôl) (?P<on>\d{4}-\d{2}-\d{2})\.(?: (?:See|Gweler) \[(?P<see>[A-Z]*\d+\.\d+[a-z]?)\]\.)?"
)
_ADDS_TO = re.compile(
    r"\[(?P<to>[A-Z]*\d+\.\d+[a-z]?)\](?: (?P<relationship>meets|stronger|weaker|different trigger))?"
)
_REPEATS = re.compile(r"\[(?P<id>[A-Z]*\d+\.\d+[a-z]?)\]")


@dataclass
class _Reading:
    """One clause while it is read."""

    document: str
    sides: Bilingual[RawClause | None]
    events: EventNames | None = None
    problems: list[Problem] = field(default_factory=list)

    def lines(self, key: str, language: Language = Language.EN) -> list[RawLine]:
        """Return the sub-lines of that (English) name on one side."""
        side = self.sides[language]
        wanted = TEXT_LINES[key][language] if key in TEXT_LINES else key
        lines = side.lines if side is not None else []
        return [line for line in lines if _meant(line.key, language) == wanted]

    def value(self, key: str) -> str:
        return next((line.value for line in self.lines(key)), "")

    def misfit(self, line: RawLine, message: str, hint: str) -> None:
        finding = Finding(line.value_position, message, hint, len(line.value) or 1)
        self.problems.append(finding.breaks(rules.SUB_LINE_FITS))


def read_clauses(
    document: str,
    sides: Bilingual[tuple[RawClause, ...]],
    ends: Bilingual[Position],
    events: EventNames | None = None,
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
        reading = _Reading(document, Bilingual(en=english.get(clause_id), cy=welsh.get(clause_id)), events)
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


def _clause(clause_id: str, reading: _Reading, ends: Bilingual[Position]) -> Clause:
    sides = reading.sides
    known = sides.en or sides.cy
    assert known is not None  # noqa: S101 - the id came from one of the two sides
    _check_lines(reading)
    words = Bilingual.of(lambda language: _words(sides[language], ends[language]))
    stated = _strength(reading)
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
        strength=stated or strength_of(words.en.text, Language.EN) or _assumed(kind),
        stated_strength=stated,
        timescales=read_timescales(_english_lines(sides.en), reading.problems, reading.events),
        promise=Bilingual.of(lambda language: _promise(reading, language)),
        adds_to=tuple(_adds_to(reading)),
        repeats=_repeats(reading),
        source=reading.value("Source"),
        withdrawn=_withdrawal(words.en.text),
        lines=Bilingual.of(lambda language: _line_positions(sides[language], language)),
    )


def _known(language: Language) -> tuple[str, ...]:
    """Return the words that begin a sub-line in the file of `language`."""
    return (*(words[language] for words in TEXT_LINES.values()), *(FACT_LINES if language is Language.EN else ()))


def _meant(key: str, language: Language) -> str:
    """Return the word that a misspelt one was meant to be, so that what it says is not called missing too."""
    if key in SUB_LINES:
        return next((words[language] for words in TEXT_LINES.values() if words[language.other] == key), key)
    return nearest(key, _known(language)) or key


def _english_lines(side: RawClause | None) -> list[RawLine]:
    return [replace(line, key=_meant(line.key, Language.EN)) for line in side.lines] if side is not None else []


def _assumed(kind: ClauseClass) -> Strength:
    """Return the strength of wording without a modal verb: a bottom line is what its body must do."""
    return Strength.MUST if kind is ClauseClass.BOTTOM_LINE else Strength.NONE


def _words(side: RawClause | None, end: Position) -> Words:
    return Words(side.words, side.words_position, tuple(side.wraps)) if side is not None else Words("", end)


def _promise(reading: _Reading, language: Language) -> Words:
    side = reading.sides[language]
    line = next(iter(reading.lines("Promise", language)), None)
    if line is not None:
        return Words(line.value, line.value_position, tuple(line.wraps))
    return Words("", side.position if side is not None else Position(""))


def _line_positions(side: RawClause | None, language: Language) -> dict[str, Position]:
    names = {words[language]: key for key, words in TEXT_LINES.items()}
    lines = [(_meant(line.key, language), line) for line in reversed(side.lines)] if side is not None else []
    return {names.get(key, key): line.position for key, line in lines}


def _check_lines(reading: _Reading) -> None:
    for language in Language:
        side = reading.sides[language]
        seen: set[str] = set()
        for line in side.lines if side is not None else ():
            _check_name(reading, line, language)
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


def _check_name(reading: _Reading, line: RawLine, language: Language) -> None:
    known = _known(language)
    if line.key in known:
        return
    twin = next((words[language] for words in TEXT_LINES.values() if line.key == words[language.other]), None)
    if twin is not None:
        hint = f"In the {language.english_name} file write {twin}: instead."
    elif line.key in FACT_LINES:
        message = f"{line.key} is a fact and stands once, in the English file."
        finding = Finding(line.position, message, "Delete this line.", len(line.key))
        reading.problems.append(finding.breaks(rules.FACT_STATED_ONCE))
        return
    else:
        guess = nearest(line.key, known)
        hint = f"Did you mean {guess}:?" if guess else f"Known: {', '.join(sorted(known))}."
    message = f'"{line.key}" is not a sub-line of a clause.'
    reading.problems.append(Finding(line.position, message, hint, len(line.key)).breaks(rules.SUB_LINE_KNOWN))


def _who(reading: _Reading) -> tuple[str, ...]:
    lines = reading.lines("Who")
    if not lines:
        return ()
    found = tuple(each.strip() for each in lines[0].value.split(","))
    if not all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", each) for each in found):
        reading.misfit(
            lines[0],
            f'"{lines[0].value}" is not a list of agencies or roles.',
            "Write their ids, with commas between: local-authority, police. Leave the line out where nobody is named.",
        )
        return ()
    return found


def _strength(reading: _Reading) -> Strength | None:
    lines = reading.lines("Strength")
    if not lines:
        return None
    try:
        return Strength(lines[0].value)
    except ValueError:
        reading.misfit(lines[0], f'"{lines[0].value}" is not a strength.', "Write must, should, may or none.")
        return None


def _adds_to(reading: _Reading) -> Iterator[AddsTo]:
    whys = Bilingual.of(lambda language: [line.value for line in reading.lines("Why", language)])
    for number, line in enumerate(reading.lines("Adds to")):
        match = _ADDS_TO.fullmatch(line.value)
        if match is None or match["relationship"] is None:
            reading.misfit(
                line,
                f'"{line.value}" does not say which clause it adds to, and how.',
                "Write [18.2] and then meets, stronger, weaker or different trigger.",
            )
            continue
        why = whys.map(lambda side, at=number: side[at] if at < len(side) else "")  # type: ignore[misc]
        for language in Language:
            if not why[language] and reading.sides[language] is not None:
                word = TEXT_LINES["Why"][language]
                reading.misfit(
                    line,
                    f"The reason for this reading is missing in {language.english_name}.",
                    f'Add a line "{word}: …" below the clause in the {language.english_name} file.',
                )
        yield AddsTo(
            to=match["to"],
            relationship=Relationship(match["relationship"]),
            why=why,
            position=line.value_position,
        )


def _repeats(reading: _Reading) -> str | None:
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


def _withdrawal(words: str) -> Withdrawal | None:
    match = _WITHDRAWN.fullmatch(words)
    if match is None:
        return None
    try:
        return Withdrawal(on=datetime.date.fromisoformat(match["on"]), see=match["see"])
    except ValueError:
        return None
