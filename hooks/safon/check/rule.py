"""How a rule is declared."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from safon.model.library import Library
from safon.model.problem import Finding, Problem, Rule, Severity

Find = Callable[[Library], Iterator[Finding]]


@dataclass(frozen=True)
class Check:
    """A rule and the function that finds its breaches."""

    rule: Rule
    """The rule."""
    find: Find
    """Yields the breaches of it in a library."""

    def problems(self, library: Library) -> Iterator[Problem]:
        """Yield the breaches of the rule as problems."""
        return (finding.breaks(self.rule) for finding in self.find(library))


def rule(rule_id: str, wanted: str, severity: Severity = Severity.ERROR) -> Callable[[Find], Check]:
    """Declare a function as the finder of a rule's breaches."""
    return lambda find: Check(Rule(rule_id, wanted, severity), find)
