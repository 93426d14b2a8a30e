"""The files that hold how far two languages were checked against each other, as the tools write them."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from safon.cli.named_blocks import Named
from safon.model.library import Library
from safon.model.translation import BlockRecord, Change, Freshness, Translation
from safon.model.translations import BlocksByOwner, state_file

_HEAD = """\
# How far the English and the Welsh were checked against each other, part by part. Tools write this file: safon
# translations. Anybody may read it.
"""


@dataclass(frozen=True)
class Approval:
    """That somebody read both sides of some blocks together."""

    who: str
    """Their name, or the account that the host knows them by."""
    on: datetime.date
    """The day."""
    editorial: bool = False
    """Whether they say that only the form changed since the last time."""


def refusals(
    approval: Approval, wanted: Iterable[Named], translations: Mapping[str, Translation], blocks: BlocksByOwner
) -> Iterator[str]:
    """Yield a sentence for each block that cannot be recorded as checked."""
    texts = {Named(owner, each.name): each.text for owner, own in blocks.items() for each in own}
    for each in wanted:
        text, state = texts[each], translations[each.owner]
        missing = [name for name, side in (("English", text.en), ("Welsh", text.cy)) if not side.strip()]
        if missing:
            yield f"{each.words} has no {missing[0]} text. Write it first."
        elif approval.editorial and state.freshness(each.block) is Freshness.NEVER_CHECKED:
            yield f"{each.words} was never checked, so nobody knows what changed. Leave --editorial out."
        elif approval.editorial and not state.only_form_changed(each.block):
            yield (
                f"{each.words} changed in more than white space and the form of quotation marks, apostrophes and "
                "dashes. Compare the two languages, and leave --editorial out."
            )


def approved(
    approval: Approval, wanted: Iterable[Named], translations: Mapping[str, Translation], library: Library
) -> tuple[Mapping[Path, bytes], int]:
    """Return the state files with `wanted` recorded as checked, and how many blocks that makes fresh."""

    def record(state: Translation, block: str) -> BlockRecord:
        return BlockRecord(
            fingerprints=state.blocks[block],
            change=Change.EDITORIAL if approval.editorial else Change.SUBSTANTIVE,
            checked_by=approval.who,
            checked_on=approval.on,
        )

    new = {
        each: record(translations[each.owner], each.block)
        for each in wanted
        if translations[each.owner].freshness(each.block) is not Freshness.CHECKED
    }
    return _files(new, translations, library), len(new)


def announced(
    on: datetime.date, wanted: Iterable[Named], translations: Mapping[str, Translation], library: Library
) -> tuple[Mapping[Path, bytes], int]:
    """Return the state files with an update of `wanted` announced, and of how many blocks one is."""
    new: dict[Named, BlockRecord] = {}
    for each in wanted:
        state = translations[each.owner]
        if state.freshness(each.block) is not Freshness.CHECKED:
            known = state.records.get(each.block) or state.record_of(each.block)
            new[each] = replace(known or BlockRecord(fingerprints=state.blocks[each.block]), coming=on)
    return _files(new, translations, library), len(new)


def _files(
    new: Mapping[Named, BlockRecord], translations: Mapping[str, Translation], library: Library
) -> Mapping[Path, bytes]:
    owners = dict.fromkeys(each.owner for each in new)
    return {
        Path(state_file(owner, library)): _rendered(
            _kept(translations[owner]) | {each.block: record for each, record in new.items() if each.owner == owner},
            translations[owner],
        )
        for owner in owners
    }


def _kept(state: Translation) -> dict[str, BlockRecord]:
    """Return what stays on record: of each block under the name that it has now, and of what is not there any more."""
    known = {name: record for name in state.blocks if (record := state.record_of(name)) is not None}
    others = {name: each for name, each in state.records.items() if name not in state.blocks or not each.checked_on}
    return {**others, **known}


def _rendered(records: Mapping[str, BlockRecord], state: Translation) -> bytes:
    """Return a state file: a line for each block, in the order of the text, so that two branches merge."""
    whole = all(
        name in records and records[name].checked_on and records[name].fingerprints == sides
        for name, sides in state.blocks.items()
    )
    order = [name for name in state.blocks if name in records]
    gone = [] if whole else sorted(name for name in records if name not in state.blocks)
    return (_HEAD + "".join(_line(name, records[name]) for name in (*order, *gone))).encode()


def _line(name: str, record: BlockRecord) -> str:
    said = [f'en: "{record.fingerprints.en}"', f'cy: "{record.fingerprints.cy}"', f"change: {record.change.value}"]
    said.append(f"checked: {record.checked_on.isoformat() if record.checked_on is not None else 'never'}")
    if record.checked_by is not None:
        said.append(f"by: {json.dumps(record.checked_by, ensure_ascii=False)}")
    if record.coming is not None:
        said.append(f"coming: {record.coming.isoformat()}")
    return f'"{name}": {{{", ".join(said)}}}\n'
