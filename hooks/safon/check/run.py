"""All rules, found by themselves in the files of this package."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from functools import lru_cache

import safon.check
from safon.check.renumbering import settled
from safon.check.rule import Check
from safon.model.library import Library
from safon.model.problem import Problem


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


def breaches(library: Library) -> Iterator[Problem]:
    """Yield the breaches of every rule; one slip that makes numbers of the two languages differ is told once."""
    paired = settled(library)
    for check in checks():
        yield from check.problems(paired if check.find.__module__ in _BETWEEN_LANGUAGES else library)
