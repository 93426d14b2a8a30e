"""Every relation of the library, as a drawing, as a matrix and as a table."""

from __future__ import annotations

import json
import textwrap
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from safon.charts.map_layout import positions
from safon.context import Context, program_of
from safon.model.documents import Document
from safon.model.front_matter import StandardHeader
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.model.links import Link
from safon.model.vocabulary import Principle, Theme
from safon.store import key_of
from safon.urls import PRINCIPLES, address_of, href
from safon.views.connections import who_says
from safon.views.names import full_name, short_name

_LETTERS = 17
"""How many letters of a title stand on one line of a node."""


@dataclass(frozen=True, kw_only=True)
class MapNode:
    """A document, or a principle, on the map."""

    id: str
    kind: str
    """The kind of document, as a filter names it; `principle` for a principle."""
    theme: str
    href: str
    told: str
    """What is read out: its name, and how many relations it has."""
    lines: tuple[str, ...]
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, kw_only=True)
class Edge:
    """One relation on the map."""

    start: str
    end: str
    strength: str
    path: str


@dataclass(frozen=True, kw_only=True)
class RelationRow:
    """One relation in the table."""

    source: tuple[str, str]
    """The way to what points, and its name."""
    target: tuple[str, str]
    who_says: str
    why: str


@dataclass(frozen=True, kw_only=True)
class Matrix:
    """How many relations lead from each document (down) to each (across)."""

    heads: tuple[tuple[str, str], ...]
    """The id and the name of each document that is pointed to."""
    rows: tuple[tuple[str, str, tuple[int, ...]], ...]
    """The id and the name of each document that points, with its counts."""


@dataclass(frozen=True, kw_only=True)
class LinkMap:
    """All three."""

    nodes: tuple[MapNode, ...]
    edges: tuple[Edge, ...]
    height: int
    matrix: Matrix
    rows: tuple[RelationRow, ...]


