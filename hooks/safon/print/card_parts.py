"""Cards to cut out: what a child might say, or a clause, each with a question for a group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, TypedDict

from safon.context import Context
from safon.model.documents import Document
from safon.print.followed import followed_line
from safon.print.printed_clause import PrintedClause
from safon.print.qr_codes import QrCode, code
from safon.print.running_heads import live
from safon.print.session import Session
from safon.print.tree import TypstInline, strong
from safon.print.wording import Wording
from safon.urls import PRINTS


class TalkingCard(TypedDict):
    """A card to cut out, for templates: what a child might say, or a clause, and a question."""

    kicker: str
    said: list[TypstInline]
    words: list[TypstInline]
    ask: str


class TalkingCards(TypedDict):
    """Pages of cards, each with a blank back, for templates."""

    kind: Literal["cards"]
    lang: str
    title: str
    lead: str
    followed: list[TypstInline]
    """What has come after the drafts that the cards restate; may be empty."""
    cards: list[TalkingCard]
    codes: list[QrCode]


def session_cards(session: Session, documents: Iterable[Document], wording: Wording) -> Iterator[TalkingCards]:
    """Yield the cards of a session; what came after the drafts is said once."""
    context, followed = wording.context, followed_line(documents, wording)
    for key, found in (
        ("scenarios", _scenarios(session.scenarios, context)),
        ("challenges", _challenges(session.challenges, context)),
    ):
        if found:
            yield {
                "kind": "cards",
                "lang": context.language.value,
                "title": context.label(f"print.{key}"),
                "lead": context.label(f"print.{key}-lead"),
                "followed": followed,
                "cards": found,
                "codes": [code(live(PRINTS, context), "current", context)],
            }
            followed = []


def _scenarios(found: Iterable[PrintedClause], context: Context) -> list[TalkingCard]:
    """Return cards with what a child might say, and the question what has to happen for it."""
    return [
        _card(
            kicker=context.label("print.scenario", n=number),
            said=each["promise"],
            ask=context.label("print.scenario-ask"),
        )
        for number, each in enumerate(found, start=1)
    ]


def _challenges(found: Iterable[PrintedClause], context: Context) -> list[TalkingCard]:
    """Return cards with a clause, and a question for the place where the reader works."""
    cards = []
    for number, each in enumerate(found, start=1):
        asked = "limit" if each["when"] else "nobody" if each["nobody"] else "else"
        kicker = context.label("print.challenge", n=number, id=each["id"])
        words = list(each["words"])
        for when in each["when"][:1]:
            words += [" ", strong(" ".join(part for part in when[:2] if part))]
        cards.append(_card(kicker=kicker, words=words, ask=context.label(f"print.challenge-{asked}")))
    return cards


def _card(*, kicker: str, ask: str, said: Iterable[TypstInline] = (), words: Iterable[TypstInline] = ()) -> TalkingCard:
    return {"kicker": kicker, "said": list(said), "words": list(words), "ask": ask}
