"""What one language lacks altogether, put where its twin stands in the other: a clause, a section, a whole file.

Nothing is guessed: a clause goes behind the one that it follows in the other language, under the same heading; a
section behind the one that it follows there. What is written is read back and compared before any file is touched.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from safon.exchange.returned import RefusedError, Taken
from safon.model.clause import Clause
from safon.model.documents import Document
from safon.model.kinds import document_type
from safon.model.language import Bilingual, Language
from safon.model.texts import Section

_PROMISE = Bilingual(en="Promise", cy="Addewid")
_WHY = Bilingual(en="Why", cy="Pam")
_STEP = "    "
WantedTexts = Mapping[tuple[str, str], str]
"""What is to be written, by block and by the name of the text in it."""


@dataclass(frozen=True)
class Insertion:
    """Lines to put into a file."""

    before: int
    """The line, from 1, before which they go; one more than there are, for the end."""
    text: str


def whole_file(document: Document, to: Language, taken: Iterable[Taken]) -> str:
    """Return the file that a document lacks. Raises RefusedError where a text of it did not come."""
    texts = {(each.unit.block.name, each.unit.field.name): each.text for each in taken}
    wanted = {(each.name, field.name) for each in document.blocks for field in each.fields if field.kind != "value"}
    if missing := sorted({block for block, _ in wanted - texts.keys()}):
        told = ", ".join(missing)
        raise RefusedError([f"{document.id} has no {to.english_name} file yet, so that all of it is needed: {told}."])
    return "\n".join(_lines_of_file(document, to, texts)).rstrip() + "\n"


def _lines_of_file(document: Document, to: Language, texts: WantedTexts) -> Iterator[str]:
    kind = document_type(document.kind)
    identity = document.number if document.number is not None else document.slug
    yield from ("---", f"{kind.identity}: {document.id if kind.identity == 'set' else identity}")
    for key in ("title", "summary"):
        yield f"{key}: {_value(texts[key, 'text'])}"
    if ("also-called", "text") in texts:
        yield f"also-called: {json.dumps(texts['also-called', 'text'].split(chr(10)), ensure_ascii=False)}"
    yield from ("---", "")
    for section in document.texts[to.other].sections:
        yield from _lines_of_section(section, document, to, texts)


def _lines_of_section(section: Section, document: Document, to: Language, texts: WantedTexts) -> Iterator[str]:
    heading = section.kind.heading[to] if section.kind is not None else texts.get((f"{section.key}/heading", "heading"))
    if heading is not None:
        yield from (f"## {heading}", "")
    if (section.key, "text") in texts:
        yield from (texts[section.key, "text"], "")
    clauses = [each for each in _in_order(document, to.other) if _is_in(each, section)]
    for clause in clauses:
        yield from _lines_of_clause(clause, to, texts)
    if clauses:
        yield ""


def _is_in(clause: Clause, section: Section) -> bool:
    return section.kind is not None and section.kind.clauses is clause.kind


def _in_order(document: Document, language: Language) -> list[Clause]:
    """Return the clauses that a language has, in the order of its file."""
    known = {each.id: each for each in document.clauses}
    return [known[number] for number in document.numbers[language] if number in known]


def _lines_of_clause(clause: Clause, to: Language, texts: WantedTexts) -> Iterator[str]:
    indent = _indent(clause)
    words = " ".join(texts.get((clause.id, "words"), "").split())
    yield f"{indent}- **{clause.id}** {words}".rstrip()
    yield from _sub_lines(clause, to, texts)


def _sub_lines(clause: Clause, to: Language, texts: WantedTexts) -> Iterator[str]:
    for name in ("promise", *(f"why-{number}" for number in range(1, len(clause.adds_to) + 1))):
        if (clause.id, name) in texts:
            word = (_PROMISE if name == "promise" else _WHY)[to]
            yield f"{_indent(clause)}{_STEP}- {word}: {' '.join(texts[clause.id, name].split())}"


def _indent(clause: Clause) -> str:
    """Return the space before a clause: one with a letter stands below another."""
    return _STEP if clause.id[-1].isalpha() else ""


def _value(text: str) -> str:
    words = " ".join(text.split())
    return words if re.fullmatch(r"[^\W\d_][\w ’,.()-]*", words) else json.dumps(words, ensure_ascii=False)


def insertions(document: Document, to: Language, taken: Iterable[Taken], lines: list[str]) -> Iterator[Insertion]:
    """Yield what to put into the file of a document that has `lines`, top down within each place.

    Raises RefusedError for a text whose place cannot be told.
    """
    texts = {(each.unit.block.name, each.unit.field.name): each.text for each in taken}
    new = {each for each, _ in texts}
    own = document.texts[to]
    have = [each.key for each in own.sections]
    for section in document.texts[to.other].sections:
        if section.key not in have:
            found = list(_lines_of_section(section, document, to, texts))
            if any(each in new for each in _blocks_of(section, document, to)):
                yield Insertion(_after_section(section, document, to, lines), "\n".join(["", *found]).rstrip() + "\n")
        else:
            yield from _clauses_of(section, document, to, texts, lines)
            if section.key in new and not own.section(section.key).prose.strip():  # type: ignore[union-attr]
                at = own.section(section.key).position.line + 1  # type: ignore[union-attr]
                yield Insertion(at, f"\n{texts[section.key, 'text']}\n")
    known = {"title", "summary", "also-called"} & new
    if known:
        raise RefusedError([f"{own.path}: write a line {each}: into its header first." for each in sorted(known)])


def _blocks_of(section: Section, document: Document, to: Language) -> Iterator[str]:
    yield from (section.key, f"{section.key}/heading")
    yield from (each.id for each in _in_order(document, to.other) if _is_in(each, section))


def _clauses_of(
    section: Section, document: Document, to: Language, texts: WantedTexts, lines: list[str]
) -> Iterator[Insertion]:
    """Yield the clauses that one language lacks under a heading that it has, and the lines that clauses lack."""
    own = document.texts[to].section(section.key)
    assert own is not None  # noqa: S101 - the heading is there
    at = _end_of_part(own.position.line, lines, r"##? |[ ]{0,3}- \*\*")
    for clause in (each for each in _in_order(document, to.other) if _is_in(each, section)):
        if clause.id in document.numbers[to]:
            first = clause.positions[to].line
            at = _end_of_part(first, lines, r"##? |\s*- \*\*")
            if sub := list(_sub_lines(clause, to, texts)):
                yield Insertion(at, "\n".join(sub) + "\n")
        elif any((clause.id, name) in texts for name in ("words", "promise")) or clause.repeats is not None:
            gap = "" if re.match(r"\s*- ", lines[at - 2]) else "\n"
            yield Insertion(at, gap + "\n".join(_lines_of_clause(clause, to, texts)) + "\n")


def _end_of_part(first: int, lines: list[str], following: str) -> int:
    """Return the line behind the part that begins in line `first`, before what follows and blank lines there."""
    at = first + 1
    while at <= len(lines) and not re.match(following, lines[at - 1]):
        at += 1
    while at - 1 > first and not lines[at - 2].strip():
        at -= 1
    return at


def _after_section(section: Section, document: Document, to: Language, lines: list[str]) -> int:
    """Return the line behind the section that this one follows in the other language, or behind the header."""
    keys = [each.key for each in document.texts[to.other].sections]
    before = keys[: keys.index(section.key)]
    own = [each for each in document.texts[to].sections if each.key in before]
    if not own:
        head = [at for at, line in enumerate(lines, 1) if line.rstrip() == "---"]
        return head[1] + 1 if len(head) > 1 else len(lines) + 1
    return _end_of_part(own[-1].position.line, lines, r"## ")
