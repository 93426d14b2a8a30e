"""What is kept of an edition: what it says of itself, what changed since the one before, its data and its prints.

A tool writes it, and nobody edits it. Changes are kept in words, in both languages, so that they can be told for ever,
also by a copy of this repository that has no history.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic import BaseModel, ConfigDict

from safon.model.change import SUBSTANCE, Sort
from safon.model.change_kind import ChangeKind
from safon.model.language import Bilingual, Language
from safon.model.unhashable import no_hash

EDITIONS = "editions"
"""The folder of the editions, from the root of the tree: one folder for each, called by its year and month."""
RECORD, CHANGES, PRINTS = "edition.json", "changes.json", "prints.sha256"
"""What an edition says of itself; what changed; and the fingerprint of each print, as `sha256sum` writes it."""


class _Kept(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class KeptField(_Kept):
    """One thing that is written otherwise, in words."""

    label: str
    """What: "Limit", "Words in Welsh"."""
    language: Language
    """The language of what was written."""
    before: str
    """How it was; empty where nothing was there."""
    after: str
    """How it is; empty where nothing is there."""


class KeptWords(_Kept):
    """A change told in one language."""

    name: str
    """What it is about: "18.4", "Standard 18"."""
    kind: str
    """What became of it: "Other limit"."""
    fields: tuple[KeptField, ...]
    """What is written otherwise, the weightiest first."""
    left_behind: str
    """That one language stayed as it was; empty where that is not so."""


class KeptChange(_Kept):
    """What changed in one clause, document or entry."""

    id: str
    """What it is about: `18.4`, `S18`, `terms/mash`."""
    of: Sort
    """What that is."""
    document: str
    """The id of the document that it stands in, or is; empty for an entry."""
    kind: ChangeKind
    """The weightiest of what changed in it, by rule."""
    kinds: tuple[ChangeKind, ...]
    """All that changed in it."""
    settled: ChangeKind | None
    """What became of it by its author's own word."""
    why: Bilingual[str] | None
    """The author's reason."""
    to: tuple[str, ...]
    """Where what it said stands now, where that is elsewhere."""
    duty_holders: tuple[str, ...]
    """Whom it reaches: ids of agencies and roles; `all` for everybody."""
    every_agency: bool = False
    """Whether it stands on the lists of every agency and role because it names nobody."""
    documents: tuple[str, ...]
    """The documents that show it, by id."""
    told: Bilingual[KeptWords]
    """The change in words."""

    @property
    def substantial(self) -> bool:
        """Whether somebody has to do something else: as far as a rule can tell, and by the author's own word."""
        said = (self.settled,) if self.settled is not None else ()
        return self.of is not Sort.ENTRY and bool(SUBSTANCE.intersection((*self.kinds, *said)))

    @property
    def reworded(self) -> bool:
        """Whether it is a rewording by its author's own word, or a change of form alone."""
        settled = self.settled is ChangeKind.WORDS or self.kind is ChangeKind.EDITORIAL
        return settled and not self.substantial

    @property
    def open(self) -> bool:
        """Whether words changed of which nobody has said whether they ask for another thing."""
        return self.of is not Sort.ENTRY and ChangeKind.WORDS in self.kinds and not self.substantial | self.reworded

    def reaches(self, holder: str) -> bool:
        """Return whether it reaches an agency or role."""
        return self.every_agency or holder in self.duty_holders or "all" in self.duty_holders


class KeptFate(_Kept):
    """What an author said became of a clause, when the edition was made."""

    clause: str
    """The id of the clause."""
    kind: ChangeKind
    """What became of it."""
    to: tuple[str, ...]
    """Where it went."""
    why: Bilingual[str]
    """Why."""


class KeptDocument(_Kept):
    """What a document said of coming into force."""

    id: str
    """Its id."""
    title: Bilingual[str]
    """Its name."""
    in_force_from: datetime.date | None
    """The day from which it binds."""
    replaces: str | None
    """The edition that binds until then."""
    approved_by: Bilingual[str] | None
    """The office that approved it."""


class EditionRecord(_Kept):
    """What an edition says of itself."""

    edition: str
    """Its year and month."""
    made: datetime.datetime
    """The date of what it was made from, in UTC."""
    follows: str | None
    """The edition before it; none for the first."""
    documents: tuple[KeptDocument, ...]
    """Every document of the guidance."""
    fates: tuple[KeptFate, ...]
    """What authors said since the edition before."""


@dataclass(frozen=True, kw_only=True)
class KeptEdition:
    """An edition of the whole guidance."""

    __hash__ = no_hash

    record: EditionRecord
    """What it says of itself."""
    changes: tuple[KeptChange, ...]
    """What changed since the edition before it; nothing for the first."""
    files: Mapping[str, bytes] = field(default_factory=dict)
    """Its data, by name: `framework.json`, and each table."""

    @property
    def id(self) -> str:
        """Its year and month."""
        return self.record.edition

    @property
    def in_force_from(self) -> datetime.date:
        """The day from which all of it binds; where no document gives a day, the day it was made."""
        days = [each.in_force_from for each in self.record.documents if each.in_force_from is not None]
        return max(days, default=self.record.made.date())

    @property
    def reached(self) -> frozenset[str]:
        """The ids of the documents in which something changed."""
        return frozenset(each.document for each in self.changes if each.document)
