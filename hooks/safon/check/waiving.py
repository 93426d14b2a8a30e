"""Whether what a rule reports is meant so: somebody has waived the rule at that place, for those words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from safon.check.rule import Check
from safon.model.library import Library
from safon.model.passages import phrase
from safon.model.problem import Finding, Rule, Severity
from safon.model.waiver import Waiver


def found_by(check: Check, library: Library) -> tuple[Finding, ...]:
    """Return what a rule that can be waived finds, asked once: the rule tells it, and its waivers are held to it."""
    own: dict[str, tuple[Finding, ...]] = library.__dict__.setdefault("_found", {})
    if check.rule.id not in own:
        own[check.rule.id] = tuple(check.find(library))
    return own[check.rule.id]


def covers(waiver: Waiver, rule: Rule, finding: Finding) -> bool:
    """Return whether a waiver is for what a rule found."""
    if waiver.rule != rule.id or waiver.at != finding.place or not rule.waivable:
        return False
    return waiver.phrase is None or phrase(waiver.phrase).search(finding.said) is not None


def unwaived(found: Iterable[Finding], rule: Rule, library: Library) -> Iterator[Finding]:
    """Yield what a rule found and nobody waived, and say how it could be; a note asks for nothing."""
    waivers = tuple(each for each in library.vocabulary.all(Waiver) if each.rule == rule.id)
    for each in found:
        if not any(covers(waiver, rule, each) for waiver in waivers):
            yield each if rule.severity is Severity.NOTE else replace(each, hint=f"{each.hint} {_how(rule, each)}")


def _how(rule: Rule, finding: Finding) -> str:
    entry = f"at: {finding.place}, rule: {rule.id}"
    return f"If it is meant so, say why in standards/vocabulary/waivers.yml, with {entry}."
