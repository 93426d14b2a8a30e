"""A poster for events: how to have your say on a National Standard, or on all of the guidance, with a slip to post.

Its codes lead to short addresses of the site and never to a form, so that an old poster still leads to what is open.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TypedDict

from safon.context import Build, Context
from safon.model.documents import Document
from safon.model.front_matter import StandardHeader
from safon.model.interval import State
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.position import Position
from safon.model.problem import Finding, Problem
from safon.model.settings import SETTINGS
from safon.print.followed import followed_line
from safon.print.print_types import Edition, PageLimit, Print, PrintKind, Sheet
from safon.print.problems import POSTER_FITS
from safon.print.qr_codes import QrCode, code
from safon.print.running_heads import RunningHeads, editions, live, running_heads
from safon.print.tree import TypstInline
from safon.print.wording import Wording
from safon.urls import HAVE_YOUR_SAY, say_address, short_address
from safon.views.engagement_periods import in_turn, period_of
from safon.views.feedback_forms import FeedbackForm, engagement_form, forms_on, standing_form, subject_of
from safon.views.names import full_name

_WHOLE = "all"
"""In place of a document's id: all of the guidance."""
_MOST = 2
"""How many engagements a poster names; the page that its code leads to has them all."""


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


class PosterData(TypedDict):
    """A poster, for its template."""

    edition: str
    frame: RunningHeads
    lang: str
    theme: str
    """May be empty."""
    kicker: str
    title: str
    about: str
    lead: str
    how: str
    code: QrCode
    """It leads to where views are asked for."""
    read: QrCode | Nothing
    """It leads to the document."""
    followed: list[TypstInline]
    """What has come after the drafts; may be empty."""
    rounds: list[RoundWords]
    slip: Slip | Nothing


def prints(build: Build) -> Iterator[Print]:
    """Yield the posters in both languages."""
    for context in build.contexts:
        wording = Wording(context)
        for document in (None, *build.library.of_kind(Kind.STANDARD)):
            about = full_name(document, context) if document is not None else context.label("poster.whole")
            name = f"poster-standard-{document.number:02}" if document is not None else "poster"
            sheet = Sheet(
                name=name,
                kind=PrintKind.POSTER,
                language=context.language,
                title=f"{context.label('say.button')}: {about}",
                group=document.id if document is not None else _WHOLE,
            )
            rounds = _rounds(document, wording)
            about_it = (document,) if document is not None else build.library.of_kind(Kind.STANDARD)
            asked = (each.document for each in rounds if each.document is not None)
            files = (SETTINGS,) if build.library.settings.settings.standing_channel is not None else ()
            shown = context.dated((*about_it, *asked), files)
            data = partial(_data, document, rounds, sheet.title, Wording(shown))
            limits = (_one_page(rounds, context.language),)
            yield Print(sheet=sheet, template="poster", data=data, limits=limits, moment=shown.site.moment)


def _rounds(document: Document | None, wording: Wording) -> tuple[FeedbackForm, ...]:
    """Return the engagements that are open or will be, and the standing channel, where anybody can be reached by it."""
    library = wording.context.library
    subject = subject_of(document.id, library) if document is not None else None
    if subject is not None:
        found = forms_on(subject, wording.context)
    else:
        periods = in_turn(period_of(each, wording.context) for each in library.of_kind(Kind.ENGAGEMENT))
        documents = (each.document for each in periods if each.document is not None)
        found = tuple(engagement_form(each, None, wording.context) for each in documents)
    standing = standing_form(subject, wording.context)
    wanted = tuple(each for each in found if each.state is not State.AFTER and each.answerable)[:_MOST]
    return wanted or ((standing,) if standing is not None else ())


def _one_page(rounds: tuple[FeedbackForm, ...], language: Language) -> PageLimit:
    """Return the limit of one page, and what to shorten: the words of the engagement that has the most."""
    longest = max(rounds, key=lambda each: len(each.privacy), default=None)
    document = longest.document if longest is not None else None
    at = document.texts.en.source_map.at("privacy") if document is not None else Position(SETTINGS)

    def problems(_lines: int) -> tuple[Problem, ...]:
        message = f"The poster for events runs over its page in {language.english_name}."
        hint = "Shorten privacy:, run-by: or the postal address, or cover fewer documents at a time."
        return (Finding(at, message, hint).breaks(POSTER_FITS),)

    return PageLimit(gauge="poster", problems=problems)


def _data(document: Document | None, rounds: tuple[FeedbackForm, ...], title: str, wording: Wording) -> PosterData:
    language, library = wording.context.language, wording.context.library
    say, read = (say_address(document.id), short_address(document.id)) if document is not None else (HAVE_YOUR_SAY, "")
    documents = [document] if document is not None else list(library.of_kind(Kind.STANDARD))
    header = document.header if document is not None else None
    around = running_heads(
        title=title,
        running=title,
        state=editions((each.id for each in documents), wording),
        summary=wording.context.label("say.lead"),
        place=say,
        context=wording.context,
    )
    return {
        "edition": Edition.STANDARD.value,
        "frame": around,
        "lang": language.value,
        "theme": header.theme if isinstance(header, StandardHeader) else "",
        "kicker": wording.context.label("print.framework-kicker"),
        "title": wording.context.label("say.button"),
        "about": full_name(document, wording.context)
        if document is not None
        else wording.context.label("poster.whole"),
        "lead": document.texts[language].summary if document is not None else wording.context.label("poster.lead"),
        "how": wording.context.label("poster.how"),
        "code": code(live(say, wording.context), "say", wording.context),
        "read": code(live(read, wording.context), "current", wording.context) if read else Nothing(),
        "followed": followed_line(documents, wording),
        "rounds": [_round(each, wording.context) for each in rounds],
        "slip": _slip(rounds, document, wording),
    }


def _round(each: FeedbackForm, context: Context) -> RoundWords:
    told = dict(each.told)
    lines = [told[each.state]]
    lines += [context.label("say.run-by" if each.document is not None else "say.who", who=each.who)] if each.who else []
    lines += [each.privacy] if each.privacy else []
    lines += [context.label("say.example")] if each.example else []
    return {"title": each.title, "lines": lines}


def _slip(rounds: tuple[FeedbackForm, ...], document: Document | None, wording: Wording) -> Slip | Nothing:
    """Return the slip for the first postal address; nothing where there is none."""
    ways = [way for each in rounds for asked in each.asked for way in asked.ways if way.lines]
    if not ways:
        return Nothing()
    about = full_name(document, wording.context) if document is not None else wording.context.label("poster.whole")
    return {
        "heading": wording.context.label("poster.slip"),
        "about": wording.context.label("poster.slip-about", about=about),
        "views": wording.context.label("poster.slip-views"),
        "to": wording.context.label("poster.slip-to"),
        "lines": list(ways[0].lines),
        "private": wording.context.label("poster.slip-private"),
    }
