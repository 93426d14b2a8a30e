"""How a reader can send views on something: every engagement on it, and the standing channel for all other times."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from safon.context import Context
from safon.model.channel import ChannelKind, reserved
from safon.model.channel_address import Filling, channel_address, letter_text
from safon.model.citable import document_id
from safon.model.documents import Document
from safon.model.front_matter import Channel, EngagementHeader
from safon.model.interval import State
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.model.settings import StandingChannel
from safon.model.vocabulary import EngagementQuestion
from safon.urls import HAVE_YOUR_SAY, in_language, short_address
from safon.views.engagement_periods import EngagementPeriod, period_of, periods_on
from safon.views.names import entry_name, full_name, short_name


@dataclass(frozen=True, kw_only=True)
class Subject:
    """What views are on."""

    id: str
    """The number of a clause, or the id of a document; empty for all that an engagement is about."""
    document: Document
    """The document, or the one that the clause stands in; where there is neither, the engagement."""
    edition: str
    """The year and month of its edition; empty where the source gives none."""


@dataclass(frozen=True, kw_only=True)
class ContactLink:
    """One way to send views, with everything filled in."""

    channel: str
    """The channel's id."""
    kind: ChannelKind
    name: str
    """What a link to it says."""
    href: str
    """Where it leads; empty for a letter."""
    lines: tuple[str, ...] = ()
    """The lines of a letter's address."""
    cite: str = ""
    """What a letter should name."""


@dataclass(frozen=True, kw_only=True)
class QuestionLinks:
    """A question with the ways to answer it; the last is for anything else."""

    id: str
    """The question's id; empty for anything else."""
    words: str
    ways: tuple[ContactLink, ...]


@dataclass(frozen=True, kw_only=True)
class FeedbackForm(EngagementPeriod):
    """An engagement, or the standing channel, as far as it is about one subject."""

    asked: tuple[QuestionLinks, ...]
    who: str
    """Who reads what people send; empty where nobody is named."""
    privacy: str
    welsh: str
    """That replies in Welsh are welcome, answered in Welsh and not delayed; empty where nobody promises it."""
    no_welsh_question: str
    """Why it asks nothing about effects on the Welsh language; empty where it asks, or is no engagement."""
    example: bool
    """Whether an address is reserved for examples, so that nobody reads what is sent there."""

    @property
    def answerable(self) -> bool:
        """Whether there is any way to send views."""
        return any(each.ways for each in self.asked)


def subject_of(any_id: str, library: Library) -> Subject | None:
    """Return what views on a clause or document are on; none for what takes none: engagements and withdrawn clauses."""
    clause, document = library.clauses.get(any_id), library.home_of(any_id)
    if document is None and any_id in library.citable:
        document = library.by_id.get(document_id(library.citable[any_id]) or "")
    if document is None or document.kind is Kind.ENGAGEMENT or (clause is not None and clause.withdrawn is not None):
        return None
    facts = library.set_of(document).header if document.kind is Kind.LOCAL_STANDARD else document.header
    return Subject(id=any_id, document=document, edition=getattr(facts, "edition", None) or "")


def subject_name(subject: Subject, context: Context) -> str:
    """Return what a subject is called: the number of a clause, "Standard 18", or a title."""
    if subject.id in context.library.clauses:
        return subject.id
    entry = context.library.citable.get(subject.id)
    return entry_name(entry, context) if entry is not None else short_name(subject.document, context)


def subjects(library: Library) -> Iterator[Subject]:
    """Yield everything that views can be on: each document, and each of its clauses, points and measures after it."""
    beside: dict[str, list[str]] = {}
    for entry in library.citable.values():
        beside.setdefault(document_id(entry) or "", []).append(entry.id)
    for document in library.by_id.values():
        for any_id in (document.id, *(clause.id for clause in document.clauses), *beside.get(document.id, ())):
            if (subject := subject_of(any_id, library)) is not None:
                yield subject


def forms_on(subject: Subject, context: Context) -> tuple[FeedbackForm, ...]:
    """Return the engagements that ask for views on a subject: those that are open first, the longest closed last.

    Pages and tables ask for the same, from one date of the site.
    """
    key = ("forms", subject.id, context.language, context.site.moment)
    return context.keep(key, lambda: tuple(_forms(subject, context)))


