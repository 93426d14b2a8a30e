"""What is wrong, where, and what to type."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from safon.model.position import Position


class Severity(StrEnum):
    """Whether a problem stops publication."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    """Something that the source leaves open: nobody here can mend it, but an editor should know."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Something that is true of every well-formed tree."""

    id: str
    """Kebab case, and the state that is wanted: `reference-exists`."""
    wanted: str
    """The wanted state as one sentence: in SARIF, beside what is wrong."""
    severity: Severity = Severity.ERROR
    """Whether a breach stops publication."""


@dataclass(frozen=True, slots=True)
class Fix:
    """A replacement that `safon check --fix` can make by itself, within one line."""

    start: Position
    """Where the old text begins."""
    old: str
    """What stands there now; the fix is dropped where it no longer does."""
    new: str
    """What to write instead."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A breach of a rule before the rule's name is put to it."""

    position: Position
    """Where the author should look."""
    message: str
    """What is wrong, in the author's words; one or two sentences."""
    hint: str = ""
    """What to type, as a sentence of its own."""
    length: int = 1
    """How many characters to underline."""
    see: Position | None = None
    """Another place that belongs to the problem: the twin, the first use."""
    fix: Fix | None = None
    """The change that would mend it, where there is just one."""

    def breaks(self, rule: Rule) -> Problem:
        """Return this finding as a problem of `rule`."""
        return Problem(rule=rule, finding=self)


@dataclass(frozen=True, slots=True)
class Problem:
    """A breach of one rule at one place."""

    rule: Rule
    """The rule that is broken."""
    finding: Finding
    """Where, why and what to type."""

    @property
    def position(self) -> Position:
        """Where the author should look."""
        return self.finding.position

    @property
    def severity(self) -> Severity:
        """Whether it stops publication."""
        return self.rule.severity
