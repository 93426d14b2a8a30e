"""How much paper a session takes: a pack for each person, cards for each group, one file for whoever leads it."""

from __future__ import annotations

from dataclasses import dataclass

GROUP = 5
"""How many people work with one set of cards, as a suggestion."""


@dataclass(frozen=True, kw_only=True)
class SheetCount:
    """The sheets of A4 for a session, all printed on both sides."""

    people: int
    groups: int
    packs: int
    """Sheets of the packs of all participants."""
    cards: int
    """Sheets of the cards of all groups; their backs are blank."""
    trainer: int
    """Sheets of the trainer's file."""

    @property
    def whole(self) -> int:
        """All of them."""
        return self.packs + self.cards + self.trainer


def sheets_of(pages: int) -> int:
    """Return how many sheets so many pages take on both sides of the paper."""
    return -(-pages // 2)


def sheets_for(people: int, *, pack: int, cards: int, trainer: int) -> SheetCount:
    """Return the sheets for so many people; `pack`, `cards` and `trainer` are the pages of one copy of each file."""
    groups = -(-people // GROUP)
    return SheetCount(
        people=people,
        groups=groups,
        packs=people * sheets_of(pack),
        cards=groups * sheets_of(cards),
        trainer=sheets_of(trainer),
    )
