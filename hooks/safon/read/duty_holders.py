"""`Who` below a clause → the ids of agencies and roles."""

from __future__ import annotations

import re

from safon.model.ids import is_slug
from safon.model.problem import Finding
from safon.read.body import RawLine
from safon.read.known_names import ListNames, id_of_words

_BETWEEN = re.compile(r"[,;/&]|(?<=\s)(?:and|or)(?=\s)")
_LISTS = "standards/vocabulary/agencies.yml or roles.yml"


def read_holders(line: RawLine, holders: ListNames | None) -> tuple[str, ...] | Finding:
    """Return the ids that a `Who` line names, or what is wrong with it: which item, and what to write instead."""
    found = tuple(each.strip() for each in line.value.split(","))
    unread = [each for each in found if not is_slug(each)]
    if not unread:
        return found
    named = next(filter(None, unread), None)
    if named is not None:
        message = f'"{named}" is not the id of an agency or a role.'
    else:
        message = "A comma has nobody before or after it." if any(found) else "Nobody is named after Who."
    return Finding(line.value_position, message, _meant(line.value, holders), len(line.value) or 1)


def _meant(value: str, holders: ListNames | None) -> str:
    parts = [each.strip() for each in _BETWEEN.split(value.strip(" .,;")) if each.strip()]
    if holders is None or not parts:
        return "Write ids with commas between: local-authority, police. Leave the line out where nobody is named."
    meant = {each: holders.meant(id_of_words(each)) for each in parts}
    known = ", ".join(dict.fromkeys(each for each in meant.values() if each))
    unknown = " and ".join(f'"{part}"' for part, each in meant.items() if each is None)
    if not unknown:
        return f"Write: Who: {known}"
    rest = f" The rest is: {known}." if known else " Leave the line out where nobody is named."
    return f"For {unknown} write an id of {_LISTS}; if there is none, add it there.{rest}"
