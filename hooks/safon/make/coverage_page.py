"""Coverage: the national clauses beside each local set, and what nobody has mapped, in both directions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from safon.model.artefact import Artefact, Heading, NavPlace, Site
from safon.model.clause import Clause
from safon.model.coverage import Mapping, SetCoverage, coverage
from safon.model.documents import Document
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.render.clause_rows import clause_row
from safon.render.complete import hold_exactly
from safon.render.index_page import authority_notice
from safon.render.labels import label
from safon.render.links import address_of, relative, target_of
from safon.render.names import full_name
from safon.render.templates import render

ADDRESS = "coverage/"


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
    heads: tuple[str, ...]
    """The numbers of its practice standards."""
    matrix: tuple[tuple[str, str, tuple[int, ...], int, int], ...]
    """For each national standard: the way to it, its name, how many lines of each practice standard add to it, how
    many of its clauses are mapped, and how many it has."""


def make(library: Library, site: Site, language: Language) -> Iterator[Artefact]:
    """Yield the page in `language`. Raises IncompleteError where a clause is in none of its lists."""
    sets = tuple(_set(each, library, site, language) for each in coverage(library))
    for view, each in zip(sets, coverage(library), strict=True):
        _hold(view, each)
    title, lead = label(language, "coverage.title"), label(language, "coverage.lead")
    yield Artefact(
        path=ADDRESS,
        content=render("coverage.html.jinja", language, sets=sets),
        language=language,
        title=title,
        description=lead,
        headings=(Heading(1, "coverage", title), *(Heading(2, each.anchor, each.title) for each in sets)),
        nav=NavPlace(section="nav.connections", title=title, order=(1, "")),
        edit_path=f"hooks/safon/labels/{language.value}.yml",
        template="wide.html",
    )


def _hold(view: _Set, each: SetCoverage) -> None:
    lines = [one.local[1] for one in view.mapped]
    gaps = [number for gap in view.without_national for _, number in gap.clauses]
    hold_exactly(f"coverage/ ({each.about.id}, local)", {*lines, *gaps}, (clause.id for clause in each.local))


def _set(each: SetCoverage, library: Library, site: Site, language: Language) -> _Set:
    about = each.about
    figures = (
        ("national", len(each.national)),
        ("mapped", len(each.national) - len(each.without_local)),
        ("unmapped", len(each.without_local)),
        ("local", len(each.local)),
        ("local-mapped", len(each.local) - len(each.without_national)),
        ("local-unmapped", len(each.without_national)),
    )
    inside = [one for one in library.of_kind(Kind.LOCAL_STANDARD) if one.folder == about.folder]
    return _Set(
        anchor=f"set-{about.id.lower()}",
        title=about.texts[language].title,
        href=relative(ADDRESS, address_of(about)),
        notice=authority_notice(about, library, language),
        figures=tuple((number, label(language, f"coverage.figures.{key}")) for key, number in figures),
        mapped=tuple(_mapped(one, library, site, language) for one in each.mapped),
        to_write=tuple(_gaps(each.to_write, library, language)),
        without_national=tuple(_gaps(each.without_national, library, language)),
        heads=tuple(f"{about.id}{one.number}" for one in inside),
        matrix=tuple(_matrix(each, inside, library, language)),
    )


def _mapped(one: Mapping, library: Library, site: Site, language: Language) -> _Mapped:
    def told(clause: Clause) -> tuple[str, str, str]:
        way = relative(ADDRESS, target_of(clause.id, library) or ADDRESS)
        return way, clause.id, clause_row(clause, library, site, language).text

    return _Mapped(
        national=told(one.national),
        local=told(one.local),
        relationship=label(language, f"clause.relationship.{one.relation.relationship}"),
        key=one.relation.relationship.value.replace(" ", "-"),
        why=one.relation.why[language],
    )


def _gaps(clauses: Iterable[Clause], library: Library, language: Language) -> Iterator[_Gap]:
    inside: dict[str, list[Clause]] = {}
    for clause in clauses:
        inside.setdefault(clause.document, []).append(clause)
    for document_id, found in inside.items():
        document = library.by_id[document_id]
        way = address_of(document)
        yield _Gap(
            name=full_name(document, library, language),
            href=relative(ADDRESS, way),
            clauses=tuple((relative(ADDRESS, f"{way}#{each.anchor}"), each.id) for each in found),
        )


def _matrix(
    each: SetCoverage, inside: list[Document], library: Library, language: Language
) -> Iterator[tuple[str, str, tuple[int, ...], int, int]]:
    for standard in library.of_kind(Kind.STANDARD):
        lines = [one for one in each.mapped if one.national.document == standard.id]
        counts = tuple(sum(one.local.document == other.id for one in lines) for other in inside)
        clauses = [clause for clause in each.national if clause.document == standard.id]
        reached = {one.national.id for one in lines}
        name = full_name(standard, library, language)
        yield relative(ADDRESS, address_of(standard)), name, counts, len(reached), len(clauses)
