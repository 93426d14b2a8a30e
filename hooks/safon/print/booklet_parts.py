"""Parts that booklets and packs have besides standards and notes: cover, contents, written pages, an index."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypedDict

from safon.context import Context
from safon.model.language import Language
from safon.model.position import Position
from safon.print.qr_codes import QrCode
from safon.print.tree import TypstBlock, TypstInline
from safon.print.wording import Wording

_NOWHERE = Position("hooks/safon/labels")
"""Where our own words stand, if one of their letters cannot be printed."""


class Cover(TypedDict):
    """What a print is, for whom and from when, for templates."""

    kind: Literal["cover"]
    lang: str
    kicker: str
    title: str
    lead: str
    facts: list[tuple[str, str]]
    """What each is called, and what it is."""
    notices: list[str]
    followed: list[TypstInline]
    """What has come after the drafts that it restates; may be empty."""
    contents: str
    """The heading of a list of contents; empty where that has a page of its own."""
    codes: list[QrCode]


class Contents(TypedDict):
    """A list of contents, for templates."""

    kind: Literal["contents"]
    lang: str
    title: str
    depth: int
    """The lowest level of headings in it."""


class Index(TypedDict):
    """An index of clauses, for templates."""

    kind: Literal["index"]
    lang: str
    title: str
    lead: str
    ids: list[str]


class WrittenSection(TypedDict):
    """Blocks under a heading, and lines to write on, for templates."""

    heading: str
    blocks: list[TypstBlock]
    lines: int
    counts: bool
    """Whether the table of sheets of paper stands here."""


class Written(TypedDict):
    """A page of text, for templates."""

    kind: Literal["written"]
    lang: str
    title: str
    lead: str
    """May be empty."""
    followed: list[TypstInline]
    """What has come after the drafts that it restates; may be empty."""
    sections: list[WrittenSection]
    codes: list[QrCode]
    """May be empty."""


def cover(
    *,
    kicker: str,
    title: str,
    lead: str,
    facts: Iterable[tuple[str, str]],
    notices: Iterable[str],
    followed: list[TypstInline],
    codes: Iterable[QrCode],
    language: Language,
    contents: str = "",
) -> Cover:
    """Return a cover: what it is, for whom, from when, and where to see whether it is current."""
    return {
        "kind": "cover",
        "lang": language.value,
        "kicker": kicker,
        "title": title,
        "lead": lead,
        "facts": list(facts),
        "notices": list(notices),
        "followed": followed,
        "contents": contents,
        "codes": list(codes),
    }


def contents(context: Context, *, depth: int = 1) -> Contents:
    """Return a list of contents, made of the headings down to level `depth`."""
    return {
        "kind": "contents",
        "lang": context.language.value,
        "title": context.label("print.contents"),
        "depth": depth,
    }


def index(ids: Iterable[str], context: Context) -> Index:
    """Return an index of clauses with their pages."""
    title, lead = (context.label(f"print.{key}") for key in ("index", "index-lead"))
    return {"kind": "index", "lang": context.language.value, "title": title, "lead": lead, "ids": list(ids)}


def written(
    title: str,
    sections: Iterable[WrittenSection],
    language: Language,
    *,
    lead: str = "",
    followed: Iterable[TypstInline] = (),
    codes: Iterable[QrCode] = (),
) -> Written:
    """Return a page of text."""
    return {
        "kind": "written",
        "lang": language.value,
        "title": title,
        "lead": lead,
        "followed": list(followed),
        "sections": list(sections),
        "codes": list(codes),
    }


def written_section(
    heading: str, blocks: Iterable[TypstBlock], *, lines: int = 0, counts: bool = False
) -> WrittenSection:
    """Return blocks under a heading, a number of lines to write on, and the table of sheets where `counts`."""
    return {"heading": heading, "blocks": list(blocks), "lines": lines, "counts": counts}


def own_blocks(key: str, wording: Wording, **values: object) -> list[TypstBlock]:
    """Return a label that holds Markdown as blocks."""
    return wording.blocks(wording.context.label(key, **values))
