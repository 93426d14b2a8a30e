"""What was imported, read back before it is put in place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import yaml

from safon.cli.named_blocks import Named
from safon.exchange.returned import Taken
from safon.exchange.units import SentUnit
from safon.i18n.labels import Labels, load_labels
from safon.model.clause import Words
from safon.model.language import Bilingual, Language
from safon.model.library import Library
from safon.model.position import Position
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


def path_of(unit: SentUnit, library: Library) -> str:
    """Return the file that a unit is written to; of a document that of its language, though it is not there yet."""
    document = library.by_id.get(unit.owner)
    own = unit.field.kind != "value" and document is not None
    return document.texts[unit.to].path if own and document else unit.field.sides[unit.to].position.path


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
        sides = now.get((unit.owner, unit.block.name, unit.field.name)) or _in_parts(each, blocks)
        here = sides[unit.to].text.split() if sides is not None else None
        if sides is None or here != each.text.split() or sides[unit.to.other].text.split() != unit.source.split():
            yield f"{unit.name} cannot be written so: it would read otherwise. Change it by hand."


def _in_parts(each: Taken, blocks: BlocksByOwner) -> Bilingual[Words] | None:
    """Return prose that went out whole, since one language lacked it, and is now held heading by heading."""
    parts = [block for block in blocks[each.unit.owner] if _is_part(block.name, each.unit.block.name)]
    if not parts:
        return None
    unit, plain = each.unit, re.compile(r"(?m)^#{3,6} +")
    wanted = Bilingual.of(lambda language: each.text if language is unit.to else unit.source)
    said = Bilingual.of(lambda language: "\n".join(one.text[language] for one in parts))
    same = said.map(str.split) == wanted.map(lambda text: plain.sub("", text).split())
    return wanted.map(lambda text: Words(text, Position(""))) if same else None


def _is_part(name: str, whole: str) -> bool:
    start, _, number = name.rpartition("/")
    return start == whole and number.isdigit()


def whole_blocks(found: Iterable[Taken], blocks: BlocksByOwner) -> tuple[Named, ...]:
    """Return the blocks of which every text came back, each changed or called ready, as they are named now."""
    done: dict[Named, set[str]] = {}
    texts: dict[Named, set[str]] = {}
    for each in found:
        named = Named(each.unit.owner, each.unit.block.name)
        texts[named] = {field.name for field in each.unit.block.fields}
        if each.done:
            done.setdefault(named, set()).add(each.unit.field.name)
    whole = (named for named, names in done.items() if names == texts[named])
    return tuple(each for named in whole for each in _named_now(named, blocks))


def _named_now(named: Named, blocks: BlocksByOwner) -> Iterator[Named]:
    for each in blocks[named.owner]:
        if each.name == named.block or _is_part(each.name, named.block):
            yield Named(named.owner, each.name)
