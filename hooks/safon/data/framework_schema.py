"""The whole guidance as one structure for other programs, declared once: the file and its schema come from here.

`VERSION` goes up in its first number when a program that reads the file could break, in its second when something is
added.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

from safon.model.clause import ClauseClass, Relationship, Strength
from safon.model.front_matter import RelationStrength
from safon.model.kinds import Kind
from safon.model.language import Bilingual
from safon.model.links import LinkKind
from safon.model.source_documents import SourceDocument
from safon.model.timescale import Limit, Relation, Unit
from safon.model.vocabulary import Agency, Condition, Event, Journey, Resource, Role, Term, Theme

VERSION = "1.1"
SCHEMA_NAME = f"framework-{VERSION}.schema.json"
"""The schema's file, which keeps its name for as long as the version lasts."""


class Data(BaseModel):
    """A part of the file."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        alias_generator=to_camel,
        populate_by_name=True,
        from_attributes=True,
        use_attribute_docstrings=True,
        serialize_by_alias=True,
    )


class TimingData(Data):
    """One limit."""

    limit: Limit
    """How it binds."""
    times: int | None
    """How many times in each amount, where times are counted."""
    amount: str | None
    """How many units, as a decimal number; for a clock time, minutes since midnight."""
    unit: Unit | None
    """What is counted. `day` is a day of which the source does not say whether it is a working day."""
    relation: Relation | None
    """On which side of the event the time runs."""
    event: str | None
    """The id of an event, or `not stated`."""
    same_day: bool
    """On the very day of the event."""
    until: str | None
    """The id of the event that ends this stage."""
    until_age: str | None
    """The age that ends this stage, in years."""


class TimescaleData(Data):
    """A limit with all that the source says about it."""

    limit: TimingData
    """The limit itself."""
    then: tuple[TimingData, ...]
    """Later stages, in order."""
    sooner: TimingData | None
    """A second limit, of which the earlier one binds."""
    fallback: TimingData | None
    """What applies where the limit cannot be kept."""
    condition: str | None
    """The id of the condition under which it applies."""
    exception: str | None
    """The id of the condition under which it does not."""
    usually: bool
    """Whether the source softens it."""
    owner: str | None
    """The id of another agency or role that the source gives the limit to."""
    kind_of_days_open: bool
    """Whether it counts days without saying which."""
    words: Bilingual[str]
    """The whole of it in words."""


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
    why: Bilingual[str] | None
    """The reason."""


class WithdrawalData(Data):
    """That a clause no longer applies."""

    on: str
    """The day, as 2027-01-31."""
    see: str | None
    """The id of the clause that took its place."""


class ClauseData(Data):
    """A numbered sentence."""

    id: str
    """The number that people cite."""
    document: str
    """The id of its document."""
    class_: ClauseClass = Field(alias="class")
    """What kind of sentence it is."""
    text: Bilingual[str]
    """Its words, as plain text."""
    who: tuple[str, ...]
    """Ids of agencies and roles, or `all`; empty where the source names nobody."""
    strength: Strength
    """How strongly it binds."""
    negated: bool
    """Whether its verb says what must not, should not or need not be done."""
    timescales: tuple[TimescaleData, ...]
    """Its limits."""
    promise: Bilingual[str] | None
    """The same in the words of a child."""
    repeats: str | None
    """The id of the clause whose words the source repeats here."""
    withdrawn: WithdrawalData | None
    """Set where it no longer applies; its number stays."""
    substance: str
    """A fingerprint that changes with what it asks for."""
    url: Bilingual[str]
    """Its permanent address."""


class SourceData(Data):
    """A place in a source."""

    document: str
    """The id of the source."""
    section: str | None
    """The heading there, as the source has it."""
    lines: str | None
    """The lines of its text."""


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
    jurisdiction: str | None
    """Whose guidance it restates."""
    agencies: tuple[str, ...]
    """Ids of the agencies it speaks to."""
    resources: tuple[str, ...]
    """Ids of resources."""
    source: SourceData | None
    """Where its content comes from."""
    url: Bilingual[str]
    """Its permanent address."""


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
    """Every relation."""
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
