"""A table of the passages of a source → what rests on which of its lines, with every row that cannot be read."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping

from safon.model.position import Position
from safon.model.problem import Finding, Problem
from safon.model.source_passages import COLUMNS, LeftOut, SourcePassage
from safon.read import rules
from safon.read.source_text import SourceText

_HEAD = ",".join(COLUMNS)
_LINES = re.compile(r"([1-9]\d{0,5})(?:-([1-9]\d{0,5}))?", re.ASCII)
_NUMBER = re.compile(r"\d{0,6}", re.ASCII)
_FINGERPRINT = re.compile(r"(?:[0-9a-f]{16})?")


def read_passages(source: SourceText, name: str) -> tuple[tuple[SourcePassage, ...], tuple[Problem, ...]]:
    """Return the passages of the source of that id, as `source` lists them, and what is wrong with its rows."""
    rows = list(csv.reader(source.text.splitlines()))
    if not rows or tuple(rows[0]) != COLUMNS:
        finding = Finding(Position(source.path), "The table lacks its first line.", f"Write as the first line: {_HEAD}")
        return (), (finding.breaks(rules.PASSAGES_READABLE),)
    passages: list[SourcePassage] = []
    findings: list[Finding] = []
    for line, cells in enumerate(rows[1:], start=2):
        row, position = dict(zip(COLUMNS, cells, strict=False)), Position(source.path, line)
        found = list(_wrong(row, len(cells), position)) if cells else []
        findings += found
        if cells and not found:
            passages.append(_passage(row, name, position))
    return tuple(passages), tuple(each.breaks(rules.PASSAGES_READABLE) for each in findings)


def _wrong(row: Mapping[str, str], cells: int, position: Position) -> Iterator[Finding]:
    if cells != len(COLUMNS):
        yield Finding(position, f"This row has {cells} cells, and needs {len(COLUMNS)}.", f"As in: {_HEAD}")
        return
    lines = _LINES.fullmatch(row["lines"])
    if lines is None or int(lines[2] or lines[1]) < int(lines[1]):
        yield Finding(position, f'"{row["lines"][:20]}" names no lines.', "Write 363 or 351-355.")
    if row["left_out"] and row["left_out"] not in tuple(LeftOut):
        yield Finding(position, f'"{row["left_out"][:20]}" is no reason.', f"Write {' or '.join(LeftOut)}.")
    if bool(row["held_by"]) == bool(row["left_out"]):
        hint = "Fill in one of the two: held_by or left_out."
        yield Finding(position, "A passage is held by something, or left out for a reason.", hint)
    if not (_NUMBER.fullmatch(row["filled"]) and _NUMBER.fullmatch(row["words"])) or not _FINGERPRINT.fullmatch(
        row["fingerprint"]
    ):
        hint = "Leave filled, words and fingerprint empty: safon check --sources DIR --fix writes them."
        yield Finding(position, "A tool writes the last three cells, and this is none of its.", hint)


def _passage(row: Mapping[str, str], name: str, position: Position) -> SourcePassage:
    first, _, last = row["lines"].partition("-")
    return SourcePassage(
        source=name,
        first=int(first),
        last=int(last or first),
        held_by=row["held_by"],
        left_out=LeftOut(row["left_out"]) if row["left_out"] else None,
        filled=int(row["filled"] or 0),
        words=int(row["words"] or 0),
        fingerprint=row["fingerprint"],
        position=position,
    )
