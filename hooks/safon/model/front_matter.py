"""The header of every kind of document, declared once.

Reading, and the messages about keys and values, come from these classes; CONTRIBUTING.md has a table of each.
A class `…Text` holds what each language's file says for itself; the class that extends it holds the facts that stand
once, in the `.en.md` file, which is a filing rule and no ranking.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field, StringConstraints, model_validator

from safon.model.addressed import Addressed
from safon.model.channel import LONGEST, MOST, ChannelKind
from safon.model.fields import Day, DocumentId, FrontMatter, Id, Line, Moment, Month, Number, Prefix, Prose, TimeZone
from safon.model.ids import LETTERS, NOTE, STANDARD
from safon.model.interval import Interval, interval
from safon.model.language import Bilingual
from safon.model.reported_use import ReportedUse


class Status(StrEnum):
    """Where a document stands in its life."""

    DRAFT = "draft"
    IN_FORCE = "in force"
    WITHDRAWN = "withdrawn"
    NOT_STATED = "not stated"
    """The source does not say, and nobody here can tell."""


class Stage(StrEnum):
    """How much of a standard is written."""

    FULL_DRAFT = "full draft"
    OUTLINE = "outline"


class RelationStrength(StrEnum):
    """Who says that two documents belong together."""

    STATED = "stated"
    NAMED = "named"
    INFERRED = "inferred"


class Jurisdiction(StrEnum):
    """Whose law and guidance it is."""

    WALES = "wales"
    ENGLAND = "england"
    UK = "uk"
    INTERNATIONAL = "international"


class Source(FrontMatter):
    """Where in a source document the content comes from."""

    document: Id
    """The id of a source document of `vocabulary/sources.yml`."""
    section: Line | None = None
    """The heading in the source, as it is called there."""
    lines: Annotated[str, StringConstraints(pattern=r"^[0-9]+(-[0-9]+)?(, ?[0-9]+(-[0-9]+)?)*$")] | None = None
    """The lines of the source's text: `343-384`."""


class Related(FrontMatter):
    """A link to another document, with who says so and why."""

    to: Annotated[str, StringConstraints(pattern=rf"^{LETTERS}$")]
    """The id of the other document or clause: `S13`, `18.4`, `PN1`."""
    strength: RelationStrength
    """`stated` as a link by the source, `named` in its text, or `inferred` by Safon."""
    why: Bilingual[Line] | None = None
    """The reason in both languages; needed where the link is inferred."""

    @model_validator(mode="before")
    @classmethod
    def _one_line_serves_both(cls, data: Any) -> Any:  # noqa: ANN401 - what a YAML file holds
        """Accept `why: text` for `why: {en: text}` so that the missing Welsh is reported, not the form."""
        if isinstance(data, dict) and isinstance(data.get("why"), str):
            return {**data, "why": {"en": data["why"]}}
        return data


class TextHeader(FrontMatter):
    """What each language's file says for itself."""

    title: Line
    """The title, without its number."""
    summary: Line
    """One or two plain sentences that say what it is about."""
    also_called: tuple[Line, ...] = ()
    """Other titles that the source uses for it, as a list."""


class SharedFacts(Addressed):
    """Facts that most kinds share. They stand once, in the `.en.md` file."""

    status: Status = Status.DRAFT
    """`draft`, `in force`, `withdrawn` or `not stated`."""
    edition: Month | None = None
    """The year and month of the source's edition, in quotes: "2023-11"; left out where the source gives none."""
    in_force_from: Day | None = None
    """The day from which it binds, once somebody approved it; before that day its pages say that it does not yet."""
    replaces: Month | None = None
    """The year and month of the edition that binds until then."""
    approved_by: Bilingual[Line] | None = None
    """The office that approved it, never a person."""
    jurisdiction: Jurisdiction = Jurisdiction.WALES
    """Whose guidance it restates: `wales`, `england` or `uk`."""
    agencies: tuple[Id, ...] = ()
    """Ids of `vocabulary/agencies.yml` that it speaks to, as a list."""
    related: tuple[Related, ...] = ()
    """Links to other documents, each with its strength and a reason."""
    models: tuple[Id, ...] = ()
    """Practice models that it names, as a list of their ids."""
    resources: tuple[Id, ...] = ()
    """Ids of `vocabulary/resources.yml`, as a list."""
    source: Source
    """Where the content comes from."""
    also_from: tuple[Source, ...] = ()
    """Further places that some of it comes from, as a list."""


class StandardText(TextHeader):
    """The Welsh header of a national standard."""

    standard: Annotated[Number, Field(ge=1, le=26)]
    """The number of the standard, 1 to 26, as in the file's name."""


class StandardHeader(StandardText, SharedFacts):
    """The header of a national standard."""

    theme: Id
    """An id of `vocabulary/themes.yml`: Safon's own grouping of the 26."""
    stage: Stage
    """`full draft` or `outline`."""
    edition: Month
    """The year and month of the source's edition, in quotes: "2023-11"."""


class NoteText(TextHeader):
    """The Welsh header of a practice note."""

    note: Annotated[Number, Field(ge=1, le=999)]
    """The number of the practice note, as in the file's name."""


class NoteHeader(NoteText, SharedFacts):
    """The header of a practice note."""


class LocalSetText(TextHeader):
    """The Welsh header of a local set's `about`."""

    set_: Prefix
    """The capitals that begin the ids of its clauses: `NCT`."""


