"""YAML → plain values with positions.

Every scalar stays text (`edition: 2023-11`, `title: No`), because the declaration of the header says what it should
become. Anchors, aliases, tags and duplicate keys are refused; so is deep nesting. Nothing here recurses.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

import yaml

from safon.model.position import Place, Position, SourceMap
from safon.model.problem import Finding, Problem
from safon.read import rules


class _Mark(Protocol):
    """A place in YAML, as both of its parsers give it, from 0."""

    line: int
    column: int


MAX_DEPTH = 8
"""The deepest value of the format is five levels down."""

Tree = str | None | list["Tree"] | dict[str, "Tree"]
"""What YAML holds, before it is validated."""

_MESSAGES = {
    "mapping values are not allowed in this context": (
        "There is a second colon in this line.",
        'Put the text in quotes: title: "Safe: and well".',
    ),
    "found character that cannot start any token": (
        "YAML cannot read this character here.",
        "Use spaces, not tabs, to indent; put text that begins with @ ` % or a tab in quotes.",
    ),
    "could not find expected ':'": (
        "This line, or the one before it, has no colon after its key.",
        "Write key: value, with a space after the colon.",
    ),
    "found unexpected end of stream": (
        "A quotation mark is opened and never closed.",
        "Close it, or leave both out.",
    ),
}
_NULLS = ("", "~", "null", "Null", "NULL")


@dataclass
class _Level:
    """A list or mapping that is being filled."""

    value: list[Tree] | dict[str, Tree]
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
    root: Tree = None
    documents: int = 0

    def position(self, mark: _Mark | None) -> Position:
        if mark is None:
            return Position(self.path, self.first_line)
        return Position(self.path, self.first_line + mark.line, mark.column + 1)

    def take(self, event: yaml.Event) -> None:
        """Take one event. Raises `_RefusedError` where reading on would be unsafe or useless."""
        position = self.position(event.start_mark)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
            raise _RefusedError(
                position, "Anchors (&name) and aliases (*name) are not allowed.", "Write the text out again."
            )
        if getattr(event, "tag", None) is not None:
            raise _RefusedError(position, "A tag (!name) is not allowed.", "Delete the word that begins with !.")
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise _RefusedError(position, "A second document begins here.", "Delete the extra line of ---.")
        elif isinstance(event, yaml.ScalarEvent):
            plain_null = event.style is None and event.value in _NULLS
            self._scalar(event, position, None if plain_null else event.value)
        elif isinstance(event, yaml.MappingStartEvent):
            self._open({}, position)
        elif isinstance(event, yaml.SequenceStartEvent):
            self._open([], position)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self.levels.pop()

    def _scalar(self, event: yaml.ScalarEvent, position: Position, value: str | None) -> None:
        level = self.levels[-1] if self.levels else None
        if level is None or isinstance(level.value, list) or level.key is not None:
            self._put(value, position)
        else:
            self._key(level, event.value, position)

    def _key(self, level: _Level, key: str, position: Position) -> None:
        level.key = key
        if (first := level.seen.get(key)) is not None:
            message = f'The key "{key}" stands twice.'
            finding = Finding(position, message, f"Delete one of the two {key}: lines.", len(key) or 1, see=first)
            self.problems.append(finding.breaks(rules.KEY_ONCE))
        else:
            level.seen[key] = position
            self.places[(*level.place, key)] = position

    def _put(self, value: Tree, position: Position) -> Place:
        if not self.levels:
            self.root = value
            return ()
        level = self.levels[-1]
        if isinstance(level.value, list):
            place = (*level.place, len(level.value))
            level.value.append(value)
            self.places[place] = position
            return place
        if level.key is None:
            raise _RefusedError(position, "A key cannot be a list or a mapping.", "Write key: value.")
        key, level.key = level.key, None
        level.value.setdefault(key, value)
        return (*level.place, key)

    def _open(self, value: list[Tree] | dict[str, Tree], position: Position) -> None:
        if len(self.levels) >= MAX_DEPTH:
            raise _RefusedError(
                position, "This is nested too deeply to be part of the format.", "Write it more simply."
            )
        place = self._put(value, position)
        self.levels.append(_Level(value, place))


class _RefusedError(Exception):
    """Reading on would be unsafe or useless."""

    def __init__(self, position: Position, message: str, hint: str) -> None:
        super().__init__(message)
        self.finding = Finding(position, message, hint)


def read_yaml(text: str, start: Position) -> tuple[Tree, SourceMap, tuple[Problem, ...]]:
    """Return the values of `text`, which begins at `start`; none with the reason where it cannot be read."""
    builder = _Builder(start.path, start.line)
    try:
        for event in _events(text):
            builder.take(event)
    except _RefusedError as refused:
        return None, SourceMap(start), (*builder.problems, refused.finding.breaks(rules.YAML_PLAIN))
    except yaml.MarkedYAMLError as error:
        return None, SourceMap(start), (*builder.problems, _unreadable(builder, error, start))
    except yaml.reader.ReaderError as error:
        return None, SourceMap(start), (*builder.problems, _bad_character(text, error, start))
    return builder.root, SourceMap(start, builder.places), tuple(builder.problems)


def _events(text: str) -> Iterator[yaml.Event]:
    yield from yaml.parse(text, Loader=yaml.CSafeLoader)


def _unreadable(builder: _Builder, error: yaml.MarkedYAMLError, start: Position) -> Problem:
    mark = error.problem_mark or error.context_mark
    position = builder.position(mark) if mark is not None else start
    said = (error.problem or "this cannot be read as YAML").strip()
    message, hint = _MESSAGES.get(
        said, (f"This cannot be read as YAML: {said}.", "Compare the line with its neighbours.")
    )
    return Finding(position, message, hint).breaks(rules.YAML_READABLE)


def _bad_character(text: str, error: yaml.reader.ReaderError, start: Position) -> Problem:
    bad = next((at for at, letter in enumerate(text) if not _printable(letter)), 0)
    line = text.count("\n", 0, bad)
    position = Position(start.path, start.line + line, bad - (text.rfind("\n", 0, bad) + 1) + 1)
    message = f"There is an invisible control character here ({error.reason})."
    return Finding(position, message, "Delete it and type the text again.").breaks(rules.YAML_READABLE)


def _printable(letter: str) -> bool:
    return letter in "\n\t\r\x85" or " " <= letter <= "~" or letter >= "\xa0"
