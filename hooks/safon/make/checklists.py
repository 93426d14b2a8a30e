"""Checklists: of everything, of what names nobody, and for each standard, agency and local set.

Answers stay in the reader’s browser.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from safon.artefact import Heading, NavEntry, Page, StaticFile
from safon.context import Build, Context
from safon.data.answer_words import may_say, script_words
from safon.model.answers import Answer
from safon.model.clause import Clause
from safon.model.content_hash import content_hash
from safon.urls import (
    CHECKLIST_SCRIPT,
    CHECKLISTS,
    KNOWN_CLAUSES,
    TOGETHER,
    WORKING_STYLE,
    checklist_page,
    href,
    in_language,
)
from safon.views.checklists import Checklist, checklists
from safon.views.clause_list import assert_rows, list_html, listed
from safon.views.index_page import Card, CardGroup, index_page
from safon.views.templates import render
from safon.views.unowned import SLUG, ApartLine, apart_line, unowned_in

NEEDS_NO_PROSE = True

SHOWS_CLAUSES = True


@dataclass(frozen=True, kw_only=True)
class _Run:
    """The rows of one part of a list, under a heading where it has more parts."""

    anchor: str
    heading: str
    rows: Markup


@dataclass(frozen=True, kw_only=True)
class _Apart:
    """A section of a checklist that counts apart: what names nobody, or what is of another nation."""

    clauses: tuple[Clause, ...]
    lead: str
    rows: Markup


def make(context: Context) -> Iterator[Page]:
    """Yield the index and every checklist in `language`. Raises IncompleteError where a clause is missing."""
    lists = tuple(checklists(context))
    yield _index(lists, context)
    for each in lists:
        yield _page(each, context)


def make_shared(build: Build) -> Iterator[StaticFile]:
    """Yield what checklists have to know of every clause."""
    live = {each.id for each in build.library.in_force}
    known = {
        clause.id: {
            "substance": content_hash(clause),
            "withdrawn": clause.id not in live,
            "see": clause.withdrawn.see if clause.withdrawn is not None else None,
        }
        for clause in build.library.clauses.values()
    }
    yield StaticFile(path=KNOWN_CLAUSES, content=json.dumps({"clauses": known}, separators=(",", ":")) + "\n")


def _apart_lines(each: Checklist, context: Context) -> tuple[ApartLine, ...]:
    """Return how many clauses of each local set name nobody, or of the one whose list it is."""
    found, address = unowned_in(context).apart, checklist_page(each.slug)
    if each.area is None:
        return tuple(apart_line(one, address, context) for one in found) if each.group == "nobody" else ()
    own = (apart_line(one, address, context) for one in found if one[0].id == each.area.about.id)
    return tuple(replace(one, notice="") for one in own)


def _unnamed(each: Checklist, context: Context) -> _Apart | None:
    """Return the section for what names nobody; on all lists but those of areas it is made once for a build."""
    if not each.unnamed:
        return None
    key = ("unnamed rows", each.slug if each.area is not None else "", context.language)
    return context.keep(key, lambda: _section("who.unnamed.lead", "unnamed", each.unnamed, each, context))


def _elsewhere(each: Checklist, context: Context) -> _Apart | None:
    found = each.elsewhere
    return _section("who.elsewhere.lead", "elsewhere", found, each, context) if found else None


def _section(lead: str, anchors: str, clauses: tuple[Clause, ...], each: Checklist, context: Context) -> _Apart:
    return _Apart(
        clauses=clauses,
        lead=context.counted(lead, len(clauses)),
        rows=_rows(clauses, anchors, each, context, level=3),
    )


def _runs(each: Checklist, context: Context) -> Iterator[_Run]:
    """Yield the parts that it counts as its own; where there is but one, it needs no heading."""
    alone = len(each.parts) == 1
    for part, clauses in each.parts:
        anchors = "from" if alone or part is None else f"{part}-from"
        yield _Run(
            anchor=f"part-{part}",
            heading="" if alone or part is None else context.label(f"who.parts.{part}"),
            rows=_rows(clauses, anchors, each, context, level=2 if alone else 3),
        )


def _rows(clauses: tuple[Clause, ...], anchors: str, each: Checklist, context: Context, *, level: int) -> Markup:
    documents = tuple(listed(clauses, checklist_page(each.slug), context, anchors=anchors, area=each.area))
    return list_html(documents, context, "checklist-rows.html.jinja", level=level)


def _index(lists: tuple[Checklist, ...], context: Context) -> Page:
    groups = tuple(
        CardGroup(
            heading=context.label(f"checklist.groups.{group}"),
            anchor=f"for-{group}",
            cards=tuple(
                Card(
                    href=href(CHECKLISTS, checklist_page(each.slug)),
                    title=each.name,
                    chips=tuple(_chips(each, context)),
                )
                for each in lists
                if each.group == group
            ),
            empty=context.label("checklist.no-lists"),
        )
        for group in ("all", "agencies", "nobody", "standards", "local")
    )
    together = Card(
        href=href(CHECKLISTS, TOGETHER), title=context.label("together.title"), summary=context.label("together.lead")
    )
    groups += (CardGroup(heading=context.label("checklist.groups.together"), anchor="for-together", cards=(together,)),)
    notes = (context.label("checklist.private"), context.label("checklist.personal"))
    made = index_page(CHECKLISTS, "checklists", groups, context, notes=notes)
    return _in_group(made, context)


def _chips(each: Checklist, context: Context) -> Iterator[str]:
    """Yield how many clauses a list counts as its own, how many of them name nobody, and how many there are besides."""
    inside = sum(not clause.who for clause in each.clauses)
    yield context.counted("who.nobody-count", len(each.clauses))
    if inside and each.group in ("standards", "local"):
        yield context.label("checklist.unnamed-inside", n=inside)
    if each.unnamed:
        yield context.label("checklist.unnamed-more", n=len(each.unnamed))
    if each.elsewhere:
        yield context.counted("who.elsewhere.count", len(each.elsewhere))


def _in_group(made: Page, context: Context) -> Page:
    """Put the index among the must-dos, where checklists belong."""
    nav = NavEntry(section="nav.must-dos", title=context.label("index.checklists.title"), order=(3, ""))
    return replace(made, nav=nav)


def _page(each: Checklist, context: Context) -> Page:
    address = checklist_page(each.slug)
    title, own = context.label("checklist.title", name=each.name), in_language(address, context.language)
    unnamed, runs = _unnamed(each, context), tuple(_runs(each, context))
    content = render(
        "checklist.html.jinja",
        context,
        name=each.name,
        title=title,
        up=href(address, CHECKLISTS),
        runs=runs,
        apart=_apart_lines(each, context),
        unnamed=unnamed,
        elsewhere=_elsewhere(each, context),
        empty="" if each.clauses else context.label("checklist.empty"),
        states=tuple((one.value, context.label(f"checklist.states.{one}")) for one in Answer),
        said=script_words(context),
        may_say=may_say(context),
        slug=each.slug,
        known=href(own, KNOWN_CLAUSES),
        workbook=href(own, each.workbook),
        root=href(address, "./"),
    )
    assert_rows(f"{address} ({context.language.value})", content, (*each.clauses, *each.unnamed, *each.elsewhere))
    parts = (Heading(2, one.anchor, one.heading) for one in runs if one.heading)
    return Page(
        address=address,
        content=content,
        language=context.language,
        title=title,
        description=context.label("index.checklists.lead"),
        headings=(
            Heading(1, "checklist", title),
            *parts,
            *((Heading(2, SLUG, context.label("who.unnamed.title")),) if unnamed is not None else ()),
            *((Heading(2, "elsewhere", context.label("who.elsewhere.title")),) if each.elsewhere else ()),
        ),
        edit_path=f"hooks/safon/labels/{context.language.value}.yml",
        template="wide.html",
        script=CHECKLIST_SCRIPT,
        style=WORKING_STYLE,
    )
