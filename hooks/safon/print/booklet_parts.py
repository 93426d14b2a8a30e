"""Parts that booklets and packs have besides standards and notes: cover, contents, written pages, cards, an index."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from safon.model.language import Language
from safon.model.position import Position
from safon.print.clause_card import Card
from safon.print.sheet_part import Part
from safon.print.wording import Node, Wording
from safon.render.labels import label

_NOWHERE = Position("hooks/safon/labels")
"""Where our own words stand, if one of their letters cannot be printed."""


def cover(
    *,
    kicker: str,
    title: str,
    lead: str,
    facts: Iterable[tuple[str, str]],
    notices: Iterable[str],
    followed: list[Node],
    codes: Iterable[Part],
    language: Language,
) -> Part:
    """Return a cover: what it is, for whom, from when, and where to see whether it is current."""
    return {
        "kind": "cover",
        "lang": language.value,
        "kicker": kicker,
        "title": title,
        "lead": lead,
        "facts": [list(each) for each in facts],
        "notices": list(notices),
        "followed": followed,
        "codes": list(codes),
    }


def contents(language: Language, *, depth: int = 1) -> Part:
    """Return a list of contents, made of the headings down to level `depth`."""
    return {"kind": "contents", "lang": language.value, "title": label(language, "print.contents"), "depth": depth}


def index(ids: Iterable[str], language: Language) -> Part:
    """Return an index of clauses with their pages."""
    title, lead = (label(language, f"print.{key}") for key in ("index", "index-lead"))
    return {"kind": "index", "lang": language.value, "title": title, "lead": lead, "ids": list(ids)}


def written(
    title: str,
    sections: Iterable[tuple[str, list[Node], int]],
    language: Language,
    *,
    lead: str = "",
    codes: Iterable[Part] = (),
) -> Part:
    """Return a page of text; each section has a heading, its blocks, and a number of lines to write on."""
    told = [{"heading": heading, "blocks": blocks, "lines": lines} for heading, blocks, lines in sections]
    return {
        "kind": "written",
        "lang": language.value,
        "title": title,
        "lead": lead,
        "sections": told,
        "codes": list(codes),
    }


def own_blocks(key: str, wording: Wording, **values: object) -> list[Node]:
    """Return a label that holds Markdown as blocks."""
    return wording.blocks(label(wording.language, key, **values))


def scenario_cards(found: Iterable[Card], language: Language) -> Part:
    """Return cards with what a child might say, and the question what has to happen for it."""
    cards = [
        _card(
            kicker=label(language, "print.scenario", n=number),
            said=each["promise"],
            ask=label(language, "print.scenario-ask"),
        )
        for number, each in enumerate(found, start=1)
    ]
    return _cards("scenarios", cards, language)


def challenge_cards(found: Iterable[Card], language: Language) -> Part:
    """Return cards with a clause, and a question for the place where the reader works."""
    cards = []
    for number, each in enumerate(found, start=1):
        asked = "limit" if each["when"] else "nobody" if each["nobody"] else "else"
        kicker = label(language, "print.challenge", n=number, id=each["id"])
        words = list(each["words"])
        for when in each["when"][:1]:
            words += [" ", ["strong", " ".join(part for part in when[:2] if part)]]
        cards.append(_card(kicker=kicker, words=words, ask=label(language, f"print.challenge-{asked}")))
    return _cards("challenges", cards, language)


def _card(*, kicker: str, ask: str, said: list[Node] | None = None, words: list[Node] | None = None) -> dict[str, Any]:
    return {"kicker": kicker, "said": said or [], "words": words or [], "ask": ask}


def _cards(key: str, cards: list[dict[str, Any]], language: Language) -> Part:
    title, lead = label(language, f"print.{key}"), label(language, f"print.{key}-lead")
    return {"kind": "cards", "lang": language.value, "title": title, "lead": lead, "cards": cards}
