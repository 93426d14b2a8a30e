"""What people said when they were asked, and what came of it: a chart of counts, a table, and every summary."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from safon.artefact import Heading, NavEntry, Page
from safon.charts.bar_chart import bar_chart
from safon.context import Context
from safon.model.documents import Document
from safon.model.kinds import Kind
from safon.model.responses import Response
from safon.urls import WORKING_STYLE, YOU_SAID, address_of, href, said_anchor
from safon.views.templates import render


@dataclass(frozen=True, kw_only=True)
class _Said:
    anchor: str
    about: str
    href: str
    theme: str
    count: str
    heard: str
    did: str


@dataclass(frozen=True, kw_only=True)
class _Theme:
    name: str
    count: int
    about: tuple[tuple[str, str], ...]
    """What it is about, with the way to each."""


@dataclass(frozen=True, kw_only=True)
class _Group:
    anchor: str
    title: str
    href: str
    total: str
    chart: Markup
    themes: tuple[_Theme, ...]
    responses: tuple[_Said, ...]


def make(context: Context) -> Iterator[Page]:
    """Yield the page in `language`."""
    groups = tuple(_groups(context))
    title, lead = context.label("you-said.title"), context.label("you-said.lead")
    yield Page(
        address=YOU_SAID,
        content=render("you-said.html.jinja", context, groups=groups),
        language=context.language,
        title=title,
        description=lead,
        headings=(
            Heading(1, "you-said", title),
            *(_headings(groups) if groups else (Heading(2, "shape", context.label("you-said.shape.title")),)),
        ),
        nav=NavEntry(section="nav.have-your-say", title=title, order=(1, "")),
        edit_path=f"hooks/safon/labels/{context.language.value}.yml",
        style=WORKING_STYLE,
    )


def _headings(groups: tuple[_Group, ...]) -> Iterator[Heading]:
    for group in groups:
        yield Heading(2, group.anchor, group.title, group.total)
        for said in group.responses:
            yield Heading(3, said.anchor, f"{said.about}: {said.theme}", f"{said.heard} {said.did}")


def _groups(context: Context) -> Iterator[_Group]:
    for engagement in context.library.of_kind(Kind.ENGAGEMENT):
        found = tuple(each for each in context.library.responses if each.engagement == engagement.id)
        if found:
            yield _group(engagement, found, context)


def _group(engagement: Document, found: tuple[Response, ...], context: Context) -> _Group:
    title, anchor = engagement.texts[context.language].title, f"said-{engagement.id}"
    themes = tuple(_themes(found, context))
    counts = {each.name: each.count for each in themes}
    return _Group(
        anchor=anchor,
        title=title,
        href=href(YOU_SAID, address_of(engagement)),
        total=context.counted("you-said.total", sum(counts.values())),
        chart=bar_chart(f"chart-{engagement.id}", context.label("you-said.chart-lead", title=title), counts, context),
        themes=themes,
        responses=tuple(_said(each, context) for each in found),
    )


def _themes(found: tuple[Response, ...], context: Context) -> Iterator[_Theme]:
    """Yield the themes with the most responses first; of two with as many, the one that comes first in the table."""
    names = dict.fromkeys(each.theme[context.language] for each in found)
    inside = {name: [each for each in found if each.theme[context.language] == name] for name in names}
    for name in sorted(names, key=lambda name: -sum(each.count for each in inside[name])):
        about = dict.fromkeys(each.about for each in inside[name])
        ways = tuple((each, _way(each, context)) for each in about)
        yield _Theme(name=name, count=sum(each.count for each in inside[name]), about=ways)


def _said(response: Response, context: Context) -> _Said:
    return _Said(
        anchor=said_anchor(response),
        about=response.about,
        href=_way(response.about, context),
        theme=response.theme[context.language],
        count=context.counted("you-said.responses", response.count),
        heard=response.heard[context.language],
        did=response.did[context.language],
    )


def _way(any_id: str, context: Context) -> str:
    return href(YOU_SAID, context.url_of(any_id))
