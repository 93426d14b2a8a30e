"""How far the two languages were checked against each other, as a table and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from safon.cli.named_blocks import Named
from safon.model.language import Language
from safon.model.translation import Earlier, Freshness, Translation
from safon.model.translations import BlocksByOwner
from safon.report.change_text import runs_in_text
from safon.text.word_differences import word_differences

_HEAD = ("", "", "parts", "fresh", "behind", "never checked")

Wanted = tuple[Named, ...]
Texts = Mapping[tuple[str, str], Earlier]


def as_text(wanted: Wanted, translations: Mapping[str, Translation], blocks: BlocksByOwner, earlier: Texts) -> str:
    """Return a row for each document or list and language, then what changed in each part that is behind."""
    rows = [_HEAD, *_rows(wanted, translations)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(_HEAD))]
    table = [
        "  ".join(
            cell.ljust(width) if at < 2 else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
    return "\n".join([*table, *_changes(wanted, translations, blocks, earlier)]) + "\n"


def _rows(wanted: Wanted, translations: Mapping[str, Translation]) -> Iterator[tuple[str, ...]]:
    owners = dict.fromkeys(each.owner for each in wanted)
    for owner in (*owners, *(("all",) if len(owners) > 1 else ())):
        own = [each for each in wanted if owner in (each.owner, "all")]
        fresh = sum(_freshness(each, translations) is Freshness.CHECKED for each in own)
        never = sum(_freshness(each, translations) is Freshness.NEVER_CHECKED for each in own)
        for language in Language:
            behind = sum(language.other in translations[each.owner].moved(each.block) for each in own)
            ahead = len(own) - fresh - never - behind
            name = owner if language is Language.EN else ""
            yield (name, language.english_name, str(len(own)), str(fresh + ahead), str(behind), str(never))


def _freshness(each: Named, translations: Mapping[str, Translation]) -> Freshness:
    return translations[each.owner].freshness(each.block)


def _changes(
    wanted: Wanted, translations: Mapping[str, Translation], blocks: BlocksByOwner, earlier: Texts
) -> Iterator[str]:
    now = {Named(owner, each.name): each.text for owner, own in blocks.items() for each in own}
    for each in wanted:
        state = translations[each.owner]
        record = state.record_of(each.block)
        before = earlier.get((each.owner, each.block))
        for language in state.moved(each.block):
            changes = before.changes[language] if before is not None else 0
            often = f"{changes} times " if changes > 1 else ""
            only = ", in its form alone" if state.only_form_changed(each.block) else ""
            since = f"{record.checked_on} ({record.checked_by})" if record is not None else ""
            yield f"\n{each.words}: the {language.english_name} changed {often}since {since}{only}."
            text = before.texts[language] if before is not None else None
            if text is not None:
                yield "  " + runs_in_text(word_differences(text, now[each][language]))
        if state.coming(each.block):
            yield f"{each.words}: an update is on its way."


def as_json(wanted: Wanted, translations: Mapping[str, Translation], blocks: BlocksByOwner, earlier: Texts) -> str:
    """Return a list with an object for each block."""
    now = {Named(owner, each.name): each.text for owner, own in blocks.items() for each in own}
    told = [_object(each, translations[each.owner], earlier, now) for each in wanted]
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _object(each: Named, state: Translation, earlier: Texts, now: Mapping[Named, Any]) -> dict[str, Any]:
    record, before = state.record_of(each.block), earlier.get((each.owner, each.block))
    return {
        "id": each.words,
        "of": each.owner,
        "state": state.freshness(each.block).value,
        "changed": [language.value for language in state.moved(each.block)],
        "changes": {language.value: before.changes[language] for language in Language} if before else None,
        "before": {language.value: before.texts[language] for language in Language} if before else None,
        "now": {language.value: now[each][language] for language in Language},
        "checked": record.checked_on.isoformat() if record is not None and record.checked_on is not None else None,
        "by": record.checked_by if record is not None else None,
        "change": record.change.value if record is not None else None,
        "coming": state.coming(each.block),
    }
