"""`standards/sources/<source>.yml` → what a source says that the guidance is held to."""

from __future__ import annotations

from safon.model.position import Position
from safon.model.problem import Finding, Problem
from safon.model.source_facts import FactsFile, SourceFacts
from safon.model.source_passages import SOURCES
from safon.read import rules
from safon.read.source_text import SourceText
from safon.read.validated import keys_of, validate
from safon.read.yaml_tree import read_yaml


def facts_in(sources: dict[tuple[str, str], SourceText]) -> tuple[dict[str, FactsFile], tuple[Problem, ...]]:
    """Take the facts of all sources out of `sources`, which are by folder and name; return them with what is wrong.

    Of a file that cannot be read whole, nothing is held against the guidance: what is wrong in it is told instead.
    """
    found: dict[str, FactsFile] = {}
    problems: list[Problem] = []
    for key in sorted(each for each in sources if each[0] == SOURCES):
        source = sources.pop(key)
        tree, places, unreadable = read_yaml(source.text, Position(source.path))
        problems.extend(unreadable)
        if unreadable:
            continue
        if not isinstance(tree, dict):
            hint = f"Its keys: {', '.join(keys_of(SourceFacts))}."
            finding = Finding(Position(source.path), "This file has no facts of a source.", hint)
            problems.append(finding.breaks(rules.VALUE_FITS))
            continue
        facts, misfits = validate(SourceFacts, tree, places)
        problems.extend(misfits)
        if facts is not None:
            found[key[1]] = FactsFile(facts, places)
    return found, tuple(problems)