def link_map(context: Context, address: str) -> LinkMap:
    """Return the relations for the page at `address`."""
    names = {each.id: _lines(each, context.language) for each in context.library.documents}
    for principle in context.library.vocabulary.all(Principle):
        names[principle.id] = (context.label("map.principle", number=principle.number),)
    sizes = {each: _size(lines, short=len(lines) == 1 and len(lines[0]) <= 5) for each, lines in names.items()}
    ends = [(link.source, _home(link, context.library)) for link in context.library.links]
    places, height = _positions(sizes, ends, context)
    counts = Counter(end for pair in ends for end in dict.fromkeys(pair))
    nodes = [
        MapNode(
            id=each.id,
            kind=each.kind.value.replace(" ", "-"),
            theme=each.header.theme if isinstance(each.header, StandardHeader) else "",
            href=href(address, address_of(each)),
            told=_told(full_name(each, context), counts[each.id], context),
            lines=names[each.id],
            x=places[each.id][0],
            y=places[each.id][1],
            width=sizes[each.id][0],
            height=sizes[each.id][1],
        )
        for each in context.library.documents
    ]
    nodes += _principles(context, address, places, sizes)
    return LinkMap(
        nodes=tuple(sorted(nodes, key=lambda node: (node.y // 60, node.x))),
        edges=tuple(_edges(context.library, places)),
        height=height,
        matrix=_matrix(context),
        rows=tuple(_row(link, context, address) for link in context.library.links),
    )


def _positions(
    sizes: Mapping[str, tuple[int, int]], ends: list[tuple[str, str]], context: Context
) -> tuple[dict[str, tuple[int, int]], int]:
    """Return where the nodes stand, as an earlier build found it where nothing of that has changed: it takes long."""
    rings = _rings(context.library)
    key = key_of("map", program_of(context), list(sizes.items()), ends, rings)
    told = context.store.made(key, lambda: json.dumps(positions(sizes, ends, rings)).encode())
    places, height = json.loads(told)
    return {node: (x, y) for node, (x, y) in places.items()}, height


def _rings(library: Library) -> tuple[list[str], list[str]]:
    """Return what stands in the middle, and the standards around it, theme by theme."""
    middle = [each.id for kind in (Kind.FRAMEWORK, Kind.ENGAGEMENT) for each in library.of_kind(kind)]
    themes = list(library.vocabulary.ids(Theme))
    standards = sorted(library.of_kind(Kind.STANDARD), key=lambda each: (_place(each, themes), each.number or 0))
    return middle, [each.id for each in standards]


def _place(standard: Document, themes: list[str]) -> int:
    theme = standard.facts(StandardHeader).theme
    return themes.index(theme) if theme in themes else len(themes)


def _principles(
    context: Context, address: str, places: dict[str, tuple[int, int]], sizes: dict[str, tuple[int, int]]
) -> Iterator[MapNode]:
    for each in context.library.vocabulary.all(Principle):
        (x, y), (width, height) = places[each.id], sizes[each.id]
        name = context.label("map.principle", number=each.number)
        yield MapNode(
            id=each.id,
            kind="principle",
            theme="",
            href=href(address, PRINCIPLES),
            told=_told(f"{name}: {each.title[context.language]}", 0, context),
            lines=(name,),
            x=x,
            y=y,
            width=width,
            height=height,
        )


def _told(name: str, count: int, context: Context) -> str:
    return f"{name}. {context.counted('map.relations', count)}"


def _home(link: Link, library: Library) -> str:
    home = library.home_of(link.to)
    return home.id if home is not None else link.source


def _lines(document: Document, language: Language) -> tuple[str, ...]:
    if document.kind in (Kind.STANDARD, Kind.NOTE, Kind.LOCAL_STANDARD):
        return (str(document.number) if document.kind is Kind.STANDARD else document.id,)
    return tuple(textwrap.wrap(document.texts[language].title, _LETTERS))


def _size(lines: tuple[str, ...], *, short: bool) -> tuple[int, int]:
    if short:
        return (46 if len(lines[0]) <= 3 else 60, 34)
    return round(max(len(each) for each in lines) * 7.2) + 18, len(lines) * 16 + 18


def _edges(library: Library, places: dict[str, tuple[int, int]]) -> Iterator[Edge]:
    seen: Counter[tuple[str, str]] = Counter()
    for link in library.links:
        end = _home(link, library)
        seen[pair := (min(link.source, end), max(link.source, end))] += 1
        (x1, y1), (x2, y2) = places[link.source], places[end]
        # Relations between the same two stand beside each other: each bends a little more than the one before.
        bend = (seen[pair] + 1) // 2 * 0.09 * (-1 if seen[pair] % 2 else 1)
        x, y = round((x1 + x2) / 2 + (y2 - y1) * bend), round((y1 + y2) / 2 - (x2 - x1) * bend)
        path = f"M{x1} {y1}Q{x} {y} {x2} {y2}"
        if link.source == end:
            path = f"M{x1} {y1}c30-60 60-20 0 0"
        yield Edge(start=link.source, end=end, strength=link.strength.value if link.strength else "none", path=path)


def _matrix(context: Context) -> Matrix:
    counts = Counter((link.source, _home(link, context.library)) for link in context.library.links)
    sources, ends = {source for source, _ in counts}, {end for _, end in counts}
    known = {each.id: full_name(each, context) for each in context.library.documents}
    short = {each.id: short_name(each, context) for each in context.library.documents}
    heads = tuple((each, name) for each, name in short.items() if each in ends)
    rows = tuple(
        (each, name, tuple(counts[each, end] for end, _ in heads)) for each, name in known.items() if each in sources
    )
    return Matrix(heads=heads, rows=rows)


def _row(link: Link, context: Context, address: str) -> RelationRow:
    return RelationRow(
        source=_end(link.source, link.clause, context, address),
        target=_end(
            _home(link, context.library), link.to if link.to in context.library.clauses else None, context, address
        ),
        who_says=who_says(link, context),
        why=link.why[context.language] if link.why is not None else "",
    )


def _end(document: str, clause: str | None, context: Context, address: str) -> tuple[str, str]:
    name = full_name(context.library.by_id[document], context)
    to = href(address, context.url_of(clause or document))
    return to, f"{clause}, {name}" if clause is not None else name
