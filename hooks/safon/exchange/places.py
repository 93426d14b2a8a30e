"""Where a text stands in its file, and the file with another text in its place.

What is written is read back and compared before any file is touched: a place that was taken for another is found then.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import yaml

from safon.exchange.absent import insertions, whole_file
from safon.exchange.returned import Taken
from safon.model.clause import Words
from safon.model.documents import Document
from safon.model.language import Language

_PLAIN = re.compile(r"[^\W\d_](?:[^\n\\\"#:{}\[\],&*!|>'%@`]*[^\s\\\"#:{}\[\],&*!|>'%@`])?")
"""What YAML takes for text without quotation marks, wherever it stands."""
_RESERVED = frozenset({"yes", "no", "on", "off", "true", "false", "null", "y", "n"})
_HEAD = re.compile(r"---[ \t]*\n(.*?\n)---[ \t]*(?:\n|$)", re.DOTALL)
_WHY = {Language.EN: "Why", Language.CY: "Pam"}


class PlaceError(Exception):
    """A text is not where it is thought to stand."""


@dataclass(frozen=True)
class _Edit:
    start: int
    end: int
    text: str


def edited(content: bytes, path: str, wanted: Iterable[Taken], document: Document | None = None) -> bytes:
    """Return a file with the texts of `wanted` in their places; its line ends and byte-order mark stay.

    What the file lacks goes where its twin stands in the other file of `document`. Raises PlaceError where a text is
    not where it should be, and RefusedError where a place cannot be told.
    """
    raw = content.decode("utf-8")
    mark, text = ("\ufeff", raw[1:]) if raw.startswith("\ufeff") else ("", raw)
    ends = "\r\n" if "\r\n" in text else "\n"
    text = text.replace("\r\n", "\n")
    found = list(wanted)
    edits = [_edit(text, path, each) for each in found if each.unit.target]
    if lacking := [each for each in found if not each.unit.target]:
        assert document is not None  # noqa: S101 - lists lack nothing
        edits += _insertions(text, document, lacking)
    edits = sorted(edits, key=lambda each: (each.start, each.end), reverse=True)
    for at, edit in enumerate(edits):
        if at and edit.end > edits[at - 1].start:
            msg = f"{path}: two texts stand in one place"
            raise PlaceError(msg)
        text = text[: edit.start] + edit.text + text[edit.end :]
    return (mark + text.replace("\n", ends)).encode()


def _insertions(text: str, document: Document, lacking: list[Taken]) -> Iterator[_Edit]:
    """Yield one edit for each place at which something is put in."""
    lines = text.split("\n")[: -1 if text.endswith("\n") else None]
    at: dict[int, str] = {}
    for each in insertions(document, lacking[0].unit.to, lacking, lines):
        at[each.before] = at.get(each.before, "") + each.text
    for line, words in at.items():
        start = _offset(text, line, 1) if line <= len(lines) else len(text)
        yield _Edit(start, start, words if start == 0 or text[start - 1] == "\n" else f"\n{words}")


def _edit(text: str, path: str, each: Taken) -> _Edit:
    side, field = each.unit.field.sides[each.unit.to], each.unit.field
    if field.kind in ("line", "value"):
        return _of_value(text, path, each)
    if field.kind == "heading":
        start = text.index(side.text.strip(), _offset(text, side.position.line, 1))
        return _Edit(start, start + len(side.text.strip()), _on_one_line(each.text))
    if field.name.startswith("why-"):
        return _of_reason(text, each)
    return _of_words(text, path, side, each)


def _of_words(text: str, path: str, side: Words, each: Taken) -> _Edit:
    """Return the edit of prose, or of the words or the promise of a clause, which may go on in further lines."""
    start = _offset(text, side.position.line, side.position.column)
    if each.unit.block.clause is None:
        end = start + len(side.text)
        stands = text[start:end]
        lead, tail = len(stands) - len(stands.lstrip()), len(stands) - len(stands.rstrip())
        found = _Edit(start + lead, end - tail, each.text)
    else:
        last = side.wraps[-1][1].line if side.wraps else side.position.line
        end = text.find("\n", _offset(text, last, 1))
        end = len(text) if end < 0 else end
        found = _Edit(start, start + len(text[start:end].rstrip()), _on_one_line(each.text))
    if text[found.start : found.end].split() != side.text.split():
        msg = f"{path}:{side.position.line}: {each.unit.name} is not where it should be"
        raise PlaceError(msg)
    return found


def _of_reason(text: str, each: Taken) -> _Edit:
    clause = each.unit.block.clause
    assert clause is not None  # noqa: S101 - reasons stand below clauses
    start = _offset(text, clause.positions[each.unit.to].line, 1)
    word = _WHY[each.unit.to]
    lines = list(re.finditer(rf"^[ \t]+[-*+][ \t]+{word}:[ \t]*(.+)$", text[start:], re.MULTILINE))
    number = int(each.unit.field.name.removeprefix("why-")) - 1
    if number >= len(lines) or lines[number][1].strip() != each.unit.target:
        msg = f"{each.unit.name} is not on one line below its clause"
        raise PlaceError(msg)
    at = start + lines[number].start(1)
    return _Edit(at, at + len(lines[number][1].rstrip()), _on_one_line(each.text))


def _offset(text: str, line: int, column: int) -> int:
    at = 0
    for _ in range(line - 1):
        at = text.index("\n", at) + 1
    return at + column - 1


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _of_value(text: str, path: str, each: Taken) -> _Edit:
    """Return the edit of a value of YAML: of a header, of a list or of the interface words."""
    head = _HEAD.match(text) if path.endswith(".md") else None
    start = head.start(1) if head is not None else 0
    root = yaml.compose(head[1] if head is not None else text, Loader=yaml.SafeLoader)
    node = root
    for step in _way(each, path):
        node = _inside(node, step)
    if not isinstance(node, yaml.ScalarNode) or node.value.split() != each.unit.field.sides[each.unit.to].text.split():
        msg = f"{path}: {each.unit.name} is not where it should be"
        raise PlaceError(msg)
    first, last = start + node.start_mark.index, start + node.end_mark.index
    last = first + len(text[first:last].rstrip())
    folded = node.style in ("|", ">")
    return _Edit(first, last, _scalar(each.text, quoted=node.style in ('"', "'") or folded))


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


def _scalar(text: str, *, quoted: bool) -> str:
    """Return a text as YAML writes it on one line."""
    plain = not quoted and _PLAIN.fullmatch(text) is not None and text.lower() not in _RESERVED
    return text if plain else json.dumps(text, ensure_ascii=False)


def files_with(
    taken: Mapping[str, list[Taken]], contents: Mapping[str, bytes], documents: Mapping[str, Document]
) -> dict[str, bytes]:
    """Return each file that changes, by path; one that is not there yet whole. Raises as `edited` does."""
    made: dict[str, bytes] = {}
    for path, wanted in taken.items():
        document = documents.get(wanted[0].unit.owner)
        if path in contents:
            made[path] = edited(contents[path], path, wanted, document)
        else:
            assert document is not None  # noqa: S101 - lists are there
            made[path] = whole_file(document, wanted[0].unit.to, wanted).encode()
    return made
