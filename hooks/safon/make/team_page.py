"""Every link with which readers can send their views, for those who run an engagement."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby

from safon.artefact import Heading, NavEntry, Page
from safon.context import Context
from safon.data.tables.feedback_links import FEEDBACK_LINKS, STANDING
from safon.data.tables.table import with_codes
from safon.model.interval import State
from safon.model.kinds import Kind
from safon.urls import (
    DATA,
    TEAM,
    WORKING_STYLE,
    anchored,
    href,
    in_language,
    response_template,
    say_address,
    table_anchor,
    table_file,
)
from safon.views.feedback_forms import (
    ContactLink,
    FeedbackForm,
    Subject,
    forms_on,
    standing_form,
    subject_name,
    subjects,
)
from safon.views.names import full_name
from safon.views.templates import render

NEEDS_NO_PROSE = True

_KINDS = tuple(Kind)
"""The kinds of documents, in the order of their links."""


@dataclass(frozen=True, kw_only=True)
class _Asked:
    number: int
    """The place of the question; 0 for anything else."""
    words: str
    ways: tuple[ContactLink, ...]


@dataclass(frozen=True, kw_only=True)
class _Linked:
    name: str
    """The number of a clause, or what a document is called."""
    short: str
    asked: tuple[_Asked, ...]


@dataclass(frozen=True, kw_only=True)
class _Document:
    anchor: str
    number: str
    """Of a standard, for the list of standards; else empty."""
    name: str
    subjects: tuple[_Linked, ...]


@dataclass(frozen=True, kw_only=True)
class _Group:
    anchor: str
    title: str
    state: str
    example: bool
    table: str
    """The way to the empty table in which what people said is summed up; empty for the channel that is always open."""
    questions: tuple[str, ...]
    documents: tuple[_Document, ...]


def make(context: Context) -> Iterator[Page]:
    """Yield the page in `language`."""
    groups = tuple(_groups(context))
    title, lead = context.label("team.title"), context.label("team.lead")
    files = tuple(
        (
            href(in_language(TEAM, context.language), table_file(FEEDBACK_LINKS.name, ending)),
            context.label(f"team.{ending}"),
        )
        for ending in ("csv", "xlsx")
    )
    yield Page(
        address=TEAM,
        content=render(
            "team.html.jinja",
            context,
            groups=groups,
            files=files,
            columns=_columns(),
            responses_how=with_codes(context.label("team.responses-how")),
        ),
        searched=False,
        language=context.language,
        title=title,
        description=lead,
        headings=(
            Heading(1, "team", title),
            *(Heading(2, each.anchor, each.title) for each in groups),
            Heading(2, "files", context.label("team.files")),
        ),
        nav=NavEntry(section="nav.have-your-say", title=title, order=(2, "")),
        edit_path=f"hooks/safon/labels/{context.language.value}.yml",
        style=WORKING_STYLE,
    )


def _columns() -> str:
    """Return the way to where the columns of the table are described."""
    return href(TEAM, anchored(DATA, table_anchor(FEEDBACK_LINKS.name)))


def _groups(context: Context) -> Iterator[_Group]:
    found: dict[str, list[tuple[Subject, FeedbackForm]]] = {}
    for subject in subjects(context.library):
        for each in forms_on(subject, context):
            found.setdefault(each.id, []).append((subject, each))
    on_all = ((each, standing_form(each, context)) for each in subjects(context.library))
    standing = [(subject, each) for subject, each in on_all if each is not None]
    newest_first = [inside for _, inside in sorted(found.items(), reverse=True)]
    groups = [*newest_first, *([standing] if standing else [])]
    yield from (_group(inside, context) for inside in sorted(groups, key=_when))


def _when(inside: list[tuple[Subject, FeedbackForm]]) -> int:
    """Put what is open first, then what is there at any time, then what is to come, and what has closed last."""
    first = inside[0][1]
    return 1 if first.document is None else {State.OPEN: 0, State.BEFORE: 2, State.AFTER: 3}[first.state]


def _place(linked: tuple[Subject, FeedbackForm]) -> tuple[int, int]:
    """Put standards first, by number, then the other kinds in their order; what belongs to one stays together."""
    document = linked[0].document
    return _KINDS.index(document.kind), document.number or 0


def _group(inside: list[tuple[Subject, FeedbackForm]], context: Context) -> _Group:
    first = inside[0][1]
    return _Group(
        anchor=f"links-{first.id}",
        title=first.title,
        state=context.label(f"team.state.{first.state if first.document is not None else STANDING}"),
        example=first.example,
        table=_table(first.document.id, context) if first.document is not None else "",
        questions=tuple(each.words for each in first.asked if each.id),
        documents=tuple(_documents(inside, context)) if first.answerable else (),
    )


def _table(engagement: str, context: Context) -> str:
    return href(in_language(TEAM, context.language), response_template(engagement))


def _documents(inside: list[tuple[Subject, FeedbackForm]], context: Context) -> Iterator[_Document]:
    of_document: Callable[[tuple[Subject, FeedbackForm]], str] = lambda each: each[0].document.id  # noqa: E731 - a key
    for _, group in groupby(sorted(inside, key=_place), key=of_document):
        linked = list(group)
        document, form = linked[0][0].document, linked[0][1]
        yield _Document(
            anchor=f"links-{form.id}-{document.id}",
            number=str(document.number) if document.kind is Kind.STANDARD else "",
            name=full_name(document, context),
            subjects=tuple(_linked(*each, context) for each in linked),
        )


def _linked(subject: Subject, on_it: FeedbackForm, context: Context) -> _Linked:
    return _Linked(
        name=subject_name(subject, context),
        short=href(TEAM, say_address(subject.id)),
        asked=tuple(
            _Asked(number=number if each.id else 0, words=each.words, ways=each.ways)
            for number, each in enumerate(on_it.asked, start=1)
        ),
    )
