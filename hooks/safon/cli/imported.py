"""What was imported, read back before it is put in place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import yaml

from safon.cli.named_blocks import Named
from safon.exchange.returned import Taken
from safon.i18n.labels import Labels, load_labels
from safon.model.language import Language
from safon.model.problem import Severity
from safon.model.translations import BlocksByOwner
from safon.pipeline import Guidance


def labels_in(tree: Path) -> Mapping[Language, Labels]:
    """Return the interface words, as a tree has them where they were changed there."""
    own = {each: tree / f"hooks/safon/labels/{each.value}.yml" for each in Language}
    return {
        each: replace(labels, words=yaml.safe_load(own[each].read_text(encoding="utf-8")))
        if own[each].exists()
        else labels
        for each, labels in load_labels().items()
    }


def new_errors(before: Guidance, after: Guidance) -> Iterator[str]:
    """Yield the errors that the guidance has with what was imported, and had not without it."""
    known = {(each.rule.id, each.position.path, each.finding.message) for each in before.problems}
    for each in after.problems:
        if each.severity is Severity.ERROR and (each.rule.id, each.position.path, each.finding.message) not in known:
            yield f"with it, {each.position} has an error ({each.rule.id}): {each.finding.message} {each.finding.hint}"


def not_as_wanted(found: Iterable[Taken], blocks: BlocksByOwner) -> Iterator[str]:
    """Yield the units that would not say what was to be written, or whose other language would change."""
    now = {
        (owner, block.name, field.name): field.sides
        for owner, own in blocks.items()
        for block in own
        for field in block.fields
    }
    for each in found:
        unit = each.unit
        sides = now.get((unit.owner, unit.block.name, unit.field.name))
        here = sides[unit.to].text.split() if sides is not None else None
        if sides is None or here != each.text.split() or sides[unit.to.other].text.split() != unit.source.split():
            yield f"{unit.name} cannot be written so: it would read otherwise. Change it by hand."


def whole_blocks(found: Iterable[Taken]) -> tuple[Named, ...]:
    """Return the blocks of which every text came back, each changed or called ready."""
    done: dict[Named, set[str]] = {}
    texts: dict[Named, set[str]] = {}
    for each in found:
        named = Named(each.unit.owner, each.unit.block.name)
        texts[named] = {field.name for field in each.unit.block.fields}
        if each.done:
            done.setdefault(named, set()).add(each.unit.field.name)
    return tuple(named for named, names in done.items() if names == texts[named])
