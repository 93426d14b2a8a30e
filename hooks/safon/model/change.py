"""What changed in the guidance from one state to another: one finding for each clause, document and entry.

A finding holds what changed and nothing of how it is told: a line, Markdown, an annotation and JSON are four renderings
of it. Order within a document, the name of a file and the order of a list are no change.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from safon.model.change_kind import ChangeKind
from safon.model.clause import Clause
from safon.model.language import Bilingual, Language
from safon.model.position import Position
from safon.model.unhashable import no_hash

FATES = frozenset(
    {
        ChangeKind.WORDS,
        ChangeKind.DUTY,
        ChangeKind.STRENGTH,
        ChangeKind.OWNER,
        ChangeKind.LIMIT,
        ChangeKind.MOVED,
        ChangeKind.SPLIT,
        ChangeKind.MERGED,
        ChangeKind.COVERED_BY,
        ChangeKind.WITHDRAWN,
        ChangeKind.NEW,
    }
)
"""What the author of a changed clause may say of it."""

SUBSTANCE = frozenset(ChangeKind) - {ChangeKind.WORDS, ChangeKind.EDITORIAL, ChangeKind.FACTS, ChangeKind.UNREADABLE}
"""Kinds that change what somebody has to do. Words may as well; that is for a person to say."""


class Sort(StrEnum):
    """What something is that changed."""

    CLAUSE = "clause"
    DOCUMENT = "document"
    ENTRY = "entry"
    """An entry of a list, a training pack, or what an area says of who does what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One thing that is written otherwise."""

    name: str
    """What: `words`, `who`, `within`, `title`, `narrative/2`, the key of a header or of an entry."""
    language: Language | None = None
    """In which language; none for what stands once for both."""
    before: str
    """How it was written: Markdown, ids or the form that authors type; empty where it was not there."""
    after: str
    """How it is written now; empty where it is not there."""
    kind: ChangeKind
    """What that does to what is asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """What a change reaches besides the thing itself, by ids in the order of the guidance."""

    duty_holders: tuple[str, ...] = ()
    """Agencies and roles whose pages, checklists and workbooks say something else; `all` for everybody."""
    nobody: bool = False
    """Whether it is, or was, on the lists of what falls to nobody named."""
    everywhere: bool = False
    """Whether those lists stand in those of every agency too, because it is, or was, asked in all of Wales."""
    local: tuple[str, ...] = ()
    """Local lines that add to the clause or repeat it."""
    documents: tuple[str, ...] = ()
    """Documents that show it, the one it stands in first: their pages and prints."""
    packs: tuple[str, ...] = ()
    """Training packs that hold such a document."""
    left_behind: Language | None = None
    """The language whose words stayed as they were while the other's changed."""
    responses: int = 0
    """How many rows of what people said are about it."""
    engagements: tuple[str, ...] = ()
    """Engagements that ask about it."""
    areas: tuple[str, ...] = ()
    """Areas whose own answer to the clause was given to what it said before: the folders of their local sets."""
    kept_answers: bool = False
    """Whether answers that people keep in checklists and workbooks will be marked for another look."""


def together(touched: Iterable[Touched]) -> Touched:
    """Return what several changes reach, each thing once."""
    every = tuple(touched)
    return Touched(
        duty_holders=_once(each.duty_holders for each in every),
        nobody=any(each.nobody for each in every),
        everywhere=any(each.everywhere for each in every),
        local=_once(each.local for each in every),
        documents=_once(each.documents for each in every),
        packs=_once(each.packs for each in every),
        responses=sum(each.responses for each in every),
        engagements=_once(each.engagements for each in every),
        areas=_once(each.areas for each in every),
        kept_answers=any(each.kept_answers for each in every),
    )


def _once(lists: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for one in lists for each in one))


@dataclass(frozen=True, kw_only=True)
class GuidanceChange:
    """What changed in one clause, document or entry."""

    __hash__ = no_hash

    sort: Sort
    """What it is."""
    id: str
    """`18.4`, `S18`, `terms/mash`."""
    document: str = ""
    """The id of the document that it stands in, or is; empty for an entry."""
    kind: ChangeKind
    """The weightiest of what changed in it, by rule."""
    fields: tuple[FieldChange, ...] = ()
    """Everything that is written otherwise, the weightiest first."""
    to: tuple[str, ...] = ()
    """Where what it said stands now, where that is elsewhere."""
    settled: ChangeKind | None = None
    """What became of it by its author's own word; none where nobody has said."""
    why: Bilingual[str] | None = None
    """The author's reason, in both languages."""
    before: Clause | None = None
    """The clause as it was, if it is one that was there."""
    after: Clause | None = None
    """The clause as it is, if it is one that is there."""
    position: Position
    """Where it stands now; of what is gone, where it stood."""
    touched: Touched = Touched()
    """What it reaches."""

    @property
    def substantial(self) -> bool:
        """Whether somebody has to do something else: as far as a rule can tell, and by the author's own word."""
        return bool(SUBSTANCE.intersection((*self.kinds, *((self.settled,) if self.settled is not None else ()))))

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages whose words changed."""
        return tuple(each for each in Language if any(field.language is each for field in self.fields))

    @property
    def kinds(self) -> tuple[ChangeKind, ...]:
        """All that changed in it, the weightiest first."""
        told = {self.kind, *(each.kind for each in self.fields)}
        return tuple(each for each in ChangeKind if each in told)
