"""Problems as text, as GitHub annotations, as SARIF and as JSON: the same list, in the same order."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from safon.model.position import Position
from safon.model.problem import Finding, Problem, Rule, Severity
from safon.text.letters import HIDDEN
from safon.text.workflow_commands import annotation

Lines = Callable[[str], tuple[str, ...]]
"""Returns the lines of a file of the tree, by its path."""
Problems = tuple[Problem, ...]

_UNSEEN = re.compile(rf"[\t\n\r]|{HIDDEN.pattern}")
"""What a terminal would obey rather than show."""
MOST_SHOWN = 200
"""So many problems of one file are shown; who has more mends these first."""
PROBLEMS_SHOWN = Rule("problems-shown", f"Of each file, up to {MOST_SHOWN} problems are shown.")
_WIDTH = 100
"""Columns of a source line that are shown; long paragraphs stand on one line."""


def in_order(problems: Iterable[Problem]) -> Problems:
    """Return each problem once, by file, line and column, then by rule."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda each: (each.position, each.rule.id, each.finding.message)))


def shown(problems: Problems) -> Problems:
    """Return what a report shows of problems in order: the first of each file, and behind them how many more it has."""
    by_path: dict[str, list[Problem]] = {}
    for each in problems:
        by_path.setdefault(each.position.path, []).append(each)
    return tuple(each for own in by_path.values() for each in (*own[:MOST_SHOWN], *_more(own[MOST_SHOWN:])))


def _more(left_out: list[Problem]) -> Problems:
    if not left_out:
        return ()
    worst = min((each.severity for each in left_out), key=tuple(Severity).index)
    message = f"{MOST_SHOWN} shown, {len(left_out):,} more in this file."
    finding = Finding(left_out[0].position, message, "Mend these first, and check again.")
    return (finding.breaks(replace(PROBLEMS_SHOWN, severity=worst)),)


def as_text(problems: Problems, lines: Lines) -> str:
    """Return problems for people: what, where with the line itself, and what to type."""
    parts = [_one(problem, lines(problem.position.path)) for problem in shown(problems)]
    return "\n".join([*parts, summary(problems)]) + "\n"


def _one(problem: Problem, lines: tuple[str, ...]) -> str:
    finding = problem.finding
    message = _UNSEEN.sub("\ufffd", finding.message)
    told = [f"{problem.position}: {problem.severity} {problem.rule.id}", f"  {message}"]
    told += _excerpt(problem, lines)
    see = f"   {_see(problem.position, finding.see)}" if finding.see is not None else ""
    if finding.hint or see:
        told.append(f"  {finding.hint}{see}")
    return "\n".join(told) + "\n"


def _see(position: Position, see: Position) -> str:
    names = {".en.md": "English", ".cy.md": "Welsh"}
    suffix, own = see.path[-6:], position.path[-6:]
    name = names.get(suffix, "See") if suffix != own and position.path[:-6] == see.path[:-6] else "See"
    return f"{name}: {see.path}:{see.line}"


def _excerpt(problem: Problem, lines: tuple[str, ...]) -> list[str]:
    """Return the line that the problem is in, with a caret below it; a long line is cut around the place."""
    position = problem.position
    if not 1 <= position.line <= len(lines) or not lines[position.line - 1].strip():
        return []
    line = _UNSEEN.sub("\ufffd", lines[position.line - 1].replace("\t", "→"))
    start = max(0, position.column - 1 - _WIDTH // 2) if position.column > _WIDTH * 0.8 else 0
    shown = line[start : start + _WIDTH]
    before, after = "…" if start else "", "…" if start + _WIDTH < len(line) else ""
    column = position.column - 1 - start
    length = max(1, min(problem.finding.length, len(shown) - column))
    gap = " " * (len(before) + column)
    return [f"  {position.line:>5} │ {before}{shown}{after}", f"        │ {gap}{'^' * length}"]


def summary(problems: Problems) -> str:
    """Return how many problems there are, in how many files."""
    if not problems:
        return "No problems."
    counts = Counter(problem.severity for problem in problems)
    files = len({problem.position.path for problem in problems})
    told = ", ".join(how_many(counts[severity], severity.value) for severity in Severity if counts[severity])
    return f"{told} in {how_many(files, 'file')}."


def how_many(number: int, word: str) -> str:
    """Return so many of something, in words: "1 error", "2 errors"."""
    return f"{number} {word}{'' if number == 1 else 's'}"


def as_github(problems: Problems) -> str:
    """Return workflow commands that put each problem on its line of a pull request."""
    levels = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
    return "".join(_on_its_line(each, levels[each.severity]) for each in shown(problems))


def _on_its_line(problem: Problem, level: str) -> str:
    place, told = problem.position, f"{problem.finding.message} {problem.finding.hint}".strip()
    return annotation(level, place.path, place.line, problem.rule.id, told, place.column)


def as_json(problems: Problems) -> str:
    """Return problems as a JSON array, one object each."""
    return json.dumps([_record(each) for each in shown(problems)], ensure_ascii=False, indent=2) + "\n"


def _record(problem: Problem) -> Mapping[str, object]:
    finding = problem.finding
    return {
        "rule": problem.rule.id,
        "severity": problem.severity.value,
        "path": problem.position.path,
        "line": problem.position.line,
        "column": problem.position.column,
        "length": finding.length,
        "message": finding.message,
        "hint": finding.hint,
        "see": str(finding.see) if finding.see is not None else None,
        "fixable": finding.fix is not None,
    }


def as_sarif(problems: Problems) -> str:
    """Return problems as SARIF 2.1.0, with the rules that were broken."""
    few = shown(problems)
    rules = {rule.id: rule for rule in (problem.rule for problem in few)}
    driver = {"name": "safon", "rules": [_sarif_rule(rules[each]) for each in sorted(rules)]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(each) for each in few],
    }
    document = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _sarif_rule(rule: Rule) -> Mapping[str, object]:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.wanted},
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _result(problem: Problem) -> Mapping[str, object]:
    region = {
        "startLine": problem.position.line,
        "startColumn": problem.position.column,
        "endColumn": problem.position.column + problem.finding.length,
    }
    place = {"artifactLocation": {"uri": problem.position.path}, "region": region}
    return {
        "ruleId": problem.rule.id,
        "level": problem.severity.value,
        "message": {"text": f"{problem.finding.message} {problem.finding.hint}".strip()},
        "locations": [{"physicalLocation": place}],
    }
