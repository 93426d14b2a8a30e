"""Markdown → sections and numbered lines, with a position for each.

Only the skeleton is read here: `##` headings, `- **18.4** …` lines and the sub-lines below them. Prose is kept as
the author wrote it and is turned into pages and prints by one parser, elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from safon.model.closest_match import closest_id, closest_match
from safon.model.kinds import DocumentType, SectionKind
from safon.model.language import Language
from safon.model.position import Position
from safon.model.problem import Finding, Problem
from safon.model.texts import Section
from safon.read import rules
from safon.read.parts import CLAUSE, FilePart, parts, plain, with_headings
from safon.read.stray_lines import (
    BULLET,
    broken_line,
    goes_on,
    irregular_indent,
    list_below,
    meant_clause,
    meant_sub_line,
    not_a_clause,
    not_a_sub_line,
    not_quite_a_clause,
)

_SUB_LINE = re.compile(r"(?P<indent>[ \t]*)(?P<bullet>[-*+] +)(?P<key>[^\W\d_][\w ’']{0,30}):(?P<gap> *)(?P<value>.*)")
_PAUSE = re.compile(r"\s*")


@dataclass
class RawLine:
    """A sub-line of a clause: `Who: police`."""

    key: str
    value: str
    position: Position
    value_position: Position
    wraps: list[tuple[int, Position]] = field(default_factory=list)


@dataclass
class RawClause:
    """A numbered line as it stands in one file."""

    id: str
    position: Position
    words: str
    words_position: Position
    section: SectionKind
    lines: list[RawLine] = field(default_factory=list)
    wraps: list[tuple[int, Position]] = field(default_factory=list)


@dataclass
class Body:
    """What stands below the header of one file."""

    sections: list[Section] = field(default_factory=list)
    clauses: list[RawClause] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    end: Position = field(default_factory=lambda: Position(""))
    sample: str = "18"
    """What clause numbers of this file begin with, for messages."""


def read_body(
    lines: list[tuple[Position, str]], kind: DocumentType, language: Language, sub_lines: frozenset[str] = frozenset()
) -> Body:
    """Return the sections and clauses of the lines below a header.

    `sub_lines` are words that begin a sub-line even where it is not indented.
    """
    body = Body(end=lines[-1][0] if lines else Position(""))
    numbered = (match["id"] for _, text in lines if (match := CLAUSE.fullmatch(text)))
    body.sample = next(numbered, body.sample).split(".")[0]
    seen: dict[str, Position] = {}
    divided = with_headings(list(parts(lines)), kind, language, body.problems)
    for number, part in enumerate(divided):
        section_kind = _kind_of(part, kind, language, body, seen)
        if section_kind is not None and section_kind.clauses is not None:
            _read_clauses(part, section_kind, body, sub_lines)
            prose: tuple[tuple[Position, str], ...] = ()
        else:
            prose = part.lines
        if part.heading is not None or any(text.strip() for _, text in part.lines):
            body.sections.append(_section(part, section_kind, prose, f"part-{number}"))
    return body


def _section(part: FilePart, kind: SectionKind | None, prose: tuple[tuple[Position, str], ...], key: str) -> Section:
    first = next((at for at, (_, text) in enumerate(prose) if text.strip()), 0)
    kept = prose[first:]
    return Section(
        key=kind.key if kind is not None else key,
        heading=part.heading or "",
        position=part.position,
        prose="\n".join(text for _, text in kept).rstrip(),
        prose_position=kept[0][0] if kept else part.position,
        kind=kind,
    )


def _kind_of(
    part: FilePart, kind: DocumentType, language: Language, body: Body, seen: dict[str, Position]
) -> SectionKind | None:
    """Return what a heading means, reporting one that is unknown or stands twice."""
    if part.heading is None:
        if kind.sections:
            _no_text(part, kind, language, body)
        return None
    if not part.spaced:
        finding = Finding(part.position, "There is no space after ##.", f"Write: ## {part.heading.strip()}", 2)
        body.problems.append(finding.breaks(rules.HEADING_KNOWN))
    title = plain(part.heading)
    if (first := seen.get(title)) is not None:
        hint = "Put the two together under one of them."
        finding = Finding(part.position, f'The heading "{part.heading}" stands twice.', hint, see=first)
        body.problems.append(finding.breaks(rules.HEADING_ONCE))
    seen[title] = part.position
    if not kind.sections:
        return None
    found = next((each for each in kind.sections if plain(each.heading[language]) == title), None)
    return found if found is not None else _unknown_heading(part, kind, language, body)


def _unknown_heading(part: FilePart, kind: DocumentType, language: Language, body: Body) -> SectionKind | None:
    """Report a heading, and return what it was most likely meant to be, so that its clauses are not reported too."""
    known = {each.heading[language]: each for each in kind.sections}
    heading = part.heading or ""
    same = next((each for each in known.values() if plain(each.heading[language.other]) == plain(heading)), None)
    guess = closest_match(heading, known)
    if same is not None:
        hint = f"In the {language.english_name} file write: ## {same.heading[language]}"
    elif guess is not None:
        hint = f"Did you mean: ## {guess}"
    else:
        hint = "Headings of this kind: " + ", ".join(f"## {each}" for each in known) + "."
    message = f'"{heading}" is not a heading of a {kind.kind}.'
    finding = Finding(part.position, message, hint, len(heading) + 3)
    body.problems.append(finding.breaks(rules.HEADING_KNOWN))
    if same is not None or guess is not None:
        return same or known[guess or ""]
    numbered = any(CLAUSE.fullmatch(text) for _, text in part.lines)
    return next((each for each in known.values() if each.clauses is not None), None) if numbered else None


def _no_text(part: FilePart, kind: DocumentType, language: Language, body: Body) -> None:
    first = next(((position, text) for position, text in part.lines if text.strip()), None)
    if first is not None:
        hint = f"Put it under a heading such as: ## {kind.sections[0].heading[language]}"
        finding = Finding(first[0], "This text stands before the first ## heading.", hint, len(first[1]))
        body.problems.append(finding.breaks(rules.TEXT_UNDER_HEADING))


def _read_clauses(part: FilePart, section: SectionKind, body: Body, sub_lines: frozenset[str]) -> None:
    clause: RawClause | None = None
    complained: set[str] = set()
    above = ""
    for position, text in part.lines:
        before, above = above, text
        if _PAUSE.fullmatch(text):
            continue
        if match := CLAUSE.fullmatch(text):
            clause = _clause(match, position, section)
            body.clauses.append(clause)
            _check_indent(match, position, 4 if clause.id[-1:].isalpha() else 0, body)
        elif clause is not None and (match := _sub_line(text, sub_lines)):
            clause.lines.append(_line(match, position))
            _check_indent(match, position, 8 if clause.id[-1:].isalpha() else 4, body)
        elif clause is not None and (match := meant_sub_line(text, sub_lines)):
            clause.lines.append(_line(match, position))
            body.problems.append(not_a_sub_line(match, position))
        elif clause is not None and text[:1] in " \t" and not BULLET.match(text):
            _continue(clause, text, position)
        elif match := meant_clause(text):
            clause = _clause(match, position, section)
            body.clauses.append(clause)
            body.problems.append(not_quite_a_clause(match, position))
        elif clause is not None and clause.id and before.strip() and goes_on(text):
            _continue(clause, text, position)
            body.problems.append(broken_line(clause.id, position, text))
        else:
            clause = _stray(text, position, clause or RawClause("", position, "", position, section), body, complained)


def _stray(text: str, position: Position, clause: RawClause, body: Body, complained: set[str]) -> RawClause:
    """Report a line that is no part of a clause, once for each list; return the clause that the next line is below."""
    point = BULLET.match(text) is not None
    inside = point and bool(clause.id) and text[:1] in " \t"
    about = clause.id if inside else ""
    if about not in complained:
        wrong = (
            list_below(about, position, text) if inside else not_a_clause(position, text, clause.section, body.sample)
        )
        body.problems.append(wrong)
    complained.add(about)
    # What stands below a point without a number is not about the clause above.
    return clause if inside or not point else RawClause("", position, "", position, clause.section)


def _check_indent(match: re.Match[str], position: Position, wanted: int, body: Body) -> None:
    if (problem := irregular_indent(match, position, wanted)) is not None:
        body.problems.append(problem)


def _sub_line(text: str, sub_lines: frozenset[str]) -> re.Match[str] | None:
    match = _SUB_LINE.fullmatch(text)
    if match is None or not (match["indent"] or match["key"] in sub_lines):
        return None
    # "at night: very late" is a point of a list; "promise: …" is a sub-line in small letters.
    point = bool(sub_lines) and match["key"][0].islower() and closest_id(match["key"], sub_lines) is None
    return None if point else match


def _clause(match: re.Match[str], position: Position, section: SectionKind) -> RawClause:
    words_at = position.moved(columns=match.start("words"))
    at = position.moved(columns=match.start("id") - 2)
    return RawClause(match["id"], at, match["words"].strip(), words_at, section)


def _line(match: re.Match[str], position: Position) -> RawLine:
    key_at = position.moved(columns=match.start("key"))
    return RawLine(match["key"], match["value"].strip(), key_at, position.moved(columns=match.start("value")))


def _continue(clause: RawClause, text: str, position: Position) -> None:
    """Add a wrapped line to the sub-line or the clause that it goes on from."""
    at = position.moved(columns=len(text) - len(text.lstrip()))
    if clause.lines:
        line = clause.lines[-1]
        line.value = f"{line.value} {text.strip()}".strip()
        line.wraps.append((len(line.value) - len(text.strip()), at))
    else:
        clause.words = f"{clause.words} {text.strip()}".strip()
        clause.wraps.append((len(clause.words) - len(text.strip()), at))
