"""The translation-state file of a pair, of a list or of the interface words."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints, ValidationError

from safon.model.fields import Day, FrontMatter, Line
from safon.model.language import Bilingual
from safon.model.position import Position
from safon.model.problem import Finding, Problem
from safon.model.translation import BlockRecord, Change
from safon.model.translations import LISTS_WITH_STATE, TRANSLATIONS
from safon.read import rules
from safon.read.source_text import SourceText
from safon.read.yaml_tree import read_yaml

Fingerprint = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]


class BlockState(FrontMatter):
    """One block, as the tools write it down."""

    en: Fingerprint
    """The fingerprint of the English text when the two were last seen together."""
    cy: Fingerprint
    """The fingerprint of the Welsh text at the same time."""
    change: Change = Change.SUBSTANTIVE
    """The class of the last change."""
    checked: Literal["never"] | Day = "never"
    """The day they were checked against each other, or `never`."""
    by: Line | None = None
    """Who checked them."""
    coming: Day | None = None
    """The day on which somebody said that they are at work on it."""


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


def records_of_lists(
    files: dict[tuple[str, str], SourceText],
) -> tuple[dict[str, dict[str, BlockRecord]], tuple[Problem, ...]]:
    """Take the states of lists out of `files`, by folder and name, and return them by the name of the list."""
    found: dict[str, dict[str, BlockRecord]] = {}
    problems: list[Problem] = []
    for name in [name for folder, name in files if folder == TRANSLATIONS and name in LISTS_WITH_STATE]:
        found[name], told = read_translation_state(files.pop((TRANSLATIONS, name)))
        problems.extend(told)
    return found, tuple(problems)


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
        coming=state.coming,
    )
