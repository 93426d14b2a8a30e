"""One thing that the check says, in the words of a language.

The check speaks English: what is wrong, and what to type. In Welsh it is told by what its rule asks for, which every
rule says in both languages.
"""

from __future__ import annotations

from dataclasses import dataclass

from safon.context import Context
from safon.model.language import Language
from safon.model.problem import Problem
from safon.model.proposal import ToldProblem


@dataclass(frozen=True, kw_only=True)
class ProblemWords:
    """What the check says of one place."""

    severity: str
    """How much it matters: "Has to be mended"."""
    when: str
    """Whether it came with the change."""
    place: str
    """The file and the line."""
    said: str
    """What is wrong and what to type; in Welsh, what the rule asks for."""


def problem_words(told: ToldProblem, context: Context) -> ProblemWords:
    """Return what the check says of one place in the language of `context`."""
    problem = told.problem
    return ProblemWords(
        severity=context.label(f"proposal.severity.{problem.severity}"),
        when=context.label("proposal.new" if told.new else "proposal.there-before"),
        place=context.label("proposal.place", path=problem.position.path, line=problem.position.line),
        said=_said(problem, context),
    )


def _said(problem: Problem, context: Context) -> str:
    exactly = " ".join(f"{problem.finding.message} {problem.finding.hint}".split())
    if context.language is not Language.CY:
        return exactly
    return next((each.in_welsh for each in context.rules() if each.id == problem.rule.id and each.in_welsh), exactly)
