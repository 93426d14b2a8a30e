"""How clauses fall to an agency or a role, parted once for a build: pages, lists and prints of both languages ask."""

from __future__ import annotations

from safon.context import Build
from safon.model.duty_lists import DutyList, list_of_holder


def duties_of(holder: str, build: Build) -> DutyList:
    """Return what falls to an agency or a role."""
    return build.keep(("duties", holder), lambda: list_of_holder(holder, build.library))
