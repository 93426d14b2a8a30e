"""Lines among clauses that are not what they look like: what they were meant to be, and what to type."""

from __future__ import annotations

import re
from collections.abc import Iterable

from safon.model.ids import NUMBER_OR_ASKED, has_number_zero, meant
from safon.model.kinds import SectionKind
from safon.model.position import Position
from safon.model.problem import Finding, Fix, Problem
from safon.read import rules

_BOLD = re.compile(r"[ \t]*[-*+] +\*\*(?P<number>[^*\n]{1,12})\*\*")
_UNSEEN = "\u00a0\u2000-\u200f\u202f\u2060\ufeff"
_GAP = rf"[ \t{_UNSEEN}]*"
_NUMBER = re.compile(
    rf"(?P<indent>[ \t]*)(?:(?P<bullet>[-*+•–—·]|\d{{1,2}}[.)](?![0-9])){_GAP})?"
    rf"(?P<bold>\**){_GAP}(?P<id>{NUMBER_OR_ASKED})"
    rf"(?P<after>[\].:)]?{_GAP}\**[.:)]?{_GAP})(?P<words>[^\W\d_“‘\"'(\[].*|[“‘\"'(\[].*)"
)
"""A numbered line, with marks that are missing, that are others, or that nobody sees."""
BULLET = re.compile(r"[ \t]*[-*+] +")
"""The beginning of a point of a list."""


def meant_clause(text: str) -> re.Match[str] | None:
    """Return the parts of a line that was meant to be a numbered one and lacks a mark, or has another; else none.

    The groups are `indent`, `bullet`, `bold`, `id`, `after` and `words`. A number alone, without point or bold, is one
    at the margin: elsewhere a sentence may go on with it.
    """
    match = _NUMBER.fullmatch(text)
    if match is None or not (match["bullet"] or match["bold"] or not match["indent"]):
        return None
    return match if match["bold"] or match["after"] else None


def not_quite_a_clause(match: re.Match[str], position: Position) -> Problem:
    """Return what is wrong with a line that `meant_clause` found."""
    written = match.string[match.start("indent") : match.start("words")]
    if re.search(f"[{_UNSEEN}]", written):
        message = f"A sign that nobody sees stands beside the number {match['id']}, as it comes from Word."
    elif not match["bold"] and "*" not in match["after"]:
        message = f"The number {match['id']} is not in bold."
    elif not match["bold"] or "**" not in match["after"]:
        message = f"The bold of the number {match['id']} is not opened and closed."
    elif match["bullet"] is None:
        message = f"There is no hyphen before the number {match['id']}."
    else:
        message = f"The number {match['id']} is not written as that of a clause."
    indent = "    " if match["indent"] else ""
    fix = Fix(position, written, f"{indent}- **{match['id']}** ") if "*" in written else None
    does = "; safon check --fix does." if fix is not None else ""
    hint = f"Begin the line so: - **{match['id']}**{does}"
    at = position.moved(columns=match.start("id"))
    return Finding(at, message, hint, len(match["id"]), fix=fix).breaks(rules.CLAUSES_IN_LIST)


def goes_on(text: str) -> bool:
    """Return whether a line at the margin is words, and no point of any list, table or quotation."""
    return re.match(r"(?:[^\W\d_]|[“‘\"'(]\w)(?!\))", text) is not None and "|" not in text


def broken_line(clause_id: str, position: Position, text: str) -> Problem:
    """Return what is wrong with words at the margin that go on from the clause above."""
    message = f"{clause_id} was broken here: these words stand outside of it."
    does = "; safon check --fix does" if text[0].islower() else ""
    hint = f"Put them at the end of the line above, or indent them by four spaces{does}."
    fix = Fix(position, text, f"    {text}") if does else None
    return Finding(position, message, hint, len(text), fix=fix).breaks(rules.CLAUSES_IN_LIST)


