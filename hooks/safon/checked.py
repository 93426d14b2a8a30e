"""Every rule, and what the rules found in a state of the guidance, which an earlier build may have found before."""

from __future__ import annotations

import platform
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache

from safon.check.report import in_order
from safon.model.library import Library
from safon.model.problem import Problem, Rule
from safon.store import Store, key_of, program, versions

_PACKAGES = ("babel", "markdown", "pydantic", "pymdown-extensions", "pyyaml", "syllapy", "tzdata")
"""What reading and the rules call."""


@lru_cache(maxsize=1)
def every_rule() -> tuple[Rule, ...]:
    """Return every rule of reading and of the check, in both languages, by its id."""
    from safon.check.in_welsh import IN_WELSH  # noqa: PLC0415
    from safon.check.run import checks  # noqa: PLC0415
    from safon.read import rules  # noqa: PLC0415

    found = (*(each.rule for each in checks()), *(each for each in vars(rules).values() if isinstance(each, Rule)))
    told = (replace(each, in_welsh=each.in_welsh or IN_WELSH.get(each.id, "")) for each in found)
    return tuple(sorted(told, key=lambda each: each.id))


def problems_of(
    library: Library,
    read: Sequence[Problem],
    state: object,
    store: Store | None,
    assert_wanted: Callable[[], None] = lambda: None,
) -> tuple[Problem, ...]:
    """Return what was `read` to be wrong, and every breach of a rule, in order; from a `store`, where it knows them.

    `state` has to tell everything that a rule can look at: all files, the published branch, the editions and the day.
    `assert_wanted` is asked between rules.
    """
    if store is None:
        return _found(library, read, assert_wanted)
    from pydantic import TypeAdapter  # noqa: PLC0415 - a check that keeps nothing needs none of it

    problems = TypeAdapter(tuple[Problem, ...])
    key = key_of("check", state, program().whole, versions(*_PACKAGES), platform.python_version())
    return problems.validate_json(store.made(key, lambda: problems.dump_json(_found(library, read, assert_wanted))))


def _found(library: Library, read: Sequence[Problem], assert_wanted: Callable[[], None]) -> tuple[Problem, ...]:
    from safon.check.run import breaches  # noqa: PLC0415 - what an earlier build found needs no rule

    found = in_order((*read, *breaches(library, read, assert_wanted)))
    library.let_go_of_texts()
    return found
