"""The lists of `standards/vocabulary/` → the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from safon.model.closest_match import closest_match
from safon.model.entry import Entry
from safon.model.ids import SLUG, is_slug
from safon.model.position import Position, SourceMap
from safon.model.problem import Finding, Problem
from safon.model.vocabulary import LISTS, Listed, Vocabulary
from safon.read import rules
from safon.read.snapshot import RawFile
from safon.read.source_text import SourceText
from safon.read.validated import keys_of, unfinished, validate
from safon.read.yaml_tree import YamlTree, read_yaml

_ENTRY = re.compile(rf"-\s+id:\s+(?P<id>{SLUG})\s*$")


def read_vocabulary(
    sources: Mapping[str, SourceText], unread: Iterable[RawFile]
) -> tuple[Vocabulary, tuple[Problem, ...]]:
    """Return the lists of `sources`, which are by name, and what is wrong with them.

    Of those that are `unread`, which is reported already, the ids are kept as far as they can be seen. A list of
    which nothing can be seen is left out of the vocabulary; one that is not there is empty.
    """
    lists: dict[type[Entry], dict[str, Listed] | None] = {each: {} for each in LISTS.values()}
    problems: list[Problem] = []
    for name, source in sources.items():
        entry_type = LISTS.get(name)
        if entry_type is None:
            guess = closest_match(name, tuple(LISTS))
            hint = f"Did you mean {guess}.yml?" if guess else f"Lists: {', '.join(LISTS)}."
            finding = Finding(Position(source.path), f'"{name}" is not one of the lists.', hint)
            problems.append(finding.breaks(rules.FILE_NAME_KNOWN))
        else:
            lists[entry_type] = _entries(source, entry_type, problems)
    for file in unread:
        unread_type = LISTS.get(PurePosixPath(file.path).stem)
        if unread_type is not None and not lists[unread_type]:
            lists[unread_type] = _ids_in(SourceText(file.path, file.content.decode("utf-8", "replace")))
    return Vocabulary({kind: found for kind, found in lists.items() if found is not None}), tuple(problems)


def _ids_in(source: SourceText) -> dict[str, Listed] | None:
    """Return the ids of a list that cannot be read, so that those who use them are not reported too.

    None where no id can be seen: then nobody can tell which ids exist.
    """
    found = ((_ENTRY.match(text), Position(source.path, number)) for number, text in enumerate(source.lines, 1))
    seen = ((match["id"], at) for match, at in found if match is not None)
    return {each: Listed(Entry(id=each), SourceMap(at)) for each, at in seen if is_slug(each)} or None


def _entries(source: SourceText, entry_type: type[Entry], problems: list[Problem]) -> dict[str, Listed] | None:
    tree, places, unreadable = read_yaml(source.text, Position(source.path))
    problems.extend(unreadable)
    found: dict[str, Listed] = {}
    if not isinstance(tree, list):
        if not unreadable:
            hint = f'Begin each entry with "- id: …". Its keys: {", ".join(keys_of(entry_type))}.'
            finding = Finding(Position(source.path), "This file is not a list of entries.", hint)
            problems.append(finding.breaks(rules.VALUE_FITS))
        if isinstance(tree, dict):
            return {each: Listed(Entry(id=each), places.below(each)) for each in tree if is_slug(each)} or None
        return _ids_in(source)
    for at, item in enumerate(tree):
        entry, misfits = validate(entry_type, item, places, (at,))
        problems.extend(misfits)
        if entry is None:
            found.update(_id_alone(item, places.below(at), found, entry_type))
            continue
        here = places.at(at, "id")
        if (first := found.get(entry.id)) is not None:
            message = f'The id "{entry.id}" stands twice in this list.'
            finding = Finding(here, message, "Rename or delete one of the two.", 2, see=first.source_map.at("id"))
            problems.append(finding.breaks(rules.KEY_ONCE))
        else:
            found[entry.id] = Listed(entry, places.below(at))
    return found


def _id_alone(item: YamlTree, places: SourceMap, found: dict[str, Listed], kind: type[Entry]) -> dict[str, Listed]:
    """Return an entry of which only the id could be read; with the rest where one language lacks some of it."""
    entry_id = item.get("id") if isinstance(item, dict) else None
    known = isinstance(entry_id, str) and is_slug(entry_id) and entry_id not in found
    if not known or not isinstance(entry_id, str):
        return {}
    return {entry_id: Listed(Entry(id=entry_id), places, unfinished(kind, item, places))}
