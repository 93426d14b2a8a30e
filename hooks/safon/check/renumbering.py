"""A number stays with its words: a new clause takes the next free one, wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from safon.check.published import text_now
from safon.check.rule import rule
from safon.check.withdrawals import day_to_write
from safon.model.documents import Document
from safon.model.ids import clause_id
from safon.model.language import Bilingual, Language
from safon.model.library import Library
from safon.model.position import Position
from safon.model.problem import Finding
from safon.model.renumbering import Move

_WITHDRAWN = Bilingual(en="Withdrawn", cy="Tynnwyd yn ôl")
_SEE = Bilingual(en="See", cy="Gweler")
_SHOWN = 3
"""How many moves a message names one by one."""


@dataclass(frozen=True)
class _Renumbering:
    """What was renumbered in one document, in one language: one edit, and one message."""

    library: Library
    published: Document
    language: Language
    moves: tuple[Move, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """The published numbers of the words."""
        return tuple(each.source for each in self.moves)

    @property
    def targets(self) -> frozenset[str]:
        """The numbers at which words of any document stand now."""
        return frozenset(each.target for each in self.library.moves[self.language])

    @property
    def inserted(self) -> tuple[str, ...]:
        """The numbers of moved words at which new words stand."""
        return tuple(each for each in self.sources if each not in self.targets and self._has_words(each))

    @property
    def lost(self) -> tuple[str, ...]:
        """The numbers of the document to which others came, and whose own words are nowhere."""
        known = {each.id for each in self.published.clauses}
        return tuple(each.target for each in self.moves if each.target in known and each.target not in self.sources)

    @property
    def free(self) -> int:
        """The next number of the document that no clause ever had."""
        stands = self.library.by_id.get(self.published.id, self.published)
        numbers = [each.id for each in self.published.clauses]
        numbers += [each.id for each in stands.clauses if each.id not in self.targets]
        return max(parts.item for each in numbers if (parts := clause_id(each)) is not None) + 1

    def _has_words(self, number: str) -> bool:
        clause = self.library.clauses.get(number)
        return clause is not None and bool(clause.words[self.language]) and not clause.words[self.language].withdraws


@rule("number-stays-with-its-words", "A published number stays with its words; a new clause takes the next free one.")
def number_stays_with_its_words(library: Library) -> Iterator[Finding]:
    for document in library.published.documents:
        for language in Language:
            numbers = {each.id for each in document.clauses}
            moves = tuple(each for each in library.moves[language] if each.source in numbers)
            if moves and text_now(library, document) is None:
                yield _found(_Renumbering(library, document, language, moves))


def _found(told: _Renumbering) -> Finding:
    first = told.moves[0]
    at = next(iter(told.inserted), first.target)
    see = first.target if told.inserted else None
    message = f"{_moved(told)} A number stays with its words, because people cite it."
    places = _numbers(told)
    return Finding(places[at], message, _hint(told), len(at) + 4, see=places[see] if see is not None else None)


def _numbers(told: _Renumbering) -> dict[str, Position]:
    return {number: clause.positions[told.language] for number, clause in told.library.clauses.items()}


def _moved(told: _Renumbering) -> str:
    first, *more = told.moves
    if _swapped(told):
        return f"{first.source} and {first.target} have changed places: the words of each now stand at the other."
    shown = more if len(more) < _SHOWN else more[:1]
    parts = [f"The words of {first.source} now stand at {first.target}"]
    parts += [f"those of {each.source} at {each.target}" for each in shown]
    if len(shown) < len(more):
        parts += [f"and so on: {len(told.moves)} clauses, the last {more[-1].source} at {more[-1].target}"]
    return f"{', '.join(parts)}."


def _swapped(told: _Renumbering) -> bool:
    return len(told.moves) == 2 and told.moves[0] == Move(told.moves[1].target, told.moves[1].source)


def _hint(told: _Renumbering) -> str:
    first, *more = told.moves
    if _swapped(told):
        line = _numbers(told)[first.source].line
        return f"Write **{first.source}** here, and **{first.target}** in line {line}."
    own = "each its own number back" if more else f"**{first.source}** to its own words again"
    if told.inserted:
        stem = told.inserted[0].rpartition(".")[0]
        free = [f"**{stem}.{told.free + at}**" for at, _ in enumerate(told.inserted)]
        new = " and ".join(told.inserted)
        others = "give the others their own numbers back" if more else own.replace("**", "give **", 1)
        return f"Give the new words at {new} the next free number, {' and '.join(free)}, and {others}."
    if told.lost:
        gone = told.lost[0]
        withdrawn = f"- **{gone}** {_WITHDRAWN[told.language]} {day_to_write(told.library)}."
        return f"Give {own}. If {gone} no longer applies, write at its place: {withdrawn}"
    if told.library.clauses[first.target].document != told.published.id and first.source not in told.library.clauses:
        see = f"{_WITHDRAWN[told.language]} {day_to_write(told.library)}. {_SEE[told.language]} [{first.target}]."
        return f"Put them back at {first.source}; or, if they belong here now, write there: - **{first.source}** {see}"
    return f"Give {own}." if more else f"Write **{first.source}** here again."


def settled(library: Library) -> Library:
    """Return a library without the clauses whose words moved in one language alone.

    What else differs between the two languages there follows from that, and goes when the numbers are put back.
    """
    moved: Bilingual[set[Move]] = library.moves.map(set)
    one_sided = {number for each in moved.en ^ moved.cy for number in (each.source, each.target)}
    if not one_sided:
        return library
    return replace(library, documents=tuple(_without(one_sided, each) for each in library.documents))


def _without(numbers: set[str], document: Document) -> Document:
    return replace(
        document,
        clauses=tuple(each for each in document.clauses if each.id not in numbers),
        numbers=document.numbers.map(lambda side: {key: at for key, at in side.items() if key not in numbers}),
    )
