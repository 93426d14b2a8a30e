"""One thing that is written otherwise, as points of Markdown that are short enough to be read aloud."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from safon.context import Context
from safon.report.change_markdown import escaped
from safon.text.word_differences import Became, Run
from safon.views.change_words import FieldWords

_MOST = 700
"""Characters of each side that are shown."""
_AROUND = 14
"""Words on each side of what differs."""
_CLOSES = ".,;:!?)’”"
"""Marks that stand close behind a word."""


def field_lines(field: FieldWords, context: Context) -> Iterator[str]:
    """Yield a point that says what is written otherwise, with how it was and how it is; what differs in bold."""
    yield f"- **{escaped(field.label)}**"
    runs = field.runs if field.before and field.after else ()
    for key, text, other in (("before", field.before, Became.IN), ("now", field.after, Became.OUT)):
        told = context.label(f"change.nothing-{key}") if not text else cut(escaped(_flat(text)))
        if runs:
            told = cut(_joined([as_it_stood(run, key) for run in runs if run.part is not other]))
        yield f"  - {context.label(f'change.{key}')}: {told}"


def as_it_stood(run: Run, side: str) -> Run:
    """Return a run with the words of one side: what stayed may have stood before in another form."""
    return replace(run, text=run.was) if side == "before" and run.part is Became.SAME else run


def _joined(runs: list[Run]) -> str:
    """Return runs of words as one text; a mark of bold takes no space with it, and touches no other word."""
    told = ""
    for at, run in enumerate(runs):
        flat = _shortened(run, first=at == 0, last=at == len(runs) - 1)
        mark = "**" if run.part is not Became.SAME and flat else ""
        apart = told and told[-1] != " " and (mark or flat[:1] not in _CLOSES)
        told += (" " if apart else "") + f"{mark}{escaped(flat)}{mark}" + (" " if run.spaced else "")
    return told.strip()


def _shortened(run: Run, *, first: bool, last: bool) -> str:
    """Return the words of a run; of those that stayed, only what is near to what differs."""
    words = run.text.split()
    if run.part is not Became.SAME or len(words) <= 2 * _AROUND + 2:
        return " ".join(words)
    before = [] if first else words[:_AROUND]
    after = [] if last else words[-_AROUND:]
    return " ".join([*before, "…", *after])


def cut(text: str, most: int = _MOST) -> str:
    """Return the beginning of Markdown, whole words of it, where it has more than `most` characters."""
    if len(text) <= most:
        return text
    shorter = text[:most].rpartition(" ")[0] or text[:most].rstrip("\\*")
    return f"{shorter}{'**' if shorter.count('**') % 2 else ''} …"


def _flat(text: str) -> str:
    return " ".join(text.split())
