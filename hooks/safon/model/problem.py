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
    in_welsh: str = ""
    """The wanted state in Welsh, for the handbook."""
    waivable: bool = False
    """Whether an author who means it so can say so, by a waiver: it is about how things are said, not what they are."""
    afterwards: bool = False
    """Whether it is told of a document only when that has no error: the same slip may be the cause."""

    @property
    def settable(self) -> bool:
        """Whether `safon.toml` may change its severity. An error stays one: pages are made of what it holds."""
        return self.severity is not Severity.ERROR


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
    place: str = ""
    """Where it is, as waivers name it: `18.4`, `S18`, `terms/key-working`; empty where no waiver can hold."""
    said: str = ""
    """The sentence that it is about, in which a waiver may quote a phrase."""

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