def _forms(subject: Subject, context: Context) -> Iterator[FeedbackForm]:
    periods = periods_on(subject.document, context)
    documents = (each.document for each in periods if each.document is not None)
    return (engagement_form(each, subject, context) for each in documents)


def engagement_form(engagement: Document, subject: Subject | None, context: Context) -> FeedbackForm:
    """Return an engagement as far as it is about a subject, or about all that it covers."""
    header = engagement.facts(EngagementHeader)
    subject = subject or Subject(id="", document=engagement, edition="")
    questions = tuple(
        each for wanted in header.questions if (each := context.library.vocabulary.get(EngagementQuestion, wanted))
    )
    return FeedbackForm(
        **vars(period_of(engagement, context)),
        asked=tuple(_asked(header.channels, questions, subject, context)),
        who=header.run_by[context.language] if header.run_by is not None else "",
        privacy=header.privacy[context.language] if header.privacy is not None else "",
        welsh=_welsh(context) if header.welsh_replies else "",
        no_welsh_question=header.no_welsh_question[context.language] if header.no_welsh_question is not None else "",
        example=_example(header.channels, context.language),
    )


def standing_form(subject: Subject | None, context: Context) -> FeedbackForm | None:
    """Return the standing channel for views on a subject, or on anything; none where there is no such channel."""
    channel = context.library.settings.settings.standing_channel
    if channel is None:
        return None
    key = ("standing channel", subject.id if subject is not None else "", context.language)
    return context.keep(key, lambda: _standing(channel, subject, context))


def _standing(channel: StandingChannel, subject: Subject | None, context: Context) -> FeedbackForm:
    return FeedbackForm(
        id=channel.id,
        title=context.label("say.any-time"),
        document=None,
        opens="",
        closes="",
        state=State.OPEN,
        told=((State.OPEN, context.label("say.any-time-lead")),),
        asked=tuple(_asked((channel,), (), subject, context)),
        who=channel.run_by[context.language],
        privacy=channel.privacy[context.language],
        welsh=_welsh(context) if channel.welsh_replies else "",
        no_welsh_question="",
        example=_example((channel,), context.language),
    )


def _asked(
    channels: tuple[Channel | StandingChannel, ...],
    questions: tuple[EngagementQuestion, ...],
    subject: Subject | None,
    context: Context,
) -> Iterator[QuestionLinks]:
    """Yield each question with the ways to answer it, and after them the ways to say anything else."""
    any_id = subject.id if subject is not None else ""
    filling = Filling(
        language=context.language,
        clause=any_id,
        edition=subject.edition if subject is not None else "",
        page=f"{context.site.url}{in_language(short_address(any_id) if any_id else HAVE_YOUR_SAY, context.language)}",
    )
    cite = full_name(subject.document, context) if subject is not None else ""
    cite = ", ".join(each for each in (any_id if subject and any_id != subject.document.id else "", cite) if each)
    for question in questions:
        words = question.question[context.language]
        asking = replace(filling, question=words, question_id=question.id)
        yield QuestionLinks(
            id=question.id, words=words, ways=tuple(_way(each, asking, cite, context) for each in channels)
        )
    words = context.label("say.anything-else") if questions else ""
    yield QuestionLinks(id="", words=words, ways=tuple(_way(each, filling, cite, context) for each in channels))


def _way(channel: Channel, filling: Filling, cite: str, context: Context) -> ContactLink:
    name = channel.name[context.language] if channel.name is not None else context.label(f"say.{channel.kind}")
    letter = channel.kind is ChannelKind.POST
    return ContactLink(
        channel=channel.id,
        kind=channel.kind,
        name=name,
        href=channel_address(channel, filling),
        lines=tuple(letter_text(channel, filling).splitlines()) if letter else (),
        cite=cite,
    )


def _welsh(context: Context) -> str:
    return context.label("say.welsh-welcome")


def _example(channels: tuple[Channel, ...], language: Language) -> bool:
    return any(each.kind is not ChannelKind.POST and reserved(each.address[language]) for each in channels)
