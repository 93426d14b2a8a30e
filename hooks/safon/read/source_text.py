"""Bytes → text. A byte-order mark and Windows line ends are accepted; positions count characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from safon.model.position import Position
from safon.model.problem import Finding, Problem
from safon.read import rules
from safon.read.file_limits import excesses
from safon.read.snapshot import MAX_BYTES, RawFile

_CONFLICT = re.compile(r"^(<{7}|>{7}|={7}|\|{7})( .*)?$", re.MULTILINE)
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True)
class SourceText:
    """A file as text, with line ends as on Unix and without a byte-order mark."""

    path: str
    """From the root of the tree, with forward slashes."""
    text: str
    """What it says."""

    @property
    def lines(self) -> tuple[str, ...]:
        """Its lines, without line ends."""
        return tuple(self.text.split("\n"))


def read_text(file: RawFile) -> tuple[SourceText | None, tuple[Problem, ...]]:
    """Return the text of a file, or none with the reason."""
    if (refusal := _refusal(file)) is not None:
        return None, (refusal,)
    try:
        text = file.content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, (_not_utf8(file, error),)
    source = SourceText(file.path, text.replace("\r\n", "\n").replace("\r", "\n"))
    if not source.text.strip():
        finding = Finding(Position(file.path), "The file is empty.", "Write its text, or delete the file.")
        return None, (finding.breaks(rules.FILE_NOT_EMPTY),)
    refused = (*_conflicts(source), *excesses(source.path, source.text))
    return (None, refused) if refused else (source, ())


def _refusal(file: RawFile) -> Problem | None:
    start = Position(file.path)
    if file.outside:
        message = "This is a link, not a file. A link can lead out of the tree."
        return Finding(start, message, "Put a copy of the file here instead.").breaks(rules.FILE_INSIDE_TREE)
    if file.size > MAX_BYTES:
        message = f"The file is {file.size / 1024:,.0f} KiB; at most {MAX_BYTES // 1024} are read."
        hint = "Keep only the text here. Divide a long text into several documents."
        return Finding(start, message, hint).breaks(rules.FILE_SMALL_ENOUGH)
    if file.content.startswith(_UTF_16):
        message = "The file is saved as UTF-16, which spreadsheet programs and editors call Unicode text."
        return Finding(start, message, f"Save it again {_way_to_save(file)}.").breaks(rules.FILE_IS_TEXT)
    if match := _BINARY.search(file.content):
        line = file.content.count(b"\n", 0, match.start()) + 1
        message = "The file is not text. It may be a Word document or a picture under another name."
        return Finding(Position(file.path, line), message, "Copy its words into a plain text file.").breaks(
            rules.FILE_IS_TEXT
        )
    return None


def _way_to_save(file: RawFile) -> str:
    return 'as "CSV UTF-8 (comma delimited)"' if file.path.endswith(".csv") else 'with the encoding "UTF-8"'


def _not_utf8(file: RawFile, error: UnicodeDecodeError) -> Problem:
    before = file.content[: error.start]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8-sig", "replace")) + 1
    message = "A letter here is not saved as UTF-8, so ŵ, ŷ and quotation marks would come out wrong."
    hint = f"Save the file again {_way_to_save(file)}."
    return Finding(Position(file.path, line, column), message, hint).breaks(rules.FILE_IN_UTF8)


def _conflicts(source: SourceText) -> Iterator[Problem]:
    """Yield one problem for each conflict: at its first marker, or at the only one that was left."""
    hint = "Keep the version you want and delete the lines that start <<<<<<<, ======= and >>>>>>>."
    opened = False
    for match in _CONFLICT.finditer(source.text):
        sign = match.group(1)[0]
        if sign == "<" or (sign == ">" and not opened):
            line = source.text.count("\n", 0, match.start()) + 1
            message = "Two versions of the text stand here, from a merge that was not finished."
            finding = Finding(Position(source.path, line), message, hint, length=len(match.group(1)))
            yield finding.breaks(rules.MERGE_FINISHED)
        opened = sign == "<" or (opened and sign != ">")
