"""Coverage: the national clauses beside each local set, and what nobody has mapped, in both directions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from safon.artefact import Heading, NavEntry, Page
from safon.context import Context
from safon.model.areas import area_of
from safon.model.clause import Clause
from safon.model.coverage import Mapping, SetCoverage, coverage
from safon.model.documents import Document
from safon.model.kinds import Kind
from safon.urls import COVERAGE, WORKING_STYLE, address_of, anchored, href
from safon.views.clause_rows import clause_row
from safon.views.completeness import assert_complete
from safon.views.index_page import authority_notice
from safon.views.local_answers import counted_words
from safon.views.names import full_name
from safon.views.templates import render


@dataclass(frozen=True, kw_only=True)
class _Gap:
    """Clauses of one document that nothing is mapped to."""

    name: str
    href: str
    clauses: tuple[tuple[str, str], ...]
    """The way to each clause, and its number."""


@dataclass(frozen=True, kw_only=True)
class _Mapped:
    national: tuple[str, str, str]
    """The way to the national clause, its number and what it says."""
    local: tuple[str, str, str]
    relationship: str
    key: str
    """The relationship, for its look."""
    direction: str
    """How much of the national clause the local line reaches."""
    why: str


@dataclass(frozen=True, kw_only=True)
class _Set:
    anchor: str
    title: str
    href: str
    notice: str
    figures: tuple[tuple[int, str], ...]
    mapped: tuple[_Mapped, ...]
    to_write: tuple[_Gap, ...]
    without_national: tuple[_Gap, ...]
    answers: tuple[str, ...]
    """How many clauses the area says who does, and of how many nobody does; nothing for one that answers none."""
    unanswered: tuple[_Gap, ...]
    """The clauses of which neither the source nor the area says who does them."""
    heads: tuple[str, ...]
    """The numbers of its practice standards."""
    matrix: tuple[tuple[str, str, tuple[int, ...], int, int], ...]
    """For each national standard: the way to it, its name, how many lines of each practice standard add to it, how
    many of its clauses are mapped, and how many it has."""


def make(context: Context) -> Iterator[Page]:
    """Yield the page in `language`. Raises IncompleteError where a clause is in none of its lists."""
    sets = tuple(_set(each, context) for each in coverage(context.library))
    for view, each in zip(sets, coverage(context.library), strict=True):
        _hold(view, each)
    title, lead = context.label("coverage.title"), context.label("coverage.lead")
    yield Page(
        address=COVERAGE,
        content=render("coverage.html.jinja", context, sets=sets),
        language=context.language,
        title=title,
        description=lead,
        headings=(Heading(1, "coverage", title), *(Heading(2, each.anchor, each.title) for each in sets)),
        nav=NavEntry(section="nav.connections", title=title, order=(1, "")),
        edit_path=f"hooks/safon/labels/{context.language.value}.yml",
        template="wide.html",
        style=WORKING_STYLE,
    )


def _hold(view: _Set, each: SetCoverage) -> None:
    lines = [one.local[1] for one in view.mapped]
    gaps = [number for gap in view.without_national for _, number in gap.clauses]
    assert_complete(f"coverage/ ({each.about.id}, local)", {*lines, *gaps}, (clause.id for clause in each.local))


def _set(each: SetCoverage, context: Context) -> _Set:
    about = each.about
    figures = (
        ("national", len(each.national)),
        ("mapped", len(each.national) - len(each.without_local)),
        ("unmapped", len(each.without_local)),
        ("closed", len(each.national) - len(each.to_write)),
        ("local", len(each.local)),
        ("local-mapped", len(each.local) - len(each.without_national)),
        ("local-unmapped", len(each.without_national)),
    )
    area = area_of(about, context.library)
    inside = [one for one in context.library.of_kind(Kind.LOCAL_STANDARD) if one.folder == about.folder]
    return _Set(
        anchor=f"set-{about.id.lower()}",
        title=about.texts[context.language].title,
        href=href(COVERAGE, address_of(about)),
        notice=authority_notice(about, context),
        figures=tuple((number, context.label(f"coverage.figures.{key}")) for key, number in figures),
        mapped=tuple(_mapped(one, context) for one in each.mapped),
        to_write=tuple(_gaps(each.to_write, context)),
        without_national=tuple(_gaps(each.without_national, context)),
        answers=counted_words(area, context) if area.unnamed or area.answers else (),
        unanswered=tuple(_gaps(area.gaps, context)) if area.unnamed or area.answers else (),
        heads=tuple(f"{about.id}{one.number}" for one in inside),
        matrix=tuple(_matrix(each, inside, context)),
    )


def _mapped(one: Mapping, context: Context) -> _Mapped:
    def told(clause: Clause) -> tuple[str, str, str]:
        way = context.href(COVERAGE, clause)
        return way, clause.id, clause_row(clause, context).text

    return _Mapped(
        national=told(one.national),
        local=told(one.local),
        relationship=context.label(f"clause.relationship.{one.relation.relationship}"),
        key=one.relation.relationship.value.replace(" ", "-"),
        direction=context.label(f"clause.direction.{one.relation.direction}"),
        why=one.relation.why[context.language],
    )


def _gaps(clauses: Iterable[Clause], context: Context) -> Iterator[_Gap]:
    inside: dict[str, list[Clause]] = {}
    for clause in clauses:
        inside.setdefault(clause.document, []).append(clause)
    for document_id, found in inside.items():
        document = context.library.by_id[document_id]
        way = address_of(document)
        yield _Gap(
            name=full_name(document, context),
            href=href(COVERAGE, way),
            clauses=tuple((href(COVERAGE, anchored(way, each.anchor)), each.id) for each in found),
        )


def _matrix(
    each: SetCoverage, inside: list[Document], context: Context
) -> Iterator[tuple[str, str, tuple[int, ...], int, int]]:
    for standard in context.library.of_kind(Kind.STANDARD):
        lines = [one for one in each.mapped if one.national.document == standard.id]
        counts = tuple(sum(one.local.document == other.id for one in lines) for other in inside)
        clauses = [clause for clause in each.national if clause.document == standard.id]
        reached = {one.national.id for one in lines}
        name = full_name(standard, context)
        yield href(COVERAGE, address_of(standard)), name, counts, len(reached), len(clauses)
