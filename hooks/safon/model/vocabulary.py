"""The short lists of names, each a YAML file of `standards/vocabulary/` with both languages inline."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, TypeVar

from pydantic import Field, StringConstraints

from safon.model.bodies import NamedBody
from safon.model.correction import Correction
from safon.model.counting import CountingRule
from safon.model.entry import Entry
from safon.model.everyday_words import EverydayWords
from safon.model.fields import Address, FrontMatter, Id, Line, Number, Prose
from safon.model.front_matter import Jurisdiction, Source
from safon.model.ids import LETTERS
from safon.model.language import Bilingual
from safon.model.position import SourceMap
from safon.model.source_documents import SourceDocument
from safon.model.statements import (
    Concern,
    Participants,
    Pilot,
    Recommendation,
    ReportedFigure,
    ResearchProject,
    Statement,
)
from safon.model.unfinished import Unfinished
from safon.model.unhashable import no_hash
from safon.model.waiver import Waiver
from safon.model.welsh_words import WelshWords


class Theme(Entry):
    """A group of national standards: Safon's own grouping, not in the source."""

    title: Bilingual[Line]
    """Its name."""
    description: Bilingual[Prose]
    """What the standards in it have in common."""


class Agency(Entry):
    """A body or sector that duties fall to."""

    title: Bilingual[Line]
    """Its name, as on a label: "Local authority"."""
    description: Bilingual[Prose] | None = None
    """Who is meant, where the name alone does not say so."""


class Role(Entry):
    """Somebody who holds a duty as a person."""

    title: Bilingual[Line]
    """The role's name, as on a label."""
    agency: Id | None = None
    """The agency that the source places the role in; left out where it does not say."""
    description: Bilingual[Prose] | None = None
    """What the role is for."""


class Event(Entry):
    """Something that starts, ends or carries a timescale."""

    title: Bilingual[Line]
    """Its name, as on a timeline: "Child goes missing"."""
    of: Bilingual[Line]
    """The words after "24 hours of …" / "o fewn 24 awr …": "a child going missing" / "i blentyn fynd ar goll"."""
    after: Bilingual[Line]
    """The words after "after …", "before …" and "until …" / "ar ôl …", "cyn …", "tan …"."""
    at: Bilingual[Line] | None = None
    """The whole phrase for "at" it, with its preposition: "at a statutory review" / "mewn adolygiad statudol"."""


class Condition(Entry):
    """When a timescale applies, or does not."""

    phrase: Bilingual[Line]
    """The words after the limit: "where the child is under five" / "os yw'r plentyn o dan bump oed"."""


class OpenStart(FrontMatter):
    """Where in a journey a clause stands whose source does not say when its limit begins."""

    clause: Annotated[str, StringConstraints(pattern=rf"^{LETTERS}$")]
    """The clause, which stands in `start-not-stated` too."""
    after: Id
    """The event of the journey behind which it stands, in our reading."""


class Journey(Entry):
    """A way through services, along which events follow each other."""

    title: Bilingual[Line]
    """Its name."""
    description: Bilingual[Prose] | None = None
    """Where it begins and ends."""
    events: tuple[Id, ...]
    """Ids of `vocabulary/events.yml`, in their order."""
    start_not_stated: tuple[Annotated[str, StringConstraints(pattern=rf"^{LETTERS}$")], ...] = ()
    """Clauses with a limit that belongs here, in our reading, though the source does not say when it begins to run."""
    stands_after: tuple[OpenStart, ...] = ()
    """Where some of these stand; the others stand last."""

    def after_which(self, clause: str) -> str | None:
        """Return the event behind which a clause of `start-not-stated` stands; none where it stands last."""
        return next((each.after for each in self.stands_after if each.clause == clause), None)


class Term(Entry):
    """A word that readers may not know."""

    title: Bilingual[Line]
    """The term."""
    definition: Bilingual[Prose] | None = None
    """What it means, in plain words; left out where no source says."""
    acronym: Bilingual[Line] | None = None
    """Its short form, as the source writes it."""
    jurisdiction: Jurisdiction | None = None
    """Where it is used, where that matters."""
    in_text: bool = True
    """Whether it is explained where it stands in a text; not where it is also an everyday word."""


class WordToAvoid(Entry):
    """A word that a source sets aside, with what it says instead."""

    avoid: Bilingual[Line]
    """The word."""
    prefer: Bilingual[Line]
    """What to say instead."""
    why: Bilingual[Prose]
    """Why."""
    look_for: Bilingual[tuple[Line, ...]] | None = None
    """The words that the check looks for, in each language, unmutated; left out where no word gives it away."""
    stays: Bilingual[tuple[Line, ...]] | None = None
    """Names that have one of them in them and stay as they are: "placement plan"."""
    source: Source | None = None
    """Who says so."""


class Resource(Entry):
    """Something to read, use or ask that stands behind a standard."""

    title: Bilingual[Line]
    """Its title."""
    body: Bilingual[Line] | None = None
    """Who published it; left out where the source does not say."""
    year: Annotated[Number, Field(ge=1900, le=2100)] | None = None
    """The year of publication; left out where the source does not say."""
    jurisdiction: Jurisdiction
    """Whose it is."""
    why: Bilingual[Prose]
    """Why it helps, in one sentence."""
    url: Address | Bilingual[Address] | None = None
    """Its address; left out where the source gives none."""


