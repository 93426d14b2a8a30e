"""What the check says of two states → what a reviewer of the change should hear.

A remark that was there before, about a file that nobody touched, tells nothing about a change, and hides what does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from safon.model.problem import Problem
from safon.model.proposal import ToldProblem


@dataclass(frozen=True, slots=True)
class ToldProblems:
    """What to tell, and how much is not told."""

    told: tuple[ToldProblem, ...]
    """In the order of the later state."""
    mended: int
    """How many of the earlier state are there no more."""
    elsewhere: int
    """How many of both states are left out."""


def told_problems(before: Iterable[Problem], after: Iterable[Problem], touched: frozenset[str]) -> ToldProblems:
    """Return what is new in any file, and all there is about the files `touched`, by path.

    The same rule with the same words about the same file is the same problem, on whichever line it stands now.
    """
    known = Counter(map(_key, before))
    told: list[ToldProblem] = []
    elsewhere = 0
    for each in after:
        key = _key(each)
        new = known[key] == 0
        known[key] -= not new
        if new or each.position.path in touched:
            told.append(ToldProblem(each, new))
        else:
            elsewhere += 1
    return ToldProblems(tuple(told), known.total(), elsewhere)


def _key(problem: Problem) -> tuple[str, str, str]:
    return problem.rule.id, problem.position.path, problem.finding.message
