"""What YAML's own errors mean to an author, and where to look."""

from __future__ import annotations

import re

import yaml

from safon.model.position import Position
from safon.model.problem import Finding

_SECOND_COLON = "mapping values are not allowed in this context"
_LEFT_OPEN = ("found unexpected end of stream", "did not find expected ',' or ']'", "did not find expected ',' or '}'")
"""Where these are noticed says little: the author should look where the quotation mark or bracket was opened."""

_QUOTED = re.compile(r"""[ ]*(?:- +)?[\w-]+: +(?P<value>(?P<mark>["']).*)""")
_BARE = re.compile(r"[ ]*(?:- +)?(?P<key>[a-z][a-z-]*)(?: *[;=.] *| +)(?P<value>[^\s:][^:]*)")
_KEY_AND_TEXT = re.compile(r"[ ]*(?:- +)?(?P<key>[\w-]+): +(?P<value>[^\"'{\[\\][^\"\\]*)")
_TAB = ("A tab stands here.", "Indent with spaces, not with tabs.")
_MESSAGES = {
    _SECOND_COLON: (
        "There is a second colon in this line.",
        'Put the text in quotes: title: "Safe: and well".',
    ),
    "found character that cannot start any token": (
        "YAML cannot read this character here.",
        "Use spaces, not tabs, to indent; put text that begins with @ ` % or a tab in quotes.",
    ),
    "found a tab character that violates indentation": _TAB,
    "found a tab character where an indentation space is expected": _TAB,
    "could not find expected ':'": (
        "This line, or the one before it, has no colon after its key, or is indented too far.",
        "Write key: value, with a space after the colon, and indent it like its neighbours.",
    ),
    "found unexpected end of stream": (
        "A quotation mark is opened and never closed.",
        "Close it, or leave both out.",
    ),
    "did not find expected ',' or ']'": (
        "A list in square brackets is not closed, or a comma is missing in it.",
        "Write it like [one, two], on one line.",
    ),
    "did not find expected ',' or '}'": (
        "A group in braces is not closed, or a comma is missing in it.",
        'Write it like {en: …, cy: …}, on one line; put text with a comma or a colon in "quotes".',
    ),
    "did not find expected node content": (
        "A bracket or a brace is opened and never closed.",
        "Close it with ] or }.",
    ),
    "did not find expected key": (
        "This line does not continue what stands above it.",
        'Indent it like its neighbours. Put text that holds quotation marks or # in "quotes".',
    ),
    "did not find expected '-' indicator": (
        "This line is not part of the list above it.",
        'Begin it with "- ", or indent it like the other keys of its entry.',
    ),
    "did not find expected alphabetic or numeric character": (
        "Text that begins with & or * means something special to YAML.",
        "Put the text in quotes.",
    ),
    "found unknown escape character": (
        "A backslash in double quotation marks means something special to YAML.",
        "Leave the backslash out, or write it twice.",
    ),
    "block sequence entries are not allowed in this context": (
        "A list cannot begin here.",
        'Begin its first "- " on a line of its own.',
    ),
    "did not find expected comment or line break": (
        "Nothing may follow | or > on its line.",
        "Begin the text on the next line, indented; or leave | or > out.",
    ),
}


def describe_yaml_error(error: yaml.MarkedYAMLError, text: str, start: Position) -> Finding:
    """Return what is wrong with `text`, which begins at `start` and made the parser raise `error`."""
    said = (error.problem or "this cannot be read as YAML").strip()
    mark = error.problem_mark or error.context_mark
    if said in _LEFT_OPEN and error.context_mark is not None:
        mark = error.context_mark
    if said == "did not find expected key" and (opened := _open_quotation(text, start)) is not None:
        return Finding(opened, *_MESSAGES["found unexpected end of stream"])
    if said == "could not find expected ':'" and mark is not None and (bare := _no_colon(text, start, mark.line)):
        return bare
    if said == "did not find expected key" and mark is not None and (uneven := _uneven(text, start, mark.line)):
        return uneven
    position = _inside(text, start, mark.line if mark is not None else 0, mark.column if mark is not None else 0)
    line = text.split("\n")[position.line - start.line]
    if said == _SECOND_COLON and ":" not in line[: position.column - 1]:
        said = "could not find expected ':'"
    if said == _SECOND_COLON and (match := _KEY_AND_TEXT.fullmatch(line)) is not None:
        return Finding(
            position, _MESSAGES[said][0], f'Put the text in quotes: {match["key"]}: "{match["value"].strip()}"'
        )
    message, hint = _MESSAGES.get(
        said, (f"This cannot be read as YAML: {said}.", "Compare the line with its neighbours.")
    )
    return Finding(position, message, hint)


def _open_quotation(text: str, start: Position) -> Position | None:
    """Return where a value begins with a quotation mark and does not end with one on its line."""
    for number, line in enumerate(text.split("\n")):
        match = _QUOTED.match(line)
        if match is not None and match["value"].rstrip()[1:].count(match["mark"]) == 0:
            return start.moved(lines=number, columns=match.start("value"))
    return None


def _no_colon(text: str, start: Position, line: int) -> Finding | None:
    """Return that a line has a key and a value and no colon between them: it, or the one above, where it is noticed."""
    lines = text.split("\n")
    for at in (line - 1, line):
        match = _BARE.fullmatch(lines[at]) if 0 <= at < len(lines) else None
        if match is not None:
            message = f"There is no colon after “{match['key']}”."
            wanted = f"Write: {match['key']}: {match['value']}"
            return Finding(start.moved(lines=at, columns=match.start("key")), message, wanted, len(match["key"]))
    return None


def _uneven(text: str, start: Position, line: int) -> Finding | None:
    """Return that an entry of a list is indented in another way than its neighbours, at the one that is alone in it."""
    lines = text.split("\n")
    near = [at for at in range(len(lines)) if lines[at].strip() and line - 3 <= at <= line + 3]
    entries = {at: len(lines[at]) - len(lines[at].lstrip(" ")) for at in near if lines[at].lstrip(" ").startswith("- ")}
    above = max((at for at in near if at < line), default=None)
    if line not in entries or above not in entries or entries[above] == entries[line]:
        return None
    below = min((at for at in entries if at > line), default=None)
    odd, even = (above, line) if below is not None and entries[below] == entries[line] else (line, above)
    message = f"This entry of the list is indented by {entries[odd]} spaces, and the one beside it by {entries[even]}."
    return Finding(start.moved(lines=odd, columns=entries[odd]), message, f"Begin it with {entries[even]} spaces.")


def _inside(text: str, start: Position, line: int, column: int) -> Position:
    """Return a place in `text`: what is left open is noticed only after its last line."""
    kept = text.rstrip("\n").split("\n")
    if line < len(kept):
        return start.moved(lines=line, columns=column)
    return start.moved(lines=len(kept) - 1, columns=max(len(kept[-1]) - 1, 0))