class Law(Entry):
    """A law, a regulation or statutory guidance that a source names."""

    title: Bilingual[Line]
    """Its title."""
    kind: Annotated[
        str,
        StringConstraints(pattern=r"^(act|measure|regulations|guidance|code|convention|procedures|section)$"),
    ]
    """`act`, `measure`, `regulations`, `guidance`, `code`, `convention`, `procedures` or `section`."""
    jurisdiction: Jurisdiction
    """Whose law it is. English law is never Welsh authority."""
    year: Annotated[Number, Field(ge=1900, le=2100)] | None = None
    """The year."""
    note: Bilingual[Prose] | None = None
    """What the source leaves unclear about it."""
    cited_by: tuple[Annotated[str, StringConstraints(pattern=rf"^{LETTERS}$")], ...] = ()
    """Ids of the documents and clauses that cite it."""
    source: Source | None = None
    """Where a source names it."""


class EngagementQuestion(Entry):
    """A question that an engagement asks."""

    question: Bilingual[Prose]
    """The question."""
    about_welsh: bool = False
    """Whether it asks about effects on opportunities to use Welsh and on treating Welsh no less favourably."""
    source: Source | None = None
    """Where it comes from."""


class Measure(Entry):
    """Something counted to see whether outcomes are reached."""

    title: Bilingual[Line]
    """What is counted."""
    stage: Annotated[str, StringConstraints(pattern=r"^(initial|planned)$")]
    """`initial` or `planned`."""
    framework: Id
    """The id of the framework it belongs to."""
    source: Source
    """Where it comes from."""


class Principle(Entry):
    """A principle of the framework."""

    number: Annotated[Number, Field(ge=1)]
    """Its number in the source."""
    title: Bilingual[Line]
    """A few words for it."""
    text: Bilingual[Prose]
    """What it says."""
    source: Source
    """Where it comes from."""


class StrategicStandard(Entry):
    """One of the standards of the 2025 strategy."""

    number: Annotated[Number, Field(ge=1)]
    """Its place in the source's list."""
    title: Bilingual[Line]
    """Its title."""
    source: Source
    """Where it comes from."""


class EditorNote(Entry):
    """A slip or a gap in a source, shown to editors and never mended silently."""

    about: tuple[Annotated[str, StringConstraints(pattern=rf"^{LETTERS}$")], ...] = ()
    """Ids of the documents and clauses it is about."""
    beside_clauses: bool = False
    """Whether it stands beside the clauses that it is about, for everybody who reads or prints them."""
    differs: Bilingual[Line] | None = None
    """On what the clauses that it is about differ, though they ask for one thing; said beside each of them."""
    note: Bilingual[Prose]
    """What an editor should know."""
    source: Source
    """Where in the source."""


LISTS: Mapping[str, type[Entry]] = {
    "themes": Theme,
    "agencies": Agency,
    "roles": Role,
    "principles": Principle,
    "strategic-standards": StrategicStandard,
    "events": Event,
    "conditions": Condition,
    "journeys": Journey,
    "counting": CountingRule,
    "terms": Term,
    "words-to-avoid": WordToAvoid,
    "resources": Resource,
    "laws": Law,
    "engagement-questions": EngagementQuestion,
    "measures": Measure,
    "statements": Statement,
    "recommendations": Recommendation,
    "concerns": Concern,
    "pilots": Pilot,
    "figures": ReportedFigure,
    "participants": Participants,
    "research": ResearchProject,
    "bodies": NamedBody,
    "sources": SourceDocument,
    "editor-notes": EditorNote,
    "corrections": Correction,
    "waivers": Waiver,
    "everyday-words": EverydayWords,
    "welsh-words": WelshWords,
}
"""Every list, by the name of its file without `.yml`."""

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True)
class Listed:
    """An entry and where it was written."""

    entry: Entry
    """What it says."""
    source_map: SourceMap
    """Where each of its values stands."""
    unfinished: Unfinished | None = None
    """What it would say, where one language lacks something and only its id counts; translators are given that."""


@dataclass(frozen=True)
class Vocabulary:
    """All lists, by entry type and id, in the order of their files."""

    __hash__ = no_hash

    lists: Mapping[type[Entry], Mapping[str, Listed]]
    """For each type of entry, its entries by id."""

    def all(self, kind: type[E]) -> Iterator[E]:
        """Yield the entries of one list in the order of its file."""
        for listed in self.lists.get(kind, {}).values():
            if isinstance(listed.entry, kind):
                yield listed.entry

    def get(self, kind: type[E], entry_id: str) -> E | None:
        """Return the entry of that id, or none."""
        listed = self.lists.get(kind, {}).get(entry_id)
        return listed.entry if listed is not None and isinstance(listed.entry, kind) else None

    def ids(self, *kinds: type[Entry]) -> tuple[str, ...]:
        """Return the ids of the lists named, in order."""
        return tuple(each for kind in kinds for each in self.lists.get(kind, {}))
