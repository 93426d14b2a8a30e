"""Marks that carry a place through the Markdown parser, which keeps none.

A mark is put between two letters of a word, never beside anything that the parser could take for its own, so that it
changes nothing of what is read. It comes out again in the words, and says where in the source they stand. What it rests
on is the parser's own frame for such things: a text between STX and ETX, which no source can hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown.util import ETX, STX

from safon.text.nodes import Definition

_WORD = r"[^\W_]"
_DEFINITION = re.compile(r"[ \t>]*(?:(?:[-+*]|\d+\.)[ \t]+)*\[(?!\^)[^\[\]]*\]:")
_DEFINED = re.compile(
    "^" + _DEFINITION.pattern + r"[ \t]*<?(?P<to>(?<=<)[^>\n]+|[^\s<>]+)>?(?=[ \t]*(?:$|[\"'(]))", re.MULTILINE
)
"""A line that gives a name to an address, with a title or nothing after it: `[model]: more words` is a text.

It is read letter by letter, and what may follow it is too."""
_WORDS_AFTER = re.compile(r"[ \t]*[^\s<]\S*[ \t]+[^\s\"'(]")
"""More words after what would be an address: then the line is a text, and its words have places."""
_TITLE = re.compile(r"[ \t>]*[\"'(]")
_STRUCTURE = re.compile(r"(?:[ \t]+|[-+*](?=[ \t])|\d+\.(?=[ \t])|>|#{1,6}|\|)*")
"""What may begin a line before its words: indentation, list marks, quotation marks, heading marks, a cell."""
_FIRST = re.compile(rf"[^&<\\*_`\[|]*?(?P<first>{_WORD})(?={_WORD}|[ ,]|$)")
"""The first letter of a line's words behind which a mark can stand."""
_AFTER = re.compile(rf"(?P<before>[*_`\[\]()<>|~!\\]+[^\w\n&<\\]*?)(?P<first>{_WORD})")
"""The first letter after a mark of the parser's."""
_ODD = re.compile(r"[^\x00-\u024f\u1e00-\u1eff\u2000-\u206f\u20ac\u2190-\u21ff\u2212]")
"""A character that few fonts hold: whoever asks where it stands wants to know exactly."""
_MARK = re.compile(f"{STX}at([0-9]+){ETX}")


TAB = 4
"""The columns between two tab stops, as the parser counts them."""


def marked(source: str) -> str:
    """Return `source` with its marks and with spaces for tabs; all that the parser looks for stays what it is."""
    found: list[str] = []
    at, defined = 0, False
    for line in source.split("\n"):
        opened = defined and _TITLE.match(line)
        name = _DEFINITION.match(line)
        defined = name is not None and _WORDS_AFTER.match(line, name.end()) is None
        found.append(line.expandtabs(TAB) if defined or opened else _marked_line(line, at))
        at += len(line) + 1
    return "\n".join(found)


def definitions(source: str) -> Iterator[Definition]:
    """Yield the addresses that have names."""
    return (Definition(match["to"], match.start("to")) for match in _DEFINED.finditer(source))


def _marked_line(line: str, at: int) -> str:
    shown = line.expandtabs(TAB)
    columns = _columns(line) if "\t" in line else range(len(line) + 1)
    parts: list[str] = []
    done = 0
    for place in sorted(set(_places(shown))):
        parts += [shown[done:place], f"{STX}at{at + columns[place]}{ETX}"]
        done = place
    return "".join((*parts, shown[done:]))


def _columns(line: str) -> list[int]:
    """Return which character of a line stands at each column, once its tabs are spaces; a mark may stand at its end."""
    found: list[int] = []
    for at, character in enumerate(line):
        found += [at] * (TAB - len(found) % TAB if character == "\t" else 1)
    return [*found, len(line)]


def _places(line: str) -> Iterator[int]:
    """Yield before which characters of a line a mark can stand."""
    structure = _STRUCTURE.match(line)
    start = structure.end() if structure is not None else 0
    first = _FIRST.match(line, start)
    if first is not None:
        yield first.end("first")
    for cell in re.finditer(r"\|", line):
        if (first := _FIRST.match(line, cell.end())) is not None:
            yield first.end("first")
    for match in _AFTER.finditer(line, start):
        if _free(line, match.start("first")) and not _in_autolink(match["before"]):
            yield match.end("first")
    for match in _ODD.finditer(line, start):
        if _free(line, match.start()):
            yield match.end()


def _in_autolink(before: str) -> bool:
    return before.endswith("<")


def _free(line: str, first: int) -> bool:
    """Return whether a mark can stand after the letter at `first`: before another one, or within brackets."""
    following = line[first + 1 : first + 2]
    return following.isalnum() or (following in (".", "]", "-", " ", ",") and "[" in line[:first])


def pieces(text: str) -> list[tuple[str, int | None]]:
    """Return what stands between the marks of `text`, each with the offset in the source that its mark gives.

    The letter before a mark is part of the piece that follows it, so that a piece begins where a word does. The first
    piece has no mark of its own, and so no offset.
    """
    found: list[tuple[str, int | None]] = []
    parts = _MARK.split(text)
    held, place = parts[0], None
    for number, following in zip(parts[1::2], parts[2::2], strict=True):
        if held[:-1]:
            found.append((held[:-1], place))
        held, place = held[-1:] + following, int(number) - 1
    if held:
        found.append((held, place))
    return found


def without_marks(text: str) -> str:
    """Return `text` without its marks."""
    return _MARK.sub("", text)


def first_place(text: str) -> int | None:
    """Return the offset in the source at which `text` begins, by its first mark; none where it has no mark.

    What stands before the first mark must be as it was in the source.
    """
    match = _MARK.search(text)
    return int(match[1]) - match.start() if match is not None else None
