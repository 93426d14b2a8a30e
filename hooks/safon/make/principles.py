"""The principles of the framework and its strategic standards, side by side: no source links the one to the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from safon.artefact import Heading, NavEntry, Page
from safon.context import Context
from safon.model.vocabulary import Principle, StrategicStandard
from safon.urls import PRINCIPLES, principle_anchor, strategic_standard_anchor
from safon.views.prose import PageAddresses, RenderedProse, prose
from safon.views.source_words import source_words
from safon.views.templates import render


@dataclass(frozen=True, kw_only=True)
class _Entry:
    anchor: str
    number: int
    title: str
    text: RenderedProse
    source: Markup


@dataclass(frozen=True, kw_only=True)
class _Group:
    anchor: str
    heading: str
    note: str
    empty: str
    entries: tuple[_Entry, ...]


def make(context: Context) -> Iterator[Page]:
    """Yield the page in `language`."""
    groups = (_principles(context), _strategic(context))
    title = context.label("principles.title")
    yield Page(
        address=PRINCIPLES,
        content=render("principles.html.jinja", context, groups=groups),
        language=context.language,
        title=title,
        description=context.label("principles.lead"),
        headings=(Heading(1, "principles-and-strategic-standards", title), *_headings(groups)),
        nav=NavEntry(section="nav.reference", title=title, order=(1, "")),
        edit_path="standards/vocabulary/principles.yml",
    )


def _headings(groups: tuple[_Group, ...]) -> Iterator[Heading]:
    for group in groups:
        yield Heading(2, group.anchor, group.heading, group.note)
        for entry in group.entries:
            yield Heading(3, entry.anchor, f"{entry.number}. {entry.title}", entry.text.text)


def _principles(context: Context) -> _Group:
    return _Group(
        anchor="principles",
        heading=context.label("principles.principles"),
        note="",
        empty=context.label("principles.principles-empty"),
        entries=tuple(
            _Entry(
                anchor=principle_anchor(each.id),
                number=each.number,
                title=each.title[context.language],
                text=prose(each.text[context.language], PageAddresses(PRINCIPLES, context)),
                source=source_words(each.source, context),
            )
            for each in context.library.vocabulary.all(Principle)
        ),
    )


def _strategic(context: Context) -> _Group:
    return _Group(
        anchor="strategic-standards",
        heading=context.label("principles.strategic"),
        note=context.label("principles.no-mapping"),
        empty=context.label("principles.strategic-empty"),
        entries=tuple(
            _Entry(
                anchor=strategic_standard_anchor(each.id),
                number=each.number,
                title=each.title[context.language],
                text=RenderedProse(Markup("")),
                source=source_words(each.source, context),
            )
            for each in context.library.vocabulary.all(StrategicStandard)
        ),
    )
