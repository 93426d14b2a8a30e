"""Published words that stand at another number now: a number means one thing, for ever.

What an editor rewrites stays at its number and is no move. Words have moved where they are, nearly, what another number
says now, and are much nearer to it than to what that number said before or to what their own number says now.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from safon.model.clause import Clause
from safon.model.language import Language

_NEAR = 0.8
"""From which likeness on words count as nearly the same; 1 is the same, 0 has no word in common."""
_CLEAR = 0.3
"""How much nearer words that were edited on the way have to be to their new number than to their own."""
_REFERENCE = re.compile(r"\[[^\[\]]*\]")
_WORD = re.compile(r"[^\W_]+")

_Plain = tuple[str, ...]
"""Words without capitals, marks and references: these may change when something else does."""


@dataclass(frozen=True, slots=True)
class Move:
    """Words that were published at one number and stand at another."""

    source: str
    """The number under which they are published."""
    target: str
    """The number at which they stand now."""


@dataclass(frozen=True)
class _Sides:
    """What each number says, published and here, in one language."""

    before: dict[str, _Plain]
    now: dict[str, _Plain]


def moves(published: Mapping[str, Clause], here: Mapping[str, Clause], language: Language) -> tuple[Move, ...]:
    """Return the moves from `published` clauses to those `here`, by id, in the published order.

    A clause that repeats another has no words; what it repeats is what it says.
    """
    sides = _Sides(
        {number: plain for number, clause in published.items() if (plain := _plain(clause, language))},
        {number: plain for number, clause in here.items() if (plain := _plain(clause, language))},
    )
    others = {number: plain for number, plain in sides.now.items() if sides.before.get(number) != plain}
    found: list[Move] = []
    for source, words in sides.before.items():
        if words in (sides.now.get(source), _repeated(here.get(source), here, language)):
            continue
        clause = here.get(source)
        withdrawn = clause is not None and clause.words[language].withdraws
        near = dict(_near(source, words, others, sides, withdrawn=withdrawn, published=published))
        if near:
            found.append(Move(source, max(near, key=lambda target: near[target])))
    return tuple(found)


def _near(
    source: str,
    words: _Plain,
    others: Mapping[str, _Plain],
    sides: _Sides,
    *,
    withdrawn: bool,
    published: Mapping[str, Clause],
) -> Iterator[tuple[str, float]]:
    """Yield the numbers at which the words of `source` stand now, with how like them the words there are."""
    for target, plain in others.items():
        if target == source or (withdrawn and target not in published):
            continue  # A clause that was withdrawn may go on under a new number.
        likeness = _likeness(words, plain)
        if likeness < _NEAR:
            continue
        own = max(_likeness(words, sides.now.get(source, ())), _likeness(plain, sides.before.get(target, ())))
        if likeness - own >= (_CLEAR if withdrawn or likeness < 1 else 0) and likeness > own:
            yield target, likeness


def _plain(clause: Clause, language: Language) -> _Plain:
    words = clause.words[language]
    if words.withdraws:
        return ()
    if not words and clause.repeats is not None:
        return (f"[{clause.repeats}]",)
    return tuple(_WORD.findall(_REFERENCE.sub(" ", words.text).casefold()))


def _repeated(clause: Clause | None, here: Mapping[str, Clause], language: Language) -> _Plain | None:
    """Return the words that a clause repeats; none where it has words of its own."""
    repeated = here.get(clause.repeats) if clause is not None and clause.repeats is not None else None
    return _plain(repeated, language) if repeated is not None else None


def _likeness(one: _Plain, other: _Plain) -> float:
    if one == other:
        return 1.0
    if not one or not other:
        return 0.0
    common = sum((Counter(one) & Counter(other)).values())
    most = 2 * common / (len(one) + len(other))  # Whatever their order: cheap, and never less than the ratio.
    return most if most < _NEAR / 2 else SequenceMatcher(None, one, other, autojunk=False).ratio()
