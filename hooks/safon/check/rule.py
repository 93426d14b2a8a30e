"""How a rule is declared."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from safon.model.library import Library
from safon.model.problem import Finding, Rule, Severity

Find = Callable[[Library], Iterator[Finding]]


@dataclass(frozen=True)
class Check:
    """A rule and the function that finds its breaches."""

    rule: Rule
    """The rule."""
    find: Find
    """Yields the breaches of it in a library."""


def rule(
    rule_id: str,
    wanted: str,
    severity: Severity = Severity.ERROR,
    *,
    cy: str = "",
    waivable: bool = False,
    afterwards: bool = False,
) -> Callable[[Find], Check]:
    """Declare a function as the finder of a rule's breaches; `cy` is what is wanted, in Welsh.

    One that can be waived is about how things are said, and is told afterwards.
    """
    return lambda find: Check(Rule(rule_id, wanted, severity, cy, waivable, afterwards or waivable), find)