class LocalSetHeader(LocalSetText, SharedFacts):
    """The header of a local set's `about`."""

    body: Bilingual[Line]
    """The name of the body whose practice standards these are."""
    area: Bilingual[Line]
    """The area it works in."""
    example: bool = False
    """Whether it is shown as a worked example, from another jurisdiction."""
    we: Id | None = None
    """The agency or role that “we” is in the source, and to whom every clause falls that names nobody else."""


class LocalStandardText(TextHeader):
    """The Welsh header of a local practice standard."""

    practice_standard: Annotated[Number, Field(ge=1, le=999)]
    """The number of the practice standard within its set, as in the file's name."""


class LocalStandardHeader(LocalStandardText, Addressed):
    """The header of a local practice standard. Status, edition and jurisdiction stand in the set's `about`."""

    agencies: tuple[Id, ...] = ()
    """Ids of `vocabulary/agencies.yml` that it speaks to, as a list."""
    related: tuple[Related, ...] = ()
    """Links to other documents, each with its strength and a reason."""
    resources: tuple[Id, ...] = ()
    """Ids of `vocabulary/resources.yml`, as a list."""
    source: Source
    """Where the content comes from."""


class ModelText(TextHeader):
    """The Welsh header of a practice model."""

    model: Id
    """The id of the practice model, as in the file's name."""


class ModelHeader(ModelText, SharedFacts):
    """The header of a practice model."""

    as_of: Month | None = None
    """When the reported use was reported."""
    reported_use: tuple[ReportedUse, ...] = ()
    """Who reported using it then."""


class FrameworkText(TextHeader):
    """The Welsh header of a framework."""

    framework: Id
    """The id of the framework, as in the file's name."""


class FrameworkHeader(FrameworkText, SharedFacts):
    """The header of a framework, a strategy or a comparator."""

    published: Day | None = None
    """The day it was first published, where the source gives one."""
    follows: tuple[Id, ...] = ()
    """Ids of the frameworks that it follows on from."""
    comparator: bool = False
    """Whether it is another country's, shown for comparison."""


class Channel(FrontMatter):
    """A way to send views, as templates with `{clause}` and other placeholders of `model/channel.py`."""

    id: Id
    """A name for the channel, for addresses and tables."""
    kind: ChannelKind
    """`form`, `mailto` or `post`."""
    address: Bilingual[Prose]
    """The address of the form in each language, the mailbox after `mailto:`, or the postal address line by line."""
    name: Bilingual[Line] | None = None
    """What the way is called on a page; left out where "Fill in the form" and the like will do."""
    subject: Bilingual[Line] | None = None
    """The subject of the e-mail."""
    body: Bilingual[Prose] | None = None
    """What stands in the e-mail to begin with."""
    longest: Annotated[Number, Field(ge=200, le=MOST)] = LONGEST
    """How many characters an address may have; a question is shortened so that it fits."""


class EngagementText(TextHeader):
    """The Welsh header of an engagement."""

    engagement: Id
    """The id of the engagement, as in the file's name."""


class EngagementHeader(EngagementText, Addressed):
    """The header of a period of asking for views."""

    opens: Moment | None = None
    """When it opens, where the source gives a day."""
    opens_about: Bilingual[Line] | None = None
    """When it opened, where the source gives no day ("mid-November 2023")."""
    closes: Moment | None = None
    """When it closes; a day means the end of that day."""
    time_zone: TimeZone = "Europe/London"
    """The time zone of both, as in the `tz` database."""
    covers: tuple[DocumentId, ...] = ()
    """Ids of the documents that views are sought on; all of the guidance where none is named."""
    questions: tuple[Id, ...] = ()
    """Ids of `vocabulary/engagement-questions.yml`."""
    channels: tuple[Channel, ...] = ()
    """Ways to send views."""
    run_by: Bilingual[Line] | None = None
    """Who runs it."""
    privacy: Bilingual[Prose] | None = None
    """What happens to what people send."""
    source: Source | None = None
    """Where the content comes from."""
    no_welsh_question: Bilingual[Prose] | None = None
    """Why none of the questions is about effects on the Welsh language."""
    welsh_replies: bool = False
    """Whether replies in Welsh are welcome, are answered in Welsh, and cause no delay: a promise of whoever runs it."""

    @property
    def window(self) -> Interval:
        """From when until when it is open."""
        return interval(self.opens, self.closes, self.time_zone)

    @model_validator(mode="after")
    def _closes_after_it_opens(self) -> EngagementHeader:
        if (open_from := self.window.opens) and (until := self.window.closes) and until <= open_from:
            msg = "closes before it opens"
            raise ValueError(msg)
        return self


class PackHeader(FrontMatter):
    """A training pack: one YAML file with both languages inline."""

    title: Bilingual[Line]
    """The title."""
    summary: Bilingual[Line]
    """What the session is for."""
    audience: Bilingual[Line]
    """Who it is for."""
    length: Bilingual[Line]
    """How long the session takes."""
    minutes: Annotated[Number, Field(ge=30, le=480)] | None = None
    """The same in minutes, 30 to 480, for a plan in the trainer’s notes: a suggestion. Left out, there is no plan."""
    standards: tuple[Annotated[str, StringConstraints(pattern=rf"^{STANDARD}$")], ...] = ()
    """Ids of national standards: `[S16, S18]`."""
    notes: tuple[Annotated[str, StringConstraints(pattern=rf"^{NOTE}$")], ...] = ()
    """Ids of practice notes: `[PN1]`."""
