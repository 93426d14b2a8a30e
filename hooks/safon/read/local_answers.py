"""`standards/local/<area>/who-does-what.yml` → the area’s own answers."""

from __future__ import annotations

from collections.abc import Collection

from safon.model.kinds import Kind, kinds_in
from safon.model.local_answers import WHO_DOES_WHAT, LocalAnswer, LocalAnswerEntry, LocalAnswers
from safon.model.position import Position
from safon.model.problem import Finding, Problem
from safon.read import rules
from safon.read.source_text import SourceText
from safon.read.validated import keys_of, validate
from safon.read.yaml_tree import read_yaml


def local_answers_in(
    sources: dict[tuple[str, str], SourceText], folders: Collection[str]
) -> tuple[LocalAnswers, tuple[Problem, ...]]:
    """Take the answers of all areas out of `sources`, which are by folder and name; return them with what is wrong.

    `folders` are those in which documents stand: an area that has none has no `about`.
    """
    answers: list[LocalAnswer] = []
    problems: list[Problem] = []
    for folder, name in sorted(key for key in sources if key[1] == WHO_DOES_WHAT):
        if any(each.kind is Kind.LOCAL_SET for each in kinds_in(folder)):
            source = sources.pop((folder, name))
            if folder not in folders:
                problems.append(_undescribed(folder, source))
            found, wrong = _answers(source, folder)
            answers.extend(found)
            problems.extend(wrong)
    return LocalAnswers(tuple(answers)), tuple(problems)


def _undescribed(folder: str, source: SourceText) -> Problem:
    message = "This area has no about file, so nobody can tell whose answers these are."
    hint = f"Add standards/{folder}/about.en.md and about.cy.md."
    return Finding(Position(source.path), message, hint).breaks(rules.LOCAL_SET_DESCRIBED)


def _answers(source: SourceText, folder: str) -> tuple[tuple[LocalAnswer, ...], tuple[Problem, ...]]:
    tree, places, unreadable = read_yaml(source.text, Position(source.path))
    problems = list(unreadable)
    if not isinstance(tree, list):
        if not unreadable:
            hint = f'Begin each answer with "- clause: …". Its keys: {", ".join(keys_of(LocalAnswerEntry))}.'
            finding = Finding(Position(source.path), "This file is not a list of answers.", hint)
            problems.append(finding.breaks(rules.VALUE_FITS))
        return (), tuple(problems)
    found = []
    for at, item in enumerate(tree):
        entry, misfits = validate(LocalAnswerEntry, item, places, (at,))
        problems.extend(misfits)
        if entry is not None:
            found.append(LocalAnswer(folder=folder, entry=entry, source_map=places.below(at)))
    return tuple(found), tuple(problems)
