"""The whole guidance as one structure for other programs, declared once: the file and its schema come from here."""

from __future__ import annotations

from pydantic import Field

from safon.data.clause_schema import ClauseData, Data, DocumentTranslationData
from safon.model.bodies import NamedBody
from safon.model.clause import Direction, Relationship
from safon.model.front_matter import RelationStrength
from safon.model.kinds import Kind
from safon.model.language import Bilingual
from safon.model.links import LinkKind
from safon.model.reported_use import ReportedUse
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
from safon.model.vocabulary import (
    Agency,
    Condition,
    EditorNote,
    EngagementQuestion,
    Event,
    Journey,
    Law,
    Measure,
    Principle,
    Resource,
    Role,
    StrategicStandard,
    Term,
    Theme,
    WordToAvoid,
)


class RelationData(Data):
    """A relation between two documents or clauses."""

    source: str = Field(alias="from")
    """The id of the document that points."""
    clause: str | None
    """The id of the clause of it that points, where it is a clause."""
    to: str
    """The id of the document or clause that it points to."""
    kind: LinkKind
    """What makes it a relation."""
    strength: RelationStrength | None
    """Who says so; none where only our wording mentions it."""
    relationship: Relationship | None
    """How a local line stands to the national clause, in our reading."""
    direction: Direction | None
    """How much of the national clause it reaches; `not stated` where nobody has written it down."""
    why: Bilingual[str] | None
    """The reason."""


class SourceData(Data):
    """A place in a source."""

    document: str
    """The id of the source."""
    section: str | None
    """The heading there, as the source has it."""
    lines: str | None
    """The lines of its text."""


class BindingData(Data):
    """From when a document binds."""

    from_: str = Field(alias="from")
    """The day from which it does."""
    in_force: bool
    """Whether it did on the day of `made`."""
    replaces: str | None
    """The year and month of the edition that binds until then."""
    approved_by: Bilingual[str] | None
    """The office that approved it."""


class DocumentData(Data):
    """A document."""

    id: str
    """Its id."""
    kind: Kind
    """What it is."""
    number: int | None
    """Its number within its kind or set."""
    title: Bilingual[str]
    """Its title."""
    also_called: Bilingual[tuple[str, ...]]
    """Other titles that the source uses."""
    summary: Bilingual[str]
    """What it is about."""
    set_: str | None = Field(alias="set")
    """The id of the local set it belongs to."""
    theme: str | None
    """The id of its theme: Safon’s own grouping."""
    stage: str | None
    """How much of a standard is written."""
    status: str | None
    """Where it stands in its life."""
    edition: str | None
    """The year and month of the source’s edition."""
    binding: BindingData | None
    """From when it binds; none where no day is given."""
    jurisdiction: str | None
    """Whose guidance it restates."""
    agencies: tuple[str, ...]
    """Ids of the agencies it speaks to."""
    reported_use: tuple[ReportedUse, ...]
    """Who reported using it, of a practice model."""
    as_of: str | None
    """The year and month in which they did."""
    resources: tuple[str, ...]
    """Ids of resources."""
    source: SourceData | None
    """Where its content comes from."""
    also_from: tuple[SourceData, ...]
    """Further places that some of it comes from."""
    translation: DocumentTranslationData
    """How far its two languages were checked against each other."""
    url: Bilingual[str]
    """Its permanent address."""


class LocalAnswerData(Data):
    """Who does in one area what a clause asks: the area’s own answer, never the source’s."""

    set_: str = Field(alias="set")
    """The id of the area’s local set."""
    clause: str
    """The number of the clause."""
    who: Bilingual[str]
    """The role or team."""
    date: str
    """The day on which the area decided it."""
    review: str
    """The day by which it looks at it again."""


class Framework(Data):
    """The whole guidance. Ids are the same in both languages and are never used again for something else."""

    schema_: str = Field(alias="$schema")
    """The address of the schema that this file follows."""
    version: str
    """The version of the schema."""
    made: str
    """The day of the state that this file was made from."""
    notice: Bilingual[str]
    """What the content is, and what it is not."""
    documents: tuple[DocumentData, ...]
    """Every document."""
    clauses: tuple[ClauseData, ...]
    """Every clause, withdrawn ones too."""
    relations: tuple[RelationData, ...]
    """Every relation. None of them is a proof that anybody does what a clause asks."""
    local_answers: tuple[LocalAnswerData, ...]
    """Who does what in each area, by its own account."""
    themes: tuple[Theme, ...]
    """Safon’s own grouping of the standards."""
    agencies: tuple[Agency, ...]
    """Bodies or sectors that duties fall to."""
    roles: tuple[Role, ...]
    """People that duties fall to."""
    events: tuple[Event, ...]
    """What starts, ends or carries a limit."""
    conditions: tuple[Condition, ...]
    """When limits apply, or do not."""
    journeys: tuple[Journey, ...]
    """Ways along which events follow each other."""
    terms: tuple[Term, ...]
    """Words that readers may not know."""
    resources: tuple[Resource, ...]
    """What to read, use or ask."""
    sources: tuple[SourceDocument, ...]
    """The documents that the guidance restates, and those that are only known to exist."""
    principles: tuple[Principle, ...]
    """The principles of the framework."""
    strategic_standards: tuple[StrategicStandard, ...]
    """The standards of the strategy of 2025."""
    points: tuple[Statement | Recommendation | Concern | Pilot | ReportedFigure, ...]
    """Points of sources that are no clauses, each with an id."""
    participants: tuple[Participants, ...]
    """Who took part in a review."""
    research: tuple[ResearchProject, ...]
    """Research that a review lists."""
    laws: tuple[Law, ...]
    """Laws and guidance that the sources name. Those of England are no authority in Wales."""
    measures: tuple[Measure, ...]
    """What a framework counts."""
    bodies: tuple[NamedBody, ...]
    """What the sources say of bodies."""
    engagement_questions: tuple[EngagementQuestion, ...]
    """What engagements ask."""
    words_to_avoid: tuple[WordToAvoid, ...]
    """Words that sources set aside."""
    editor_notes: tuple[EditorNote, ...]
    """Slips and gaps of the sources."""
