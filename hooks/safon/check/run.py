"""All rules, found by themselves in the files of this package."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

import safon.check
from safon.check.renumbering import settled
from safon.check.rule import Check
from safon.check.waiving import found_by, unwaived
from safon.model.library import Library
from safon.model.problem import Problem, Rule, Severity

OFF = "off"
"""In place of a severity: nobody is told."""


@lru_cache(maxsize=1)
def checks() -> tuple[Check, ...]:
    """Return every rule on a library, by its id. Raises ValueError where two rules have the same."""
    modules = (
        importlib.import_module(f"safon.check.{each.name}") for each in pkgutil.iter_modules(safon.check.__path__)
    )
    found: dict[str, Check] = {}
    for check in (each for module in modules for each in vars(module).values() if isinstance(each, Check)):
        if found.setdefault(check.rule.id, check) is not check:
            first = found[check.rule.id].find.__module__
            msg = f"two rules are called {check.rule.id}: in {first} and in {check.find.__module__}"
            raise ValueError(msg)
    return tuple(found[rule_id] for rule_id in sorted(found))


_BETWEEN_LANGUAGES = frozenset({"safon.check.languages", "safon.check.strengths", "safon.check.translations"})
"""The families of rules that hold the words of both languages to each other."""


def breaches(
    library: Library, read: Iterable[Problem] = (), assert_wanted: Callable[[], None] = lambda: None
) -> tuple[Problem, ...]:
    """Return the breaches of every rule; one slip that makes numbers of the two languages differ is told once.

    A rule is as serious as the settings say, and silent where it is off there or waived. What an editor sees is left
    until a document has no error of its form, among which are those that were `read`. `assert_wanted` is asked between
    rules: it raises where nobody waits for them any more.
    """
    paired = settled(library)
    first: list[Problem] = []
    for check in (each for each in checks() if not each.rule.afterwards):
        assert_wanted()
        first += _of_rule(check, paired if check.find.__module__ in _BETWEEN_LANGUAGES else library)
    wrong = {_stem(each) for each in (*read, *first) if each.severity is Severity.ERROR}
    then: list[Problem] = []
    for check in (each for each in checks() if each.rule.afterwards):
        assert_wanted()
        then += (each for each in _of_rule(check, library) if _stem(each) not in wrong)
    return (*first, *then)


def _stem(problem: Problem) -> str:
    """Return the path of the file that a problem stands in, without language and kind: one for a document."""
    return problem.position.path.partition(".")[0]


def _of_rule(check: Check, library: Library) -> Iterator[Problem]:
    rule = _as_set(check.rule, library)
    if rule is not None:
        waivable = check.rule.waivable
        found = unwaived(found_by(check, library), rule, library) if waivable else check.find(library)
        yield from (each.breaks(rule) for each in found)


def _as_set(rule: Rule, library: Library) -> Rule | None:
    """Return a rule with the severity that it has in this copy; none where it is off."""
    level = library.settings.settings.rules.get(rule.id)
    if level is None or not rule.settable:
        return rule
    return None if level == OFF else replace(rule, severity=Severity(level))
