"""How far the two languages of a text were checked against each other, block by block.

A block is the title, the summary, a clause (by its id), the prose under one heading (by its place), an entry of a list
or an interface word (by its key). One changed clause does not make a whole page stale, and either language may have
moved. A block is fresh only where both of its sides are, to the letter, what somebody had before them: what cannot be
told apart is stale.
"""

from __future__ import annotations

import datetime
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from safon.model.language import Bilingual, Language
from safon.model.plain_form import plain_form
from safon.model.unhashable import no_hash

_PROSE = re.compile(r"(?P<family>[a-z]+(?:-[a-z]+)*)(?:-\d+)?(?:/(?:\d+|heading))?")
"""The name of a block that has nothing but its place; `part-1` and `part-2` are of one family."""
_NAMED = frozenset({"title", "summary", "also-called"})
"""Blocks that stand once, and can be taken for no other."""
_HALF = 8
"""The digits of a fingerprint that stay through a change of form."""


class Change(StrEnum):
    """The class of the last change to a block."""

    EDITORIAL = "editorial"
    """White space and the form of quotation marks, apostrophes and dashes; nothing else, since a comma can move a
    condition."""
    SUBSTANTIVE = "substantive"


class Freshness(StrEnum):
    """What a reader should know of a block."""

    NEVER_CHECKED = "never checked"
    CHECKED = "checked"
    STALE = "stale"
    """One side changed since the two were last checked against each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockRecord:
    """What a tool wrote down when it last saw the two sides of a block together."""

    fingerprints: Bilingual[str]
    """The fingerprint of each side at that time."""
    change: Change = Change.SUBSTANTIVE
    """The class of the last change."""
    checked_by: str | None = None
    """Who checked the two against each other; none for `never`."""
    checked_on: datetime.date | None = None
    """When."""
    coming: datetime.date | None = None
    """Since when somebody is at work on it; none where nobody said so."""


@dataclass(frozen=True)
class Translation:
    """The blocks of a text in both languages, and what is on record of each."""

    __hash__ = no_hash

    blocks: Mapping[str, Bilingual[str]] = field(default_factory=dict)
    """The fingerprint of each side of each block now, by its name: `title`, `summary`, `18.4`, `narrative/2`."""
    records: Mapping[str, BlockRecord] = field(default_factory=dict)
    """What is on record, by the same names."""

    def freshness(self, block: str) -> Freshness:
        """Return what a reader should know of `block`."""
        record = self.record_of(block)
        if record is None:
            return Freshness.NEVER_CHECKED
        return Freshness.CHECKED if self.blocks.get(block) == record.fingerprints else Freshness.STALE

    def record_of(self, block: str) -> BlockRecord | None:
        """Return how `block` stood when somebody last checked it; none where nobody did."""
        return self._matched.get(block)

    def moved(self, block: str) -> tuple[Language, ...]:
        """Return the languages in which `block` is not what somebody checked."""
        record = self.record_of(block)
        if record is None or block not in self.blocks:
            return ()
        return tuple(each for each in Language if self.blocks[block][each] != record.fingerprints[each])

    def only_form_changed(self, block: str) -> bool:
        """Return whether `block` was checked, and all that changed since is its form."""
        record = self.record_of(block)
        return record is not None and all(
            same_but_for_form(self.blocks[block][each], record.fingerprints[each]) for each in Language
        )

    def coming(self, block: str) -> bool:
        """Return whether somebody said that they are at work on `block`, and nobody checked it since."""
        record = self.records.get(block)
        return record is not None and record.coming is not None and self.freshness(block) is not Freshness.CHECKED

    @cached_property
    def _matched(self) -> Mapping[str, BlockRecord]:
        """The record of each block that was ever checked.

        A block is known by its name. Prose has no more than its place: where it is, on both sides, what was checked at
        another place, it has moved; what then is left over on both sides of a family cannot be told apart, and is held
        to what it surely is not.
        """
        checked = {name: each for name, each in self.records.items() if each.checked_on is not None}
        matched = {name: checked[name] for name, sides in self.blocks.items() if _same(sides, checked.get(name))}
        taken = set(matched)
        prose = {(each.fingerprints.en, each.fingerprints.cy): name for name, each in checked.items() if _family(name)}
        for name, sides in self.blocks.items():
            if name not in matched and _family(name) and (sides.en, sides.cy) in prose:
                was = prose[sides.en, sides.cy]
                matched[name] = checked[was]
                taken.add(was)
        left = [name for name in checked if name not in taken]
        for name in self.blocks:
            if name not in matched and (mine := _own(name, left)) is not None:
                matched[name] = checked[mine]
        return matched

    @property
    def ever_checked(self) -> tuple[str, ...]:
        """The blocks that were ever checked, whether or not one side changed since."""
        return tuple(name for name in self.blocks if self.freshness(name) is not Freshness.NEVER_CHECKED)

    @property
    def unchecked(self) -> tuple[str, ...]:
        """The blocks that were never checked."""
        return tuple(name for name in self.blocks if self.freshness(name) is Freshness.NEVER_CHECKED)

    @property
    def stale(self) -> tuple[str, ...]:
        """The blocks of which one side changed since they were checked."""
        return tuple(name for name in self.blocks if self.freshness(name) is Freshness.STALE)


@dataclass(frozen=True, slots=True)
class Earlier:
    """What a stale block was when somebody last checked it, as far as the history of its files tells."""

    texts: Bilingual[str | None]
    """What each side said; none where it is not in the history."""
    changes: Bilingual[int]
    """How often each side changed since; 0 where it did not, or where the history does not tell."""


def _same(sides: Bilingual[str], record: BlockRecord | None) -> bool:
    return record is not None and record.fingerprints == sides


def _family(name: str) -> str | None:
    """Return what the prose of one section has in common; none of a block that has a name of its own."""
    found = _PROSE.fullmatch(name) if name not in _NAMED else None
    return found["family"] if found is not None else None


def _own(name: str, left: Iterable[str]) -> str | None:
    """Return the name of the record that a block is held to: its own, or else one of its family that is left over."""
    if name in left:
        return name
    family = _family(name)
    return next((each for each in left if family is not None and _family(each) == family), None)


def fingerprint(fields: Iterable[tuple[str, str]]) -> str:
    """Return sixteen hexadecimal digits for a side of a block: its texts, with the name of each.

    They change with every letter and mark, and with the text that a word stands in, not with line breaks. The first
    eight stay the same where only the form changed.
    """
    said = tuple(fields)
    form = _digits("form", ((name, plain_form(text)) for name, text in said))
    return form + _digits("letter", ((name, " ".join(text.split())) for name, text in said))


def _digits(what: str, fields: Iterator[tuple[str, str]]) -> str:
    told = "\0".join((what, *(f"{name}\0{text}" for name, text in fields if text)))
    return hashlib.sha256(told.encode()).hexdigest()[:_HALF]


def same_but_for_form(one: str, other: str) -> bool:
    """Return whether two fingerprints are of texts that differ in nothing but white space and the form of marks."""
    return one[:_HALF] == other[:_HALF]
