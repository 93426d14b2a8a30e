"""How serious each rule is in this copy: as it is declared, unless `safon.toml` says otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from safon.check.rule import rule
from safon.check.run import checks
from safon.model.closest_match import closest_id
from safon.model.library import Library
from safon.model.problem import Finding, Rule


@rule(
    "rule-can-be-set",
    "safon.toml sets how serious rules are that exist, and that are no error already.",
    cy="Mae safon.toml yn gosod pa mor ddifrifol yw rheolau sy’n bod, ac nad ydynt eisoes yn wallau.",
)
def rule_can_be_set(library: Library) -> Iterator[Finding]:
    known = {each.rule.id: each.rule for each in checks()}
    for name in library.settings.settings.rules:
        if name not in known or not known[name].settable:
            position = library.settings.source_map.at("rules", name)
            yield Finding(position, *_why(name, known), len(name))


def _why(name: str, known: dict[str, Rule]) -> tuple[str, str]:
    if name in known:
        message = f'"{name}" is an error everywhere: pages are made of what it holds.'
        return message, "Delete the line. Warnings and notes can be set."
    guess = closest_id(name, [each.id for each in known.values() if each.settable])
    hint = f"Did you mean {guess}?" if guess else "Write the name of a rule as a message gives it."
    return f'No rule is called "{name}".', hint
