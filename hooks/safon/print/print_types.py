"""What a print is, before and after it is typeset."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from safon.artefact import UNDATED
from safon.model.language import Language
from safon.model.position import Position
from safon.model.problem import Problem
from safon.print.edition import Edition
from safon.urls import print_file

__all__ = ["Edition", "PageLimit", "PagesTold", "Print", "PrintKind", "Sheet"]


class PrintKind(StrEnum):
    """What a print holds."""

    SUMMARY = "summary"
    CHECKLIST = "checklist"
    NOTE = "note"
    TIMESCALES = "timescales"
    FRAMEWORK = "framework"
    PACK = "pack"
    """What each participant of a session has."""
    CARDS = "cards"
    """Cards of a session, to cut out: every other page is blank."""
    TRAINER = "trainer"
    """What the trainer of a session has."""
    LOCAL = "local"
    """A local set, or a practice standard of one."""
    POSTER = "poster"
    REVIEW = "review"


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """What is known of a print without looking into it."""

    name: str
    """The name of its file without `.pdf`: `standard-18`, `checklist-police`."""
    kind: PrintKind
    """What it holds."""
    edition: Edition = Edition.STANDARD
    """How it is laid out."""
    language: Language | None
    """Its language; none where it holds both."""
    title: str
    """Its title, in its language, or in both."""
    group: str
    """What it is about, and what `safon print` finds it by: the id of a standard, an agency, a local set, a pack."""

    @property
    def path(self) -> str:
        """Where it goes, from the root of the site: `en/print/standard-18.pdf`; under `print/` where it holds both."""
        return print_file(self.name, self.language)


@dataclass(frozen=True, kw_only=True)
class PageLimit:
    """How many pages a part of a print may have. The template measures; the problem says it to the author."""

    gauge: str
    """The name of the template’s gauge."""
    problems: Callable[[int], tuple[Problem, ...]]
    """Returns what to say where the part is too long by so many lines."""


@dataclass(frozen=True, kw_only=True)
class PagesTold:
    """What a print says of the pages of others, which are known once those are typeset."""

    of: tuple[str, ...]
    """Where the others go; each of them comes before it."""
    words: Callable[[Sequence[int]], Mapping[str, object]]
    """Returns what stands in its data in place of what is not known yet, for the pages of each."""


@dataclass(frozen=True, kw_only=True)
class Print:
    """Something to typeset."""

    sheet: Sheet
    """What it is."""
    template: str
    """The template that draws it, without `.typ`."""
    data: Callable[[], Mapping[str, object]]
    """Returns what the template draws; the function says of which shape it is."""
    limits: tuple[PageLimit, ...] = ()
    """What has to fit."""
    first_step: int = 0
    """The step of tightening to begin with: 0 is roomiest."""
    position: Position = Position("standards")
    """Where its author should look: its document; the whole tree where it is about more than one."""
    told: PagesTold | None = None
    """What it says of the pages of others, if anything."""
    moment: int = UNDATED
    """When what it shows last changed, in seconds since 1970: the time in the file."""
