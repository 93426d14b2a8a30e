"""What a program can mend: for the host, to be offered at its line; and in words, where no line can carry it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from safon.context import Context
from safon.model.mend import Mend
from safon.report.change_markdown import escaped
from safon.report.field_lines import cut

_MOST = 240
"""Characters of each line that are shown."""


def as_suggestions(mends: Sequence[Mend]) -> str:
    """Return the mends of lines that the change wrote, as JSON: a host can offer these at their lines."""
    told = [{"path": each.path, "line": each.line, "old": each.old, "new": each.new} for each in mends if each.changed]
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def mend_lines(mends: Sequence[Mend], context: Context) -> Iterator[str]:
    """Yield how many are offered at their lines, and each of the others with what to type."""
    if offered := sum(each.changed for each in mends):
        yield f"- {context.counted('proposal.mends.offered', offered)}"
    for each in mends:
        if not each.changed:
            place = escaped(context.label("proposal.place", path=each.path, line=each.line))
            yield f"- {place}: {_told(each, context)}"


def _told(mend: Mend, context: Context) -> str:
    if mend.new.replace("\n", "") == mend.old:
        return context.label(f"proposal.mends.empty-line-{'before' if mend.new.startswith(chr(10)) else 'after'}")
    if mend.new.lstrip() == mend.old.lstrip():
        return context.counted("proposal.mends.spaces", len(mend.new) - len(mend.new.lstrip()))
    old, new = (cut(escaped(" ".join(each.split())), _MOST) for each in (mend.old, mend.new))
    return context.label("proposal.mends.instead", old=old, new=new)
