"""Where a text stands in its file, and the file with another text in its place.

What is written is read back and compared before any file is touched: a place that was taken for another is found then.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from safon.exchange.absent import insertions, whole_file
from safon.exchange.edits import Edit, PlaceError
from safon.exchange.returned import Taken
from safon.exchange.yaml_values import edit_of_value
from safon.model.clause import Words
from safon.model.documents import Document
from safon.model.language import Language

_WHY = {Language.EN: "Why", Language.CY: "Pam"}


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
    lacking = [each for each in found if not each.unit.target and each.unit.field.kind != "value"]
    edits = [_edit(text, path, each) for each in found if each not in lacking]
    if lacking:
        assert document is not None  # noqa: S101 - of lists, values alone can be lacking
        edits += _insertions(text, document, lacking)
    edits = sorted(edits, key=lambda each: (each.start, each.end), reverse=True)
    for at, edit in enumerate(edits):
        if at and edit.end > edits[at - 1].start:
            msg = f"{path}: two texts stand in one place"
            raise PlaceError(msg)
        text = text[: edit.start] + edit.text + text[edit.end :]
    return (mark + text.replace("\n", ends)).encode()


def _insertions(text: str, document: Document, lacking: list[Taken]) -> Iterator[Edit]:
    """Yield one edit for each place at which something is put in."""
    lines = text.split("\n")[: -1 if text.endswith("\n") else None]
    at: dict[int, str] = {}
    for each in insertions(document, lacking[0].unit.to, lacking, lines):
        at[each.before] = at.get(each.before, "") + each.text
    for line, words in at.items():
        start = _offset(text, line, 1) if line <= len(lines) else len(text)
        yield Edit(start, start, words if start == 0 or text[start - 1] == "\n" else f"\n{words}")


def _edit(text: str, path: str, each: Taken) -> Edit:
    side, field = each.unit.field.sides[each.unit.to], each.unit.field
    if field.kind in ("line", "value"):
        return edit_of_value(text, path, each)
    if field.kind == "heading":
        start = text.index(side.text.strip(), _offset(text, side.position.line, 1))
        return Edit(start, start + len(side.text.strip()), _on_one_line(each.text))
    if field.name.startswith("why-"):
        return _of_reason(text, each)
    return _of_words(text, path, side, each)


def _of_words(text: str, path: str, side: Words, each: Taken) -> Edit:
    """Return the edit of prose, or of the words or the promise of a clause, which may go on in further lines."""
    start = _offset(text, side.position.line, side.position.column)
    if each.unit.block.clause is None:
        end = start + len(side.text)
        stands = text[start:end]
        lead, tail = len(stands) - len(stands.lstrip()), len(stands) - len(stands.rstrip())
        found = Edit(start + lead, end - tail, each.text)
    else:
        last = side.wraps[-1][1].line if side.wraps else side.position.line
        end = text.find("\n", _offset(text, last, 1))
        end = len(text) if end < 0 else end
        found = Edit(start, start + len(text[start:end].rstrip()), _on_one_line(each.text))
    if text[found.start : found.end].split() != side.text.split():
        msg = f"{path}:{side.position.line}: {each.unit.name} is not where it should be"
        raise PlaceError(msg)
    return found


def _of_reason(text: str, each: Taken) -> Edit:
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
    return Edit(at, at + len(lines[number][1].rstrip()), _on_one_line(each.text))


def _offset(text: str, line: int, column: int) -> int:
    at = 0
    for _ in range(line - 1):
        at = text.index("\n", at) + 1
    return at + column - 1


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


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
