"""A poster as prints draw it: one language of it, or both; with nobody to send views to, it is one to talk about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypedDict

from safon.context import Context
from safon.model.documents import Document
from safon.model.front_matter import StandardHeader
from safon.model.interval import State
from safon.model.kinds import Kind
from safon.print.followed import followed_line
from safon.print.qr_codes import QrCode, code
from safon.print.running_heads import RunningHeads, live
from safon.print.tree import TypstInline
from safon.print.wording import Wording
from safon.urls import HAVE_YOUR_SAY, STANDARDS, say_address, short_address
from safon.views.engagement_periods import in_turn, period_of
from safon.views.feedback_forms import FeedbackForm, engagement_form, forms_on, standing_form, subject_of
from safon.views.names import full_name

_MOST = 2
"""How many engagements a poster names; the page that its code leads to has them all."""
_SAID = 3
"""How many things that a child might say it has."""
_QUESTIONS = ("so", "missing", "words")
"""What people are asked to talk about where no engagement asks anything."""


class RoundWords(TypedDict):
    """What views are wanted on, for the template."""

    title: str
    lines: list[str]


class Slip(TypedDict):
    """A slip to cut off and to post, for the template."""

    heading: str
    about: str
    views: str
    to: str
    lines: list[str]
    """The postal address."""
    private: str


class Nothing(TypedDict):
    """What the template leaves out."""


Talk = TypedDict(
    "Talk", {"heading": str, "said-heading": str, "said": list[list[TypstInline]], "questions": list[str], "room": str}
)
"""What to talk about in the room, for the template; `said` may be empty, `room` stands above lines to write on."""


class PosterSide(TypedDict):
    """A poster in one language, for the template."""

    lang: str
    kicker: str
    title: str
    about: str
    lead: str
    how: str
    code: QrCode
    """It leads to where views are asked for; while nobody asks, to the guidance."""
    read: QrCode | Nothing
    """It leads to the guidance; while nobody asks, to where views will be asked for."""
    followed: list[TypstInline]
    """What has come after the drafts; may be empty."""
    rounds: list[RoundWords]
    slip: Slip | Nothing
    talk: Talk


class PosterData(TypedDict):
    """A poster, for its template."""

    edition: str
    frame: RunningHeads
    theme: str
    """May be empty."""
    sides: list[PosterSide]
    """Each language of it, in order."""


def rounds_of(document: Document | None, wording: Wording) -> tuple[FeedbackForm, ...]:
    """Return the engagements that are open or will be, else the standing channel; nothing that reaches nobody."""
    library = wording.context.library
    subject = subject_of(document.id, library) if document is not None else None
    if subject is not None:
        found = forms_on(subject, wording.context)
    else:
        periods = in_turn(period_of(each, wording.context) for each in library.of_kind(Kind.ENGAGEMENT))
        documents = (each.document for each in periods if each.document is not None)
        found = tuple(engagement_form(each, None, wording.context) for each in documents)
    standing = standing_form(subject, wording.context)
    wanted = tuple(each for each in found if each.state is not State.AFTER and _reaches_somebody(each))[:_MOST]
    return wanted or ((standing,) if standing is not None and _reaches_somebody(standing) else ())


def _reaches_somebody(form: FeedbackForm) -> bool:
    return form.answerable and not form.example


def places(document: Document | None) -> tuple[str, str]:
    """Return where views on a standard, or on all, are asked for, and where it is read, without the language."""
    return (HAVE_YOUR_SAY, STANDARDS) if document is None else (say_address(document.id), short_address(document.id))


def title_words(rounds: Sequence[FeedbackForm], context: Context) -> str:
    """Return what a poster says in large letters."""
    return context.label("say.button" if rounds else "poster.talk-title")


def about_words(document: Document | None, context: Context) -> str:
    """Return what a poster is about."""
    return full_name(document, context) if document is not None else context.label("poster.whole")


def theme_of(document: Document | None) -> str:
    """Return the theme whose colour a poster has; none for all of the guidance."""
    header = document.header if document is not None else None
    return header.theme if isinstance(header, StandardHeader) else ""


def poster_side(document: Document | None, rounds: Sequence[FeedbackForm], wording: Wording) -> PosterSide:
    """Return a poster in one language; without anybody to send views to, it leads to the guidance itself."""
    context, language = wording.context, wording.context.language
    documents = [document] if document is not None else list(context.library.of_kind(Kind.STANDARD))
    say, read = (live(place, context) for place in places(document))
    lead = context.label("poster.lead" if rounds else "poster.talk-lead")
    small: QrCode = code(read, "current", context) if rounds else code(say, "later", context)
    return {
        "lang": language.value,
        "kicker": context.label("print.framework-kicker"),
        "title": title_words(rounds, context),
        "about": about_words(document, context),
        "lead": document.texts[language].summary if document is not None else lead,
        "how": context.label("poster.how" if rounds else "poster.talk-how"),
        "code": code(say, "say", context) if rounds else code(read, "current", context),
        "read": small,
        "followed": followed_line(documents, wording),
        "rounds": list(_rounds(rounds, context)),
        "slip": _slip(rounds, document, wording),
        "talk": _talk(document, rounds, wording),
    }


def _rounds(rounds: Sequence[FeedbackForm], context: Context) -> Iterator[RoundWords]:
    """Yield what views are wanted on; that Welsh is welcome is said once, where all of them promise it."""
    found = [_round(each, context) for each in rounds]
    if found and all(each.welsh for each in rounds):
        found[-1]["lines"].append(context.label("poster.welsh-welcome"))
    yield from found


def _round(each: FeedbackForm, context: Context) -> RoundWords:
    told = dict(each.told)
    lines = [told[each.state]]
    lines += [context.label("say.run-by" if each.document is not None else "say.who", who=each.who)] if each.who else []
    lines += [each.privacy] if each.privacy else []
    return {"title": each.title, "lines": lines}


def _slip(rounds: Iterable[FeedbackForm], document: Document | None, wording: Wording) -> Slip | Nothing:
    """Return the slip for the first postal address; nothing where there is none."""
    ways = [way for each in rounds for asked in each.asked for way in asked.ways if way.lines]
    if not ways:
        return Nothing()
    context = wording.context
    return {
        "heading": context.label("poster.slip"),
        "about": context.label("poster.slip-about", about=about_words(document, context)),
        "views": context.label("poster.slip-views"),
        "to": context.label("poster.slip-to"),
        "lines": list(ways[0].lines),
        "private": context.label("poster.slip-private"),
    }


def _talk(document: Document | None, rounds: Sequence[FeedbackForm], wording: Wording) -> Talk:
    context = wording.context
    return {
        "heading": context.label("poster.talk"),
        "said-heading": context.label("clause.promise"),
        "said": list(_said(document, wording))[:_SAID],
        "questions": _questions(rounds) or [context.label(f"poster.talk-questions.{key}") for key in _QUESTIONS],
        "room": context.label("poster.talk-room"),
    }


def _questions(rounds: Sequence[FeedbackForm]) -> list[str]:
    """Return what the engagements ask."""
    return [asked.words for each in rounds for asked in each.asked if asked.id][: len(_QUESTIONS)]


def _said(document: Document | None, wording: Wording) -> Iterator[list[TypstInline]]:
    language = wording.context.language
    for clause in document.clauses if document is not None else ():
        promise = clause.promise[language]
        if promise is not None and clause.withdrawn is None:
            yield wording.line(promise.text)
