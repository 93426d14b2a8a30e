"""How far the two languages of a document were checked against each other, block by block.

A block is the title, the summary, a clause (paired by its id) or the prose under one heading (paired in order).
One changed clause does not make a whole page stale, and either language may have moved.
"""

from __future__ import annotations

import datetime
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from safon.model.language import Bilingual
from safon.model.unhashable import no_hash


class Change(StrEnum):
    """The class of the last change to a block."""

    EDITORIAL = "editorial"
    """Spelling, punctuation, layout: what it says stayed the same."""
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


@dataclass(frozen=True, slots=True)
class Translation:
    """The blocks of a document in both languages, and what is on record of each."""

    __hash__ = no_hash

    blocks: Mapping[str, Bilingual[str]] = field(default_factory=dict)
    """The fingerprint of each side of each block now, by its name: `title`, `summary`, `18.4`, `narrative/2`."""
    records: Mapping[str, BlockRecord] = field(default_factory=dict)
    """What is on record, by the same names."""

    def freshness(self, block: str) -> Freshness:
        """Return what a reader should know of `block`."""
        record = self.records.get(block)
        if record is None or record.checked_on is None:
            return Freshness.NEVER_CHECKED
        return Freshness.CHECKED if self.blocks.get(block) == record.fingerprints else Freshness.STALE

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


def fingerprint(text: str) -> str:
    """Return sixteen hexadecimal digits that change with the words of `text`, not with its line breaks."""
    return hashlib.sha256(re.sub(r"\s+", " ", text).strip().encode()).hexdigest()[:16]
