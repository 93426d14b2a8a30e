"""One duty has one limit: where two clauses of a body ask for one thing, they say until when alike."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, product

from safon.check.rule import rule
from safon.model.clause import Clause
from safon.model.library import Library
from safon.model.problem import Finding, Severity
from safon.model.timescale import NOT_STATED, Amount, Limit, Timing, Unit

_WORD = re.compile(r"[^\W\d_]{3,}")
_OF_NO_ACCOUNT = frozenset(
    """
    the and for that this with from have has had must should may can will are was were been being not any all each every
    their they them its who which what when where there than then into onto after before within until least most more
    also other such under over about out only same child children young person people
    """.split()  # noqa: SIM905 - a list of them takes a screen
)
"""Words that clauses have in common whatever they ask for."""
_ENOUGH = 0.6
"""The share of the shorter clause's words that both have, from which on they ask for one thing."""
_FEWEST = 3
_REPEATED = frozenset({Limit.EVERY, Limit.AT_LEAST_EVERY, Limit.AT_MOST_EVERY})
_DAYS = frozenset({Unit.DAY, Unit.WORKING_DAY, Unit.CALENDAR_DAY})


@dataclass(frozen=True, slots=True)
class _Duty:
    clause: Clause
    about: frozenset[str]
    timings: tuple[Timing, ...]


@dataclass(frozen=True, slots=True)
class _Kind:
    """Limits that could contradict each other."""

    repeated: bool
    event: str | None


@rule(
    "one-duty-one-limit",
    "Clauses of one body that ask for one thing give one time limit, or are noted as different.",
    Severity.WARNING,
    cy="Mae cymalau un corff sy’n gofyn am un peth yn rhoi un terfyn amser, neu wedi’u nodi fel rhai gwahanol.",
    waivable=True,
)
def one_duty_one_limit(library: Library) -> Iterator[Finding]:
    bodies: dict[str, list[_Duty]] = defaultdict(list)
    for clause in library.in_force:
        yield from _within(clause)
        timings = tuple(each.timing for each in clause.timescales)
        if timings and clause.repeats is None:
            duty = _Duty(clause, _about(clause.words.en.text), timings)
            bodies[library.document_of(clause).folder].append(duty)
    for duties in bodies.values():
        for one, other in _pairs(duties):
            known = any(other.clause.id in each.others for each in library.differences_of(one.clause))
            if not known and (pair := _apart(one, other)) is not None:
                yield _differ(one.clause, other.clause, *pair)


def _pairs(duties: list[_Duty]) -> Iterator[tuple[_Duty, _Duty]]:
    """Yield the pairs, in their order, that ask for one thing and have limits of one kind with another time.

    Looked at are only those that share one of the rarer words of the shorter and give another time, so that twice the
    clauses do not take four times as long.
    """
    by_word: dict[tuple[_Kind, str], dict[Amount, list[int]]] = defaultdict(lambda: defaultdict(list))
    for at, duty in enumerate(duties):
        for (kind, amount), word in product(_limits(duty), duty.about):
            by_word[kind, word][amount].append(at)
    known = Counter(word for each in duties for word in each.about)
    found = {
        (min(at, other), max(at, other))
        for at, duty in enumerate(duties)
        for (kind, amount), word in product(_limits(duty), _rarer(duty, known))
        for another, others in by_word[kind, word].items()
        if another != amount
        for other in others
        if other != at and _alike(duty, duties[other])
    }
    yield from ((duties[first], duties[second]) for first, second in sorted(found))


def _limits(duty: _Duty) -> tuple[tuple[_Kind, Amount], ...]:
    """Return the kind and the time of each limit that another could contradict."""
    found = ((_kind(each), each.amount) for each in duty.timings)
    return tuple((kind, amount) for kind, amount in found if kind is not None and amount is not None)


def _rarer(duty: _Duty, known: Mapping[str, int]) -> list[str]:
    """Return its rarest words, so many that whoever shares enough of its words shares one of these."""
    words = sorted(duty.about, key=lambda each: (known[each], each))
    return words[: len(words) - math.ceil(_ENOUGH * len(words)) + 1]


def _within(clause: Clause) -> Iterator[Finding]:
    """Yield where one clause has two limits of one form from one moment, and no condition parts them."""
    free = [each for each in clause.timescales if not any(each.conditions()) and each.owner is None]
    for one, other in combinations(free, 2):
        forms = {(t.limit, t.relation, t.event, t.same_day, t.times is None) for t in (one.timing, other.timing)}
        if len(forms) == 1 and one.timing != other.timing:
            message = f"{clause.id} has two limits from one moment, and nothing says when each of them applies."
            hint = "Write a line For: with a condition below each, or delete one of them."
            position, said = other.position, clause.words.en.text
            yield Finding(position, message, hint, see=one.position, place=clause.id, said=said)


def _about(words: str) -> frozenset[str]:
    """Return what a clause is about: its words of account, without their endings."""
    return frozenset(each[:6].rstrip("s") for each in _WORD.findall(words.lower()) if each not in _OF_NO_ACCOUNT)


def _alike(one: _Duty, other: _Duty) -> bool:
    shared = len(one.about & other.about)
    return shared >= _FEWEST and shared >= _ENOUGH * min(len(one.about), len(other.about))


def _apart(one: _Duty, other: _Duty) -> tuple[Timing, Timing] | None:
    """Return two limits that are set by one event, or are both repeats, and give another time; none where none do."""
    return next(
        ((first, second) for first in one.timings for second in other.timings if _of_one_kind(first, second)), None
    )


def _of_one_kind(first: Timing, second: Timing) -> bool:
    a, b = first.amount, second.amount
    if a is None or b is None or a == b or (kind := _kind(first)) is None or kind != _kind(second):
        return False
    as_many = a.number == b.number and {a.unit, b.unit} <= _DAYS  # That is for same-limit-in-same-days to tell.
    return kind.repeated or not as_many


def _kind(timing: Timing) -> _Kind | None:
    """Return which limits one could contradict; none where nothing can be told."""
    if timing.limit in _REPEATED:
        return _Kind(repeated=True, event=timing.event)
    counted = timing.limit is Limit.WITHIN and timing.event not in (None, NOT_STATED)
    return _Kind(repeated=False, event=timing.event) if counted else None


def _differ(one: Clause, other: Clause, first: Timing, second: Timing) -> Finding:
    position = next(each.position for each in other.timescales if each.timing is second)
    message = (
        f"{other.id} seems to ask for the same as {one.id}, and gives {_told(second)} where that gives {_told(first)}."
    )
    hint = (
        "If both mean one thing, give both one limit; if the source differs, say so in "
        "standards/vocabulary/editor-notes.yml, with differs."
    )
    see = next(each.position for each in one.timescales if each.timing is first)
    return Finding(position, message, hint, see=see, place=other.id, said=other.words.en.text)


def _told(timing: Timing) -> str:
    return f"{'every ' if timing.limit in _REPEATED else ''}{timing.amount}"
