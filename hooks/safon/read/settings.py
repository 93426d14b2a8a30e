"""`safon.toml` → settings, with every problem at its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

from safon.model.position import Place, Position, SourceMap
from safon.model.problem import Finding, Problem
from safon.model.settings import Settings, SettingsFile
from safon.read import rules
from safon.read.source_text import SourceText
from safon.read.validated import validate
from safon.read.yaml_tree import YamlTree

_TABLE = re.compile(r"\s*\[(?P<name>[\w.\s-]+)\]")
_KEY = re.compile(r"\s*(?P<key>[\w-]+(?:\s*\.\s*[\w-]+)*)\s*=")
_LONG_TEXT = re.compile('"""|' + "'''")
_WHERE = re.compile(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")


def read_settings(source: SourceText) -> tuple[SettingsFile, tuple[Problem, ...]]:
    """Return what a settings file says, and what is wrong with it; nothing of one that cannot be read."""
    try:
        tree = _tree(tomllib.loads(source.text))
    except tomllib.TOMLDecodeError as error:
        return SettingsFile(), (_unreadable(str(error), source).breaks(rules.TOML_READABLE),)
    places = SourceMap(Position(source.path), dict(_places(source)))
    settings, problems = validate(Settings, tree, places)
    return SettingsFile(settings or Settings(), places), problems


def _tree(value: object) -> YamlTree:
    """Return a value with every scalar as text, as other headers are read: the declaration says what it becomes."""
    if isinstance(value, dict):
        return {str(key): _tree(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_tree(each) for each in value]
    return str(value).lower() if isinstance(value, bool) else str(value)


def _places(source: SourceText) -> Iterator[tuple[Place, Position]]:
    """Yield where each table and key stands. TOML's own reader does not tell."""
    table: Place = ()
    inside_text = False
    for number, line in enumerate(source.lines, start=1):
        if not inside_text and (name := _TABLE.match(line)) is not None:
            table = _parts(name["name"])
            yield table, Position(source.path, number, name.start("name") + 1)
        elif not inside_text and (key := _KEY.match(line)) is not None:
            position = Position(source.path, number, key.start("key") + 1)
            way = (*table, *_parts(key["key"]))
            yield from ((way[:length], position) for length in range(len(table) + 1, len(way) + 1))
        if len(_LONG_TEXT.findall(line)) % 2:
            inside_text = not inside_text


def _parts(name: str) -> Place:
    return tuple(part.strip() for part in name.split("."))


def _unreadable(said: str, source: SourceText) -> Finding:
    where = _WHERE.search(said)
    line = int(where["line"]) if where is not None and where["line"] else len(source.text.rstrip().split("\n"))
    column = int(where["column"]) if where is not None and where["column"] else 1
    message = f"This cannot be read as TOML: {_WHERE.sub('', said).rstrip('.')}."
    hint = 'Write key = "value", one to a line, and text of several lines between two lines of """.'
    return Finding(Position(source.path, line, column), message, hint)
