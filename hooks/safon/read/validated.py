"""Plain values → front matter and list entries, with every problem in the author's words."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from copy import deepcopy
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from safon.model.closest_match import closest_match
from safon.model.descriptions import descriptions_of
from safon.model.fields import FrontMatter
from safon.model.language import Bilingual, Language
from safon.model.position import Place, SourceMap
from safon.model.problem import Finding, Problem
from safon.model.unfinished import Unfinished
from safon.read import rules
from safon.read.explanations import describe_error, models_in, sentence, shown
from safon.read.yaml_tree import YamlTree

M = TypeVar("M", bound=FrontMatter)
_MISSING = ("missing", "missing_argument")
_UNKNOWN = ("extra_forbidden", "unexpected_keyword_argument")
_NOWHERE: YamlTree = {}
"""What stands at a place that the author's file does not have."""
_WRONG_FORM = ("string_type", "dataclass_type")


def validate(
    model: type[M], tree: YamlTree, source: SourceMap, place: Place = ()
) -> tuple[M | None, tuple[Problem, ...]]:
    """Return `tree`, which stands at `place`, as a `model`, or none with every reason."""
    try:
        return model.model_validate(tree), ()
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=True)
        located = _most_telling([(_way(tree, detail), detail) for detail in details])
        misspelt = {_meant(model, way) for way, detail in located if detail["type"] in _UNKNOWN}
        told = [each for each in located if each[1]["type"] not in _MISSING or each[0] not in misspelt]
        cut = {way: text for way, detail in told if (text := _cut_at_comma(tree, way, detail, source, place))}
        said = (
            cut[way].breaks(rules.KEY_KNOWN) if way in cut else _problem(model, way, detail, source, place)
            for way, detail in told
        )
        return None, tuple(_once(said))


def unfinished(model: type[FrontMatter], tree: YamlTree, source: SourceMap) -> Unfinished | None:
    """Return what `tree` would be, if it lacked nothing in one language that it has in the other.

    None where it lacks nothing of that kind, and where more is wrong with it.
    """
    try:
        model.model_validate(tree)
    except ValidationError as error:
        located = [(_way(tree, each), each) for each in error.errors(include_url=False, include_context=False)]
        ways = {way for way, _ in _most_telling(located)}
    else:
        return None
    filled = deepcopy(tree)
    if not all(_stand_in(filled, way) for way in ways):
        return None
    try:
        found = model.model_validate(filled)
    except ValidationError:
        return None
    return Unfinished(found, Bilingual.of(lambda each: frozenset(way[:-1] for way in ways if way[-1] == each)), source)


def _stand_in(tree: YamlTree, way: Place) -> bool:
    """Put what one language says in place of what the other lacks; return whether that is what is wrong at `way`."""
    if not way or way[-1] not in tuple(Language):
        return False
    language = Language(way[-1])
    values = tree
    for part in way[:-1]:
        values = _inside(values, part)
    if not isinstance(values, dict) or values.get(language) or not values.get(language.other):
        return False
    values[language.value] = values[language.other.value]
    return True


def keys_of(model: type[FrontMatter]) -> tuple[str, ...]:
    """Return the keys of `model`, in order."""
    return tuple(field.alias or name for name, field in model.model_fields.items())


def _way(tree: YamlTree, detail: ErrorDetails) -> Place:
    """Return the way to a value in the author's file: pydantic's own, without its names for the forms it tried."""
    way: list[str | int] = []
    current: YamlTree = tree
    parts = detail["loc"]
    for at, part in enumerate(parts):
        found = _inside(current, part)
        if found is not _NOWHERE:
            current = found
        elif detail["type"] not in _MISSING or at < len(parts) - 1:
            continue
        way.append(part)
    return tuple(way)


def _inside(tree: YamlTree, part: str | int) -> YamlTree:
    if isinstance(tree, dict) and isinstance(part, str):
        return tree.get(part, _NOWHERE)
    if isinstance(tree, list) and isinstance(part, int) and part < len(tree):
        return tree[part]
    return _NOWHERE


def _most_telling(located: list[tuple[Place, ErrorDetails]]) -> list[tuple[Place, ErrorDetails]]:
    """Leave out that a value has another form than one that it could have, where something inside it is wrong."""
    return [
        (way, detail)
        for way, detail in located
        if detail["type"] not in _WRONG_FORM
        or not any(len(other) > len(way) and other[: len(way)] == way for other, _ in located)
    ]


def _once(problems: Iterator[Problem]) -> Iterator[Problem]:
    """Drop what a choice between two forms makes pydantic say twice about one place."""
    seen = set()
    for problem in problems:
        key = (problem.rule.id, problem.position, problem.rule is rules.KEY_PRESENT and problem.finding.message)
        if key not in seen:
            seen.add(key)
            yield problem


