"""The clauses of the file for other programs, with their limits and differences."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

from safon.model.clause import ClauseClass, Strength
from safon.model.language import Bilingual, Language
from safon.model.timescale import Limit, Relation, Unit
from safon.model.translation import Freshness


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
    often: bool
    """Whether the source says that it is often so."""
    either: TimingData | None
    """Another limit, of which one or the other is to be kept."""
    owner: str | None
    """The id of another agency or role that the source gives the limit to."""
    kind_of_days_open: bool
    """Whether it counts days without saying which."""
    words: Bilingual[str]
    """The whole of it in words."""


class WithdrawalData(Data):
    """That a clause no longer applies."""

    on: str
    """The day, as 2027-01-31."""
    see: str | None
    """The id of the clause that took its place."""


class DifferenceData(Data):
    """That a clause does not agree with others on the same duty."""

    others: tuple[str, ...]
    """The ids of those clauses."""
    on: Bilingual[str]
    """On what they differ."""
    note: str
    """The id of the editor's note that tells of it."""


class TranslationData(Data):
    """How far the two languages of a clause were checked against each other."""

    state: Freshness
    """Whether they were, and whether one of them changed since."""
    behind: tuple[Language, ...]
    """The languages that have not followed a change of the other."""
    checked: str | None
    """The day on which they were, as 2027-01-31."""


class DocumentTranslationData(Data):
    """How far the two languages of a document were checked against each other, in parts."""

    parts: int
    """How many parts it has."""
    never_checked: int
    """How many of them nobody ever checked."""
    stale: int
    """How many of them changed in one language since they were checked."""


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
    differs: tuple[DifferenceData, ...]
    """Where it does not agree with others that ask for the same."""
    withdrawn: WithdrawalData | None
    """Set where it no longer applies; its number stays."""
    translation: TranslationData
    """How far its two languages were checked against each other; of one that repeats another, those of that one."""
    substance: str
    """A fingerprint that changes with what it asks for."""
    url: Bilingual[str]
    """Its permanent address."""
