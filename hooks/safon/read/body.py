"""Markdown → sections and numbered lines, with a position for each.

Only the skeleton is read here: `##` headings, `- **18.4** …` lines and the sub-lines below them. Prose is kept as
the author wrote it and is turned into pages and prints by one parser, elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from safon.model.documents import Section
from safon.model.kinds import KindRules, SectionKind
from safon.model.language import Language
from safon.model.nearest import nearest
from safon.model.position import Position
from safon.model.problem import Finding, Fix, Problem
from safon.read import rules

_HEADING = re.compile(r"##(?!#)(?P<gap>[ \t]*)(?P<title>.*)")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_CLAUSE = re.compile(
    r"(?P<indent>[ \t]*)(?P<bullet>[-*+] +)\*\*(?P<id>(?:[A-Z]{2,6})?\d{1,3}\.(?:\d{1,3}[a-z]?|\?))\*\*"
    r"(?P<gap> *)(?P<words>.*)"
)
_SUB_LINE = re.compile(r"(?P<indent>[ \t]*)(?P<bullet>[-*+] +)(?P<key>[^\W\d_][\w ’']{0,30}):(?P<gap> *)(?P<value>.*)")
_BULLET = re.compile(r"[ \t]*[-*+] +")
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


@dataclass(frozen=True)
class _Part:
    """A heading and the lines below it."""

    heading: str | None
    position: Position
    lines: tuple[tuple[Position, str], ...]
    spaced: bool = True


def read_body(
    lines: list[tuple[Position, str]], kind: KindRules, language: Language, sub_lines: frozenset[str] = frozenset()
) -> Body:
    """Return the sections and clauses of the lines below a header.

    `sub_lines` are words that begin a sub-line even where it is not indented.
    """
    body = Body(end=lines[-1][0] if lines else Position(""))
    numbered = (match["id"] for _, text in lines if (match := _CLAUSE.fullmatch(text)))
    body.sample = next(numbered, body.sample).split(".")[0]
    seen: dict[str, Position] = {}
    for number, part in enumerate(_parts(lines)):
        section_kind = _kind_of(part, kind, language, body, seen)
        if section_kind is not None and section_kind.clauses is not None:
            _read_clauses(part, section_kind, body, sub_lines)
            prose: tuple[tuple[Position, str], ...] = ()
        else:
            prose = part.lines
            if kind.sections:
                _no_clauses(part, body)
        if part.heading is not None or any(text.strip() for _, text in part.lines):
            body.sections.append(_section(part, section_kind, prose, f"part-{number}"))
    return body


def _parts(lines: list[tuple[Position, str]]) -> Iterator[_Part]:
    start = lines[0][0] if lines else Position("")
    heading: str | None = None
    held: list[tuple[Position, str]] = []
    fence, spaced = "", True
    for position, text in lines:
        fenced = _FENCE.match(text)
        if fenced and (not fence or text.strip().startswith(fence)):
            fence = "" if fence else fenced.group(1)
        if not fence and (match := _HEADING.fullmatch(text.rstrip())) and match["title"]:
            yield _Part(heading, start, tuple(held), spaced)
            heading, start, held = match["title"].rstrip("#").rstrip() or match["title"], position, []
            spaced = bool(match["gap"])
        else:
            held.append((position, text))
    yield _Part(heading, start, tuple(held), spaced)


def _section(part: _Part, kind: SectionKind | None, prose: tuple[tuple[Position, str], ...], key: str) -> Section:
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
    part: _Part, kind: KindRules, language: Language, body: Body, seen: dict[str, Position]
) -> SectionKind | None:
    """Return what a heading means, reporting one that is unknown or stands twice."""
    if part.heading is None:
        if kind.sections:
            _no_text(part, kind, language, body)
        return None
    if not part.spaced:
        finding = Finding(part.position, "There is no space after ##.", f"Write: ## {part.heading}", 2)
        body.problems.append(finding.breaks(rules.HEADING_KNOWN))
    title = _plain(part.heading)
    if (first := seen.get(title)) is not None:
        hint = "Put the two together under one of them."
        finding = Finding(part.position, f'The heading "{part.heading}" stands twice.', hint, see=first)
        body.problems.append(finding.breaks(rules.HEADING_ONCE))
    seen[title] = part.position
    if not kind.sections:
        return None
    found = next((each for each in kind.sections if _plain(each.heading[language]) == title), None)
    return found if found is not None else _unknown_heading(part, kind, language, body)


def _unknown_heading(part: _Part, kind: KindRules, language: Language, body: Body) -> SectionKind | None:
    """Report a heading, and return what it was most likely meant to be, so that its clauses are not reported too."""
    known = {each.heading[language]: each for each in kind.sections}
    heading = part.heading or ""
    same = next((each for each in known.values() if _plain(each.heading[language.other]) == _plain(heading)), None)
    guess = nearest(heading, known)
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
    numbered = any(_CLAUSE.fullmatch(text) for _, text in part.lines)
    return next((each for each in known.values() if each.clauses is not None), None) if numbered else None


def _plain(heading: str) -> str:
    return " ".join(heading.replace("'", "’").casefold().split())


def _no_text(part: _Part, kind: KindRules, language: Language, body: Body) -> None:
    first = next(((position, text) for position, text in part.lines if text.strip()), None)
    if first is not None:
        hint = f"Put it under a heading such as: ## {kind.sections[0].heading[language]}"
        finding = Finding(first[0], "This text stands before the first ## heading.", hint, len(first[1]))
        body.problems.append(finding.breaks(rules.TEXT_UNDER_HEADING))


def _no_clauses(part: _Part, body: Body) -> None:
    for position, text in part.lines:
        if match := _CLAUSE.fullmatch(text):
            message = f"{match['id']} is a numbered line, but this section holds prose."
            hint = "Move it under a heading of clauses, or take the number away."
            at = position.moved(columns=match.start("id"))
            body.problems.append(Finding(at, message, hint, len(match["id"])).breaks(rules.CLAUSE_IN_ITS_SECTION))


def _read_clauses(part: _Part, section: SectionKind, body: Body, sub_lines: frozenset[str]) -> None:
    clause: RawClause | None = None
    complained = False
    for position, text in part.lines:
        if _PAUSE.fullmatch(text):
            continue
        if match := _CLAUSE.fullmatch(text):
            clause = _clause(match, position, section)
            body.clauses.append(clause)
            _check_indent(match, position, 4 if clause.id[-1:].isalpha() else 0, body)
        elif clause is not None and (match := _sub_line(text, sub_lines)):
            clause.lines.append(_line(match, position))
            _check_indent(match, position, 8 if clause.id[-1:].isalpha() else 4, body)
        elif clause is not None and text[:1] in " \t" and not _BULLET.match(text):
            _continue(clause, text, position)
        else:
            if _BULLET.match(text):  # What stands below it is not about the clause above.
                clause = RawClause("", position, "", position, section)
            if complained:
                continue
            complained = True
            body.problems.append(_not_a_clause(position, text, section, body.sample))


def _sub_line(text: str, sub_lines: frozenset[str]) -> re.Match[str] | None:
    match = _SUB_LINE.fullmatch(text)
    return match if match is not None and (match["indent"] or match["key"] in sub_lines) else None


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


def _check_indent(match: re.Match[str], position: Position, wanted: int, body: Body) -> None:
    indent = match["indent"]
    if indent != " " * wanted:
        unit = "tab" if "\t" in indent else "space"
        counted = f"{len(indent)} {unit}{'' if len(indent) == 1 else 's'}"
        message = f"This line is indented by {counted}, not {wanted} spaces."
        fix = Fix(position, indent + match["bullet"], " " * wanted + match["bullet"])
        hint = "safon check --fix indents it."
        body.problems.append(
            Finding(position, message, hint, max(len(indent), 1), fix=fix).breaks(rules.INDENTATION_REGULAR)
        )


def _not_a_clause(position: Position, text: str, section: SectionKind, sample: str) -> Problem:
    if "|" in text:
        message = "A table stands here, where a list of numbered lines should be."
    elif _BULLET.match(text):
        message = "This line of the list has no number in bold."
    else:
        message = "This is not a numbered line."
    hint = f'Every line under "{section.heading.en}" / "{section.heading.cy}" starts like: - **{sample}.?** The words.'
    return Finding(position, message, hint, len(text)).breaks(rules.CLAUSES_IN_LIST)
