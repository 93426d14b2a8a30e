"""What a source says that can be counted or named, kept beside it as its own data: how strongly, who, by when.

The guidance is held to it, so that nothing of a source is dropped or changed unseen, and an author who means to differ
from it says so in the same file, with a reason.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import StringConstraints, model_validator

from safon.model.clause import ClauseClass
from safon.model.fields import FrontMatter, Id, Line, Number
from safon.model.front_matter import RelationStrength
from safon.model.ids import LETTERS
from safon.model.position import SourceMap
from safon.model.unhashable import no_hash

_Clause = Annotated[str, StringConstraints(pattern=rf"^{LETTERS}$")]
_Strength = Annotated[str, StringConstraints(pattern=r"^(must|should|may|none)( not)?$")]


class Differing(StrEnum):
    """In what a clause may be meant to differ from its source."""

    CLASS = "class"
    STRENGTH = "strength"
    WHO = "who"
    WITHIN = "within"
    REPEATS = "repeats"


class ClauseFact(FrontMatter):
    """What the source says of one clause; or that it has none, and the clause is ours."""

    clause: _Clause
    """The number of the clause: "18.4"."""
    class_: ClauseClass = ClauseClass.EXPECTATION
    """What it is: `must-do`, `expectation`, `illustration` or `bottom line`."""
    strength: _Strength = "none"
    """How strongly the source puts it: `must`, `should`, `may` or `none`, or `must not` and the like."""
    who: tuple[Line, ...] = ()
    """Whom it names; left out where it names nobody."""
    within: tuple[Line, ...] = ()
    """Its limits with their companions, each as on one line: `24 hours of child-goes-missing; Usually: yes`."""
    repeats: _Clause | None = None
    """The clause that it prints again here."""
    ours: bool = False
    """`true` for a clause that the source does not have."""
    differs: tuple[Differing, ...] = ()
    """In what the clause is meant to differ from what stands in this row."""
    why: Line | None = None
    """Why, for whoever reviews the change."""

    @model_validator(mode="after")
    def _with_reason(self) -> ClauseFact:
        if (self.ours or self.differs) and self.why is None:
            msg = "write why:, a sentence for whoever reviews the change"
            raise ValueError(msg)
        return self


class CountFact(FrontMatter):
    """How many of something the source has."""

    of: Line
    """A kind of document, `national standard`, or a list, `principles`; or `points`, of what good looks like."""
    in_: Line | None = None
    """The document that they belong to, where they are counted by document."""
    kind: Line | None = None
    """The kind of entry, where they are counted by kind."""
    stage: Line | None = None
    """The stage, where they are counted by stage."""
    number: Number
    """How many the source has."""
    here: Number | None = None
    """How many there are meant to be here, where that is another number."""
    why: Line | None = None
    """Why, for whoever reviews the change."""


class LinkFact(FrontMatter):
    """A relation that the source states or names, or that our reading finds and that is to stay."""

    from_: Line
    """The document whose header holds it."""
    to: Line
    """Where it leads."""
    strength: RelationStrength
    """`stated`, `named` or `inferred`."""


class EntryFact(FrontMatter):
    """An entry of a list for which the source has a line."""

    list_: Id
    """The list: `recommendations`."""
    line: Number
    """The line at which it begins in the source."""
    kind: Line | None = None
    """The kind of entry: `concern`."""
    value: Line | None = None
    """The figure, with its bound: `about 55`."""
    advice: Line | None = None
    """How strongly a recommendation is put."""
    names: Number | None = None
    """How many names it has."""
    word: Line | None = None
    """Words by which it is known."""


class UseFact(FrontMatter):
    """Who the source says uses a practice model."""

    model: Id
    """The practice model."""
    by: tuple[Line, ...] = ()
    """Who uses it, without the source saying how far."""
    full: tuple[Line, ...] = ()
    """Who uses it everywhere."""
    part: tuple[Line, ...] = ()
    """Who uses it in part."""


class SourceFacts(FrontMatter):
    """`standards/sources/<source>.yml`."""

    clauses: tuple[ClauseFact, ...] = ()
    """What it says of each clause that restates it."""
    counts: tuple[CountFact, ...] = ()
    """How many of other things it has."""
    links: tuple[LinkFact, ...] = ()
    """The relations that it states or names."""
    entries: tuple[EntryFact, ...] = ()
    """Entries of lists by the line where they begin; of a list that is named here, all."""
    uses: tuple[UseFact, ...] = ()
    """Who uses which practice model, by its account."""
    names: tuple[Line, ...] = ()
    """Names that have to stand in what restates it."""


@dataclass(frozen=True)
class FactsFile:
    """The facts of one source, and where they stand."""

    __hash__ = no_hash

    facts: SourceFacts
    """What it says."""
    places: SourceMap
    """Where each value stands."""
