"""A standard in both languages, row by row: which words stand beside which, and what a row says of its state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from safon.context import Context
from safon.model.clause import Clause, ClauseClass
from safon.model.documents import Document
from safon.model.language import Language
from safon.targets import target_of
from safon.text.aligned import aligned
from safon.text.html import to_html
from safon.text.nodes import Blocks
from safon.text.reading import read
from safon.urls import href, in_language, side_by_side_of
from safon.views.clause_in_words import clause_in_words
from safon.views.prose import PageAddresses, line
from safon.views.timescale_text import TimescaleText
from safon.views.translation_notice import Behind, behind, clause_behind

CLASSES = (
    (ClauseClass.MUST_DO, "must-dos"),
    (ClauseClass.EXPECTATION, "expectations"),
    (ClauseClass.ILLUSTRATION, "illustrations"),
)
"""The classes of clauses of a standard in their order, each with the key of its heading."""


@dataclass(frozen=True, kw_only=True)
class Half:
    """What stands in one language of a row."""

    language: Language
    words: Markup
    """Its words: HTML of an author’s text, or the words of a clause without an element."""
    strength: str = ""
    limits: tuple[TimescaleText, ...] = ()
    who: str = ""
    """The names of its duty-holders, or that nobody is named."""
    promise: Markup = Markup("")


@dataclass(frozen=True, kw_only=True)
class PairRow:
    """A row: the page’s own language first."""

    halves: tuple[Half, ...]
    id: str = ""
    """The number of its clause; empty for prose."""
    anchor: str = ""
    behind: tuple[Behind, ...] = ()
    """For each language that moved since both were checked, that the other has not followed."""


@dataclass(frozen=True, kw_only=True)
class PairPart:
    """A part of a standard under one heading, in both languages."""

    heading: str
    twin: str
    """The heading in the other language."""
    anchor: str
    rows: tuple[PairRow, ...]
    behind: tuple[Behind, ...] = ()


@dataclass(frozen=True)
class _FromBeside(PageAddresses):
    """What texts in one language lead to from a page of the other: to pages of their own language."""

    def reference(self, any_id: str) -> tuple[str, str] | None:
        to = target_of(any_id, self.context.library)
        if to is None:
            return None
        language = self.context.language
        return href(in_language(self.address, language.other), in_language(to, language)), self.name(any_id)


def pair_parts(document: Document, context: Context) -> Iterator[PairPart]:
    """Yield the parts of a standard in the order of its page: its clauses, then its narrative."""
    both = contexts_of(context)
    for kind, key in CLASSES:
        clauses = document.of_class(kind)
        told = _told_of_none(both) if kind is ClauseClass.MUST_DO and not clauses else ()
        rows = (*told, *(_clause_row(each, document, both) for each in clauses))
        if rows:
            own, twin = (each.label(f"section.{key}") for each in both)
            yield PairPart(heading=own, twin=twin, anchor=key, rows=rows)
    inside = tuple(each.name for each in document.blocks if each.name.partition("/")[0] == "narrative")
    if inside:
        own, twin = (each.label("section.narrative") for each in both)
        rows = tuple(_prose_rows(document, both))
        moved = behind(document, inside, context)
        yield PairPart(heading=own, twin=twin, anchor="narrative", rows=rows, behind=moved)


def contexts_of(context: Context) -> tuple[Context, Context]:
    """Return the context of a page and that of its other language."""
    return context, context.for_language(context.language.other)


def narrative_pairs(document: Document, languages: Iterable[Language]) -> Iterator[tuple[Blocks, ...]]:
    """Yield what stands beside each other in the narratives of a standard, in the order of `languages`."""
    sections = (document.texts[each].section("narrative") for each in languages)
    one, other = (read(each.prose).blocks if each is not None else () for each in sections)
    yield from aligned(one, other)


def _told_of_none(both: tuple[Context, Context]) -> tuple[PairRow, ...]:
    halves = (Half(language=each.language, words=Markup.escape(each.label("section.no-must-dos"))) for each in both)
    return (PairRow(halves=tuple(halves)),)


def _prose_rows(document: Document, both: tuple[Context, Context]) -> Iterator[PairRow]:
    addresses = [_addresses(document, each, own=at == 0) for at, each in enumerate(both)]
    for pair in narrative_pairs(document, (each.language for each in both)):
        halves = (
            Half(language=each.language, words=to_html(blocks, page))
            for each, blocks, page in zip(both, pair, addresses, strict=True)
        )
        yield PairRow(halves=tuple(halves))


def _clause_row(clause: Clause, document: Document, both: tuple[Context, Context]) -> PairRow:
    return PairRow(
        halves=tuple(_clause_half(clause, document, each, own=at == 0) for at, each in enumerate(both)),
        id=clause.id,
        anchor=clause.anchor,
        behind=clause_behind(clause, both[0]),
    )


def _clause_half(clause: Clause, document: Document, context: Context, *, own: bool) -> Half:
    in_words, page = clause_in_words(clause, context), _addresses(document, context, own=own)
    return Half(
        language=context.language,
        words=line(in_words.words, page),
        strength=in_words.strength if clause.withdrawn is None else "",
        limits=in_words.limits,
        who=", ".join(in_words.who) or in_words.nobody,
        promise=line(in_words.promise, page) if in_words.promise else Markup(""),
    )


def _addresses(document: Document, context: Context, *, own: bool) -> PageAddresses:
    address = side_by_side_of(document)
    return (PageAddresses if own else _FromBeside)(address, context, document.folder)
