"""What a text is made of stands in both languages: headings, tables, links and pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from safon.check.languages import twin_sections
from safon.check.rule import rule
from safon.check.texts import AuthoredText, markdown
from safon.model.clause import Clause
from safon.model.language import Bilingual, Language
from safon.model.library import Library
from safon.model.position import Position
from safon.model.problem import Finding
from safon.model.texts import Section
from safon.text import nodes
from safon.text.walk import each_of, plain

_Part = nodes.HeadingBlock | nodes.TableBlock | nodes.Hyperlink | nodes.Picture
_PARTS: tuple[tuple[type[_Part], str, str], ...] = (
    (nodes.HeadingBlock, "heading", "#"),
    (nodes.TableBlock, "table", "|"),
    (nodes.Hyperlink, "link", "<["),
    (nodes.Picture, "picture", "!"),
)
"""What is looked for, its name, and a sign that every text with it has."""


@rule(
    "parts-in-both-languages",
    "A heading, a table, a link or a picture that one language has, the other has too.",
    cy="Mae pennawd, tabl, dolen neu lun sydd yn y naill iaith yn y llall hefyd.",
    afterwards=True,
)
def parts_in_both_languages(library: Library) -> Iterator[Finding]:
    texts = {each.position: each for each in markdown(library) if each.marked and not each.one_line}
    for document in library.documents:
        if document.texts.en.readable and document.texts.cy.readable:
            for en, cy in twin_sections(document):
                yield from _compared(Bilingual(en=en, cy=cy), texts)


@rule(
    "clause-under-same-heading",
    "A clause stands under the same heading in both languages.",
    cy="Mae cymal yn sefyll o dan yr un pennawd yn y ddwy iaith.",
    afterwards=True,
)
def clause_under_same_heading(library: Library) -> Iterator[Finding]:
    for document in library.documents:
        told: set[tuple[str, str]] = set()
        for clause in document.clauses if document.texts.en.readable and document.texts.cy.readable else ():
            en, cy = (_above(document.texts[each].sections, clause.positions[each]) for each in Language)
            if not (clause.words.en and clause.words.cy) or en is None or cy is None:
                continue
            if en.key != cy.key and (en.key, cy.key) not in told:
                told.add((en.key, cy.key))
                yield _elsewhere(clause, Bilingual(en=en, cy=cy), document.texts.cy.sections)


def _above(sections: Iterable[Section], position: Position) -> Section | None:
    """Return the section in which a place is."""
    return max((each for each in sections if each.position <= position), key=lambda each: each.position, default=None)


def _elsewhere(clause: Clause, under: Bilingual[Section], welsh: Iterable[Section]) -> Finding:
    kind = under.en.kind
    wanted = kind.heading.cy if kind is not None else under.en.heading
    there = any(each.key == under.en.key for each in welsh)
    message = f'{clause.id} stands under "{under.en.heading}" in English, but under "{under.cy.heading}" in Welsh.'
    hint = f"Move it below ## {wanted}" if there else f"Write above it, between empty lines: ## {wanted}"
    return Finding(clause.positions.cy, message, hint, len(clause.id) + 4, see=clause.positions.en)


def _compared(sections: Bilingual[Section], texts: dict[Position, AuthoredText]) -> Iterator[Finding]:
    if not (sections.en.prose and sections.cy.prose):
        return
    for kind, name, signs in _PARTS:
        if any(sign in each.prose for sign in signs for each in (sections.en, sections.cy)):
            found = sections.map(lambda section, kind=kind: _parts(texts.get(section.prose_position), kind))  # type: ignore[misc]
            few, many = sorted(Language, key=lambda each: len(found[each]))
            if len(found[few]) != len(found[many]):
                yield _uneven(sections, found, name, Bilingual(en=few, cy=many), texts)


def _parts(run: AuthoredText | None, kind: type[_Part]) -> tuple[_Part, ...]:
    return tuple(each_of(run.tree.blocks, kind)) if run is not None else ()


def _uneven(
    sections: Bilingual[Section],
    found: Bilingual[tuple[_Part, ...]],
    name: str,
    sides: Bilingual[Language],
    texts: dict[Position, AuthoredText],
) -> Finding:
    few, many = sides.en, sides.cy
    counts = [_counted(len(found[each]), name) for each in (many, few)]
    under = f"“{sections[few].heading}”" if sections[few].heading else "The first lines"
    message = f"{under} has {counts[0]} in {many.english_name} and {counts[1]} in {few.english_name}."
    extra = _extra(found[few], found[many])
    words = _words(extra)
    what = f"the {name} “{words}”" if words else f"the {name}"
    hint = f"Write {what} in {few.english_name} too, or take it out of the {many.english_name}."
    run = texts[sections[many].prose_position]
    return Finding(sections[few].prose_position, message, hint, see=run.at(extra.at))


def _extra(few: tuple[_Part, ...], many: tuple[_Part, ...]) -> _Part:
    """Return the first part that has no equal by its place and level, as far as that tells."""
    for at, part in enumerate(many):
        if at >= len(few) or getattr(part, "level", 0) != getattr(few[at], "level", 0):
            return part
    return many[-1]


def _words(part: _Part) -> str:
    match part:
        case nodes.Picture():
            return part.words
        case nodes.TableBlock():
            return " | ".join(plain(each.children) for each in part.head)
    return plain(part.children)


def _counted(number: int, name: str) -> str:
    return f"no {name}" if number == 0 else f"{number} {name}{'' if number == 1 else 's'}"
