"""A table of responses → what people said, with every row that cannot be read.

The table comes from a spreadsheet program, so a byte-order mark, quoted cells with line ends in them, columns in any
order and empty ones after the last, and counts such as `1,250` or `12.0` are read. A row needs all of its cells: both
languages are published on the same day.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping

from safon.model.closest_match import closest_match
from safon.model.language import Bilingual
from safon.model.position import Position
from safon.model.problem import Finding, Problem
from safon.model.responses import COLUMNS, Response
from safon.model.table_numbers import number_in
from safon.read import rules
from safon.read.source_text import SourceText

_HEAD = ",".join(COLUMNS)
_COUNT = re.compile(r"(\d{1,3}(?:[, \u00a0\u202f]\d{3})+|\d+)(?:\.0+)?", re.ASCII)
"""A count as a spreadsheet program shows it: with or without thousands set apart, with or without empty decimals."""
_ABOUT = "clause"
_OTHER = {"en": "cy", "cy": "en"}
_NAMES = {"en": "English", "cy": "Welsh"}


def read_responses(source: SourceText, engagement: str) -> tuple[tuple[Response, ...], tuple[Problem, ...]]:
    """Return the rows of `source`, which sums up an engagement, and what is wrong with the others."""
    reader = csv.reader(source.text.splitlines(keepends=True), strict=True)
    responses: list[Response] = []
    findings: list[Finding] = []
    try:
        head = _without_empty_ends(next(reader))
        if wrong := tuple(_wrong_head(head, source.path)):
            return (), tuple(each.breaks(rules.RESPONSES_READABLE) for each in wrong)
        line = reader.line_num + 1
        for written in reader:
            position, line = Position(source.path, line), reader.line_num + 1
            cells = _without_empty_ends(written)
            row = dict(zip(head, cells, strict=False))
            # The template has a row for each clause; one in which nothing else is written says nothing.
            if any(cell for name, cell in row.items() if name != _ABOUT) or len(cells) > len(head):
                found = [*_too_many(cells, head, position), *_wrong_cells(row, position)]
                findings += found
                responses += [] if found else [_response(row, engagement, position)]
    except csv.Error:
        at = Position(source.path, reader.line_num or 1)
        hint = 'Put a cell that holds a comma, a quotation mark or a line end in "…", and write a mark inside as "".'
        findings.append(Finding(at, "The quotation marks of this row do not fit together.", hint))
    return tuple(responses), tuple(each.breaks(rules.RESPONSES_READABLE) for each in findings)


def _without_empty_ends(cells: list[str]) -> tuple[str, ...]:
    """Return the cells of a row without those that a spreadsheet program adds: empty ones after the last."""
    kept = [cell.strip() for cell in cells]
    while kept and not kept[-1]:
        kept.pop()
    return tuple(kept)


def _wrong_head(head: tuple[str, ...], path: str) -> Iterator[Finding]:
    start = Position(path)
    if len(head) == 1 and (";" in head[0] or "\t" in head[0]):
        yield Finding(start, "The cells of this table are not parted by commas.", "Save it as CSV with commas.")
        return
    for place, name in enumerate(head, start=1):
        if not name:
            yield Finding(start, f"Column {place} has no name.", "Name it in the first line, or delete the column.")
        elif name not in COLUMNS:
            guess = closest_match(name, COLUMNS)
            hint = f"Did you mean {guess}?" if guess else f"Write as the first line: {_HEAD}"
            yield Finding(start, f'The table has no column called "{name}".', hint)
        elif head.count(name) > 1:
            yield Finding(start, f'The column "{name}" stands twice.', "Delete one of the two.")
            return
    missing = [name for name in COLUMNS if name not in head]
    if missing and all(name in COLUMNS for name in head):
        yield Finding(start, f"The table lacks {', '.join(missing)}.", f"Write as the first line: {_HEAD}")


def _too_many(cells: tuple[str, ...], head: tuple[str, ...], position: Position) -> Iterator[Finding]:
    if len(cells) > len(head):
        message = f"This row has {len(cells)} cells, but the table has {len(head)} columns."
        yield Finding(position, message, 'Put a cell that holds a comma in "quotation marks".')


def _wrong_cells(row: Mapping[str, str], position: Position) -> Iterator[Finding]:
    for name in COLUMNS:
        if not row.get(name):
            stem, _, language = name.partition("_")
            if row.get(f"{stem}_{_OTHER.get(language, '')}"):
                message = f'"{stem}" is there in {_NAMES[_OTHER[language]]}, but not in {_NAMES[language]}.'
                yield Finding(position, message, f"Both languages are needed: fill in {name}.")
            elif language != "cy":
                yield Finding(position, f'This row has nothing under "{name}".', f"Fill in {name}.")
    count = row.get("count", "")
    if count and not 0 < _counted(count) < 1_000_000:
        yield Finding(position, f'The count is "{count[:20]}".', "Write how many said so, in digits: 12.")


def _counted(cell: str) -> int:
    """Return the count that a cell holds, or 0 where it holds none."""
    match = _COUNT.fullmatch(cell)
    return int(re.sub(r"\D", "", match[1])) if match else 0


def _response(row: Mapping[str, str], engagement: str, position: Position) -> Response:
    def both(stem: str) -> Bilingual[str]:
        return Bilingual(en=row[f"{stem}_en"], cy=row[f"{stem}_cy"])

    return Response(
        engagement=engagement,
        about=number_in(row["clause"]),
        cell=row["clause"],
        count=_counted(row["count"]),
        theme=both("theme"),
        heard=both("heard"),
        did=both("did"),
        position=position,
    )
