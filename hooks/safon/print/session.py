"""What a training session works with besides its texts: clauses for cards, and the limits that its texts hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from safon.model.clause import Clause, ClauseClass
from safon.model.documents import Document
from safon.print.printed_clause import PrintedClause
from safon.print.sheet_part import cards
from safon.print.wording import Wording

_CARDS = 8
"""How many cards of each kind."""


@dataclass(frozen=True)
class Session:
    """The clauses of a session, for cards and for whoever leads it."""

    scenarios: tuple[PrintedClause, ...]
    """Those with something that a child might say."""
    challenges: tuple[PrintedClause, ...]
    """Those that are put to the place where people work."""
    limits: tuple[PrintedClause, ...]
    """All that have a time limit."""
    nobody: tuple[str, ...]
    """The numbers of those that name nobody."""


def session_of(documents: Sequence[Document], wording: Wording) -> Session:
    """Return what a session on some documents works with."""
    clauses = [each for document in documents for each in document.clauses if each.withdrawn is None]
    told = [each for each in clauses if each.promise[wording.context.language]]
    return Session(
        scenarios=cards(_spread(told, documents), wording),
        challenges=cards(_spread(sorted(clauses, key=_telling), documents), wording),
        limits=tuple(each for each in cards(clauses, wording) if each["when"]),
        nobody=tuple(each.id for each in clauses if not each.who),
    )


def _telling(clause: Clause) -> tuple[int, int]:
    """Put clauses with a limit first, then must-dos, then those that name nobody."""
    return (0 if clause.timescales else 1, 0 if clause.kind is ClauseClass.MUST_DO else 1 if clause.nobody_named else 2)


def _spread(clauses: list[Clause], documents: Sequence[Document]) -> list[Clause]:
    """Return as many clauses as there are cards, taken from each document in turn, in the order of the documents."""
    queues = [[each for each in clauses if each.document == document.id] for document in documents]
    chosen = [queue[at] for at in range(_CARDS) for queue in queues if at < len(queue)][:_CARDS]
    order = [each.id for each in documents]
    return sorted(chosen, key=lambda each: (order.index(each.document), clauses.index(each)))