def _problem(model: type[FrontMatter], where: Place, detail: ErrorDetails, source: SourceMap, place: Place) -> Problem:
    position = source.at(*place, *where)
    key = next((part for part in reversed(where) if isinstance(part, str)), "")
    if detail["type"] in _UNKNOWN:
        suggestion = closest_match(key, _keys_beside(model, where))
        hint = f"Did you mean {suggestion}:?" if suggestion else f"Known keys: {', '.join(_keys_beside(model, where))}."
        message = f'The key "{shown(key)}" is not part of the format.'
        return Finding(position, message, hint, len(key) or 1).breaks(rules.KEY_KNOWN)
    if detail["type"] in _MISSING:
        return Finding(position, f'"{_path(where)}" is missing.', _how_to_add(model, where)).breaks(rules.KEY_PRESENT)
    if not where:
        return _whole(model, detail, source, place)
    inner = next(iter(_models_at(model, where)), None)
    message, hint = describe_error(detail, key, inner, item=where[-1] != key)
    length = len(key) if where[-1] == key else 1
    return Finding(position, f'"{_path(where)}" {message}', hint, length).breaks(rules.VALUE_FITS)


def _cut_at_comma(tree: YamlTree, way: Place, detail: ErrorDetails, source: SourceMap, place: Place) -> Finding | None:
    """Return that a comma in braces cut a text in two, so that its second part looks like a key of no value."""
    group = tree
    for part in way[:-1]:
        group = _inside(group, part)
    if detail["type"] not in _UNKNOWN or not isinstance(group, dict) or group.get(str(way[-1]), "") is not None:
        return None
    keys = list(group)
    last = keys.index(str(way[-1]))
    first = max((at for at in range(last) if group[keys[at]] is not None), default=last)
    position = source.at(*place, *way[:-1], keys[first])
    if not isinstance(group[keys[first]], str) or source.at(*place, *way).line != position.line:
        return None
    rest = itertools.takewhile(lambda key: group[key] is None, keys[first + 1 :])
    text = ", ".join((str(group[keys[first]]), *rest))
    message = f"A comma within braces ends the text of {keys[first]}: before “{shown(keys[first + 1])}”."
    return Finding(position, message, f'Put it in quotes: {keys[first]}: "{text}"', len(keys[first]))


def _whole(model: type[FrontMatter], detail: ErrorDetails, source: SourceMap, place: Place) -> Problem:
    """Return what is wrong with a whole header or entry."""
    if detail["type"] == "value_error":
        said = str(detail.get("ctx", {})["error"])
        key = said.split(" ", 1)[0]
        hint = f"Mend the value of {key}:, or of the key that it does not fit."
        return Finding(source.at(*place, key), f"It {said}.", hint, len(key)).breaks(rules.VALUE_FITS)
    first = next(iter(keys_of(model)))
    message, hint = "This is not a group of keys.", f'Begin with "{first}:", one key to a line.'
    return Finding(source.at(*place), message, sentence(hint.rstrip("."))).breaks(rules.VALUE_FITS)


def _path(where: Place) -> str:
    """Return the way to a key as one says it: `channels, entry 1, address: cy`."""
    *above, last = [f"entry {part + 1}" if isinstance(part, int) else part for part in where] or ["this"]
    return f"{', '.join(above)}: {last}" if above else last


def _meant(model: type[FrontMatter], where: Place) -> Place:
    """Return the way to the key that an unknown one was most likely meant to be."""
    return (*where[:-1], closest_match(str(where[-1]), _keys_beside(model, where)) or "")


def _keys_beside(model: type[FrontMatter], where: Place) -> tuple[str, ...]:
    """Return the keys allowed where the last part of `where` stands."""
    current = next(iter(_models_at(model, where[:-1])), None)
    return keys_of(current) if current is not None else ("en", "cy")


def _models_at(model: type[FrontMatter], where: Place) -> Iterator[type[FrontMatter]]:
    """Yield the groups of keys that the value at `where` could be."""
    current: tuple[type[FrontMatter], ...] = (model,)
    for part in where:
        if isinstance(part, str):
            fields = [field for each in current for field in _field(each, part)]
            current = tuple(inner for annotation in fields for inner in models_in(annotation))
    yield from current


def _field(model: type[FrontMatter], key: str) -> Iterator[object]:
    return (field.annotation for name, field in model.model_fields.items() if (field.alias or name) == key)


def _how_to_add(model: type[FrontMatter], where: Place) -> str:
    key = str(where[-1])
    if key in ("en", "cy"):
        return f"Both languages are needed: add {key}: beside the other one."
    owner = next(iter(_models_at(model, where[:-1])), None)
    names = {field.alias or name: name for name, field in owner.model_fields.items()} if owner is not None else {}
    description = descriptions_of(owner).get(names.get(key, ""), "") if owner is not None else ""
    said = f" {description.splitlines()[0]}" if description else ""
    if len(where) > 1:
        return f'Add "{key}: …" to it.{said}'
    return f'Add a line that starts "{key}:".{said}'
