"""Markdown that never gave a right page: headings out of order, code, lists too deep, more than words in a clause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from safon.check.rule import rule
from safon.check.texts import AuthoredText, markdown
from safon.model.library import Library
from safon.model.problem import Finding, Fix
from safon.text import nodes
from safon.text.bounds import tangles
from safon.text.walk import each_of, inside, plain

HIGHEST, DEEPEST = 3, 4
"""The levels that headings within a section have: `###` and `####`. The title and the section have the first two."""
MOST_LISTS = 4
"""How many lists and quotations may stand within each other; a column on paper holds no more."""
_HASHES = re.compile(r"#{1,6}")
_WITHOUT_WORDS = re.compile(r"^[ \t>]*#{1,6}[ \t#]*$", re.MULTILINE)
_MAY_BE_HEADING = re.compile(r"#|^[ \t>]*[=-]+[ \t]*$", re.MULTILINE)
"""What every text with a heading has: a # or a line of = or -."""
_MAY_BE_DEEP = re.compile(rf"^[ \t>\-+*.\d]{{{MOST_LISTS + 1}}}", re.MULTILINE)
"""What every text with too deep a list has: each level takes at least one of these signs."""
_FENCE = re.compile(r"^[ \t]*(?:[-*+]|>)?[ \t]*(?P<mark>`{3,}|~{3,})", re.MULTILINE)


def _sections(library: Library) -> Iterator[AuthoredText]:
    return (each for each in markdown(library) if each.marked and not each.one_line)


@rule("heading-levels-in-order", "Headings in a text begin with ###, and each is at most one level below the last.")
def heading_levels_in_order(library: Library) -> Iterator[Finding]:
    for run in (each for each in _sections(library) if _MAY_BE_HEADING.search(each.text)):
        last = HIGHEST - 1
        for heading in each_of(run.tree.blocks, nodes.HeadingBlock):
            words = plain(heading.children)
            yield from _misplaced_heading(run, heading, words, last)
            last = max(heading.level, HIGHEST - 1)


def _misplaced_heading(run: AuthoredText, heading: nodes.HeadingBlock, words: str, last: int) -> Iterator[Finding]:
    start = run.text.rfind("\n", 0, heading.at) + 1
    if not words and (bare := _WITHOUT_WORDS.search(run.text, start)) is not None:
        start = bare.start()
    line = run.text[start:].split("\n", 1)[0]
    hashes = _HASHES.match(line.lstrip(" \t>"))
    wanted = "#" * min(max(heading.level, HIGHEST), last + 1, DEEPEST)
    place = run.at(start), run.length(len(line) or 1)
    hint = f"Write: {wanted} {words}"
    if not words:
        yield Finding(place[0], "This heading has no words.", "Write them after the ###, or delete the line.", place[1])
    elif hashes is None:
        message = f'The line below makes "{words[:60]}" a heading of the {_place_of(heading.level)} level.'
        yield Finding(place[0], message, f"{hint}, and delete the line of {_under(run, start)} below it.", place[1])
    elif wanted != hashes[0]:
        message = f'"{words[:60]}" has {hashes[0]}, which {_why(len(hashes[0]), last)}.'
        fix = Fix(run.at(start), hashes[0], wanted) if line.startswith("#") and not run.loose else None
        yield Finding(place[0], message, hint, place[1], fix=fix)


def _place_of(level: int) -> str:
    return {1: "first", 2: "second"}.get(level, f"{level}th")


def _under(run: AuthoredText, start: int) -> str:
    following = run.text[start:].split("\n")[1:2]
    return (following[0].strip() or "-")[:1] if following else "-"


def _why(level: int, last: int) -> str:
    if level < HIGHEST:
        return "is the level of the title of a page" if level == 1 else "is the level of a section"
    if level > DEEPEST:
        return "is deeper than a page of two sheets can show"
    return f"leaves out a level: {'#' * last} comes before it" if last >= HIGHEST else "has no ### above it"


@rule("no-code-blocks", "Guidance is words: it has no blocks of code.")
def no_code_blocks(library: Library) -> Iterator[Finding]:
    for run in _sections(library):
        fenced = tuple(_FENCE.finditer(run.text))
        for mark in fenced:
            message = f"{mark['mark']} begins or ends a block of code, which pages and prints do not have."
            position = run.at(mark.start("mark"))
            yield Finding(position, message, "Delete this line.", run.length(len(mark["mark"])))
        for block in each_of(run.tree.blocks, nodes.CodeBlock) if run.may_hold_code and not fenced else ():
            message = "These lines are indented by four spaces, which makes them a block of code."
            hint = "Begin the lines at the margin; for a list within a list, begin them with - and a space."
            line = block.text.split("\n", 1)[0]
            yield Finding(run.at(block.at), message, hint, run.length(len(line) or 1))


@rule("text-not-tangled", "A text has no more marks, and no deeper lists, than a reader can follow.")
def text_not_tangled(library: Library) -> Iterator[Finding]:
    for run in markdown(library):
        found = tuple(tangles(run.text))[:3]
        for at, what in found:
            hint = "Write it as shorter paragraphs, in words."
            yield Finding(run.at(at), f"There are too many {what} here.", hint)
        deep = run.marked and not found and _MAY_BE_DEEP.search(run.text) is not None
        for block in run.tree.blocks if deep else ():
            if (deepest := _too_deep(block, 0)) is not None:
                message = f"More than {MOST_LISTS} lists or quotations stand within each other here."
                yield Finding(run.at(deepest), message, "Move the deepest points into a paragraph of their own.")


def _too_deep(block: nodes.Block, depth: int) -> int | None:
    """Return where lists and quotations are too deep; none where they are not."""
    if isinstance(block, nodes.BulletList | nodes.NumberedList | nodes.Quote):
        depth += 1
        if depth > MOST_LISTS:
            return block.at
        items = block.items if not isinstance(block, nodes.Quote) else (block,)
        below = (each for item in items for each in item.blocks)
        return next((at for each in below if (at := _too_deep(each, depth)) is not None), None)
    return None


@rule("clause-is-one-paragraph", "A clause, a promise and a reason are one paragraph each.")
def clause_is_one_paragraph(library: Library) -> Iterator[Finding]:
    for run in (each for each in markdown(library) if each.one_line and each.marked):
        blocks = run.tree.blocks
        if len(blocks) != 1 or not isinstance(blocks[0], nodes.Paragraph):
            what = _KINDS.get(type(blocks[0]), "more than a paragraph") if blocks else "nothing but marks"
            message = f"This line begins like {what}, not like a sentence."
            yield Finding(run.at(0), message, "Begin it with a word.", run.length(min(len(run.text), 12) or 1))
        elif any(each_of(inside(blocks[0]), nodes.Picture)):
            message = "A picture stands in a clause, which is cited in lists and tables without it."
            yield Finding(run.at(0), message, "Put it into the narrative, in a line of its own.", run.length(1))


_KINDS: dict[type[nodes.Block], str] = {
    nodes.HeadingBlock: "a heading",
    nodes.BulletList: "a list",
    nodes.NumberedList: "a numbered list",
    nodes.Quote: "a quotation",
    nodes.ThematicBreak: "a line across the page",
    nodes.CodeBlock: "a block of code",
    nodes.TableBlock: "a table",
}
