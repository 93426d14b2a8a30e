"""A national standard as prints draw it in both languages side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, TypedDict

from safon.model.documents import Document
from safon.model.front_matter import Stage, StandardHeader
from safon.model.language import Language
from safon.print.followed import followed_line
from safon.print.printed_clause import PrintedClause, clause_card
from safon.print.qr_codes import QrCode, code
from safon.print.running_heads import live
from safon.print.standard_part import state_words
from safon.print.tree import TypstBlock, TypstInline, paragraph
from safon.print.wording import Wording
from safon.urls import say_address, short_address
from safon.views.names import short_name
from safon.views.side_by_side import CLASSES, narrative_pairs
from safon.views.translation_notice import translation_notices


class PairTitle(TypedDict):
    """What stands above one column."""

    lang: str
    name: str
    kicker: str
    title: str
    state: str
    lead: str
    followed: list[TypstInline]
    """What has come after the draft; may be empty."""


class PairHalf(TypedDict):
    """What stands in one column of a row; a heading, blocks or a clause."""

    lang: str
    heading: str
    blocks: list[TypstBlock]
    clauses: list[PrintedClause]


class PrintedPair(TypedDict):
    """A standard in both languages, for templates; each row has a half for each language."""

    kind: Literal["pair"]
    lang: str
    number: str
    theme: str
    hollow: bool
    titles: list[PairTitle]
    rows: list[list[PairHalf]]
    codes: list[QrCode]


def pair_part(document: Document, both: tuple[Wording, ...]) -> PrintedPair:
    """Return a standard, its columns in the order of `both`."""
    header = document.facts(StandardHeader)
    return {
        "kind": "pair",
        "lang": both[0].context.language.value,
        "number": str(document.number),
        "theme": header.theme,
        "hollow": header.stage is Stage.OUTLINE,
        "titles": [_title(document, header, each) for each in both],
        "rows": list(_rows(document, both)),
        "codes": list(_codes(document, both)),
    }


def _codes(document: Document, both: tuple[Wording, ...]) -> Iterator[QrCode]:
    for place, purpose in ((short_address(document.id), "current"), (say_address(document.id), "say")):
        for each in both:
            yield code(live(place, each.context), purpose, each.context)


def _title(document: Document, header: StandardHeader, wording: Wording) -> PairTitle:
    text, name = document.texts[wording.context.language], short_name(document, wording.context)
    return {
        "lang": wording.context.language.value,
        "name": name,
        "kicker": wording.plain(f"{wording.context.language.own_name} · {name}"),
        "title": wording.plain(text.title),
        "state": state_words(header, wording.context, stage=True),
        "lead": wording.plain(text.summary),
        "followed": followed_line((document,), wording),
    }


def _rows(document: Document, both: tuple[Wording, ...]) -> Iterator[list[PairHalf]]:
    notices = [list(translation_notices(document.translation, "print", each.context)) for each in both]
    if any(notices):
        told = zip(both, notices, strict=True)
        yield [_half(each.context.language, blocks=(paragraph(words) for words in own)) for each, own in told]
    for kind, key in CLASSES:
        clauses = document.of_class(kind)
        if clauses:
            yield _heading(key, both)
        for clause in clauses:
            yield [_half(each.context.language, clauses=[clause_card(clause, each)]) for each in both]
    pairs = list(narrative_pairs(document, (each.context.language for each in both)))
    if any(any(pair) for pair in pairs):
        yield _heading("narrative", both)
    for pair in pairs:
        found = zip(both, pair, strict=True)
        yield [_half(each.context.language, blocks=each.tree(blocks, document.folder)) for each, blocks in found]


def _heading(key: str, both: tuple[Wording, ...]) -> list[PairHalf]:
    return [_half(each.context.language, heading=each.context.label(f"section.{key}")) for each in both]


def _half(
    language: Language, *, heading: str = "", blocks: Iterable[TypstBlock] = (), clauses: Iterable[PrintedClause] = ()
) -> PairHalf:
    return {"lang": language.value, "heading": heading, "blocks": list(blocks), "clauses": list(clauses)}
