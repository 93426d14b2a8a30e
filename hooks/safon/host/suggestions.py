"""What a program would mend on lines of a pull request, offered there to be accepted with a click.

A run of somebody else's code says what to offer, so it is held to what the host itself shows: the line has to stand in
the pull request as it is quoted, and the offer may change signs, spaces and the number of a new clause, and no word.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from safon.host.interface import Host, HostError
from safon.host.untrusted import UntrustworthyError, is_shown, member_of

_FILE = "suggestions.json"
_MOST = 20
"""So many are offered at once: each is a remark that somebody has to look at."""
_LONGEST = 4_000
"""Characters of a line at most."""
_MARK = "<!-- safon: suggestion {} -->"
_WORDS = """Gall rhaglen gywiro hyn. Derbyniwch ef os yw’n dweud yr hyn rydych yn ei olygu.

A program can mend this. Accept it if it says what you mean."""
_REVIEW = """Mae awgrymiadau wrth linellau’r cais tynnu hwn. Gellir derbyn sawl un gyda’i gilydd.

Suggestions stand at lines of this pull request. Several can be accepted together."""
_HUNK = re.compile(r"@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@")
_LIST_MARK = re.compile(r"^\s*(?:[-*+•–·▪o]|\d{1,2}[.)]|[a-z][.)])\s+")
_OPEN_NUMBER = re.compile(r"\*\*([A-Z]{0,6}\d*\.)\?([a-z]?)\*\*")
_IN_BRACKETS = re.compile(r"\[[^\[\]]*\]")
_JOINS = re.compile(r"\b(?:and|or|to|a|ac|neu|i)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Suggestion:
    """A line of a file, and what could stand in its place."""

    path: str
    """The file, as the run calls it."""
    line: int
    """Which line of it."""
    old: str
    """What stands there."""
    new: str
    """What could; it may be several lines."""

    @property
    def mark(self) -> str:
        """What finds it again among the remarks: the same for the same words, wherever their line has gone."""
        told = "\0".join((self.path, self.old, self.new))
        return _MARK.format(hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:24])

    @property
    def remark(self) -> str:
        """The remark that offers it. Nothing in it ends the block: its fence is longer than any that it holds."""
        longest = max((len(each) for each in re.findall(r"`+", self.new)), default=0)
        fence = "`" * max(3, longest + 1)
        return f"{self.mark}\n{_WORDS}\n\n{fence}suggestion\n{self.new}\n{fence}"


def offers_in(archive: bytes) -> tuple[Suggestion, ...]:
    """Return what a run would offer; nothing where it left no such file. Raises UntrustworthyError."""
    content = member_of(archive, _FILE, needed=False)
    try:
        told = json.loads(content or "[]")
    except (ValueError, RecursionError) as error:
        msg = f"{_FILE} is no JSON"
        raise UntrustworthyError(msg) from error
    if not isinstance(told, list) or not all(_is_offer(each) for each in told):
        msg = f"{_FILE} is no list of lines"
        raise UntrustworthyError(msg)
    found: dict[tuple[str, int], Suggestion] = {}
    for each in told:
        found.setdefault((each["path"], each["line"]), Suggestion(each["path"], each["line"], each["old"], each["new"]))
    return tuple(found.values())


def _is_offer(told: object) -> bool:
    if not isinstance(told, dict) or told.keys() != {"path", "line", "old", "new"}:
        return False
    texts = all(isinstance(told[key], str) and len(told[key]) <= _LONGEST for key in ("path", "old", "new"))
    return texts and isinstance(told["line"], int) and not isinstance(told["line"], bool)


def only_signs_differ(old: str, new: str) -> bool:
    """Return whether an offer says what the line says: the same words and numbers, but for the number of a new clause.

    Signs that begin a point, joining words within brackets and capitals may differ, and up to two empty lines come in.
    """
    if old == new or "\n" in old or new.count("\n") > 2 or not all(each == "\n" or is_shown(each) for each in new):
        return False
    for prefix, letter in _OPEN_NUMBER.findall(old):
        given = re.compile(rf"\*\*{re.escape(prefix)}\d{{1,3}}{letter}\*\*")
        new = given.sub(f"**{prefix}?{letter}**", new, count=1)
    return _words(old) == _words(new)


def _words(line: str) -> list[str]:
    told = _LIST_MARK.sub("", line.strip("\n"), count=1)
    told = _IN_BRACKETS.sub(lambda found: _JOINS.sub(" ", found[0]), told)
    return [each.casefold() for each in _WORD.findall(told)]


def shown_lines(patch: str) -> dict[int, str]:
    """Return the lines that a pull request shows of the later state of a file, by their numbers."""
    found: dict[int, str] = {}
    at = 0
    for line in patch.split("\n"):
        if (hunk := _HUNK.match(line)) is not None:
            at = int(hunk[1])
        elif line[:1] in ("+", " ") and at:
            found[at] = line[1:].removesuffix("\r")
            at += 1
    return found


def offer(
    offers: Sequence[Suggestion], pull: int, commit: str, host: Host, account: str
) -> tuple[int, list[Suggestion]]:
    """Suggestion what can be, in one review, and return how many that were and which cannot stand at their lines.

    What was offered before and still stands at a line is not offered again. Raises HostError where the host does not
    say what it shows; where it takes no review, all of them are among those that cannot.
    """
    if not offers:
        return 0, []
    shown = {
        each["filename"]: shown_lines(str(each.get("patch") or "")) for each in host.listed(f"/pulls/{pull}/files")
    }
    known = set(_offered_before(pull, host, account))
    fitting, others = list[Suggestion](), list[Suggestion]()
    for each in offers:
        stands = shown.get(each.path, {}).get(each.line) == each.old
        (fitting if stands and only_signs_differ(each.old, each.new) else others).append(each)
    wanted = [each for each in fitting if each.mark not in known]
    wanted, left = wanted[:_MOST], wanted[_MOST:]
    try:
        _review(wanted, pull, commit, host)
    except HostError:
        return 0, [*others, *wanted, *left]
    return len(wanted), [*others, *left]


def _review(wanted: Iterable[Suggestion], pull: int, commit: str, host: Host) -> None:
    remarks = [{"path": each.path, "line": each.line, "side": "RIGHT", "body": each.remark} for each in wanted]
    if remarks:
        body: Mapping[str, object] = {"commit_id": commit, "event": "COMMENT", "body": _REVIEW, "comments": remarks}
        host.send("POST", f"/pulls/{pull}/reviews", body)


def _offered_before(pull: int, host: Host, account: str) -> Iterator[str]:
    """Yield the marks of what our account offered and the host still shows at a line."""
    for each in host.listed(f"/pulls/{pull}/comments"):
        user = each.get("user")
        if isinstance(user, dict) and user.get("login") == account and each.get("line") is not None:
            yield str(each.get("body")).partition("\n")[0]
