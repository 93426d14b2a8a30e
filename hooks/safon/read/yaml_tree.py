"""YAML → plain values with positions.

Every scalar stays text (`edition: 2023-11`, `title: No`), because the declaration of the header says what it should
become. Anchors, aliases, tags and duplicate keys are refused; so is deep nesting. Nothing here recurses.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Protocol

import yaml

from safon.model.position import Place, Position, SourceMap
from safon.model.problem import Finding, Problem
from safon.read import rules
from safon.read.yaml_errors import describe_yaml_error


class _Mark(Protocol):
    """A place in YAML, as both of its parsers give it, from 0."""

    line: int
    column: int


MAX_DEPTH = 8
"""The deepest value of the format is five levels down."""

YamlTree = str | None | list["YamlTree"] | dict[str, "YamlTree"]
"""What YAML holds, before it is validated."""

_BREAKS = re.compile("[\x85\u2028\u2029]")
"""What YAML takes for line ends and no editor shows as such; lines are counted as editors count them."""
_NULLS = ("", "~", "null", "Null", "NULL")


@dataclass
class _Level:
    """A list or mapping that is being filled."""

    value: list[YamlTree] | dict[str, YamlTree]
    place: Place
    key: str | None = None
    seen: dict[str, Position] = field(default_factory=dict)


@dataclass
class _Builder:
    """Turns YAML events into values, one at a time."""

    path: str
    first_line: int
    places: dict[Place, Position] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    levels: list[_Level] = field(default_factory=list)
    root: YamlTree = None
    documents: int = 0

    def position(self, mark: _Mark | None) -> Position:
        if mark is None:
            return Position(self.path, self.first_line)
        return Position(self.path, self.first_line + mark.line, mark.column + 1)

    def take(self, event: yaml.Event) -> None:
        """Take one event. Raises `_RefusedError` where reading on would be unsafe or useless."""
        if isinstance(event, yaml.NodeEvent):
            self._node(event)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self.levels.pop()
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                position = self.position(event.start_mark)
                raise _RefusedError(position, "A second document begins here.", "Delete the extra line of ---.")

    def _node(self, event: yaml.NodeEvent) -> None:
        if event.anchor is not None or isinstance(event, yaml.AliasEvent):
            raise _RefusedError(
                self.position(event.start_mark),
                "Anchors (&name) and aliases (*name) are not allowed.",
                "Write the text out again; put text that begins with & or * in quotes.",
            )
        if getattr(event, "tag", None) is not None:
            raise _RefusedError(
                self.position(event.start_mark),
                "A tag (!name) is not allowed.",
                "Delete the word that begins with !, or put the text in quotes.",
            )
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        else:
            self._open({} if isinstance(event, yaml.MappingStartEvent) else [], event.start_mark)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        level = self.levels[-1] if self.levels else None
        if level is None or isinstance(level.value, list) or level.key is not None:
            plain_null = not event.style and event.value in _NULLS
            self._put(None if plain_null else event.value, event.start_mark)
        else:
            self._key(level, event.value, self.position(event.start_mark))

    def _key(self, level: _Level, key: str, position: Position) -> None:
        level.key = key
        if (first := level.seen.get(key)) is not None:
            message = f'The key "{key}" stands twice.'
            finding = Finding(position, message, f"Delete one of the two {key}: lines.", len(key) or 1, see=first)
            self.problems.append(finding.breaks(rules.KEY_ONCE))
        else:
            level.seen[key] = position
            self.places[(*level.place, key)] = position

    def _put(self, value: YamlTree, mark: _Mark | None) -> Place:
        if not self.levels:
            self.root = value
            return ()
        level = self.levels[-1]
        if isinstance(level.value, list):
            place = (*level.place, len(level.value))
            level.value.append(value)
            self.places[place] = self.position(mark)
            return place
        if level.key is None:
            raise _RefusedError(self.position(mark), "A key cannot be a list or a mapping.", "Write key: value.")
        key, level.key = level.key, None
        level.value.setdefault(key, value)
        return (*level.place, key)

    def _open(self, value: list[YamlTree] | dict[str, YamlTree], mark: _Mark | None) -> None:
        if len(self.levels) >= MAX_DEPTH:
            raise _RefusedError(
                self.position(mark), "This is nested too deeply to be part of the format.", "Write it more simply."
            )
        place = self._put(value, mark)
        self.levels.append(_Level(value, place))


class _RefusedError(Exception):
    """Reading on would be unsafe or useless."""

    def __init__(self, position: Position, message: str, hint: str) -> None:
        super().__init__(message)
        self.finding = Finding(position, message, hint)


def read_yaml(text: str, start: Position) -> tuple[YamlTree, SourceMap, tuple[Problem, ...]]:
    """Return the values of `text`, which begins at `start`; none with the reason where it cannot be read."""
    builder = _Builder(start.path, start.line)
    try:
        if (bad := _BREAKS.search(text)) is not None:
            return None, SourceMap(start), (_bad_character(text, bad.start(), start),)
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            builder.take(event)
    except _RefusedError as refused:
        return None, SourceMap(start), (*builder.problems, refused.finding.breaks(rules.YAML_PLAIN))
    except yaml.MarkedYAMLError as error:
        return (
            None,
            SourceMap(start),
            (*builder.problems, describe_yaml_error(error, text, start).breaks(rules.YAML_READABLE)),
        )
    except yaml.reader.ReaderError:
        bad_at = next((at for at, letter in enumerate(text) if not _printable(letter)), 0)
        return None, SourceMap(start), (*builder.problems, _bad_character(text, bad_at, start))
    return builder.root, SourceMap(start, builder.places), tuple(builder.problems)


def _bad_character(text: str, bad: int, start: Position) -> Problem:
    line = text.count("\n", 0, bad)
    position = Position(start.path, start.line + line, bad - (text.rfind("\n", 0, bad) + 1) + 1)
    message = f"There is an invisible character here (U+{ord(text[bad]):04X}), which no header or list can hold."
    return Finding(position, message, "Delete it and type the text again.").breaks(rules.YAML_READABLE)


def _printable(letter: str) -> bool:
    return letter in "\n\t\r" or " " <= letter <= "~" or "\xa0" <= letter <= "\ufffd" or letter > "\uffff"
