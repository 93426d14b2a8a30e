"""What an area says of who does there what a clause asks: its own answer, and never the source's."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated

from pydantic import StringConstraints, ValidationInfo, field_validator

from safon.model.fields import Day, FrontMatter, Line
from safon.model.ids import LETTERS
from safon.model.language import Bilingual
from safon.model.position import SourceMap
from safon.model.unhashable import no_hash

WHO_DOES_WHAT = "who-does-what"
"""The name of the file in the folder of a local set, without its ending, and the anchor of its answers on a page."""


def answers_file(folder: str) -> str:
    """Return the path of the answers of the area whose local set has that folder, from the root of the tree."""
    return f"standards/{folder}/{WHO_DOES_WHAT}.yml"


class LocalAnswerEntry(FrontMatter):
    """One entry of `standards/local/<area>/who-does-what.yml`."""

    clause: Annotated[str, StringConstraints(pattern=rf"^{LETTERS}$")]
    """The number of the clause: 18.4."""
    who: Bilingual[Line]
    """The role or team that does it in this area, in both languages; a post, and never the name of a person."""
    date: Day
    """The day on which the area decided it: 2027-01-10."""
    review: Day
    """The day by which the area looks at it again: 2028-01-10."""

    @field_validator("review")
    @classmethod
    def _reviewed_after_it_was_decided(cls, review: datetime.date, others: ValidationInfo) -> datetime.date:
        decided = others.data.get("date")
        if decided is not None and review <= decided:
            msg = "write a day after that of the date"
            raise ValueError(msg)
        return review


@dataclass(frozen=True, kw_only=True)
class LocalAnswer:
    """Who does in one area what a clause asks."""

    folder: str
    """The folder of the area’s local set: `local/exampleshire`."""
    entry: LocalAnswerEntry
    """What it says."""
    source_map: SourceMap
    """Where each value stands."""

    @property
    def clause(self) -> str:
        """The number of the clause."""
        return self.entry.clause

    @property
    def place(self) -> str:
        """Its place as waivers name it: `exampleshire/18.4`."""
        return f"{self.folder.rpartition('/')[2]}/{self.clause}"


@dataclass(frozen=True)
class LocalAnswers:
    """The answers of all areas, in the order of their files."""

    __hash__ = no_hash

    all: tuple[LocalAnswer, ...] = ()
    """Every answer, also one that stands twice or is about no clause: the check tells of it."""

    @cached_property
    def _by_folder(self) -> Mapping[str, Mapping[str, LocalAnswer]]:
        found: dict[str, dict[str, LocalAnswer]] = {}
        for each in self.all:
            found.setdefault(each.folder, {}).setdefault(each.clause, each)
        return found

    @cached_property
    def _by_clause(self) -> Mapping[str, tuple[LocalAnswer, ...]]:
        found: dict[str, list[LocalAnswer]] = {}
        for answers in self._by_folder.values():
            for each in answers.values():
                found.setdefault(each.clause, []).append(each)
        return {clause: tuple(answers) for clause, answers in found.items()}

    def of(self, folder: str) -> Mapping[str, LocalAnswer]:
        """Return the answers of an area by clause; of two to one clause, the first."""
        return self._by_folder.get(folder, {})

    def to(self, clause: str) -> tuple[LocalAnswer, ...]:
        """Return the answers of all areas to a clause."""
        return self._by_clause.get(clause, ())
