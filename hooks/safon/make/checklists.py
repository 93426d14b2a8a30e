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
from safon.data.answer_words import script_words
from safon.model.answers import Answer
from safon.model.clause import Clause
from safon.model.content_hash import content_hash
from safon.model.documents import Document
from safon.model.kinds import Kind
from safon.model.vocabulary import Agency
from safon.urls import (
    CHECKLIST_SCRIPT,
    CHECKLISTS,
    KNOWN_CLAUSES,
    TOGETHER,
    checklist_page,
    href,
    in_language,
    workbook_of,
)
from safon.views.clause_list import assert_rows, list_html, listed
from safon.views.index_page import Card, CardGroup, index_page
from safon.views.names import full_name
from safon.views.templates import render
from safon.views.unowned import SLUG, ApartLine, Unowned, apart_line, unowned


@dataclass(frozen=True, kw_only=True)
class _List:
    """A checklist to be made."""

    group: str
    """`all`, `agencies`, `nobody`, `standards` or `local`."""
    slug: str
    name: str
    clauses: tuple[Clause, ...]
    workbook: str
    """The address of the workbook that its answers can be written into, from the root of the site."""
    apart: tuple[ApartLine, ...] = ()
    """What it says of the clauses of local sets that name nobody."""


@dataclass(frozen=True, kw_only=True)
class _Unnamed:
    """The section of an agency’s checklist for what names nobody: the same on each, and counted apart."""

    clauses: tuple[Clause, ...]
    lead: str
    rows: Markup


def make(context: Context) -> Iterator[Page]:
    """Yield the index and every checklist in `language`. Raises IncompleteError where a clause is missing."""
    lists, unnamed = tuple(_lists(context)), _unnamed(context)
    yield _index(lists, unnamed, context)
    for each in lists:
        yield _page(each, unnamed if each.group == "agencies" and unnamed.clauses else None, context)


def make_shared(build: Build) -> Iterator[StaticFile]:
    """Yield what checklists have to know of every clause."""
    known = {
        clause.id: {
            "substance": content_hash(clause),
            "withdrawn": clause.withdrawn is not None,
            "see": clause.withdrawn.see if clause.withdrawn is not None else None,
        }
        for clause in build.library.clauses.values()
    }
    yield StaticFile(path=KNOWN_CLAUSES, content=json.dumps({"clauses": known}, separators=(",", ":")) + "\n")


def _lists(context: Context) -> Iterator[_List]:
    live, whole, open_ = context.library.in_force, workbook_of("", context.language), unowned(context.library)
    yield _List(group="all", slug="all", name=context.label("checklist.whole"), clauses=live, workbook=whole)
    for agency in context.library.vocabulary.all(Agency):
        own = tuple(each for each in context.library.clauses_for(agency.id) if each.withdrawn is None)
        book = workbook_of(agency.id, context.language)
        yield _List(group="agencies", slug=agency.id, name=agency.title[context.language], clauses=own, workbook=book)
    if open_.national:
        title, book = context.label("who.nobody-title"), workbook_of(SLUG, context.language)
        apart = _apart(SLUG, open_, context)
        yield _List(group="nobody", slug=SLUG, name=title, clauses=open_.national, workbook=book, apart=apart)
    for standard in context.library.of_kind(Kind.STANDARD):
        own = tuple(each for each in live if each.document == standard.id)
        name, slug = full_name(standard, context), f"standard-{standard.number}"
        yield _List(group="standards", slug=slug, name=name, clauses=own, workbook=whole)
    for about in context.library.of_kind(Kind.LOCAL_SET):
        inside = {each.id for each in context.library.of_kind(Kind.LOCAL_STANDARD) if each.folder == about.folder}
        own = tuple(each for each in live if each.document in inside)
        slug, name = about.folder.rpartition("/")[2], about.texts[context.language].title
        apart = _apart(slug, open_, context, about)
        yield _List(group="local", slug=slug, name=name, clauses=own, workbook=whole, apart=apart)


def _apart(slug: str, open_: Unowned, context: Context, only: Document | None = None) -> tuple[ApartLine, ...]:
    """Return how many clauses of each local set name nobody, or of the `only` one, whose rows say where it holds."""
    address = checklist_page(slug)
    if only is None:
        return tuple(apart_line(each, address, context) for each in open_.apart)
    own = (apart_line(each, address, context) for each in open_.apart if each[0].id == only.id)
    return tuple(replace(each, notice="") for each in own)


def _unnamed(context: Context) -> _Unnamed:
    """Return the section for what names nobody; made once, since all checklists are equally far from all else."""
    national = unowned(context.library).national
    documents = tuple(listed(national, checklist_page(SLUG), context, anchors="unnamed"))
    return _Unnamed(
        clauses=national,
        lead=context.counted("who.unnamed.lead", len(national)),
        rows=list_html(documents, context, "checklist-rows.html.jinja", level=3),
    )


def _index(lists: tuple[_List, ...], unnamed: _Unnamed, context: Context) -> Page:
    groups = tuple(
        CardGroup(
            heading=context.label(f"checklist.groups.{group}"),
            anchor=f"for-{group}",
            cards=tuple(
                Card(
                    href=href(CHECKLISTS, checklist_page(each.slug)),
                    title=each.name,
                    chips=_chips(each, unnamed, context),
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


def _chips(each: _List, unnamed: _Unnamed, context: Context) -> tuple[str, ...]:
    """Return how many clauses a checklist has, and how many besides or among them name nobody."""
    inside = sum(not clause.who for clause in each.clauses)
    key, count = ("more", len(unnamed.clauses)) if each.group == "agencies" else ("inside", inside)
    told = (context.counted("who.nobody-count", len(each.clauses)),)
    shown = count and each.group in ("agencies", "standards", "local")
    return (*told, context.label(f"checklist.unnamed-{key}", n=count)) if shown else told


def _in_group(made: Page, context: Context) -> Page:
    """Put the index among the must-dos, where checklists belong."""
    nav = NavEntry(section="nav.must-dos", title=context.label("index.checklists.title"), order=(3, ""))
    return replace(made, nav=nav)


def _page(each: _List, unnamed: _Unnamed | None, context: Context) -> Page:
    address = checklist_page(each.slug)
    documents = tuple(listed(each.clauses, address, context))
    title, own = context.label("checklist.title", name=each.name), in_language(address, context.language)
    content = render(
        "checklist.html.jinja",
        context,
        name=each.name,
        title=title,
        up=href(address, CHECKLISTS),
        rows=list_html(documents, context, "checklist-rows.html.jinja"),
        apart=each.apart,
        unnamed=unnamed,
        empty="" if each.clauses else context.label("checklist.empty"),
        states=tuple((one.value, context.label(f"checklist.states.{one}")) for one in Answer),
        said=script_words(context),
        slug=each.slug,
        known=href(own, KNOWN_CLAUSES),
        workbook=href(own, each.workbook),
        root=href(address, "./"),
    )
    assert_rows(
        f"{address} ({context.language.value})", content, (*each.clauses, *(unnamed.clauses if unnamed else ()))
    )
    return Page(
        address=address,
        content=content,
        language=context.language,
        title=title,
        description=context.label("index.checklists.lead"),
        headings=(
            Heading(1, "checklist", title),
            *((Heading(2, SLUG, context.label("who.unnamed.title")),) if unnamed is not None else ()),
        ),
        edit_path=f"hooks/safon/labels/{context.language.value}.yml",
        template="wide.html",
        script=CHECKLIST_SCRIPT,
    )
