"""Markdown → the parts below its `##` headings, those included whose heading is not written as one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from safon.model.ids import NUMBER_OR_ASKED
from safon.model.kinds import DocumentType, SectionKind
from safon.model.language import Language
from safon.model.position import Position
from safon.model.problem import Finding, Problem
from safon.read import rules

_HEADING = re.compile(r"##(?!#)(?P<gap>[ \t]*)(?P<title>.*)")
CLAUSE = re.compile(rf"(?P<indent>[ \t]*)(?P<bullet>[-*+] +)\*\*(?P<id>{NUMBER_OR_ASKED})\*\*(?P<gap> *)(?P<words>.*)")
"""A numbered line."""
_LIKE_A_HEADING = re.compile(r" {0,3}(?:#{1,6} *)?(?:\*\*|__)?(?P<title>[^\s*_#|:][^*_#|:]*?):?(?:\*\*|__)?:? *#*")

PlacedLines = tuple[tuple[Position, str], ...]


@dataclass(frozen=True)
class FilePart:
    """A heading and the lines below it."""

    heading: str | None
    """The heading as the author wrote it; none before the first."""
    position: Position
    """Where the heading stands."""
    lines: PlacedLines
    """What stands below it."""
    spaced: bool = True
    """Whether a space follows the `##`."""


def parts(lines: list[tuple[Position, str]]) -> Iterator[FilePart]:
    """Yield the parts of a text, the lines before its first heading first."""
    start = lines[0][0] if lines else Position("")
    heading: str | None = None
    held: list[tuple[Position, str]] = []
    spaced = True
    for position, text in lines:
        if (match := _HEADING.fullmatch(text.rstrip())) and match["title"]:
            yield FilePart(heading, start, tuple(held), spaced)
            heading, start, held = match["title"].rstrip("#").rstrip() or match["title"], position, []
            spaced = bool(match["gap"])
        else:
            held.append((position, text))
    yield FilePart(heading, start, tuple(held), spaced)


def listed_lines(text: str) -> tuple[str, ...]:
    """Return the lines of a file that a list can show: its header, and the sections that hold a numbered line."""
    found: list[str] = []
    for at, part in enumerate(parts([(Position(""), line) for line in text.splitlines()])):
        lines = [line for _, line in part.lines]
        if at == 0 or any(CLAUSE.fullmatch(line) for line in lines):
            found += [part.heading or "", *lines]
    return tuple(found)


def plain(heading: str) -> str:
    """Return a heading without capitals and the marks that nobody sees a difference in."""
    return " ".join(heading.replace("'", "’").casefold().split())


def with_headings(
    found: list[FilePart], kind: DocumentType, language: Language, problems: list[Problem]
) -> Iterator[FilePart]:
    """Yield the parts, divided where numbered lines stand below a heading that is none.

    A heading in bold, with one # or with three, or none at all, makes every numbered line below it prose. That is one
    slip, is told once, and is read as it was meant.
    """
    missing = _missing(found, kind, language)
    sections = {plain(each.heading[side]): each for each in kind.sections for side in Language}
    of_prose = {heading for heading, section in sections.items() if section.clauses is None}
    for part in found:
        divided = list(_at_like_headings(part, missing, language, problems))
        for each in divided:
            prose = bool(kind.sections) and (each.heading is None or plain(each.heading) in of_prose)
            yield from _at_clauses(each, kind, missing, language, problems) if prose else (each,)


def _missing(found: list[FilePart], kind: DocumentType, language: Language) -> dict[str, SectionKind]:
    """Return the sections of clauses that a text has no heading for, by their headings in either language."""
    there = {plain(each.heading) for each in found if each.heading is not None}
    absent = [each for each in kind.sections if each.clauses is not None and plain(each.heading[language]) not in there]
    return {plain(each.heading[side]): each for side in (language.other, language) for each in absent}


def _at_like_headings(
    part: FilePart, missing: dict[str, SectionKind], language: Language, problems: list[Problem]
) -> Iterator[FilePart]:
    start = 0
    for at, (position, text) in enumerate(part.lines if missing else ()):
        match = _LIKE_A_HEADING.fullmatch(text.rstrip())
        section = missing.get(plain(match["title"])) if match is not None else None
        if section is None:
            continue
        following = next((line for _, line in part.lines[at + 1 :] if line.strip()), "")
        if CLAUSE.fullmatch(following) is None:
            continue
        heading = section.heading[language]
        finding = Finding(position, f'"{text.strip()}" is not a ## heading.', f"Write: ## {heading}", len(text))
        problems.append(finding.breaks(rules.HEADING_KNOWN))
        yield replace(part, lines=part.lines[start:at])
        part, start = FilePart(heading, position, part.lines), at + 1
        for key in [key for key, each in missing.items() if each is section]:
            del missing[key]
    yield replace(part, lines=part.lines[start:]) if start else part


def _at_clauses(
    part: FilePart, kind: DocumentType, missing: dict[str, SectionKind], language: Language, problems: list[Problem]
) -> Iterator[FilePart]:
    """Yield a part of prose; where it holds prose and then several numbered lines, the two apart."""
    numbered = [(at, match) for at, (_, text) in enumerate(part.lines) if (match := CLAUSE.fullmatch(text))]
    if not numbered:
        yield part
        return
    meant = next((each for each in kind.sections if each in missing.values()), None) if len(numbered) > 1 else None
    problems.append(_in_prose(part, numbered, meant, language))
    first = numbered[0][0]
    if meant is None:
        yield part
    else:
        yield replace(part, lines=part.lines[:first])
        yield FilePart(meant.heading[language], part.lines[first][0], part.lines[first:])


def _in_prose(
    part: FilePart, numbered: list[tuple[int, re.Match[str]]], meant: SectionKind | None, language: Language
) -> Problem:
    at, match = numbered[0]
    position = part.lines[at][0].moved(columns=match.start("id"))
    if len(numbered) == 1:
        message = f"{match['id']} is a numbered line, but this section holds prose."
        hint = "Move it under a heading of clauses, or take the number away."
    else:
        to = "and" if len(numbered) == 2 else "to"
        message = f"{match['id']} {to} {numbered[-1][1]['id']} are numbered lines, but this section holds prose."
        hint = "Move them under a heading of clauses, or take the numbers away."
    if meant is not None:
        hint = f"Write a heading of its own above the first, such as: ## {meant.heading[language]}"
    return Finding(position, message, hint, len(match["id"])).breaks(rules.CLAUSE_IN_ITS_SECTION)
