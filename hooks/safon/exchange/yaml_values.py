"""Where a value of a header, of a list or of the interface words stands in YAML, and where one that is lacking goes."""

from __future__ import annotations

import json
import re
from functools import lru_cache

import yaml

from safon.exchange.edits import Edit, PlaceError
from safon.exchange.returned import Taken
from safon.model.language import Language

_PLAIN = re.compile(r"[^\W\d_](?:[^\n\\\"#:{}\[\],&*!|>'%@`]*[^\s\\\"#:{}\[\],&*!|>'%@`])?")
"""What YAML takes for text without quotation marks, wherever it stands."""
_RESERVED = frozenset({"yes", "no", "on", "off", "true", "false", "null", "y", "n"})
_HEAD = re.compile(r"---[ \t]*\n(.*?\n)---[ \t]*(?:\n|$)", re.DOTALL)


def edit_of_value(text: str, path: str, each: Taken) -> Edit:
    """Return the edit of a value of YAML: of a header, of a list or of the interface words.

    A value that is lacking stands beside its twin, English before Welsh.
    """
    head = _HEAD.match(text) if path.endswith(".md") else None
    start = head.start(1) if head is not None else 0
    *above, key = _way(each, path)
    group = _composed(head[1] if head is not None else text)
    for step in above:
        group = _inside(group, step)
    node = _inside(group, key)
    if isinstance(group, yaml.MappingNode) and not each.unit.target and not _value_of(node):
        found = _lacking(group, text[start:], each)
    elif isinstance(node, yaml.ScalarNode) and node.value.split() == each.unit.target.split():
        found = _over(node, text[start:], each.text)
    else:
        msg = f"{path}: {each.unit.name} is not where it should be"
        raise PlaceError(msg)
    return Edit(start + found.start, start + found.end, found.text)


@lru_cache(maxsize=1)
def _composed(text: str) -> yaml.Node | None:
    """Return the nodes of a text; kept, since many values of one file are written one after another."""
    return yaml.compose(text, Loader=yaml.SafeLoader)


def _over(node: yaml.ScalarNode, text: str, words: str) -> Edit:
    """Return the edit that writes over a value."""
    first = node.start_mark.index
    last = first + len(text[first : node.end_mark.index].rstrip())
    return Edit(first, last, _scalar(words, quoted=node.style in ('"', "'", "|", ">")))


def _lacking(group: yaml.MappingNode, text: str, each: Taken) -> Edit:
    """Return the edit that writes a value into a group that has its twin alone, or its key alone."""
    language, nodes = each.unit.to.value, {_value_of(key): (key, value) for key, value in group.value}
    if language in nodes:
        key, value = nodes[language]
        if value.end_mark.index > value.start_mark.index:
            return _over(value, text, each.text)
        colon = text.index(":", key.end_mark.index) + 1
        return Edit(colon, colon, f" {_scalar(each.text, quoted=False)}")
    key, value = nodes[each.unit.to.other.value]
    first, last = key.start_mark.index, len(text[: value.end_mark.index].rstrip())
    if group.flow_style:
        words = f"{language}: {_scalar(each.text, quoted=False)}"
        return Edit(first, first, f"{words}, ") if each.unit.to is Language.EN else Edit(last, last, f", {words}")
    words, indent = f"{language}: {_scalar(each.text, quoted=False, comma=True)}", " " * key.start_mark.column
    if each.unit.to is Language.EN:
        return Edit(first, first, f"{words}\n{indent}")
    end = text.find("\n", last) if "\n" in text[last:] else len(text)
    return Edit(end, end, f"\n{indent}{words}")


def _way(each: Taken, path: str) -> tuple[str | int, ...]:
    """Return the way to a value from the top of its file."""
    unit, language = each.unit, each.unit.to.value
    steps = tuple(int(step) if step.isdigit() else step for step in unit.field.name.split("."))
    if unit.field.kind == "line":
        return (unit.block.name,)
    if unit.block.name.startswith("header/") or path.startswith("standards/packs/"):
        return (*steps, language)
    if path.startswith("standards/"):
        return (f"id={unit.block.name}", *steps, language)
    return (*unit.block.name.split("."), *(() if unit.field.name == "text" else (unit.field.name,)))


def _inside(node: yaml.Node | None, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.SequenceNode):
        if isinstance(step, int):
            return node.value[step] if step < len(node.value) else None
        wanted = str(step).removeprefix("id=")
        return next((item for item in node.value if _value_of(_inside(item, "id")) == wanted), None)
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if _value_of(key) == str(step)), None)
    return None


def _value_of(node: yaml.Node | None) -> str:
    return str(node.value) if isinstance(node, yaml.ScalarNode) else ""


def _scalar(text: str, *, quoted: bool, comma: bool = False) -> str:
    """Return a text as YAML writes it on one line; on a line of its own, a `comma` asks for no quotation marks."""
    said = text.replace(",", "") if comma else text
    plain = not quoted and _PLAIN.fullmatch(said) is not None and text.lower() not in _RESERVED
    return text if plain else json.dumps(text, ensure_ascii=False)
