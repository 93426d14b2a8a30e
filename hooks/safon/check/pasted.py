"""What is left over from Word, from other kinds of Markdown and from slips of the keyboard.

Each of these is shown letter by letter on pages and prints, though its author meant something by it. Where it is plain
what was meant, `--fix` writes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from safon.check.lines import ProseLine, lines_of
from safon.check.rule import rule
from safon.check.texts import AuthoredText, markdown
from safon.check.words import finding, found
from safon.model.library import Library
from safon.model.problem import Finding, Severity
from safon.text import nodes
from safon.text.walk import each_of

_MARKER = re.compile(r"(?P<indent>[ \t]*)(?P<mark>[-+*]|1[.)])(?P<gap>[ \t]+)\S")
_BULLET = re.compile(
    r"(?P<indent>[ \t\u00a0]*)(?P<mark>[•·▪◦●○■□‣∙➢✓§\uf0b7\uf0a7]|[–—](?=[ \t\u00a0])|o(?=\t))[ \t\u00a0]*"
)
_BRACKET_NUMBER = re.compile(r"(?P<indent>[ \t]*)(?P<mark>\d{1,2}\)|[a-z]\)|\([a-z0-9]{1,3}\))[ \t]+\S")
_NO_BREAK = re.compile(r"(?P<before>[ \t]*(?:[-+*]|\d+\.|#{1,6}|>|\|)?)\u00a0+")
_SEPARATOR = re.compile(r"[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,20}\]:?")
_DRAFTING = re.compile(r"\b(?:X{3,}|TB[CD]|TODO|FIXME)\b|\[(?:DELETED|INSERTED|ADDED)\b[^\]]*\]")
_DRAFTING_HINTS = ("XXX", "TBC", "TBD", "TODO", "FIXME", "[DELETED", "[INSERTED", "[ADDED")
_TASK = re.compile(r"\[[ xX]\](?=\s)")
_ADMONITION = re.compile(r"(?:!!!|\?\?\?\+?|:::)(?=[ \t]*\w)|\[!\w+\]")
_STRUCK = re.compile(r"~~(?=\S).+?(?<=\S)~~|==(?=\S)[^=]+(?<=\S)==|\+\+(?=\S)[^+]+(?<=\S)\+\+")


@rule("list-after-empty-line", "An empty line stands before a list and before a table.")
def list_after_empty_line(library: Library) -> Iterator[Finding]:
    for line in lines_of(library):
        table = line.following is not None and _SEPARATOR.fullmatch(line.following) and "|" in line.text
        begins = (_MARKER.match(line.text) or table) and not _MARKER.match(line.before or "")
        if begins and line.continues:
            what = "table" if table else "list"
            message = f"There is no empty line before this {what}, so it would run on in the sentence above."
            yield line.finding(message, "Put an empty line before it; safon check --fix does.", "", "\n")


@rule("bullet-is-hyphen", "A point of a list begins with a hyphen and a space.")
def bullet_is_hyphen(library: Library) -> Iterator[Finding]:
    for line, level in _with_levels(lines_of(library)):
        if (match := _BULLET.match(line.text)) is not None and line.text[match.end() :].strip():
            message = f"{match['mark']} begins a point of a list in Word, but not here."
            blank = "\n" if line.continues and not _BULLET.match(line.before or "") else ""
            hint = "Write - and a space instead; safon check --fix does."
            yield line.finding(message, hint, match[0], f"{blank}{' ' * 4 * level}- ")


def _with_levels(lines: Iterable[ProseLine]) -> Iterator[tuple[ProseLine, int]]:
    """Yield each line with how many points of a list it stands below, by how far each is indented."""
    above: list[int] = []
    run: AuthoredText | None = None
    for line in lines:
        match = _BULLET.match(line.text) or _MARKER.match(line.text)
        if line.run is not run or (match is None and not line.text[:1].isspace()):
            above, run = [], line.run
        if match is not None:
            indent = len(match["indent"].expandtabs(4))
            above = [*(each for each in above if each < indent), indent]
        yield line, max(len(above) - 1, 0)


@rule("step-has-full-stop", "A numbered list is written 1. 2. 3.")
def step_has_full_stop(library: Library) -> Iterator[Finding]:
    for line in lines_of(library):
        if (match := _BRACKET_NUMBER.match(line.text)) is not None:
            mark, blank = match["mark"], "\n" if line.continues and match["mark"] == "1)" else ""
            message = f"{mark} does not begin a point of a list here."
            if mark[0].isdigit():
                hint = f"Write {mark[:-1]}. instead; safon check --fix does."
                yield line.finding(message, hint, match["indent"] + mark, f"{blank}{match['indent']}{mark[:-1]}.")
            else:
                yield line.finding(message, "Write 1. 2. 3. or - instead; lists have no letters here.")


@rule("list-within-list-indented", "A list within a list is indented by four spaces.")
def list_within_list_indented(library: Library) -> Iterator[Finding]:
    above: tuple[AuthoredText, int] | None = None
    for line in lines_of(library):
        match = re.match(r"( *)(?:[-+*]|\d+\.) +\S", line.text)
        if match is None:
            above = above if line.text.startswith(" ") and above is not None and above[0] is line.run else None
            continue
        indent = len(match[1])
        if above is not None and above[0] is line.run and indent > above[1] and indent % 4:
            wanted = 4 * (indent // 4 + 1)
            message = (
                f"This point is indented by {indent} space{'s' if indent > 1 else ''}, so it is no list of its own."
            )
            hint = f"Indent it by {wanted} spaces; safon check --fix does."
            yield line.finding(message, hint, match[1], " " * wanted)
            indent = wanted
        above = (line.run, indent)


@rule("no-break-space-within-words", "What begins a line is followed by a space that Markdown knows.")
def no_break_space_within_words(library: Library) -> Iterator[Finding]:
    for line in lines_of(library):
        if (match := _NO_BREAK.match(line.text)) is not None and match["before"]:
            message = "The space here came from Word and is none to Markdown, so the line is no list and no heading."
            yield line.finding(
                message, "Type a space instead; safon check --fix does.", match[0], f"{match['before']} "
            )


@rule("no-tab-within-line", "Columns are written as a table, with | between them.")
def no_tab_within_line(library: Library) -> Iterator[Finding]:
    for line in lines_of(library):
        # The parser counts a tab as one to four spaces, by the length of the line; two at its end break it.
        if (kept := line.text.rstrip()) != line.text and "\t" in line.text[len(kept) :]:
            message = "A tab at the end of this line may break it, or not, by how long the line is."
            yield line.finding(message, "Delete it; safon check --fix does.", line.text, kept)
        if re.search(r"\S\t+\S", line.text) and not _BULLET.match(line.text) and not _MARKER.match(line.text):
            message = "A tab stands within this line. The columns that it makes in Word would run into each other."
            row = re.sub(r"\t+", " | ", line.text.strip())
            hint = f"Write a table: | {row} |, below the first row | --- | --- |, and then a line for each; or a space."
            yield line.finding(message, hint)


@rule("no-footnotes", "A sentence stands where it belongs: there are no footnotes.")
def no_footnotes(library: Library) -> Iterator[Finding]:
    for run, match, at in found(library, _FOOTNOTE, "[^"):
        message = f"{match[0]} is a footnote in other programs; here it would be shown as it stands."
        yield finding(run, at, len(match[0]), message, "Put the sentence into the text, in brackets if need be.")


@rule(
    "no-drafting-marks",
    "Nothing is left over from drafting.",
    Severity.WARNING,
    cy="Nid oes dim ar ôl o’r drafftio.",
)
def no_drafting_marks(library: Library) -> Iterator[Finding]:
    for hint in _DRAFTING_HINTS:
        for run, match, at in found(library, _DRAFTING, hint):
            if hint in match[0]:
                message = f"{match[0][:40]} is a note among those who write, and would be published as it stands."
                yield finding(run, at, len(match[0]), message, "Write what is meant, or delete it.")


@rule("no-task-lists", "Points to tick come from clauses: a text has none.")
def no_task_lists(library: Library) -> Iterator[Finding]:
    for run in markdown(library):
        items = each_of(run.tree.blocks, nodes.Item) if run.marked and "[" in run.text else ()
        for text in (each for item in items for each in _first_text(item)):
            if (match := _TASK.match(text.text)) is not None:
                message = f"{match[0]} is a box to tick in other programs; here it would be shown as it stands."
                hint = "Delete it. What has to be done is a clause, and each clause is on the checklists."
                yield finding(run, text.at, len(match[0]), message, hint)


def _first_text(item: nodes.Item) -> Iterator[nodes.TextRun]:
    first = next(iter(each_of(item.blocks, nodes.TextRun)), None)
    if first is not None:
        yield first


@rule("no-boxes", "A text has no coloured boxes.")
def no_boxes(library: Library) -> Iterator[Finding]:
    for line in lines_of(library):
        match = _ADMONITION.match(line.text.lstrip(" \t>"))
        if match is not None:
            message = f"{match[0]} begins a box in other programs; here it would be shown as it stands."
            yield line.finding(message, "Write a heading (###) or a quotation (>).")


@rule("no-struck-words", "Words are struck out, marked or underlined nowhere.")
def no_struck_words(library: Library) -> Iterator[Finding]:
    for hint in ("~~", "==", "++"):
        for run, match, at in found(library, _STRUCK, hint):
            if match[0].startswith(hint):
                message = f"The marks around {match[0][:40]} would be shown as they stand."
                yield finding(run, at, len(match[0]), message, "Delete them, or write **bold** or _italic_.")


@rule("line-has-no-backslash", "A line that goes on in a new one ends with two spaces.")
def line_has_no_backslash(library: Library) -> Iterator[Finding]:
    for line in lines_of(library):
        if line.text.endswith("\\") and not line.text.endswith("\\\\") and line.following is not None:
            message = "The backslash at the end of this line would be shown."
            yield line.finding(message, "Delete it, or begin a new paragraph with an empty line.")
