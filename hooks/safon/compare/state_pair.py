"""Two states of the guidance put beside each other: which document and which number is which."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from safon.compare.clauses import there
from safon.compare.documents import became
from safon.compare.fates import Fate, proposed_fates
from safon.compare.state import GuidanceState
from safon.model.clause import Clause
from safon.model.language import Bilingual, Language
from safon.model.renumbering import moves


@dataclass(frozen=True)
class StatePair:
    """Two states of the guidance, put beside each other."""

    before: GuidanceState
    after: GuidanceState

    @cached_property
    def renamed(self) -> Mapping[str, str]:
        """The documents that have another name or number now: the old id and the new one."""
        one, other = self.before.library, self.after.library
        new = [each for each in other.documents if each.id not in one.by_id]
        found: dict[str, str] = {}
        for gone in (each for each in one.documents if each.id not in other.by_id):
            now = next((each for each in new if each.id not in found.values() and became(gone, each)), None)
            if now is not None:
                found[gone.id] = now.id
        return found

    @cached_property
    def unreadable(self) -> frozenset[str]:
        """The documents of which one state cannot be read; not those that stand there letter for letter as before."""
        states = ((state, document) for state in (self.before, self.after) for document in state.library.documents)
        found = frozenset(document.id for state, document in states if not state.readable(document))
        one, other = self.before.library.by_id, self.after.library.by_id
        return frozenset(each for each in found if one.get(each) != other.get(each))

    def clauses(self, state: GuidanceState) -> Mapping[str, Clause]:
        """Return the clauses of a state by id, but for those of documents of which one state cannot be read."""
        found = state.library.clauses.items()
        return {each: clause for each, clause in found if clause.document not in self.unreadable}

    @cached_property
    def was(self) -> Mapping[str, Clause]:
        """The clauses before."""
        return self.clauses(self.before)

    @cached_property
    def now(self) -> Mapping[str, Clause]:
        """The clauses after."""
        return self.clauses(self.after)

    @cached_property
    def _moves(self) -> Bilingual[Mapping[str, str]]:
        """The words that stand at another number, in each language: the old number and the new one."""
        was = {each: clause for each, clause in self.was.items() if self._differs(each)}
        now = {each: clause for each, clause in self.now.items() if self._differs(each)}
        return Bilingual.of(lambda language: {each.source: each.target for each in moves(was, now, language)})

    @cached_property
    def moved(self) -> Mapping[str, str]:
        """The clauses that stand at another number: the old number and the new one."""
        found = {each: to for language in reversed(Language) for each, to in self._moves[language].items()}
        return {each: to for each, to in found.items() if not self._stayed_in_one(each)}

    @cached_property
    def moved_in_one(self) -> Mapping[str, tuple[Language, str]]:
        """The clauses of which one language alone stands at another number: that language and the new number."""
        sides = ((each, language, to) for language in Language for each, to in self._moves[language].items())
        return {each: (language, to) for each, language, to in sides if self._stayed_in_one(each)}

    def _stayed_in_one(self, clause: str) -> bool:
        """Return whether a language still says at that number what it said there."""
        was, now = self.was[clause], self.now.get(clause)
        same = (was.words[each].text == now.words[each].text for each in Language if was.words[each]) if now else ()
        return any(same)

    def _differs(self, clause: str) -> bool:
        was, now = self.was.get(clause), self.now.get(clause)
        return was is None or now is None or any(was.words[each].text != now.words[each].text for each in Language)

    @cached_property
    def fates(self) -> Mapping[str, Fate]:
        """Where clauses went that were split or merged, as far as their words tell."""
        gone = tuple(each for each in self.was if each not in self.moved and self._ended(each))
        new = tuple(each for each in self.now if each not in self.was and each not in self.moved.values())
        return proposed_fates(self.was, self.now, gone, new)

    def _ended(self, clause: str) -> bool:
        now = self.now.get(clause)
        return self.was[clause].withdrawn is None and (now is None or self._differs(clause))

    def may_be_misread(self, clause: str) -> bool:
        """Return whether a clause that is missing, or lacks something, in a state may only have been misspelt there."""
        return any(self._misread(state, clause) for state in (self.before, self.after))

    def _misread(self, state: GuidanceState, clause: str) -> bool:
        stands = state.library.clauses.get(clause)
        if stands is not None and all(there(stands, each) for each in Language):
            return state.misread(stands)
        return any(path in state.broken for path in self._homes(clause, state))

    def _homes(self, clause: str, state: GuidanceState) -> Iterator[str]:
        """Yield the files in which a clause has to stand in a state, of those languages in which it does not."""
        stands, known = state.library.clauses.get(clause), self.was.get(clause) or self.now.get(clause)
        home = state.library.by_id.get(known.document) if known is not None else None
        if home is not None:
            yield from (home.texts[each].path for each in Language if stands is None or not there(stands, each))
