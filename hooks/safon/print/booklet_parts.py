"""Parts that booklets and packs have besides standards and notes: cover, contents, written pages, cards, an index."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypedDict

from safon.context import Context
from safon.model.language import Language
from safon.model.position import Position
from safon.print.printed_clause import PrintedClause
from safon.print.qr_codes import QrCode
from safon.print.tree import TypstBlock, TypstInline, strong
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


class Written(TypedDict):
    """A page of text, for templates."""

    kind: Literal["written"]
    lang: str
    title: str
    lead: str
    """May be empty."""
    sections: list[WrittenSection]
    codes: list[QrCode]
    """May be empty."""


class TalkingCard(TypedDict):
    """A card to cut out, for templates: what a child might say, or a clause, and a question."""

    kicker: str
    said: list[TypstInline]
    words: list[TypstInline]
    ask: str


class TalkingCards(TypedDict):
    """Pages of cards, for templates."""

    kind: Literal["cards"]
    lang: str
    title: str
    lead: str
    cards: list[TalkingCard]


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
    codes: Iterable[QrCode] = (),
) -> Written:
    """Return a page of text."""
    return {
        "kind": "written",
        "lang": language.value,
        "title": title,
        "lead": lead,
        "sections": list(sections),
        "codes": list(codes),
    }


def written_section(heading: str, blocks: Iterable[TypstBlock], *, lines: int = 0) -> WrittenSection:
    """Return blocks under a heading, and a number of lines to write on."""
    return {"heading": heading, "blocks": list(blocks), "lines": lines}


def own_blocks(key: str, wording: Wording, **values: object) -> list[TypstBlock]:
    """Return a label that holds Markdown as blocks."""
    return wording.blocks(wording.context.label(key, **values))


def scenario_cards(found: Iterable[PrintedClause], context: Context) -> TalkingCards:
    """Return cards with what a child might say, and the question what has to happen for it."""
    cards = [
        _card(
            kicker=context.label("print.scenario", n=number),
            said=each["promise"],
            ask=context.label("print.scenario-ask"),
        )
        for number, each in enumerate(found, start=1)
    ]
    return _cards("scenarios", cards, context)


def challenge_cards(found: Iterable[PrintedClause], context: Context) -> TalkingCards:
    """Return cards with a clause, and a question for the place where the reader works."""
    cards = []
    for number, each in enumerate(found, start=1):
        asked = "limit" if each["when"] else "nobody" if each["nobody"] else "else"
        kicker = context.label("print.challenge", n=number, id=each["id"])
        words = list(each["words"])
        for when in each["when"][:1]:
            words += [" ", strong(" ".join(part for part in when[:2] if part))]
        cards.append(_card(kicker=kicker, words=words, ask=context.label(f"print.challenge-{asked}")))
    return _cards("challenges", cards, context)


def _card(*, kicker: str, ask: str, said: Iterable[TypstInline] = (), words: Iterable[TypstInline] = ()) -> TalkingCard:
    return {"kicker": kicker, "said": list(said), "words": list(words), "ask": ask}


def _cards(key: str, cards: list[TalkingCard], context: Context) -> TalkingCards:
    title, lead = context.label(f"print.{key}"), context.label(f"print.{key}-lead")
    return {"kind": "cards", "lang": context.language.value, "title": title, "lead": lead, "cards": cards}