def meant_sub_line(text: str, words: Iterable[str]) -> re.Match[str] | None:
    """Return the parts of a line that was meant to be a sub-line and lacks a mark, or has one too many; else none.

    `words` are those that begin a sub-line. The groups are as of a sub-line: `indent`, `bullet`, `key`, `gap`, `value`.
    """
    keys = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    if not keys:
        return None
    start = rf"(?P<indent>[ \t]*)(?P<bullet>[-*+] +)?(?P<bold>\*\*|__)?(?P<key>{keys})"
    colon = rf"{start}(?P<colon>(?:\*\*|__)?:(?:\*\*|__)?)(?P<gap> *)(?P<value>.*)"
    match = re.fullmatch(colon, text)
    if match is not None and (match["bold"] or not match["bullet"]):
        return match
    none = rf"{start}(?P<colon>(?:\*\*|__)?)(?P<gap> *(?:[-–—;=.] *)? )(?P<value>[^\s*].*)"
    match = re.fullmatch(none, text)
    return match if match is not None and match["bullet"] else None


def not_a_sub_line(match: re.Match[str], position: Position) -> Problem:
    """Return what is wrong with a line that `meant_sub_line` found."""
    key = match["key"]
    if ":" not in match["colon"]:
        message = f'There is no colon after "{key}".'
    elif match["bold"]:
        message = f'"{key}" stands in bold.'
    else:
        message = f'There is no hyphen before "{key}:".'
    at = position.moved(columns=match.start("key"))
    return Finding(at, message, f"Write: - {key}: {match['value'].strip()}", len(key)).breaks(rules.SUB_LINE_KNOWN)


def list_below(clause_id: str, position: Position, text: str) -> Problem:
    """Return what is wrong with a list below a clause."""
    message = f"{clause_id} has a list below it, but a clause is one line."
    hint = (
        "Put the points into its sentence. A point with a duty of its own is a clause with a letter: "
        f"- **{clause_id.rstrip('abcdefghijklmnopqrstuvwxyz')}a** The words."
    )
    indent = len(text) - len(text.lstrip())
    at = position.moved(columns=indent)
    return Finding(at, message, hint, len(text.strip())).breaks(rules.CLAUSES_IN_LIST)


def not_a_clause(position: Position, text: str, section: SectionKind, sample: str) -> Problem:
    """Return what is wrong with a line that is none of a list of clauses; `sample` begins the numbers of its file."""
    if "|" in text:
        message = "A table stands here, where a list of numbered lines should be."
    elif (bold := _BOLD.match(text)) is not None and (wanted := meant(bold["number"])) is not None:
        at = position.moved(columns=bold.start("number"))
        message = f"{bold['number']} is not how a clause is numbered."
        return Finding(at, message, f"Write **{wanted}**", len(bold["number"])).breaks(rules.CLAUSES_IN_LIST)
    elif bold is not None and has_number_zero(bold["number"]):
        message = f"{bold['number']} is not how a clause is numbered: numbers begin with 1."
    elif BULLET.match(text):
        message = "This line of the list has no number in bold."
    else:
        message = "This is not a numbered line."
    hint = f'Every line under "{section.heading.en}" / "{section.heading.cy}" starts like: - **{sample}.?** The words.'
    return Finding(position, message, hint, len(text)).breaks(rules.CLAUSES_IN_LIST)


def irregular_indent(match: re.Match[str], position: Position, wanted: int) -> Problem | None:
    """Return what is wrong with the indentation of a line with groups for `indent` and `bullet`, or none."""
    indent, bullet = match["indent"], match["bullet"] or "- "
    if indent == " " * wanted:
        return None
    unit = "tab" if "\t" in indent else "space"
    counted = f"{len(indent)} {unit}{'' if len(indent) == 1 else 's'}"
    message = f"This line is indented by {counted}, not {wanted} spaces."
    fix = Fix(position, indent + bullet, " " * wanted + bullet)
    hint = (
        f"Begin it with {wanted} spaces; safon check --fix does."
        if wanted
        else "Begin it at the margin; safon check --fix does."
    )
    finding = Finding(position, message, hint, max(len(indent), 1), fix=fix)
    return finding.breaks(rules.INDENTATION_REGULAR)
