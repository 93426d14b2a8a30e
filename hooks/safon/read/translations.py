"""The translation-state file of a pair, and the blocks that it speaks of."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import StringConstraints, ValidationError

from safon.model.clause import Clause
from safon.model.documents import Text
from safon.model.fields import FrontMatter, Line
from safon.model.language import Bilingual
from safon.model.position import Position
from safon.model.problem import Finding, Problem
from safon.model.translation import BlockRecord, Change, fingerprint
from safon.read import rules
from safon.read.source_text import SourceText
from safon.read.yaml_tree import read_yaml

_SUBHEADING = re.compile(r"^#{3,6} +", re.MULTILINE)
Fingerprint = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]


class BlockState(FrontMatter):
    """One block, as the tools write it down."""

    en: Fingerprint
    """The fingerprint of the English text when the two were last seen together."""
    cy: Fingerprint
    """The fingerprint of the Welsh text at the same time."""
    change: Change = Change.SUBSTANTIVE
    """The class of the last change."""
    checked: Literal["never"] | datetime.date = "never"
    """The day they were checked against each other, or `never`."""
    by: Line | None = None
    """Who checked them."""


def read_translation_state(source: SourceText) -> tuple[dict[str, BlockRecord], tuple[Problem, ...]]:
    """Return what is on record of each block."""
    tree, places, problems = read_yaml(source.text, Position(source.path))
    if not isinstance(tree, dict):
        return {}, problems or (_misfit(Position(source.path), "This is not a list of blocks."),)
    records: dict[str, BlockRecord] = {}
    found = list(problems)
    for name, value in tree.items():
        try:
            records[name] = _record(BlockState.model_validate(value))
        except ValidationError:
            found.append(_misfit(places.at(name), f'The state of the block "{name}" is not as the tools write it.'))
    return records, tuple(found)


def _misfit(position: Position, message: str) -> Problem:
    hint = (
        "These files are written by tools. Undo the change, or delete the file: the pair then counts as never checked."
    )
    return Finding(position, message, hint).breaks(rules.TRANSLATION_STATE_READABLE)


def _record(state: BlockState) -> BlockRecord:
    return BlockRecord(
        fingerprints=Bilingual(en=state.en, cy=state.cy),
        change=state.change,
        checked_by=state.by,
        checked_on=None if state.checked == "never" else state.checked,
    )


def fingerprints_of(texts: Bilingual[Text], clauses: tuple[Clause, ...]) -> dict[str, Bilingual[str]]:
    """Return the fingerprint of each side of each block of a pair, by the block's name."""
    return {name: sides.map(fingerprint) for name, sides in blocks_of(texts, clauses).items()}


def blocks_of(texts: Bilingual[Text], clauses: tuple[Clause, ...]) -> dict[str, Bilingual[str]]:
    """Return the text of each block of a pair, by its name."""
    blocks = {"title": texts.map(lambda text: text.title), "summary": texts.map(lambda text: text.summary)}
    blocks.update(_prose_pairs(texts))
    for clause in clauses:
        blocks[clause.id] = Bilingual(
            en=f"{clause.words.en.text}\n{clause.promise.en.text}",
            cy=f"{clause.words.cy.text}\n{clause.promise.cy.text}",
        )
    return blocks


def _prose_pairs(texts: Bilingual[Text]) -> Iterator[tuple[str, Bilingual[str]]]:
    for number, section in enumerate(texts.en.sections):
        twin = texts.cy.section(section.key) or (
            texts.cy.sections[number] if section.kind is None and number < len(texts.cy.sections) else None
        )
        sides = Bilingual(en=section.prose, cy=twin.prose if twin is not None else "")
        if not (sides.en or sides.cy):
            continue
        parts = sides.map(lambda prose: [part for part in _SUBHEADING.split(prose) if part.strip()])
        if len(parts.en) != len(parts.cy):
            yield section.key, sides
            continue
        for at, (en, cy) in enumerate(zip(parts.en, parts.cy, strict=True), 1):
            yield f"{section.key}/{at}", Bilingual(en=en, cy=cy)
