"""The numbered sentences that people cite."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from enum import StrEnum

from safon.model.change_kind import ChangeKind
from safon.model.language import Bilingual
from safon.model.position import Position
from safon.model.timescale import Timescale
from safon.model.unhashable import no_hash

_WITHDRAWS = re.compile(r"(?:withdrawn|(?:fe[’']i )?tynnwyd yn ôl)(?: on| ar)?:? ?[0-9]", re.IGNORECASE)


class ClauseClass(StrEnum):
    """What kind of sentence it is; the section it stands in says so."""

    MUST_DO = "must-do"
    """Mandatory and multi-agency, whatever verb its source uses."""
    EXPECTATION = "expectation"
    """What a narrative asks for without making it a must-do."""
    ILLUSTRATION = "illustration"
    """An example of a must-do that the source gives elsewhere."""
    BOTTOM_LINE = "bottom line"
    """What one body holds its own people to."""


class Strength(StrEnum):
    """How strongly it binds, by the verb of our wording."""

    MUST = "must"
    SHOULD = "should"
    MAY = "may"
    NONE = "none"


class Relationship(StrEnum):
    """How a local line stands to the national clause it adds to, in our reading."""

    MEETS = "meets"
    STRONGER = "stronger"
    WEAKER = "weaker"
    DIFFERENT_TRIGGER = "different trigger"


class Direction(StrEnum):
    """How much of what a national clause asks a local line reaches; of another thing than how strongly it binds."""

    EQUAL = "equal"
    """All of it, and nothing else."""
    WIDER = "wider"
    """All of it, and more."""
    NARROWER = "narrower"
    """Fewer children, cases or places than it is about."""
    IN_PART = "in part"
    """Some of what it asks, and not the rest."""
    DIFFERENT_TRIGGER = "different trigger"
    """It starts at another moment."""
    NOT_STATED = "not stated"
    """Nobody has written it down."""


@dataclass(frozen=True, slots=True)
class Words:
    """A run of author's text and where it begins."""

    text: str
    """Markdown; of a clause on one line. Empty where the language has no such text."""
    position: Position
    """Where it begins; where it is empty, where one would look for it."""
    wraps: tuple[tuple[int, Position], ...] = ()
    """Where it goes on in a further line of the file: the offset in `text`, and the place."""

    def at(self, offset: int) -> Position:
        """Return where the character at `offset` stands in the file."""
        start, position = next((each for each in reversed(self.wraps) if each[0] <= offset), (0, self.position))
        lines = self.text.count("\n", start, offset)
        if lines:
            column = offset - self.text.rfind("\n", 0, offset)
            return Position(position.path, position.line + lines, column)
        return position.moved(columns=offset - start)

    @property
    def withdraws(self) -> bool:
        """Whether it is meant to say that the clause was withdrawn, in whatever form."""
        return _WITHDRAWS.match(self.text) is not None

    def __bool__(self) -> bool:
        return bool(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddsTo:
    """A relation from a local line to a national clause. Always shown as Safon's own reading unless stated."""

    to: str
    """The id of the national clause."""
    relationship: Relationship
    """How the local line stands to it."""
    direction: Direction = Direction.NOT_STATED
    """How much of it the local line reaches."""
    why: Bilingual[str]
    """The reason for the reading."""
    position: Position
    """Where it was written."""

    @property
    def closes(self) -> bool:
        """Whether it leaves nothing of the national clause to write: it reaches all of it, and asks for no less."""
        reaches = self.direction in (Direction.EQUAL, Direction.WIDER)
        return reaches and self.relationship in (Relationship.MEETS, Relationship.STRONGER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """A clause that no longer applies; its anchor stays."""

    on: datetime.date
    """The day it was withdrawn."""
    see: str | None
    """The id of the clause that took its place, where there is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SettledFate:
    """What became of a clause since the last edition, by its author's own word. It is kept with the next edition."""

    kind: ChangeKind
    """What became of it: one of `FATES` of `change.py`."""
    to: tuple[str, ...] = ()
    """The ids of the clauses in which what it asked now stands, where that is elsewhere."""
    why: Bilingual[str]
    """The reason for the change."""
    position: Position
    """Where it was written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A numbered sentence with its duty-holders, limits and words in both languages."""

    __hash__ = no_hash

    id: str
    """The number that people cite: `18.4`, `NCT8.1`, `NCT3.2a`. Never used again for something else."""
    document: str
    """The id of the document it stands in."""
    kind: ClauseClass
    """What kind of sentence it is."""
    words: Bilingual[Words]
    """What it says; empty where it repeats another."""
    positions: Bilingual[Position]
    """Where its number stands in each file."""
    who: tuple[str, ...] = ()
    """Agency or role ids, or `all`; empty where the source names no duty-holder."""
    strength: Strength = Strength.NONE
    """How strongly it binds."""
    negated: bool = False
    """Whether its verb says what must not, should not or need not be done."""
    stated_strength: Strength | None = None
    """The `Strength` line, where the author wrote one."""
    timescales: tuple[Timescale, ...] = ()
    """Its limits, in the order of the source."""
    promise: Bilingual[Words]
    """The same in the words of a child; empty where there is none."""
    adds_to: tuple[AddsTo, ...] = ()
    """The national clauses that it adds to."""
    repeats: str | None = None
    """The id of the clause whose words the source prints again here."""
    source: str = ""
    """Where in the source it stands, where that differs from the document's own source."""
    withdrawn: Withdrawal | None = None
    """Set where it no longer applies."""
    fate: SettledFate | None = None
    """What became of it since the last edition, where its author says so."""
    lines: Bilingual[dict[str, Position]]
    """Where each of its sub-lines stands, by the sub-line's English name."""

    @property
    def anchor(self) -> str:
        """The id of its element on a page: `clause-18-4`."""
        return f"clause-{self.id.lower().replace('.', '-')}"

    @property
    def named(self) -> tuple[str, ...]:
        """Everyone that it names: its duty-holders, and others to whom the source gives one of its limits."""
        return tuple(dict.fromkeys((*self.who, *(each.owner for each in self.timescales if each.owner is not None))))

    @property
    def nobody_named(self) -> bool:
        """Whether the source leaves open whose duty it is."""
        return not self.who
