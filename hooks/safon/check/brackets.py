"""Square brackets and addresses that were meant as links and are none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from safon.check.rule import rule
from safon.check.texts import markdown
from safon.check.words import finding, found
from safon.model.ids import has_number_zero, is_certain, meant
from safon.model.library import Library
from safon.model.problem import Finding, Fix, Severity

_BARE = re.compile(r"(?<![\w/.@<(-])(?:https?://|www\.)[^\s<>\"“”]*[^\s<>\"“”.,;:!?’')\]]")
_SPACED_LINK = re.compile(r"\[[^\[\]\n]+\][ \t]+\((?:https?://|mailto:)[^\s)]*\)")
_TURNED_LINK = re.compile(r"\([^()\n]+\)\[(?:https?://|mailto:)[^\s\]]*\]")
_BRACKETS = re.compile(r"\[(?P<inner>[^\[\]\n]{1,40})\]")
_SEVERAL = re.compile(r"\s*(?:[,;/&+–-]|\band\b|\bor\b|\bto\b|\bac?\b|\bneu\b|\bi\b)\s*")
_ESCAPED = re.compile(r"\\\[(?P<inner>[^\[\]\\\n]{1,20})\\?\]")


@rule("address-is-link", "An address on the web is a link.", Severity.WARNING)
def address_is_link(library: Library) -> Iterator[Finding]:
    for hint in ("http", "www."):
        for run, match, at in found(library, _BARE, hint):
            if match[0].startswith(hint):
                whole = match[0] if hint == "http" else f"https://{match[0]}"
                fix = None if run.loose or hint != "http" else Fix(run.at(at), match[0], f"<{whole}>")
                message = "This address is no link: nobody can choose it."
                told = f"Write <{whole}>, or [words](that say where it leads) with the address in the round brackets."
                yield Finding(run.at(at), message, told, run.length(len(match[0])), fix=fix)


@rule("link-in-order", "A link is [words](address), without a space between.")
def link_in_order(library: Library) -> Iterator[Finding]:
    for run, match, at in found(library, _SPACED_LINK, "]"):
        yield finding(
            run, at, len(match[0]), "A space parts the words of this link from its address.", "Delete the space."
        )
    for run, match, at in found(library, _TURNED_LINK, ")["):
        message = "The brackets of this link are the wrong way round."
        yield finding(
            run, at, len(match[0]), message, "Write the words in square brackets and the address in round ones."
        )


@rule("brackets-hold-ids", "What looks like an id in square brackets is one.")
def brackets_hold_ids(library: Library) -> Iterator[Finding]:
    for run, match, at in found(library, _BRACKETS, "["):
        wanted = _ids_meant(match["inner"])
        if wanted:
            told = ", ".join(f"[{each}]" for each in wanted)
            message = f"{match[0]} looks like the id of a clause or document, but is none, and leads nowhere."
            fix = None if run.loose else Fix(run.at(at), match[0], told)
            known = [each for each in wanted if library.find(each) is not None]
            hint = f"Write {told}." if known else f"Write an id that exists, such as {_example(library)}."
            yield Finding(run.at(at), message, hint, run.length(len(match[0])), fix=fix if known == wanted else None)
        elif has_number_zero(match["inner"]):
            message = f"{match[0]} looks like the id of a clause, but no clause has the number 0."
            yield finding(run, at, len(match[0]), message, f"Write an id that exists, such as {_example(library)}.")


def _example(library: Library) -> str:
    return f"[{next(iter(library.clauses), 'S18')}]"


def _ids_meant(inner: str) -> list[str]:
    """Return the ids that something in brackets was meant to be; none where it was not meant to be any."""
    if (one := meant(inner)) is not None:
        return [one]
    parts = [each for each in _SEVERAL.split(inner) if each]
    found = [each if is_certain(each) else meant(each) for each in parts]
    return [each for each in found if each is not None] if len(parts) > 1 and all(found) else []


@rule("brackets-not-escaped", "An id in square brackets has no backslash before it.")
def brackets_not_escaped(library: Library) -> Iterator[Finding]:
    for run in markdown(library):
        for match in _ESCAPED.finditer(run.outside_code) if "\\[" in run.text else ():
            if is_certain(match["inner"]):
                wanted = f"[{match['inner']}]"
                message = f"The backslash before [{match['inner']}] keeps it from being a link."
                fix = None if run.loose else Fix(run.at(match.start()), match[0], wanted)
                hint = f"Write {wanted}; safon check --fix does."
                yield Finding(run.at(match.start()), message, hint, run.length(len(match[0])), fix=fix)
