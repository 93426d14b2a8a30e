"""`feedback-links.csv`: every link with which views can be sent: what it is about, its channel, state and address."""

from __future__ import annotations

from collections.abc import Iterator

from safon.context import Context
from safon.data.tables.table import Row, Table
from safon.model.front_matter import EngagementHeader
from safon.model.kinds import Kind
from safon.model.library import Library
from safon.urls import address_of, in_language, say_address
from safon.views.feedback_forms import FeedbackForm, Subject, forms_on, standing_form, subjects

STANDING = "standing"
"""The state of the channel that is open at any time."""


def _rows(context: Context) -> Iterator[Row]:
    for subject in subjects(context.library):
        standing = standing_form(subject, context)
        for each in (*forms_on(subject, context), *((standing,) if standing is not None else ())):
            state = each.state.value if each.document is not None else STANDING
            for question, channel, url in _links(each, subject, context):
                yield {
                    "clause": subject.id,
                    "language": context.language.value,
                    "question": question,
                    "channel": channel,
                    "state": state,
                    "url": url,
                }


def _links(on_it: FeedbackForm, subject: Subject, context: Context) -> Iterator[tuple[str, str, str]]:
    """Yield question, channel and address of each link.

    A letter leads to the page that says where to send it; an engagement without a channel to its own page.
    """
    prefix = f"{on_it.id}/" if on_it.document is not None else ""
    for asked in on_it.asked:
        for way in asked.ways:
            yield asked.id, f"{prefix}{way.channel}", way.href or _whole(say_address(subject.id), context)
        if not asked.ways and on_it.document is not None:
            yield asked.id, on_it.id, _whole(address_of(on_it.document), context)


def _whole(address: str, context: Context) -> str:
    return f"{context.site.url}{in_language(address, context.language)}"


def _wanted(library: Library) -> Iterator[str]:
    """Yield the key of each row: everything that views can be on, with each question and channel of each engagement."""
    engagements = [(each, each.facts(EngagementHeader)) for each in library.of_kind(Kind.ENGAGEMENT)]
    standing = library.settings.settings.standing_channel
    for subject in subjects(library):
        for engagement, header in engagements:
            if library.covers(header, subject.document):
                channels = [f"{engagement.id}/{each.id}" for each in header.channels] or [engagement.id]
                for question in (*header.questions, ""):
                    yield from (" ".join(filter(None, (subject.id, question, each))) for each in channels)
        if standing is not None:
            yield f"{subject.id} {standing.id}"


FEEDBACK_LINKS = Table(
    name="feedback-links",
    columns=("clause", "language", "question", "channel", "state", "url", "clause_as_text", "ref"),
    rows=_rows,
    key=("clause", "question", "channel"),
    words=frozenset(),
    wanted=_wanted,
)
