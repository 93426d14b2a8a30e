"""What a source says in numbered or named points that are no clauses, each with an id that people can cite.

They stand with a document and bind nobody by themselves: principles, outcomes and dates of a framework, what a review
recommends, the pilots and the figures that it found.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from safon.model.entry import Entry
from safon.model.fields import DocumentId, Line, Numeral, Prose
from safon.model.front_matter import Related, Source
from safon.model.language import Bilingual
from safon.model.reported_use import ReportedUse


class StatementKind(StrEnum):
    """What a point is; points of one kind stand together, in this order."""

    PRINCIPLE = "principle"
    ENABLER = "enabler"
    OUTCOME = "outcome"
    USE = "use"
    PART = "part"
    """A part of a programme or framework."""
    PLAN = "plan"
    """What is announced."""
    DATE = "date"
    """A step of a timetable."""
    PICTURE = "picture"
    """A picture that the source refers to and that its text does not hold."""
    RECOMMENDATION = "recommendation"
    CONCERN = "concern"
    REQUEST = "request"
    """What somebody asks for."""
    PILOT = "pilot"
    FIGURE = "figure"


class Advice(StrEnum):
    """How strongly a recommendation is put, in the words of its source: four different things, and none at all."""

    COULD = "could"
    NEEDS = "needs to"
    SHOULD = "should"
    RECOMMENDED = "is recommended"
    NOT_SAID = "not said"


class Bound(StrEnum):
    """What a source says of a number that it does not give exactly."""

    ABOUT = "about"
    UP_TO = "up to"


class Statement(Entry):
    """A point of a source, with an id of its own."""

    of: DocumentId
    """The id of the document that it stands with."""
    kind: StatementKind
    """What it is."""
    number: Numeral | None = None
    """Its number in the source, or the place that it has there."""
    title: Bilingual[Line] | None = None
    """A few words for it."""
    text: Bilingual[Prose]
    """What it says, in our words."""
    when: Bilingual[Line] | None = None
    """The day, month or year that it is about."""
    related: tuple[Related, ...] = ()
    """Links to documents and clauses, each with its strength and a reason."""
    source: Source
    """Where it comes from."""


class Recommendation(Statement):
    """What a review recommends."""

    kind: StatementKind = StatementKind.RECOMMENDATION
    """`recommendation`."""
    number: Annotated[int, Field(ge=1)]  # type: ignore[assignment]  # a recommendation has a number, not words
    """Its place in the source's list."""
    advice: tuple[Advice, ...]
    """How strongly it is put: `could`, `needs to`, `should`, `is recommended`, `not said`; both, where it says two."""
    to: Bilingual[Line]
    """To whom it is addressed."""
    who: Bilingual[Line] | None = None
    """Who would do it, where the source says so."""


class Concern(Statement):
    """What somebody is concerned about, or asks for."""

    kind: StatementKind = StatementKind.CONCERN
    """`concern` or `request`."""
    by: Bilingual[Line]
    """Who says so."""


class Pilot(Statement):
    """A pilot or a new service, as it was reported."""

    kind: StatementKind = StatementKind.PILOT
    """`pilot`."""
    title: Bilingual[Line]
    """What it is called."""
    reported_use: tuple[ReportedUse, ...]
    """Who takes part, as the source names them."""
    found: Bilingual[Prose]
    """What was known of how well it works, and how it is evaluated."""


class ReportedFigure(Statement):
    """A number, with what it counts and what it does not show."""

    kind: StatementKind = StatementKind.FIGURE
    """`figure`."""
    value: Numeral
    """The number, as it is written in every language: `5,995`, `37%`."""
    bound: Bound | None = None
    """How near it is, where the source does not give it exactly."""
    unit: Bilingual[Line]
    """What is counted."""
    place: Bilingual[Line]
    """Where."""
    when: Bilingual[Line]
    """When."""
    caution: Bilingual[Prose]
    """What it does not show."""


class Participants(Entry):
    """A group of those who took part in a review, as it lists them."""

    of: DocumentId
    """The id of the review."""
    title: Bilingual[Line]
    """What they are."""
    names: tuple[Bilingual[Line], ...]
    """Who they are."""
    source: Source
    """Where they are listed."""


class ResearchProject(Entry):
    """A piece of research that a review lists, by its own title."""

    of: DocumentId
    """The id of the review."""
    title: Line
    """Its title, in its own language."""
    organisation: Bilingual[Line] | None = None
    """Where it is done; left out where the source does not say."""
    published: Line | None = None
    """Where it was published, as the source cites it; left out for a project."""
    source: Source
    """Where it is listed."""
